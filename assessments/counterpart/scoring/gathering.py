"""Which responses a comparison is made of: the latest of each respondent, in one round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counterpart.errors import ComparisonError, Problem
from counterpart.model import SIDES, Side
from counterpart.names import spellings
from counterpart.reading.latest import Key, key, winners
from counterpart.responses import Response
from counterpart.round_name import order
from counterpart.scoring.future import times_ahead
from counterpart.scoring.twins import twins

NAMES_SHOWN = 10
"""Of the names that the responses give the relationship, when they differ."""


@dataclass(frozen=True)
class Gathered:
    """The responses of each side, the round, and what the reader must know about the choice.

    Where no round is common to both sides, `apart` holds each side's own, and `round` is the later
    of the two. `notes` are problems that do not stop a comparison: other rounds, other
    relationship names.
    """

    assessment: str
    round: str
    sides: Mapping[Side, tuple[Response, ...]]
    notes: tuple[Problem, ...]
    apart: Mapping[Side, str] = field(default_factory=dict)


def gather(responses: Sequence[Response], now: str = "") -> Gathered:
    """Chooses what is compared; the order of the responses makes no difference.

    Of the same answer the later counts (`counterpart.reading.latest`). The latest round that both
    sides answered is compared; where there is none, each side's latest, with a note. `now`, in
    UTC, lets times in the future be named; without it nobody knows which are.
    Raises ComparisonError for no responses, several assessments, or a missing side.
    """
    if not responses:
        raise ComparisonError([Problem("", "nothing-to-compare")])
    ordered = _ordered(responses)
    assessments = sorted({response.assessment for response in ordered})
    problems = []
    if len(assessments) > 1:
        problems.append(Problem("", "several-assessments", {"found": ", ".join(assessments)}))
    problems += [
        Problem("", f"no-{side}") for side in SIDES if not any(r.side == side for r in ordered)
    ]
    if problems:
        raise ComparisonError([*problems, *_both_sides(responses)])
    by_side = {side: [r for r in ordered if r.side == side] for side in SIDES}
    rounds = {side: {r.round for r in by_side[side]} for side in SIDES}
    shared = rounds["buyer"] & rounds["supplier"]
    in_time = order(ordered)
    chosen = {side: max(shared or rounds[side], key=in_time) for side in SIDES}
    sides = {side: tuple(r for r in by_side[side] if r.round == chosen[side]) for side in SIDES}
    return Gathered(
        assessments[0],
        max(chosen.values(), key=in_time),
        sides,
        (
            *_notes(ordered, sides, chosen),
            *_both_sides(responses),
            *_twice(sides),
            *_ahead(ordered, now),
        ),
        {} if shared else chosen,
    )


def rounds(
    responses: Sequence[Response],
) -> list[tuple[str, Mapping[Side, tuple[Response, ...]]]]:
    """The rounds that both sides answered, in time, each with the latest responses."""
    return by_round(_ordered(responses))


def by_round(
    responses: Sequence[Response],
) -> list[tuple[str, Mapping[Side, tuple[Response, ...]]]]:
    """The same, for responses of which each is the latest of its respondent and round."""
    by_name: dict[str, dict[Side, list[Response]]] = {}
    for response in responses:
        sides = by_name.setdefault(response.round, {side: [] for side in SIDES})
        sides[response.side].append(response)
    return [
        (name, {side: tuple(by_name[name][side]) for side in SIDES})
        for name in sorted(by_name, key=order(responses))
        if all(by_name[name].values())
    ]


def _ordered(responses: Sequence[Response]) -> list[Response]:
    return sorted(winners(responses), key=lambda r: (r.respondent.id, r.side, r.round))


def _twice(sides: Mapping[Side, tuple[Response, ...]]) -> list[Problem]:
    """What to say where somebody seems to have answered under two ids; both count."""
    count = sum(len(twins(of)) for of in sides.values())
    return [Problem("", "same-person", {"count": count})] if count else []


def _both_sides(responses: Sequence[Response]) -> list[Problem]:
    """What to say where somebody gave the same answer for both sides, so that one is left out."""
    sides: dict[Key, set[Side]] = {}
    for response in responses:
        sides.setdefault(key(response), set()).add(response.side)
    count = sum(len(of) > 1 for of in sides.values())
    return [Problem("", "both-sides", {"count": count})] if count else []


def _ahead(responses: Sequence[Response], now: str) -> tuple[Problem, ...]:
    return times_ahead((response.answered_at for response in responses), now)


def _notes(
    responses: Sequence[Response],
    sides: Mapping[Side, tuple[Response, ...]],
    chosen: Mapping[Side, str],
) -> tuple[Problem, ...]:
    notes = []
    used = [response for side in SIDES for response in sides[side]]
    in_time = order(responses)
    last = in_time(max(chosen.values(), key=in_time))
    earlier = {name for name, _ in by_round(responses) if in_time(name) < last}
    if chosen["buyer"] != chosen["supplier"]:
        notes.append(Problem("", "other-rounds", {side: chosen[side] for side in SIDES}))
    compared = {id(response) for response in used}
    if left := sum(id(r) not in compared and r.round not in earlier for r in responses):
        notes.append(Problem("", "left-out", {"count": left}))
    names = spellings(response.relationship for response in used)
    if len(names) > 1:
        shown = [*names[:NAMES_SHOWN], *(["…"] if len(names) > NAMES_SHOWN else [])]
        notes.append(Problem("", "several-relationships", {"found": "; ".join(shown)}))
    return tuple(notes)
