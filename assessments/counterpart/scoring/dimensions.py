"""One rated dimension on both sides: statistics, gap, roles, panel, co-orientation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from counterpart.model import SIDES, Assessment, Dimension, Lens, Side, other
from counterpart.responses import Response
from counterpart.scoring.anonymity import hidden_cells, kept
from counterpart.scoring.bounds import settled
from counterpart.scoring.coorientation import CoOrientation, orient
from counterpart.scoring.findings import Gap, GapClass, find, one_step_of
from counterpart.scoring.panel import Panel, panel
from counterpart.scoring.rating import DimensionScore, turned
from counterpart.scoring.side import SPREAD_FROM, SideStatistics, cliffs_delta, summarise
from counterpart.valence import GOOD, Valence, worth

Scored = Mapping[str, Mapping[Lens, DimensionScore]]
"""The scores of one response's dimensions by lens."""


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
        return any(len(self.values[side].get("now", ())) < SPREAD_FROM for side in SIDES)

    @property
    def told_class(self) -> GapClass | None:
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
        found = (self.sides[side]["now"].ad for side in SIDES if "now" in self.sides[side])
        return max((ad for ad in found if ad is not None), default=0.0)

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
    smallest: int = 0,
    *,
    valence: Valence = GOOD,
    guessed: Lens = "now",
) -> DimensionComparison:
    """Compares one rated dimension; a cell of fewer people than `smallest` stays hidden.

    `valence` and `guessed` are what its method says of it.
    """
    lenses = assessment.lenses(dimension)
    given = {
        side: {lens: _values(scores[side], dimension.id, lens) for lens in lenses} for side in SIDES
    }
    values = {
        side: {lens: tuple(kept(given[side][lens], smallest)) for lens in lenses} for side in SIDES
    }
    sides = {
        side: {
            lens: summarise(
                values[side][lens], hidden=len(given[side][lens]) - len(values[side][lens])
            )
            for lens in lenses
        }
        for side in SIDES
    }
    nothing = SideStatistics(0)
    now = {side: sides[side].get("now", nothing) for side in SIDES}
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
        values=values,
        gap=replace(gap, gap_class=None, finding=None, one_step=False) if mirrored else gap,
        cliffs_delta=cliffs_delta(
            values["buyer"].get("now", ()), values["supplier"].get("now", ())
        ),
        coorientation=_orientation(sides, assessment.bands.near, guessed) if oriented else None,
        mirror=_mirror(sides) if mirrored else None,
        roles={
            side: _roles(dimension.id, responses[side], scores[side], smallest) for side in SIDES
        },
        panel={side: _panel(assessment, dimension, responses[side], smallest) for side in SIDES},
        step=one_step_of(points),
        valence=valence,
        guessed=guessed,
    )


def _values(scores: Sequence[Scored], dimension: str, lens: Lens) -> list[float]:
    found = (scored[dimension][lens].value for scored in scores)
    return [value for value in found if value is not None]


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
    found: dict[Side, float | None] = {}
    for side in SIDES:
        own, seen = sides[side]["now"].mean, sides[other(side)]["theirs"].mean
        found[side] = None if own is None or seen is None else settled(own - seen)
    return found


def _roles(
    dimension: str, responses: Sequence[Response], scores: Sequence[Scored], smallest: int
) -> dict[str, SideStatistics]:
    cells: dict[str, list[float]] = {}
    for response, scored in zip(responses, scores, strict=True):
        score = scored[dimension].get("now")
        if score is not None and score.value is not None:
            cells.setdefault(response.respondent.role, []).append(score.value)
    hidden = hidden_cells({role: len(cell) for role, cell in cells.items()}, smallest)
    return {
        role: summarise([] if role in hidden else cell, hidden=len(cell) if role in hidden else 0)
        for role, cell in sorted(cells.items())
        if role
    }


def _panel(
    assessment: Assessment, dimension: Dimension, responses: Sequence[Response], smallest: int
) -> Panel | None:
    points = assessment.scale(dimension.questions[0]).points
    ratings = {
        question.id: kept_or_none(
            [
                turned(response.value(question.id, "now"), question, points)
                for response in responses
            ],
            smallest,
        )
        for question in dimension.questions
    }
    found = panel(ratings, points)
    shown = any(value is not None for value in found.rwg.values())
    return found if shown or found.alpha is not None else None


def kept_or_none(ratings: list[float | None], smallest: int) -> list[float | None]:
    """The ratings of one question, all None where fewer people than `smallest` gave one."""
    given = sum(rating is not None for rating in ratings)
    return ratings if given >= smallest else [None] * len(ratings)
