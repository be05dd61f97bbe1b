"""One rated dimension on both sides: statistics, gap, roles, panel, co-orientation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from counterpart.model import SIDES, Assessment, Dimension, Lens, Side, other
from counterpart.responses import UNANSWERED, Response
from counterpart.scoring.bounds import settled
from counterpart.scoring.coorientation import CoOrientation, orient
from counterpart.scoring.figures import ITEM, LENS, NOW, ROLE, Figures
from counterpart.scoring.findings import Gap, GapClass, find, one_step_of
from counterpart.scoring.later import by
from counterpart.scoring.panel import Panel, panel
from counterpart.scoring.rating import DimensionScore, turned
from counterpart.scoring.side import (
    DELTA_FROM,
    SPREAD_FROM,
    SideStatistics,
    cliffs_delta,
    summarise,
    without_single,
)
from counterpart.valence import GOOD, Valence, worth

Scored = Mapping[str, Mapping[Lens, DimensionScore]]
"""The scores of one response's dimensions by lens."""
UNNAMED = ""
"""The role of those who named none: no cell of its own, but part of the side's total."""
STATISTICS_BESIDE = 3
"""Of a dimension beside those of its questions: mean, median and AD."""


@dataclass(frozen=True)
class DimensionComparison:
    """One rated dimension on both sides; distances and statistics on 0-100.

    `values` are the scores behind the statistics, one a respondent; none where they are hidden.
    `mirror` is a side's own view less the other's rating of it, where `theirs` is asked: then `now`
    is how each side sees itself, a gap is no difference of views, and neither class nor finding
    come of it; nor is a guess held against the other's `now`. `step` is one step of a single
    question, in points of 0-100. `valence` is what a high score is; `guessed` the lens of the other
    side that a guess is about.
    """

    sides: Mapping[Side, Mapping[Lens, SideStatistics]]
    values: Mapping[Side, Mapping[Lens, tuple[float, ...]]]
    gap: Gap
    cliffs_delta: float | None
    coorientation: Mapping[Side, CoOrientation | None] | None
    mirror: Mapping[Side, float | None] | None
    roles: Mapping[Side, Mapping[str, SideStatistics]]
    panel: Mapping[Side, Panel | None]
    step: float = 0.0
    valence: Valence = GOOD
    guessed: Lens = "now"

    @property
    def few(self) -> bool:
        """Whether a side has too few people for a class word or a spread."""
        now = [self.sides[side].get("now") for side in SIDES]
        return any(of is None or of.mean is None or of.n < SPREAD_FROM for of in now)

    @property
    def shown_class(self) -> GapClass | None:
        """The class of the gap, where enough people of both sides are behind it to be told."""
        return None if self.few or self.gap.one_step else self.gap.gap_class

    @property
    def mirrored(self) -> bool:
        """Whether each side rates itself and the other, so that both speak of different things."""
        return self.mirror is not None

    @property
    def worth(self) -> float | None:
        """How good the level is, on 0-100; None without a level, or where neither end is better.

        Of what each side rates for itself no level is judged.
        """
        return None if self.mirrored else worth(self.gap.level, self.valence)

    @property
    def spread(self) -> float:
        """The larger AD of the two sides now; 0 where neither has one."""
        deviations = (self.sides[side]["now"].ad for side in SIDES if "now" in self.sides[side])
        return max((ad for ad in deviations if ad is not None), default=0.0)

    def to_json(self) -> dict[str, Any]:
        """The dimension in the comparison object, not yet rounded."""
        orientation, mirror = self.coorientation, self.mirror
        return {
            **{
                side: {lens: stats.to_json() for lens, stats in self.sides[side].items()}
                for side in SIDES
            },
            **asdict(self.gap),
            "cliffs_delta": self.cliffs_delta,
            "coorientation": None
            if orientation is None
            else {side: None if o is None else asdict(o) for side, o in orientation.items()},
            "mirror": None if mirror is None else dict(mirror),
            "roles": {
                side: {role: stats.to_json() for role, stats in self.roles[side].items()}
                for side in SIDES
            },
            "panel": {side: None if p is None else asdict(p) for side, p in self.panel.items()},
        }


