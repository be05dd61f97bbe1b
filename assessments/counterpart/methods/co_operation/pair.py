"""What the report of a comparison by the method `co-operation` says: ticks, gate, deal-breakers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.language import opening
from counterpart.method import profile_as
from counterpart.methods.co_operation.ladders import Ladders, Prompt, ladders
from counterpart.methods.co_operation.scoring import EACH, PROMPTS, STOP, STOPPED, Ticked
from counterpart.methods.co_operation.scoring import Comparison as Ticks
from counterpart.methods.co_operation.words import counts, short, step, ticked
from counterpart.model import SIDES, Assessment, Side, other
from counterpart.report.people import people
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt as ToTalk
from counterpart.report.prompts import Weight, by_weight, prompt
from counterpart.report.rated.pair import RatingsView, ratings_view
from counterpart.scoring.comparison import Comparison


@dataclass(frozen=True)
class PromptRow:
    """One prompt on both sides: the steps in words, the ticks, and whether it counts."""

    name: str
    steps: Mapping[Side, str]
    ticks: Mapping[Side, str]
    both: str


@dataclass(frozen=True)
class CoOperationView:
    """The gate and what it means, the ladders, the deal-breakers, and the rated dimensions."""

    gate: Reading
    count: str
    deal_breakers: tuple[tuple[tuple[Side, ...], str], ...]
    chart: Ladders
    rows: tuple[PromptRow, ...]
    rated: RatingsView
    prompts: tuple[ToTalk, ...]
    steps: tuple[tuple[str, str], ...]


def co_operation_view(
    phrases: Phrases, assessment: Assessment, comparison: Comparison
) -> CoOperationView:
    """The view of a comparison by the method `co-operation`, addressed to both sides."""
    profile = profile_as(Ticks, comparison.profile)
    rated = ratings_view(phrases, assessment, comparison)
    gate = phrases.reading(profile.reading, {"dimension": phrases.words.title})
    named = tuple((stop.sides, stop.label) for stop in profile.stops())
    return CoOperationView(
        gate=gate,
        count=_count(phrases, profile),
        deal_breakers=named,
        chart=_chart(phrases, assessment, comparison, profile),
        rows=tuple(_row(phrases, comparison, profile, key) for key in PROMPTS),
        rated=rated,
        prompts=by_weight([*_stops(phrases, comparison, profile), *rated.prompts]),
        steps=(*((gate.title, step) for step in gate.do), *rated.steps),
    )


def _count(phrases: Phrases, profile: Ticks) -> str:
    counted = [tick for tick in profile.ticks.values() if tick]
    unknown = sum(tick is None for tick in profile.ticks.values())
    facts = {"count": len(counted), "all": len(PROMPTS), "unknown": unknown}
    return phrases.t("ticks-both-unknown" if unknown else "ticks-both", **facts)


def _row(phrases: Phrases, comparison: Comparison, profile: Ticks, key: str) -> PromptRow:
    stats = comparison.dimensions[key].sides
    return PromptRow(
        phrases.words.dimensions[key].name,
        {side: step(phrases, key, stats[side]["now"].mean) for side in SIDES},
        {side: ticked(phrases, profile.sides[side][key]) for side in SIDES},
        counts(phrases, profile.ticks[key]),
    )


def _chart(
    phrases: Phrases, assessment: Assessment, comparison: Comparison, profile: Ticks
) -> Ladders:
    drawn, lines = [], []
    for key in PROMPTS:
        stats = comparison.dimensions[key].sides
        seen = [
            (side, "now", mean) for side in SIDES if (mean := stats[side]["now"].mean) is not None
        ]
        of = {side: profile.sides[side][key] for side in SIDES}
        many = {side: _many(of[side]) for side in SIDES}
        ticks = {side: of[side].counts for side in SIDES}
        drawn.append(Prompt(short(phrases, key), seen, ticks, many, profile.ticks[key]))
        means = {side: phrases.whole(stats[side]["now"].mean) for side in SIDES}
        values = "; ".join(
            f"{phrases.name(side)} {means[side]}, {ticked(phrases, of[side])}" for side in SIDES
        )
        lines.append(f"{short(phrases, key)}: {values}")
    steps = assessment.scale(assessment.question(PROMPTS[0])).points
    return ladders(phrases.t("ladders-title"), ". ".join(lines), drawn, steps)


def _many(count: Ticked) -> str:
    """How many of how many ticked; nothing where there is one person."""
    return f"{count.ticked}/{count.n}" if count.n > 1 and count.ticked is not None else ""


def _stops(phrases: Phrases, comparison: Comparison, profile: Ticks) -> list[ToTalk]:
    """The deal-breakers first, then the ticks that only one side gives."""
    n = people(phrases, comparison)
    prompts = []
    if profile.deal_breakers:
        reading = phrases.reading(STOPPED)
        lines = [
            f"{_who(phrases, str(item['named']))}: {item['label']}"
            for item in profile.deal_breakers
        ]
        inputs = ((phrases.t("deal-breakers"), str(len(lines))),)
        weight = Weight(STOP, "stop", inputs, n, informative=False)
        title, ask = reading.title, reading.talk
        prompts.append(
            prompt(phrases, weight, title, ask, reading.guidance, lines, reading=reading)
        )
    split = profile.alone
    if split:
        reading = phrases.reading("closed")
        lines = [
            phrases.t(
                "tick-alone",
                name=phrases.words.dimensions[key].name,
                side=phrases.name(side),
                other=phrases.name(other(side)),
            )
            for key, side in split.items()
        ]
        inputs = ((phrases.t("ticks-alone"), str(len(split))),)
        weight = Weight(EACH * len(split), "ticks", inputs, n, informative=False)
        title = phrases.t("ticks-alone-title")
        prompts.append(
            prompt(
                phrases,
                weight,
                title,
                phrases.t("ask-ticks"),
                reading.guidance,
                lines,
                reading=reading,
            )
        )
    return prompts


def _who(phrases: Phrases, named: str) -> str:
    return " + ".join(opening(phrases.t(f"side-{side}")) for side in named.split())
