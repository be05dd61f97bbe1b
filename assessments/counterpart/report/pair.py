"""The view of a comparison of the two sides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.comparison import Comparison
from counterpart.methods.points import Shares
from counterpart.methods.purpose import LENSES, OPTIONS, Situation, pair_reading
from counterpart.model import SIDES, Lens, Side, other
from counterpart.report.numbers import signed, whole
from counterpart.report.pair_prompts import of_comparison, pair_facts
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt
from counterpart.report.ternary import Mark, Ternary, ternary
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


@dataclass(frozen=True)
class ComparisonView:
    """Everything the report of a comparison prints."""

    phrases: Phrases
    comparison: Comparison
    relationship: str
    notes: tuple[str, ...]
    pair: Reading | None
    together: str
    sides: Mapping[Side, SideView]
    seen: Ternary | None
    wished: Ternary | None
    moves: tuple[Trace, ...]
    rated: tuple[RatedView, ...]
    situations: tuple[SituationView, ...]
    prompts: tuple[Prompt, ...]


def comparison_view(catalogue: Catalogue, comparison: Comparison, language: str) -> ComparisonView:
    """The view of a comparison, addressed to both sides."""
    phrases = Phrases(catalogue, comparison.gathered.assessment, language)
    assessment = catalogue.assessments[comparison.gathered.assessment]
    first, second = comparison.profile.pair
    pair = None
    if first and second:
        pair = phrases.reading(pair_reading(first, second), pair_facts(phrases, first, second))
    situations = [
        _situation(phrases, key, situation)
        for key, situation in comparison.profile.situations.items()
    ]
    apart = {key: s.between_sides or -1.0 for key, s in comparison.profile.situations.items()}
    order = sorted(range(len(situations)), key=lambda i: -list(apart.values())[i])
    names = [r.relationship for side in SIDES for r in comparison.gathered.sides[side]]
    return ComparisonView(
        phrases=phrases,
        comparison=comparison,
        relationship=next((name for name in names if name), ""),
        notes=tuple(phrases.said(note) for note in comparison.gathered.notes),
        pair=pair,
        together=_together(phrases, comparison),
        sides={side: _side(phrases, comparison, side) for side in SIDES},
        seen=_chart(phrases, comparison, "guess"),
        wished=_chart(phrases, comparison, "wanted"),
        moves=_moves(phrases, comparison),
        rated=tuple(_rated(phrases, comparison, key) for key in comparison.dimensions),
        situations=tuple(situations[i] for i in order),
        prompts=of_comparison(phrases, assessment, comparison),
    )


def _together(phrases: Phrases, comparison: Comparison) -> str:
    """One sentence on what both sides think of each other, where both guessed."""
    found = [comparison.profile.coorientation[side] for side in SIDES]
    states = [o.state if o else None for o in found]
    if None in states:
        return phrases.t("together-unknown")
    if states[0] == states[1]:
        return phrases.t(f"together-{states[0]}")
    agree = states[0] in ("shared-view", "false-conflict")
    knows: Side = "buyer" if states[0] in ("shared-view", "known-difference") else "supplier"
    facts = phrases.sides(knows)
    return phrases.t("together-one-agree" if agree else "together-one-differ", **facts)


def _n(phrases: Phrases, comparison: Comparison, *lenses: tuple[Side, Lens]) -> str:
    counts = [
        phrases.t("n-side", side=phrases.name(side), n=comparison.profile.n[side][lens])
        for side, lens in lenses
    ]
    return ", ".join(dict.fromkeys(counts))


def _side(phrases: Phrases, comparison: Comparison, side: Side) -> SideView:
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


def _chart(phrases: Phrases, comparison: Comparison, second: Lens) -> Ternary | None:
    marks: list[Mark] = []
    at: dict[Side, int] = {}
    for lens in ("now", second):
        for side in SIDES:
            if split := comparison.profile.sides[side].shares[lens]:
                tied = None
                if lens == "now":
                    at[side] = len(marks)
                else:
                    tied = at.get(other(side) if second == "guess" else side)
                label = phrases.t(f"mark-{lens}", **phrases.sides(side)).capitalize()
                marks.append(Mark(label, side, lens, split, tied))
    if not marks:
        return None
    description = "; ".join(f"{m.label}: {phrases.split(m.split)}" for m in marks)
    corners = {option: phrases.purpose(option) for option in OPTIONS}
    return ternary(phrases.t(f"ternary-pair-{second}"), description, corners, marks)


def _moves(phrases: Phrases, comparison: Comparison) -> tuple[Trace, ...]:
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


def _rated(phrases: Phrases, comparison: Comparison, key: str) -> RatedView:
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


def _situation(phrases: Phrases, key: str, situation: Situation) -> SituationView:
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
