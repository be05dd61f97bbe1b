"""What the report of a comparison by the method `trust` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.method import profile_as
from counterpart.methods.trust.mirror import Mirror
from counterpart.methods.trust.picture import PillarRow, picture
from counterpart.methods.trust.scoring import PILLARS, UNEVEN, weakest_reading
from counterpart.methods.trust.scoring import Comparison as Trust
from counterpart.model import SIDES, Assessment, Lens, Side, other
from counterpart.report.numbers import apart
from counterpart.report.people import people
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, by_weight, prompt
from counterpart.report.rated.pair import RatingsView, ratings_view
from counterpart.report.rated.rows import means_of, side_mean
from counterpart.report.trace import Trace, minus, trace
from counterpart.scoring.comparison import Comparison


@dataclass(frozen=True)
class TrustView(RatingsView):
    """Beside the ratings: the asymmetry, each side's weakest pillar, the picture and its table."""

    asymmetry: Reading
    pillar: Mapping[Side, Reading]
    chart: Mirror
    rows: tuple[PillarRow, ...]
    overall: PillarRow


def trust_view(phrases: Phrases, assessment: Assessment, comparison: Comparison) -> TrustView:
    """The view of a comparison by the method `trust`, addressed to both sides."""
    base = ratings_view(phrases, assessment, comparison)
    profile = profile_as(Trust, comparison.profile)
    dimensions = comparison.dimensions
    n = people(phrases, comparison)
    asymmetry = _asymmetry(phrases, profile)
    pillar = {
        side: phrases.reading(weakest_reading(profile.sides[side].weakest["now"])) for side in SIDES
    }
    steps = [(phrases.t("both-sides"), step) for step in asymmetry.do]
    for side in SIDES:
        steps += [(phrases.name(other(side)), step) for step in pillar[side].do[:1]]
    return TrustView(
        **{
            **vars(base),
            "prompts": by_weight((*base.prompts, *_prompts(phrases, profile, asymmetry, n))),
            "steps": tuple(dict.fromkeys((*steps, *base.steps))),
        },
        asymmetry=asymmetry,
        pillar=pillar,
        chart=picture(
            phrases,
            PILLARS,
            {key: {s: dimensions[key].sides[s]["now"].mean for s in SIDES} for key in PILLARS},
            {
                key: {s: dimensions[key].sides[other(s)]["guess"].mean for s in SIDES}
                for key in PILLARS
            },
        ),
        rows=tuple(_row(phrases, comparison, profile, key, n) for key in PILLARS),
        overall=_overall(phrases, comparison, profile, n),
    )


def _asymmetry(phrases: Phrases, profile: Trust) -> Reading:
    if profile.reading != UNEVEN or profile.asymmetry is None:
        return phrases.reading(profile.reading)
    higher: Side = "buyer" if profile.asymmetry > 0 else "supplier"
    facts = {
        "higher": phrases.name(higher),
        "lower": phrases.name(other(higher)),
        "points": str(apart(*_ends(profile))),
    }
    return phrases.reading(profile.reading, facts)


def _prompts(phrases: Phrases, profile: Trust, reading: Reading, n: str) -> list[Prompt]:
    """The asymmetry weighs its points; it is asked about where it is uneven."""
    if profile.reading != UNEVEN or profile.asymmetry is None:
        return []
    both = _both(phrases, profile)
    weight = Weight(abs(profile.asymmetry), "gap", both, n, between=_ends(profile))
    return [
        prompt(
            phrases,
            weight,
            reading.title,
            reading.talk,
            reading.guidance,
            (reading.text,),
            reading=reading,
        )
    ]


def _ends(profile: Trust) -> tuple[float | None, float | None]:
    """What the asymmetry lies between."""
    return profile.sides["buyer"].trust["now"], profile.sides["supplier"].trust["now"]


def _both(phrases: Phrases, profile: Trust) -> tuple[tuple[str, str], ...]:
    return tuple(
        (phrases.t(f"trust-of-{side}"), phrases.exact(profile.sides[side].trust["now"]))
        for side in SIDES
    )


def _row(phrases: Phrases, comparison: Comparison, profile: Trust, key: str, n: str) -> PillarRow:
    name = phrases.words.dimensions[key].name
    now: dict[Side, Trace | None] = {}
    guessed: dict[Side, Trace | None] = {}
    for side in SIDES:
        now[side] = side_mean(phrases, comparison, key, side, "now")
        guessed[side] = side_mean(phrases, comparison, key, other(side), "guess")
    gap = profile.by_pillar[key]
    inputs = [
        (phrases.t(f"trust-of-{side}"), shown.exact) for side in SIDES if (shown := now[side])
    ]
    label = f"{name}: {phrases.t('asymmetry')}"
    between = means_of(comparison.dimensions[key])
    asymmetry = minus(phrases, gap, between, label, "asymmetry", inputs, n)
    return PillarRow(name, now, guessed, asymmetry)


def _overall(phrases: Phrases, comparison: Comparison, profile: Trust, n: str) -> PillarRow:
    def mean(side: Side, lens: Lens, name: str) -> Trace:
        inputs = [
            (
                phrases.words.dimensions[key].name,
                phrases.exact(comparison.dimensions[key].sides[side][lens].mean),
            )
            for key in PILLARS
        ]
        return trace(phrases, profile.sides[side].trust[lens], name, "trust", inputs, n)

    name = phrases.t("all-pillars")
    return PillarRow(
        name,
        {side: mean(side, "now", phrases.t(f"trust-of-{side}")) for side in SIDES},
        {side: mean(other(side), "guess", phrases.t(f"trust-of-{side}")) for side in SIDES},
        minus(
            phrases,
            profile.asymmetry,
            _ends(profile),
            f"{name}: {phrases.t('asymmetry')}",
            "asymmetry",
            _both(phrases, profile),
            n,
        ),
    )
