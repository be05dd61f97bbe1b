"""What was agreed in earlier rounds and is not done: a later round's report opens with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.model import SIDES, Side
from counterpart.relationship.model import UNDONE, Action, Status, current
from counterpart.report.phrases import Phrases
from counterpart.round_name import has_time, in_time
from counterpart.scoring.comparison import Comparison


@dataclass(frozen=True)
class AgreedAction:
    """An open action in words; a text is empty where nothing was written, a date too.

    `late` says that it was due before the last answer of this round was given.
    """

    theme: str
    status: Status
    late: bool
    wanted: str
    steps: tuple[str, ...]
    owners: tuple[tuple[Side, str], ...]
    due: str
    recheck: str


@dataclass(frozen=True)
class Agreed:
    """The open actions of earlier rounds, the first due first, and how many are no longer open."""

    open: tuple[AgreedAction, ...]
    done: int
    dropped: int


def agreed(phrases: Phrases, comparison: Comparison, actions: Sequence[Action]) -> Agreed | None:
    """The actions of earlier rounds, all versions given; None where nothing was agreed then.

    Actions on other assessments are left out. One that names no round is of an earlier one where it
    was written before the first answer of this round.
    """
    gathered = comparison.gathered
    times = [r.answered_at for side in SIDES for r in gathered.sides[side]]
    until = {round_.round: round_.until for round_ in comparison.over_time}
    until[gathered.round] = max(times)
    first: dict[str, str] = {}
    for version in actions:
        first[version.id] = min(version.changed_at, first.get(version.id, version.changed_at))
    earlier = [
        action
        for action in current(actions)
        if action.assessment in ("", gathered.assessment)
        and _is_earlier(action.round, gathered.round, until, first[action.id], min(times))
    ]
    if not earlier:
        return None
    counts = Counter(action.status for action in earlier)
    undone = sorted(
        (action for action in earlier if action.status in UNDONE),
        key=lambda action: (not action.due, action.due),
    )
    return Agreed(
        tuple(_shown(phrases, action, max(times)) for action in undone),
        counts["done"],
        counts["dropped"],
    )


def _is_earlier(
    round_: str, now: str, until: Mapping[str, str], written: str, answered: str
) -> bool:
    """Whether an action is of a round before this one.

    Where nobody knows when its round was, it is where it was written before this one's answers.
    """
    if round_ == now:
        return False
    if round_ in until or has_time(round_):
        return in_time(round_, until.get(round_, "")) < in_time(now, until[now])
    return written < answered


def _shown(phrases: Phrases, action: Action, last: str) -> AgreedAction:
    dimensions = phrases.words.dimensions
    named = dimensions[action.dimension].name if action.dimension in dimensions else ""
    return AgreedAction(
        theme=action.theme or named or phrases.t("agreed-untitled"),
        status=action.status,
        late=bool(action.due) and action.due < last,
        wanted=action.wanted,
        steps=tuple(step for step in action.steps if step.strip()),
        owners=tuple((side, action.owners.get(side, "")) for side in SIDES),
        due=phrases.day(action.due),
        recheck=phrases.day(action.recheck),
    )
