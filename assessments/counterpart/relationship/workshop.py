"""A workshop of the two sides, and what the room decided there, a topic at a time.

No name of a person stands in either: of each side only how many there were, and what it wrote.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from counterpart.model import SIDES, Side

WORTH = ("yes", "partly", "no")
"""What somebody answers who is asked at the end whether it was worth the time."""
RULES_LIMIT = 20
"""Ground rules that a room gives itself, at most."""
PARKED_LIMIT = 50
LINE_LIMIT = 500
"""Characters of a ground rule, or of something parked."""
ACTIONS_LIMIT = 3
"""Actions of one topic: a page makes no more."""
NOW, NEXT, TEXT = "now", "next", "text"
WRITTEN = (NOW, NEXT, TEXT)
"""What a side writes in silence: the rung now, the rung next, and words of its own."""

Written = Mapping[Side, Mapping[str, str]]


@dataclass(frozen=True)
class Workshop:
    """One version of a workshop: its day, its programme, what was shown, and what came of it.

    `title` is what it was called in the room, `shown` are the ids of assessments. `present` counts
    the people of each side, 0 where nobody counted. `worth` counts, by side, who found it worth
    their time, from 1 up. `recheck` is the day on which both look at it again.
    """

    id: str
    changed_at: str
    date: str
    round: str = ""
    programme: str = ""
    title: str = ""
    shown: tuple[str, ...] = ()
    present: Mapping[Side, int] = field(default_factory=lambda: dict.fromkeys(SIDES, 0))
    ground_rules: tuple[str, ...] = ()
    parked: tuple[str, ...] = ()
    worth: Mapping[Side, Mapping[str, int]] = field(
        default_factory=lambda: {side: {} for side in SIDES}
    )
    recheck: str = ""
    after: tuple[str, ...] = ()
    withdrawn: bool = False


@dataclass(frozen=True)
class Decision:
    """One version of what the room of a workshop said and agreed on a topic.

    `topic` is a dimension or a question of the assessment, `title` what it was called in the room.
    `now` and `next` are the rungs that the room agreed on: the number of a ladder's step, or a
    state's id. `wrote` holds what each side had written before, in silence.
    """

    id: str
    changed_at: str
    workshop: str
    assessment: str = ""
    topic: str = ""
    title: str = ""
    said: str = ""
    now: str = ""
    next: str = ""
    wrote: Written = field(
        default_factory=lambda: {side: dict.fromkeys(WRITTEN, "") for side in SIDES}
    )
    after: tuple[str, ...] = ()
    withdrawn: bool = False
