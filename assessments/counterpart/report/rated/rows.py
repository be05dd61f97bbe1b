"""The rated dimensions of a comparison as rows, the widest gap first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.model import SIDES, Lens, Side
from counterpart.report.crowd import CROWD_FROM, crowd
from counterpart.report.numbers import difference, whole
from counterpart.report.people import respondent
from counterpart.report.phrases import Phrases
from counterpart.report.rated.prompts import finding_facts, finding_reading
from counterpart.report.trace import Input, Trace, minus, trace
from counterpart.scoring.bounds import at_least
from counterpart.scoring.comparison import Comparison
from counterpart.scoring.dimensions import DimensionComparison

QUIET = ("unknown", "protect", "steady")
"""Findings that make no prompt: their question stands beside them."""


@dataclass(frozen=True)
class RatedView:
    """One rated dimension: both sides, level, signed gap, its class, spread, and the finding.

    `ask` is the question of a finding that gives nothing else to talk about.
    """

    id: str
    name: str
    sides: Mapping[Side, Trace]
    level: Trace
    gap: Trace
    label: str
    finding: str
    finding_id: str
    ask: str
    spread: Mapping[Side, Trace]
    range: Mapping[Side, str]
    delta: Trace | None


def ordered(comparison: Comparison) -> list[str]:
    """The dimensions by their widest gap, then by the most divided side."""
    dimensions = comparison.dimensions
    return sorted(
        dimensions, key=lambda key: (-abs(dimensions[key].gap.gap or 0.0), -dimensions[key].spread)
    )


def rated_view(phrases: Phrases, comparison: Comparison, key: str) -> RatedView:
    """One rated dimension on both sides."""
    dimension, gap = comparison.dimensions[key], comparison.dimensions[key].gap
    name = phrases.words.dimensions[key].name
    sides = {side: side_mean(phrases, comparison, key, side, "now") for side in SIDES}
    both = [
        (phrases.named(side), phrases.exact(dimension.sides[side]["now"].mean)) for side in SIDES
    ]
    n = ", ".join(sides[side].n for side in SIDES)
    delta = dimension.cliffs_delta
    return RatedView(
        id=key,
        name=name,
        sides=sides,
        level=trace(phrases, gap.level, phrases.t("level"), "level", both, n, whole(gap.level)),
        gap=minus(phrases, gap.gap, means_of(dimension), phrases.t("gap"), "gap", both, n),
        label=gap_label(phrases, dimension),
        finding=_finding(phrases, gap.finding),
        finding_id=gap.finding or "",
        ask=_ask(phrases, dimension, key),
        spread={side: _spread(phrases, comparison, key, side) for side in SIDES},
        range={side: _range(dimension, side) for side in SIDES},
        delta=None
        if delta is None
        else trace(
            phrases,
            delta,
            f"{name}: {phrases.t('delta')}",
            "delta",
            [] if comparison.shared else _inputs(phrases, comparison, key),
            n,
            phrases.exact(delta),
        ),
    )


def gap_label(phrases: Phrases, dimension: DimensionComparison) -> str:
    """What is said of a gap: its class, and who is higher; with few people no class.

    Of a single question a difference of up to one step is only a reason to ask.
    """
    gap = dimension.gap
    if gap.gap is None:
        return "–"
    if gap.one_step:
        return phrases.t("one-step" if at_least(abs(gap.gap), dimension.step) else "under-one-step")
    differ = shown_gap(dimension) != 0
    side = phrases.t(f"side-{gap.higher}") if gap.higher in SIDES and differ else ""
    if dimension.shown_class is None:
        return phrases.t("higher-plain", side=side) if side else phrases.t("gap-none")
    higher = phrases.t("higher", side=side) if side else ""
    return " ".join([phrases.t(f"gap-{dimension.shown_class}"), higher]).strip()


def means_of(dimension: DimensionComparison) -> tuple[float | None, float | None]:
    """What the gap lies between: the buyer's mean and the supplier's."""
    buyer, supplier = (
        dimension.sides[side]["now"].mean if "now" in dimension.sides[side] else None
        for side in SIDES
    )
    return buyer, supplier


def shown_gap(dimension: DimensionComparison) -> int | None:
    """The gap in points, as the whole points of both sides give it; None where there is none."""
    return None if dimension.gap.gap is None else difference(*means_of(dimension))


def gap_at_mark(phrases: Phrases, dimension: DimensionComparison) -> str:
    """A gap as a chart says it: who is higher, by how many points; empty where there is none."""
    gap = shown_gap(dimension)
    if gap is None:
        return ""
    side = phrases.name("buyer" if gap > 0 else "supplier")
    return phrases.t("gap-at-mark", side=side, points=abs(gap)) if gap else phrases.t("gap-none")


def _finding(phrases: Phrases, finding: str | None) -> str:
    """What the assessment says of a finding; in general words where it has none of its own."""
    if finding is None:
        return "–"
    own = phrases.words.readings.get(finding)
    return f"{own.title}." if own else phrases.t(f"finding-{finding}")


def _ask(phrases: Phrases, dimension: DimensionComparison, key: str) -> str:
    finding = dimension.gap.finding
    if finding not in QUIET:
        return ""
    if finding in phrases.words.readings:
        return finding_reading(phrases, dimension, key).talk
    own = phrases.finding(finding, "", "", key, finding_facts(phrases, dimension, key))
    return own.talk if own else ""


def side_mean(phrases: Phrases, comparison: Comparison, key: str, side: Side, lens: Lens) -> Trace:
    """The mean of one side under a lens, with every respondent's score where it may be shown."""
    stats = comparison.dimensions[key].sides[side][lens]
    name = phrases.words.dimensions[key].name
    n = phrases.t("n-side", side=phrases.name(side), n=stats.n)
    label = f"{name}, {phrases.name(side)}"
    inputs = [] if comparison.shared else scores(phrases, comparison, key, side, lens)
    return trace(phrases, stats.mean, label, "side-mean", inputs, n)


def scores(
    phrases: Phrases, comparison: Comparison, key: str, side: Side, lens: Lens
) -> list[Input]:
    """Every respondent's score of a dimension, as inputs of a traced number.

    Of a crowd it is how the scores are spread.
    """
    of = comparison.scores[side]
    if len(of) >= CROWD_FROM:
        values = comparison.dimensions[key].values[side][lens]
        return crowd(phrases, values, len(of) - len(values))
    answered = zip(comparison.gathered.sides[side], comparison.scores[side], strict=True)
    return [
        (respondent(phrases, at, response), phrases.exact(score.dimensions[key][lens].value))
        for at, (response, score) in enumerate(answered, 1)
    ]


def _inputs(phrases: Phrases, comparison: Comparison, key: str) -> list[Input]:
    return [
        (f"{phrases.named(side)}: {name}", value)
        for side in SIDES
        for name, value in scores(phrases, comparison, key, side, "now")
    ]


def _spread(phrases: Phrases, comparison: Comparison, key: str, side: Side) -> Trace:
    stats = comparison.dimensions[key].sides[side]["now"]
    name = f"{phrases.words.dimensions[key].name}, {phrases.name(side)}: {phrases.t('spread')}"
    inputs = [] if comparison.shared else scores(phrases, comparison, key, side, "now")
    n = phrases.t("n-side", side=phrases.name(side), n=stats.n)
    return trace(phrases, stats.ad, name, "ad", inputs, n)


def _range(dimension: DimensionComparison, side: Side) -> str:
    stats = dimension.sides[side]["now"]
    return "–" if stats.min is None else f"{whole(stats.min)}–{whole(stats.max)}"
