"""The method `co-operation`: five prompts on ladders, a tick for each, a gate, and deal-breakers.

The five prompts, the tick for each and the question for deal-breakers are from bquest, Learning to
build co-operation between businesses (the method page cites it); how they are counted is our own
convention. The ladders are scored, compared and oriented like every rated dimension. The ticks are
a second, coarser answer to the same prompts: a promise to go on. Nothing adds ticks to scores.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from counterpart.method import Attention, Fact, Sides, Stop
from counterpart.model import SIDES, Assessment, Dimension, Lens, Side, other
from counterpart.responses import Response
from counterpart.scoring.bounds import at_least
from counterpart.scoring.coorientation import STATES
from counterpart.scoring.findings import FINDINGS
from counterpart.scoring.majority import most
from counterpart.scoring.own_items import Named, named_by, together
from counterpart.scoring.rated import fields as rated_fields
from counterpart.scoring.rating import DimensionScore

PROMPTS = ("goals", "visions", "getting-along", "trust", "next-steps")
FIVE_TICKS, TICKS = "five-ticks", "ticks"
"""The dimension of the ticks, and its question whose options are the prompts."""
DEAL_BREAKERS = "deal-breakers"
"""The dimension whose list holds them."""
OPEN, CLOSED, STOPPED, UNKNOWN = "open", "closed", "stopped", "unknown"
TICK_AHEAD, TICK_BEHIND = "tick-ahead", "tick-behind"
STOP, EACH = 100.0, 20.0
"""What a deal-breaker and a tick of one side weigh in what to talk about [convention]."""
AHEAD_UNDER, BEHIND_FROM = 50.0, 75.0
"""A tick on a prompt under the one is ahead of what is there; none from the other on lags behind
it [convention]."""
READINGS = (OPEN, CLOSED, STOPPED, *FINDINGS, *STATES, TICK_AHEAD, TICK_BEHIND)
"""Every reading that this method can select; words and guidance are needed for each."""


@dataclass(frozen=True)
class Profile:
    """One respondent's ticks (None where not answered), deal-breakers, and ticks out of step."""

    ticks: tuple[str, ...] | None
    deal_breakers: tuple[Named, ...]
    ahead: tuple[str, ...]
    behind: tuple[str, ...]

    @property
    def by_prompt(self) -> dict[str, bool | None]:
        """Whether each prompt is ticked; None for all where the ticks were not answered."""
        return {p: None if self.ticks is None else p in self.ticks for p in PROMPTS}

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the result object."""
        return {
            "ticks": self.by_prompt,
            "all_ticked": _all(self.by_prompt.values()),
            "deal_breakers": [item.label for item in self.deal_breakers],
            TICK_AHEAD: list(self.ahead),
            TICK_BEHIND: list(self.behind),
        }


@dataclass(frozen=True)
class Ticked:
    """One prompt on one side: how many ticked it of how many, and whether it counts as ticked.

    `counts` is None where nobody answered or the cell is hidden; then `ticked` is None too.
    """

    ticked: int | None
    n: int
    counts: bool | None


@dataclass(frozen=True)
class Comparison:
    """The five ticks of both sides, the gate, and what would stop it."""

    sides: Mapping[Side, Mapping[str, Ticked]]
    deal_breakers: tuple[Mapping[str, str | None], ...]

    @property
    def ticks(self) -> dict[str, bool | None]:
        """A prompt is ticked where both sides tick it; None where a side's tick is not known.

        One side that does not tick settles it, whatever the other would say.
        """
        return {prompt: _all(self.sides[s][prompt].counts for s in SIDES) for prompt in PROMPTS}

    @property
    def gate(self) -> bool | None:
        """Whether all five are ticked; a deal-breaker is no part of it."""
        return _all(self.ticks.values())

    @property
    def reading(self) -> str:
        """`stopped` where anyone named a deal-breaker, else `open`, `closed` or `unknown`."""
        return _gate_reading(self.gate, bool(self.deal_breakers))

    def stops(self) -> tuple[Stop, ...]:
        """The deal-breakers, the buyer's first; one that both sides name stands once."""
        stops = (
            Stop(
                tuple(side for side in SIDES if side in str(item["named"]).split()),
                str(item["label"]),
            )
            for item in self.deal_breakers
        )
        return tuple(sorted(stops, key=lambda stop: SIDES.index(stop.sides[0])))

    @property
    def alone(self) -> dict[str, Side]:
        """The prompts that one side ticks and the other does not, with the side that does."""
        return {
            prompt: side
            for prompt in PROMPTS
            for side in SIDES
            if self.sides[side][prompt].counts and self.sides[other(side)][prompt].counts is False
        }

    def attention(self) -> tuple[Attention, ...]:
        """A deal-breaker before all else, then the ticks that only one side gives."""
        stops = [Attention(STOP, "stop", DEAL_BREAKERS)] if self.deal_breakers else []
        points = EACH * len(self.alone)
        return (*stops, *([Attention(points, "ticks-alone", FIVE_TICKS)] if points else []))

    def facts(self) -> tuple[Fact, ...]:
        """Each tick as an export tells it: how many of how many, and whether it counts."""
        facts = []
        for prompt in PROMPTS:
            of = {side: self.sides[side][prompt] for side in SIDES}
            many = {s: None if t.ticked is None else f"{t.ticked}/{t.n}" for s, t in of.items()}
            both = self.ticks[prompt]
            outcome = None if both is None else "ticked" if both else "not-ticked"
            facts.append(Fact(FIVE_TICKS, prompt, many, outcome))
        return tuple(facts)

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the comparison object."""
        return {
            "ticks": self.ticks,
            "gate": self.gate,
            "deal_breakers": [_stop(stop) for stop in self.stops()],
            **{
                side: {prompt: asdict(ticked) for prompt, ticked in self.sides[side].items()}
                for side in SIDES
            },
            "reading": self.reading,
        }


def fields(reading: str) -> tuple[str, ...]:
    """The fields that the words of a reading may hold: the report fills them in."""
    if reading in (TICK_AHEAD, TICK_BEHIND):
        return ("dimension",)
    return () if reading in (OPEN, CLOSED, STOPPED) else rated_fields(reading)


def profile(
    assessment: Assessment,
    response: Response,
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
) -> Profile:
    """One respondent's ticks, held against the same person's steps on the ladders now."""
    ticks = _ticks(response)
    now = {prompt: dimensions[prompt]["now"].value for prompt in PROMPTS}
    known = {prompt: value for prompt, value in now.items() if value is not None}
    return Profile(
        ticks=ticks,
        deal_breakers=named_by(deal_breakers(assessment), response),
        ahead=tuple(p for p, v in known.items() if ticks and p in ticks and v < AHEAD_UNDER),
        behind=tuple(
            p
            for p, v in known.items()
            if ticks is not None and p not in ticks and at_least(v, BEHIND_FROM)
        ),
    )


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """The ticks of both sides.

    A side ticks a prompt where more than half of those who answered the ticks tick it
    [convention]. Not all of them: then a side would pass the less, the more people it asked. Not
    any of them: one believer is no side. How many of how many always stands beside it.
    """
    profiles: Mapping[Side, Sequence[Profile]] = given.profiles
    return Comparison(
        sides={
            side: {prompt: _ticked(prompt, given, side) for prompt in PROMPTS} for side in SIDES
        },
        deal_breakers=together(
            given, {side: [p.deal_breakers for p in profiles[side]] for side in SIDES}
        ),
    )


def deal_breakers(assessment: Assessment) -> Dimension:
    """The dimension with the list of deal-breakers."""
    return next(d for d in assessment.dimensions if d.id == DEAL_BREAKERS)


def _ticks(response: Response) -> tuple[str, ...] | None:
    value = response.value(TICKS, "now")
    return value if isinstance(value, tuple) else None


def _ticked(prompt: str, given: Sides, side: Side) -> Ticked:
    answered = [profile.ticks for profile in given.profiles[side]]
    shown = given.of(("tick", prompt), side, answered)
    if not shown:
        return Ticked(None, sum(ticks is not None for ticks in answered), None)
    ticked = sum(prompt in ticks for ticks in shown)
    return Ticked(ticked, len(shown), most(ticked, len(shown)))


def _all(values: Any) -> bool | None:
    """Whether all hold: one that does not settles it, else one that is not known leaves it open."""
    answers = list(values)
    if False in answers:
        return False
    return None if None in answers else True


def _gate_reading(gate: bool | None, stopped: bool) -> str:
    if stopped:
        return STOPPED
    return UNKNOWN if gate is None else OPEN if gate else CLOSED


def _stop(stop: Stop) -> dict[str, Any]:
    """A deal-breaker in the comparison object; `sides` where both named it."""
    both = {"sides": list(stop.sides)} if len(stop.sides) > 1 else {}
    return {"side": stop.sides[0], **both, "label": stop.label}
