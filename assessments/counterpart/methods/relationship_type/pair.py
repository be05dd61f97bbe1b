"""What the report of a comparison by the method `relationship-type` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.language import opening
from counterpart.method import profile_as
from counterpart.methods.relationship_type.figures import (
    Figures,
    figures,
    mismatches,
    row,
    row_line,
)
from counterpart.methods.relationship_type.scoring import Comparison as Types
from counterpart.model import SIDES, Assessment, Side, other
from counterpart.report.believed import believed
from counterpart.report.charts.track import Track, track
from counterpart.report.mutual import mutual
from counterpart.report.numbers import apart
from counterpart.report.people import people
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, by_weight, prompt
from counterpart.report.rated.pair import RatingsView, ratings_view
from counterpart.report.trace import Trace, minus
from counterpart.scoring.comparison import Comparison


@dataclass(frozen=True)
class TypeView(RatingsView):
    """Beside the ratings: what each wants and knows of it, each side's readings, the figures.

    `known` is empty where a side did not guess; `errors` are the sides' guesses minus the wishes
    that they are about.
    """

    expectation: Reading
    known: str
    wanted: Trace
    errors: Mapping[Side, Trace]
    readings: Mapping[Side, tuple[Reading, ...]]
    chart: Track
    figures: Mapping[Side, Figures]

    @property
    def rows(self) -> tuple[tuple[str, tuple[Trace, ...]], ...]:
        """The figures of both sides, row by row."""
        both = zip(*(self.figures[side].rows for side in SIDES), strict=True)
        return tuple((row[0][0], tuple(value for _, value in row)) for row in both)


def type_view(phrases: Phrases, assessment: Assessment, comparison: Comparison) -> TypeView:
    """The view of a comparison by the method `relationship-type`, addressed to both sides."""
    base = ratings_view(phrases, assessment, comparison)
    profile = profile_as(Types, comparison.profile)
    n = people(phrases, comparison)
    shown: dict[Side, Figures] = {}
    readings: dict[Side, tuple[Reading, ...]] = {}
    prompts: list[Prompt] = []
    steps: list[tuple[str, str]] = []
    for side in SIDES:
        own = profile.sides[side]
        values = {
            key: {lens: stats.mean for lens, stats in dimension.sides[side].items()}
            for key, dimension in comparison.dimensions.items()
        }
        of = phrases.t("n-side", side=phrases.name(side), n=len(comparison.scores[side]))
        shown[side] = figures(phrases, own, values, of)
        readings[side] = tuple(phrases.reading(key) for key in (own.type, own.wish, own.fit))
        before = f"{phrases.named(side)}: "
        prompts += mismatches(phrases, own, shown[side], before, of)
        steps += [(phrases.name(side), step) for step in readings[side][2].do[:2]]
    expectation, wanted = _expectation(phrases, profile), _wanted(phrases, profile, n)
    if profile.expectation == "wants-differ" and profile.wanted is not None:
        weight = Weight(abs(profile.wanted), "gap", wanted.inputs, n, between=_wishes(profile))
        lines = (expectation.text,)
        prompts.append(
            prompt(
                phrases,
                weight,
                expectation.title,
                expectation.talk,
                expectation.guidance,
                lines,
                reading=expectation,
            )
        )
    steps = [(phrases.t("both-sides"), step) for step in expectation.do] + steps
    return TypeView(
        **{
            **vars(base),
            "prompts": by_weight((*prompts, *base.prompts)),
            "steps": tuple(dict.fromkeys((*steps, *base.steps))),
        },
        expectation=expectation,
        known=_known(phrases, assessment, profile),
        wanted=wanted,
        errors={side: _error(phrases, profile, side, n) for side in SIDES},
        readings=readings,
        chart=track(
            phrases.t("type-chart-title"),
            "; ".join(row_line(phrases, side, profile.sides[side]) for side in SIDES),
            (phrases.t("end-transactional"), phrases.t("end-relational")),
            [row(phrases, side, profile.sides[side]) for side in SIDES],
        ),
        figures=shown,
    )


def _expectation(phrases: Phrases, profile: Types) -> Reading:
    if profile.expectation != "wants-differ" or profile.wanted is None:
        return phrases.reading(profile.expectation)
    higher: Side = "buyer" if profile.wanted > 0 else "supplier"
    facts = {
        "higher": phrases.name(higher),
        "lower": phrases.name(other(higher)),
        "points": str(apart(*_wishes(profile))),
    }
    return phrases.reading(profile.expectation, facts)


def _wishes(profile: Types) -> tuple[float | None, float | None]:
    """Where either side wants to be."""
    return profile.sides["buyer"].position["wanted"], profile.sides["supplier"].position["wanted"]


def _wanted(phrases: Phrases, profile: Types, n: str) -> Trace:
    inputs = [
        (
            opening(phrases.t("mark-wanted", side=phrases.name(side))),
            phrases.exact(profile.sides[side].position["wanted"]),
        )
        for side in SIDES
    ]
    name = phrases.t("wanted-minus-wanted")
    return minus(phrases, profile.wanted, _wishes(profile), name, "gap", inputs, n)


def _known(phrases: Phrases, assessment: Assessment, profile: Types) -> str:
    """Whether each side knows what the other wants, in one sentence."""
    orientations = {side: of for side in SIDES if (of := profile.coorientation[side])}
    if len(orientations) < len(SIDES):
        return ""
    return believed(phrases, orientations, assessment.bands.near, "opinion", mutual(phrases))


def _error(phrases: Phrases, profile: Types, side: Side, n: str) -> Trace:
    """What a side thinks that the other wants, minus what the other wants."""
    across = profile.sides[other(side)].position["wanted"]
    inputs = [
        (
            opening(phrases.t("mark-guess", **phrases.sides(side))),
            phrases.exact(profile.sides[side].position["guess"]),
        ),
        (
            opening(phrases.t("mark-wanted", **phrases.sides(other(side)))),
            phrases.exact(across),
        ),
    ]
    error, name = profile.guess_error(side), phrases.t("guess-minus-wanted")
    label = f"{phrases.named(side)}: {phrases.inside(name)}"
    between = (profile.sides[side].position["guess"], across)
    return minus(phrases, error, between, label, "difference", inputs, n)
