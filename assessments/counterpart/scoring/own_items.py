"""Items that respondents named themselves, told together where they are worded alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from counterpart.model import SIDES, Dimension, Side
from counterpart.names import alike
from counterpart.responses import NOT_APPLICABLE, Response
from counterpart.scoring.anonymity import kept
from counterpart.scoring.majority import majority


@dataclass(frozen=True)
class Named:
    """One item of a respondent's list: its id there, its name, and its state where it has one."""

    id: str
    label: str
    state: str | None = None


def named_by(dimension: Dimension, response: Response) -> tuple[Named, ...]:
    """A respondent's items of the dimension's list, in the order of their numbers.

    Each once: of several that the respondent called alike the first, with the first state given.
    """
    return tuple(
        replace(items[0], state=next((item.state for item in items if item.state), None))
        for items in spellings(dimension, response)
    )


def spellings(dimension: Dimension, response: Response) -> tuple[tuple[Named, ...], ...]:
    """The same items with all that a respondent called alike, the first one first."""
    own = dimension.own
    if own is None:
        return ()
    numbered = [(n, key) for key in response.answers if (n := own.number(key)) is not None]
    groups: dict[str, list[Named]] = {}
    for _, key in sorted(numbered):
        answer = response.answers[key]
        value = answer.values.get("now")
        state = value if isinstance(value, str) and value != NOT_APPLICABLE else None
        groups.setdefault(alike(answer.label), []).append(Named(key, answer.label, state))
    return tuple(tuple(items) for items in groups.values())


def together(
    lists: Mapping[Side, Sequence[Sequence[Named]]], smallest: int = 0
) -> tuple[Mapping[str, str | None], ...]:
    """Each item once, by its name: `label`, and by side the state that most saw in it, or None.

    Two items are one where their names are alike (`counterpart.names`); ids mean nothing
    between two people. `named` says which sides named it. What a side of fewer people than
    `smallest` wrote is left out, as its notes are. Sorted by name.
    """
    found: dict[str, dict[Side, list[Named]]] = {}
    for side in SIDES:
        for items in kept(lists[side], smallest):
            for item in items:
                found.setdefault(alike(item.label), {}).setdefault(side, []).append(item)
    return tuple(_one(found[name], smallest) for name in sorted(found))


def _one(by_side: Mapping[Side, Sequence[Named]], smallest: int) -> dict[str, str | None]:
    labels = sorted(item.label for items in by_side.values() for item in items)
    given = {side: [item.state for item in by_side.get(side, ()) if item.state] for side in SIDES}
    states = {side: majority(kept(given[side], smallest)) for side in SIDES}
    named = " ".join(side for side in SIDES if side in by_side)
    return {
        "label": labels[0],
        "named": named,
        "buyer": states["buyer"],
        "supplier": states["supplier"],
    }
