"""A card: one thing at a time for the room, revealed in stages."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal, get_args

Kind = Literal[
    "welcome",
    "agenda",
    "step",
    "rest",
    "picture",
    "reveal",
    "question",
    "rungs",
    "agreed",
    "decide",
    "close",
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class Card:
    """One card of a deck.

    `stages` are what the room sees, as HTML, after each reveal; each replaces the one before it.
    `title` and `notes` are for the presenter alone: they may say what no stage says yet. `about` is
    the dimension or question of the `assessment` that it is about; it may be empty, as `play` may,
    whose action the room may take. `rungs` are those of a ladder or a rule on which the room is to
    agree, each its id and its words.
    """

    id: str
    kind: Kind
    title: str
    minutes: int
    stages: tuple[str, ...]
    notes: str = ""
    assessment: str = ""
    about: str = ""
    play: str = ""
    rungs: tuple[tuple[str, str], ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The card as the presenter's window takes it."""
        return {**asdict(self), "stages": list(self.stages)}


def shares(minutes: int, count: int) -> list[int]:
    """Minutes dealt out to so many cards in whole minutes, the first ones get what is left over."""
    if not count:
        return []
    each, rest = divmod(minutes, count)
    return [each + (at < rest) for at in range(count)]
