"""Items that respondents named themselves, told together where they are worded alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from counterpart.method import Sides
from counterpart.model import SIDES, Dimension, Side
from counterpart.names import alike
from counterpart.responses import NOT_APPLICABLE, Response
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
    given: Sides, lists: Mapping[Side, Sequence[Sequence[Named]]]
) -> tuple[Mapping[str, str | None], ...]:
    """Each item once, by its name: `label`, and by side the state that most saw in it, or None.

    Two items are one where their names are alike (`counterpart.names`); ids mean nothing
    between two people. `named` says which sides named it. `lists` hold what each person named, each
    name once. What a side of fewer people than `smallest` wrote is left out, as its notes are.
    Sorted by name.
    """
    people: dict[Side, list[dict[str, Named]]] = {side: [] for side in SIDES}
    labels: dict[str, str] = {}
    for side in SIDES:
        for items in lists[side] if len(lists[side]) >= given.smallest else ():
            by_name = {alike(item.label): item for item in reversed(items)}
            people[side].append(by_name)
            for key, item in by_name.items():
                labels[key] = min(item.label, labels.get(key, item.label))
    return tuple(_item(given, people, key, labels[key]) for key in sorted(labels))


def _item(
    given: Sides, people: Mapping[Side, Sequence[Mapping[str, Named]]], key: str, label: str
) -> dict[str, str | None]:
    named = {side: [items.get(key) for items in people[side]] for side in SIDES}
    states = {
        side: majority(given.of(("own", key), side, [i.state if i else None for i in items]))
        if items
        else None
        for side, items in named.items()
    }
    return {
        "label": label,
        "named": " ".join(side for side in SIDES if any(named[side])),
        "buyer": states["buyer"],
        "supplier": states["supplier"],
    }
