"""A draft of a map: each column with the answer that its heading is most like."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.names import alike
from counterpart.survey.cells import time_in
from counterpart.survey.mapping import DATES, FORMAT, FORMAT_VERSION
from counterpart.survey.table import Table, said
from counterpart.survey.targets import (
    ABOUT,
    ANSWERED,
    IGNORED,
    LABEL,
    NOTE,
    SENTENCE,
    Target,
    targets,
)
from counterpart.words import BySide, Words

ENOUGH, SURE = 0.62, 0.999
"""From how much alike, 0 to 1, a heading is taken for a question; and what only the same one is."""
SIGNS = re.compile(r"[^\w]+")
LENGTH = 120
"""Characters of a heading that are compared."""


def suggest(
    table: Table,
    assessment: str,
    catalogue: Catalogue,
    known: Mapping[str, Sequence[str]],
    says: Mapping[str, str],
    given: Mapping[str, str],
) -> dict[str, Any]:
    """The draft. `known` are headings that survey tools give, by what they are; of what cells may
    say, `says`, those that stand in some cell go in it, and so does what is `given`.

    A column that is like nothing has an empty target, which the import names until somebody says
    what it is.
    """
    columns = dict.fromkeys(table.headings, "")
    headings = {alike(text): target for target, texts in known.items() for text in texts}
    for heading in table.headings:
        target = headings.get(alike(heading), "")
        if target == IGNORED or (target in ABOUT and target not in columns.values()):
            columns[heading] = target
    open_ = [heading for heading in table.headings if not columns[heading]]
    columns |= _answers(open_, assessment, catalogue)
    at = next((at for at, h in enumerate(table.headings) if columns[h] == ANSWERED), None)
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "assessment": assessment,
        "survey": given.get("survey") or _survey(table),
        **({"dates": _order(table, at)} if at is not None and _order(table, at) else {}),
        "given": {key: text for key, text in given.items() if text and key != "survey"},
        "columns": columns,
        "values": _values(table, says),
    }


def _survey(table: Table) -> str:
    """A name for the survey that every export of it gets, as long as it asks the same."""
    return hashlib.sha256("\n".join(table.headings).encode()).hexdigest()[:12]


def _values(table: Table, says: Mapping[str, str]) -> dict[str, str]:
    """What cells of this table say that needs to be explained."""
    there = {said(cell).casefold() for _, line in table.rows for cell in line if said(cell)}
    return {text: meaning for text, meaning in says.items() if text.casefold() in there}


def _order(table: Table, at: int) -> str:
    """How the days of a column are written, as far as some of them can be read in one way only."""
    cells = [line[at] for _, line in table.rows if at < len(line) and said(line[at])]
    if all(time_in(cell, "") for cell in cells):
        return ""
    fits = [order for order in DATES if all(time_in(cell, order) for cell in cells)]
    return fits[0] if len(fits) == 1 else ""


def _answers(headings: Sequence[str], assessment: str, catalogue: Catalogue) -> dict[str, str]:
    """By heading the answer it is most like; each answer once, the most alike first."""
    all_ = targets(catalogue.assessments[assessment])
    names = {
        target.name: {
            _plain(text)
            for words in catalogue.words.values()
            for text in _said(target, words[assessment])
        }
        for target in all_.values()
    }
    pairs = []
    for heading in headings:
        plain = _plain(heading)
        for name, texts in names.items():
            score = max((_like(plain, text) for text in texts), default=0.0)
            if score >= ENOUGH:
                pairs.append((score, heading, name))
    chosen: dict[str, str] = {}
    for _, heading, name in sorted(pairs, key=lambda pair: -pair[0]):
        if heading not in chosen and name not in chosen.values():
            chosen[heading] = name
    return chosen


def _like(heading: str, text: str) -> float:
    """How much alike two texts are, 0 to 1; the quick bounds first, for most are not."""
    if heading == text:
        return 1.0
    if not text or min(len(heading), len(text)) * 2 < ENOUGH * (len(heading) + len(text)):
        return 0.0
    matcher = SequenceMatcher(None, heading, text, autojunk=False)
    if matcher.real_quick_ratio() < ENOUGH or matcher.quick_ratio() < ENOUGH:
        return 0.0
    return min(SURE, matcher.ratio())


def _plain(text: str) -> str:
    return SIGNS.sub(" ", alike(text)).strip()[:LENGTH]


def _said(target: Target, words: Words) -> Iterator[str]:
    """How a survey may call an answer: by its id, its title, its question, its lens, its option."""
    question, option = target.question.id, target.option
    yield target.name
    yield f"{question}[{option}]" if option else f"{question}[{target.part}]"
    if target.part in (LABEL, SENTENCE, NOTE) or question not in words.questions:
        return
    of = words.questions[question]
    texts = (of.text.buyer, of.text.supplier) if isinstance(of.text, BySide) else (of.text,)
    lens = words.lenses[target.part].name if target.part in words.lenses else ""
    named = [of.title, *texts, *(f"{of.title} {text}" for text in texts)]
    if row := words.rows.get(target.question.row):
        named += [f"{row.title} {of.column or ''}", f"{of.column or ''} {row.title}"]
    if option:
        scale = words.scales[target.question.scale]
        called = scale.options.get(option) or scale.choices.get(option)
        called_so = called.name if called else option
        for name in named:
            yield f"{name} {called_so}"
            yield f"{name} {lens} {called_so}"
            yield f"{name} {called_so} {lens}"
        return
    single = len(target.question.lenses) == 1
    if single:
        yield question
    for name in named:
        if single or target.part == target.question.lenses[0]:
            yield name
        if not single:
            yield f"{name} {lens}"
            yield f"{lens} {name}"