def compare_dimension(
    assessment: Assessment,
    dimension: Dimension,
    responses: Mapping[Side, Sequence[Response]],
    scores: Mapping[Side, Sequence[Scored]],
    figures: Figures | None = None,
    *,
    valence: Valence = GOOD,
    guessed: Lens = "now",
) -> DimensionComparison:
    """Compares one rated dimension; what `figures` hide stays hidden.

    The finding is made of all statistics of the figures that are shown, whether or not each of
    them is: a side of three does not agree with itself because its AD cannot be shown. `valence`
    and `guessed` are what its method says of it.
    """
    figures = figures or Figures()
    lenses = assessment.lenses(dimension)
    given = {
        side: {lens: [_value(of, dimension.id, lens) for of in scores[side]] for lens in lenses}
        for side in SIDES
    }
    values = {
        side: {
            lens: figures.of(
                ("mean", dimension.id, lens),
                responses[side],
                given[side][lens],
                rank=NOW if lens == "now" else LENS,
            )
            for lens in lenses
        }
        for side in SIDES
    }
    every = {
        side: {
            lens: summarise(
                values[side][lens], hidden=_hidden(given[side][lens], values[side][lens])
            )
            for lens in lenses
        }
        for side in SIDES
    }
    sides = {
        side: {lens: without_single(of, figures.smallest) for lens, of in every[side].items()}
        for side in SIDES
    }
    nothing = SideStatistics(0)
    now = {side: every[side].get("now", nothing) for side in SIDES}
    points = assessment.scale(dimension.questions[0]).points
    gap = find(
        now["buyer"],
        now["supplier"],
        points,
        assessment.bands,
        valence,
        single=len(dimension.questions) == 1,
    )
    mirrored = "theirs" in lenses
    oriented = "guess" in lenses and guessed in lenses and not mirrored
    return DimensionComparison(
        sides=sides,
        values={side: dict.fromkeys(lenses, ()) for side in SIDES} if figures.single else values,
        gap=replace(gap, gap_class=None, finding=None, one_step=False) if mirrored else gap,
        cliffs_delta=_delta(values, figures.smallest),
        coorientation=_orientation(sides, assessment.bands.near, guessed) if oriented else None,
        mirror=_mirror(sides) if mirrored else None,
        roles=by(
            SIDES,
            lambda side: _roles(dimension.id, responses[side], scores[side], figures),
            now=figures.single,
        ),
        panel=by(
            SIDES,
            lambda side: _panel(assessment, dimension, responses[side], figures),
            now=figures.single,
        ),
        step=one_step_of(points),
        valence=valence,
        guessed=guessed,
    )


def _value(scored: Scored, dimension: str, lens: Lens) -> float | None:
    return scored[dimension][lens].value


def _hidden(given: Sequence[float | None], shown: Sequence[float]) -> int:
    return sum(value is not None for value in given) - len(shown)


def _delta(values: Mapping[Side, Mapping[Lens, Sequence[float]]], smallest: int) -> float | None:
    """Cliff's delta; in a shared view it is one statistic more of the same people."""
    buyer, supplier = (values[side].get("now", ()) for side in SIDES)
    enough = max(DELTA_FROM, smallest + 1)
    return None if min(len(buyer), len(supplier)) < enough else cliffs_delta(buyer, supplier)


def _orientation(
    sides: Mapping[Side, Mapping[Lens, SideStatistics]], near: float, guessed: Lens
) -> dict[Side, CoOrientation | None]:
    now = {side: sides[side][guessed].mean for side in SIDES}
    guess = {side: sides[side]["guess"].mean for side in SIDES}
    return {
        side: orient(
            _apart(now["buyer"], now["supplier"]),
            _apart(now[side], guess[side]),
            _apart(guess[side], now[other(side)]),
            near,
        )
        for side in SIDES
    }


def _apart(a: float | None, b: float | None) -> float | None:
    return None if a is None or b is None else settled(abs(a - b))


def _mirror(
    sides: Mapping[Side, Mapping[Lens, SideStatistics]],
) -> dict[Side, float | None]:
    distances: dict[Side, float | None] = {}
    for side in SIDES:
        own, seen = sides[side]["now"].mean, sides[other(side)]["theirs"].mean
        distances[side] = None if own is None or seen is None else settled(own - seen)
    return distances


def _roles(
    dimension: str, responses: Sequence[Response], scores: Sequence[Scored], figures: Figures
) -> dict[str, SideStatistics]:
    """The statistics by named role. The map by role shows medians, so they come first.

    A shared view does not tell that a role has fewer people than may be shown.
    """
    cells: dict[str, list[float | None]] = {}
    for role in sorted({response.respondent.role for response in responses} - {UNNAMED}):
        cells[role] = [
            _value(scored, dimension, "now") if response.respondent.role == role else None
            for response, scored in zip(responses, scores, strict=True)
        ]
    by_role = {}
    for role, cell in cells.items():
        shown = figures.of(("role", dimension, role), responses, cell, rank=ROLE)
        every = summarise(shown, hidden=_hidden(cell, shown))
        if every.n and every.n >= figures.smallest:
            by_role[role] = without_single(every, figures.smallest, ("median", "mean", "ad"))
    return by_role


def _panel(
    assessment: Assessment, dimension: Dimension, responses: Sequence[Response], figures: Figures
) -> Panel | None:
    """What an expert asks, by question; in a shared view a statistic more than the other three."""
    points = assessment.scale(dimension.questions[0]).points
    every = [response.answers for response in responses]
    ratings = {
        question.id: [
            turned(answers.get(question.id, UNANSWERED).values.get("now"), question, points)
            for answers in every
        ]
        for question in dimension.questions
    }
    shown = {
        question: figures.of(("rwg", question), responses, row, rank=ITEM, beside=STATISTICS_BESIDE)
        for question, row in ratings.items()
    }
    complete = figures.of(
        ("alpha", dimension.id),
        responses,
        [None if None in row else row for row in zip(*ratings.values(), strict=True)],
        rank=ITEM,
        beside=STATISTICS_BESIDE,
    )
    answered = [any(rating is not None for rating in row) for row in ratings.values()]
    agreement = panel(
        {key: row if shown[key] else [None] * len(row) for key, row in ratings.items()}, points
    )
    if sum(map(bool, shown.values())) < sum(answered):  # all questions, or nothing of all of them
        agreement = replace(agreement, rwg_j=None)
    if not complete:
        agreement = replace(agreement, alpha=None)
    some = any(value is not None for value in agreement.rwg.values())
    return agreement if some or agreement.alpha is not None else None
