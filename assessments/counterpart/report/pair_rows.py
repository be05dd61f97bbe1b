"""The rows of a comparison: the two sides, the distances, the rated dimensions, the situations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.comparison import Comparison
from counterpart.methods.points import Shares
from counterpart.methods.purpose import LENSES, OPTIONS, Situation
from counterpart.model import SIDES, Lens, Side, other
from counterpart.report.numbers import signed, whole
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.trace import Trace, move, trace


@dataclass(frozen=True)
class SideView:
    """One side in the comparison: its purpose by lens, its fit, and n."""

    side: Side
    name: str
    n: int
    purpose: str
    shares: Mapping[Lens, tuple[Trace, ...]]
    fit: Reading
    state: Reading | None


@dataclass(frozen=True)
class RatedView:
    """One rated dimension: both sides, level, signed gap, its class and the finding in words."""

    name: str
    buyer: Trace
    supplier: Trace
    level: Trace
    gap: Trace
    label: str
    finding: str


@dataclass(frozen=True)
class SituationView:
    """One situation: both sides' splits, and the three distances."""

    title: str
    splits: Mapping[Side, str]
    apart: Trace
    errors: Mapping[Side, Trace]


def side_view(phrases: Phrases, comparison: Comparison, side: Side) -> SideView:
    """One side of the comparison."""
    profile = comparison.profile.sides[side]
    found = comparison.profile.coorientation[side]
    shares = {}
    for lens in LENSES:
        split = profile.shares[lens]
        values = [s.profile.shares[lens] for s in comparison.scores[side]]
        shares[lens] = tuple(
            trace(
                phrases,
                split[option] if split else None,
                f"{phrases.option(option)}, {phrases.lens(lens).lower()}",
                "side-mean",
                [
                    (phrases.t("respondent", number=i + 1), phrases.exact(value[option]))
                    for i, value in enumerate(values)
                    if value
                ],
                _n(phrases, comparison, (side, lens)),
            )
            for option in OPTIONS
        )
    return SideView(
        side=side,
        name=phrases.name(side),
        n=len(comparison.scores[side]),
        purpose=phrases.purpose(profile.dominant["now"]),
        shares=shares,
        fit=phrases.reading(profile.fit),
        state=phrases.reading(found.state, phrases.sides(side)) if found else None,
    )


def move_rows(phrases: Phrases, comparison: Comparison) -> tuple[Trace, ...]:
    """The five distances between splits, each traced."""
    profile = comparison.profile

    def named(side: Side, lens: Lens) -> tuple[str, Shares | None]:
        label = phrases.t(f"mark-{lens}", **phrases.sides(side)).capitalize()
        return label, profile.sides[side].shares[lens]

    pairs: list[tuple[str, Side, Lens, Side, Lens]] = [
        ("between_sides", "buyer", "now", "supplier", "now"),
        *((f"{side}_guess_error", side, "guess", other(side), "now") for side in SIDES),
        *((f"{side}_to_wanted", side, "now", side, "wanted") for side in SIDES),
    ]
    return tuple(
        move(
            phrases,
            profile.moves[key],
            phrases.t(f"move-{key.replace('_', '-')}"),
            named(side, lens),
            named(side_2, lens_2),
            _n(phrases, comparison, (side, lens), (side_2, lens_2)),
        )
        for key, side, lens, side_2, lens_2 in pairs
    )


def rated_view(phrases: Phrases, comparison: Comparison, key: str) -> RatedView:
    """One rated dimension on both sides."""
    found, gap = comparison.dimensions[key], comparison.dimensions[key].gap
    name = phrases.words.dimensions[key].name
    traces = {}
    for side in SIDES:
        stats = found.sides[side]["now"]
        scores = [s.dimensions[key]["now"].value for s in comparison.scores[side]]
        inputs = [
            (phrases.t("respondent", number=i + 1), phrases.exact(value))
            for i, value in enumerate(scores)
        ]
        n = phrases.t("n-side", side=phrases.name(side), n=stats.n)
        label = f"{name}, {phrases.name(side)}"
        traces[side] = trace(phrases, stats.mean, label, "side-mean", inputs, n)
    both = [
        (phrases.name(side).capitalize(), phrases.exact(found.sides[side]["now"].mean))
        for side in SIDES
    ]
    n = ", ".join(traces[side].n for side in SIDES)
    higher = (
        phrases.t("higher", side=phrases.t(f"side-{gap.higher}")) if gap.higher in SIDES else ""
    )
    return RatedView(
        name=name,
        buyer=traces["buyer"],
        supplier=traces["supplier"],
        level=trace(phrases, gap.level, phrases.t("level"), "level", both, n, whole(gap.level)),
        gap=trace(phrases, gap.gap, phrases.t("gap"), "gap", both, n, signed(gap.gap)),
        label=" ".join([phrases.t(f"gap-{gap.gap_class}"), higher]).strip()
        if gap.gap_class
        else "–",
        finding=phrases.t(f"finding-{gap.finding}"),
    )


def situation_view(phrases: Phrases, key: str, situation: Situation) -> SituationView:
    """One situation on both sides."""
    title = phrases.words.questions[key].title

    def named(side: Side, lens: Lens) -> tuple[str, Shares | None]:
        label = phrases.t(f"mark-{lens}", **phrases.sides(side)).capitalize()
        return label, situation.splits[side][lens]

    return SituationView(
        title,
        {side: phrases.split(situation.splits[side]["now"]) for side in SIDES},
        move(
            phrases,
            situation.between_sides,
            f"{title}: {phrases.t('move-between-sides')}",
            named("buyer", "now"),
            named("supplier", "now"),
            phrases.t("n-answers"),
        ),
        {
            side: move(
                phrases,
                situation.guess_error[side],
                f"{title}: {phrases.t(f'move-{side}-guess-error')}",
                named(side, "guess"),
                named(other(side), "now"),
                phrases.t("n-answers"),
            )
            for side in SIDES
        },
    )


def _n(phrases: Phrases, comparison: Comparison, *lenses: tuple[Side, Lens]) -> str:
    counts = [
        phrases.t("n-side", side=phrases.name(side), n=comparison.profile.n[side][lens])
        for side, lens in lenses
    ]
    return ", ".join(dict.fromkeys(counts))
