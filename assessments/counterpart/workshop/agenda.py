"""What is to happen in the room, block by block, as a request says it.

Its words come from the playbook's pages, where a programme and the steps of a play stand. They are
plain text here, so that nothing which a request holds becomes markup.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from counterpart.errors import Problem, RequestError
from counterpart.reading.limits import RESPONDENT_ID
from counterpart.reading.untrusted import Untrusted

PARTS = ("headline", "topics", "agreed", "plan")
"""The parts of a report that a block may open."""
TITLE, TEXT = 300, 4000
MINUTES = 24 * 60
BLOCKS, STEPS, PARAGRAPHS = 100, 40, 40


@dataclass(frozen=True)
class Step:
    """One step of a play: what the room does, with its minutes."""

    title: str
    text: str
    minutes: int


@dataclass(frozen=True)
class Block:
    """A stretch of the workshop: a play, a part of the report, a break, or what its words say.

    `opening`, `hard` and `closing` are what to say in a play, for the presenter alone.
    """

    title: str
    text: str
    minutes: int
    part: str = ""
    rest: bool = False
    play: str = ""
    steps: tuple[Step, ...] = ()
    opening: tuple[str, ...] = ()
    hard: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Agenda:
    """The blocks in order, and the promise to read aloud."""

    title: str
    blocks: tuple[Block, ...]
    promise: tuple[str, ...] = ()

    @property
    def minutes(self) -> int:
        """Of all its blocks."""
        return sum(block.minutes for block in self.blocks)


def read_agenda(value: Any) -> Agenda:
    """The agenda of a request. Raises RequestError with everything that is wrong with it."""
    problems: list[Problem] = []
    given = Untrusted(value, "agenda", problems)
    given.only(("title", "blocks", "promise"))
    made = Agenda(
        given.text("title", TITLE),
        tuple(_block(of) for of in given.items("blocks", BLOCKS)),
        given.texts("promise", PARAGRAPHS, TEXT, lines=True),
    )
    if problems:
        raise RequestError(problems)
    return made


def usual(t: Callable[..., str]) -> Agenda:
    """What is done where nobody chose a programme: the report from its headline to the plan."""
    minutes = {"welcome": 5, "headline": 10, "topics": 45, "agreed": 5, "plan": 20, "close": 5}
    return Agenda(
        t("card-usual"),
        tuple(
            Block(t(f"card-block-{key}"), "", of, part=key if key in PARTS else "")
            for key, of in minutes.items()
        ),
    )


def _block(given: Untrusted) -> Block:
    given.only(
        ("title", "text", "minutes", "part", "rest", "play", "steps", "opening", "hard", "closing")
    )
    speech = {
        name: given.texts(name, PARAGRAPHS, TEXT, lines=True)
        for name in ("opening", "hard", "closing")
    }
    return Block(
        given.text("title", TITLE),
        given.text("text", TEXT, lines=True),
        given.within_range("minutes", 0, MINUTES),
        given.choice("part", PARTS, required=False),
        given.flag("rest"),
        given.slug("play", RESPONDENT_ID, "not-an-id", required=False),
        tuple(_step(of) for of in given.items("steps", STEPS)),
        **speech,
    )


def _step(given: Untrusted) -> Step:
    given.only(("title", "text", "minutes"))
    title, text = given.text("title", TITLE), given.text("text", TEXT, lines=True)
    return Step(title, text, given.within_range("minutes", 0, MINUTES))
