"""Whether a text keeps its fixed sections: each there once, in their order, and none empty."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from scripts.checks.problems import Problem, listed, nearest
from scripts.plays.form import Form, Section


def check_sections(
    file: str,
    text: Form,
    known: Sequence[str],
    wrong: Callable[[str, Section], Iterable[str]],
) -> Iterator[Problem]:
    """Every problem of the sections of a text; `wrong` says what else does not hold of one."""
    for name, line in text.odd:
        says = f"expected one of {listed(known)}, each once" + nearest(name, known)
        yield Problem(file, line, "", f"found the heading {name}; {says}")
    for name in known:
        if name not in text.sections:
            yield Problem(file, 1, name, "found no such section; expected it")
        elif not text.sections[name].text:
            yield Problem(file, text.sections[name].line, name, "found nothing; expected text")
    there = [name for name in text.sections if text.sections[name].text]
    if there != [name for name in known if name in there]:
        yield Problem(file, 1, "", f"found another order; expected {', '.join(known)}")
    for name in there:
        for says in wrong(name, text.sections[name]):
            yield Problem(file, text.sections[name].line, name, says)
