"""The table in words for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterpart.portfolio import Line, Words

NAME, TITLE, ROUND, STANDS = 36, 12, 10, 52
"""Characters of the columns that hold text; what is longer is cut."""


def lines(words: Words, head: Iterable[str], rows: Iterable[Line]) -> Iterator[str]:
    """The lines of the table, its introduction first."""
    t = words.t
    yield from (t("title"), "", *head, "")
    yield _line(
        t("points"),
        t("relationship"),
        t("assessment"),
        words.report("round"),
        "n",
        t("stands-out"),
        t("since"),
    )
    for line in rows:
        said = line.missing or line.stands_out
        yield _line(
            line.points,
            line.relationship,
            line.assessment,
            line.round,
            line.people,
            said,
            "; ".join(line.moved).replace(":; ", ": "),
        )
        yield from (f"{'':8}! {note}" for note in line.notes)


def _line(*cells: str) -> str:
    points, name, title, round_, people, stands, moved = cells
    parts = (
        f"{points:>6}",
        _cut(name, NAME),
        _cut(title, TITLE),
        _cut(round_, ROUND),
        f"{people:>7}",
        f"{stands:{STANDS}}",
        moved,
    )
    return "  ".join(parts).rstrip()


def _cut(text: str, size: int) -> str:
    return f"{text:{size}}" if len(text) <= size else f"{text[: size - 1]}…"
