"""The {fields} of a text that a report or a page fills in."""

from __future__ import annotations

from collections.abc import Iterable
from string import Formatter

from scripts.checks.places import Place
from scripts.checks.problems import listed


def fields(text: str) -> list[str]:
    """The fields of a text, without braces. Raises ValueError where braces do not close."""
    return [
        name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
        for _, name, form, conversion in Formatter().parse(text)
        if name is not None
    ]


def check_fields(place: Place, allowed: Iterable[str]) -> None:
    """A text may hold only these fields, in braces that close."""
    allowed = tuple(allowed)
    braced = listed(f"{{{name}}}" for name in allowed) if allowed else "no fields here"
    try:
        names = fields(place.text)
    except ValueError:
        place.problem("braces that close, or double braces for a brace itself")
        return
    for name in names:
        if name not in allowed:
            place.problem(f"{braced}", f"{{{name}}}")
