"""What both sides can talk about at a touchpoint: its finding, and a third party that is better."""

from __future__ import annotations

from dataclasses import replace

from counterpart.methods.touchpoints import third
from counterpart.methods.touchpoints.parties import bars
from counterpart.methods.touchpoints.risk import risk_inputs
from counterpart.methods.touchpoints.rows import TouchpointRow
from counterpart.methods.touchpoints.touchpoint import (
    AT_RISK,
    BOTH_WANT,
    CONTESTED,
    DIVIDED,
    ORPHAN,
    VIEWS_APART,
)
from counterpart.model import SIDES, Lens, Side
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, prompt


def of_finding(phrases: Phrases, row: TouchpointRow, n: str) -> Prompt | None:
    """What the finding gives to talk about; None where it gives nothing."""
    pair = row.pair
    weighed = _weight(phrases, row, n)
    if weighed is None:
        return None
    weight, lens = weighed
    reading = advised(phrases, row.id, phrases.reading(pair.finding, {"touchpoint": row.name}))
    drawn = [bar for bar in bars(phrases, pair.perceptions, lens).values() if bar]
    also = (phrases.words.questions[row.id].talk if row.id else None) or ""
    title = f"{row.name}: {phrases.inside(row.finding)}"
    return prompt(
        phrases,
        weight,
        title,
        reading.talk,
        reading.guidance,
        (reading.text,),
        drawn,
        also=also,
        reading=reading,
    )


def advised(phrases: Phrases, key: str, reading: Reading) -> Reading:
    """A reading with what a touchpoint itself asks and advises first, and what one would see there.

    What it says of this finding, or else what it says whatever was found.
    """
    own, words = phrases.own(reading.id, key), phrases.words.questions.get(key)
    if words is None:
        return reading
    if own is not None:
        reading = replace(reading, talk=own.talk, do=(*own.do, *reading.do), see=own.see or "")
    elif words.do:
        reading = replace(reading, do=(words.do, *reading.do))
    return replace(reading, see=reading.see or words.see or "")


def of_third(phrases: Phrases, row: TouchpointRow) -> Prompt | None:
    """What to talk about where a side, or both, say that a third party would do better.

    Nothing where one side did not answer that, or its answers are hidden: what it says is unknown.
    """
    pair = row.pair
    if any(better.counts is None for better in pair.better.values()):
        return None
    sides = [side for side in SIDES if side in pair.better and pair.better[side].counts]
    which = third.reading(sides)
    if which is None:
        return None
    facts = {"touchpoint": row.name, **phrases.sides(sides[0])}
    reading = phrases.reading(which, facts)
    inputs = tuple(
        (phrases.named(side), f"{better.ticked}/{better.n}")
        for side, better in pair.better.items()
        if better.counts is not None
    )
    n = ", ".join(
        phrases.t("n-side", side=phrases.name(side), n=better.n)
        for side, better in pair.better.items()
    )
    weight = Weight(third.EACH * len(sides), "touchpoints-better", inputs, n, informative=False)
    title = f"{row.name}: {phrases.inside(phrases.t('touchpoints-better'))}"
    ask, lines = reading.talk, (reading.text,)
    return prompt(phrases, weight, title, ask, reading.guidance, lines, reading=reading)


def _weight(phrases: Phrases, row: TouchpointRow, n: str) -> tuple[Weight, Lens] | None:
    """The points behind a finding, and the lens whose splits show it; None for no prompt."""
    pair = row.pair
    contested, orphan = pair.claims()
    if pair.finding == CONTESTED and contested is not None:
        return Weight(contested, "touchpoints-contested", row.contested.inputs, n), "now"
    if pair.finding == ORPHAN and orphan is not None:
        return Weight(orphan, "touchpoints-orphan", row.orphan.inputs, n), "now"
    if pair.finding == VIEWS_APART and pair.apart is not None:
        return Weight(pair.apart, "touchpoints-apart", row.apart.inputs, n), "now"
    if pair.finding == DIVIDED:
        spreads = tuple(
            (phrases.named(side), phrases.exact(pair.perceptions[side].spread)) for side in SIDES
        )
        return Weight(pair.spread, "touchpoints-spread", spreads, n), "now"
    if pair.finding == AT_RISK:
        side: Side = max(SIDES, key=lambda of: pair.perceptions[of].risk or 0.0)
        perception = pair.perceptions[side]
        inputs = ((phrases.t("whose-side"), phrases.name(side)), *risk_inputs(phrases, perception))
        return Weight(100 * (perception.risk or 0.0), "touchpoints-risk", inputs, n), "now"
    wanted = pair.claims("wanted")[0]
    if pair.finding == BOTH_WANT and wanted is not None:
        inputs = tuple(
            (bar.label, bar.text)
            for bar in bars(phrases, pair.perceptions, "wanted").values()
            if bar
        )
        return Weight(wanted, "touchpoints-contested", inputs, n), "wanted"
    return None
