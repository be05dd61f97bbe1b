"""The view of one response's report by the method `trust`."""

from __future__ import annotations

from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.method import profile_as
from counterpart.methods.trust.mirror import Mirror
from counterpart.methods.trust.picture import picture
from counterpart.methods.trust.scoring import LENSES, PILLARS, Profile, weakest_reading
from counterpart.model import SIDES, other
from counterpart.report.phrases import Reading
from counterpart.report.prompts import Prompt, Weight, by_weight, prompt
from counterpart.report.rated.single import RatingsScoreView
from counterpart.report.rated.single import score_view as ratings_view
from counterpart.report.trace import Trace, minus, trace
from counterpart.responses import Response
from counterpart.scoring.bounds import below, settled
from counterpart.scoring.score import Score


@dataclass(frozen=True)
class TrustScoreView(RatingsScoreView):
    """Beside the ratings: the weakest pillar, the picture, the asymmetry that is expected."""

    pillar: Reading
    seen: Reading
    chart: Mirror
    overall: tuple[tuple[str, Trace], ...]
    expected: Trace
    expectation: str


def score_view(
    catalogue: Catalogue, response: Response, score: Score, language: str
) -> TrustScoreView:
    """The view of a response and its score, addressed to the side that answered."""
    base = ratings_view(catalogue, response, score, language)
    phrases, side = base.phrases, response.side
    profile = profile_as(Profile, score.profile)
    dimensions = score.dimensions
    none = dict.fromkeys(SIDES)
    bands = catalogue.assessments[score.assessment].bands
    pillar = phrases.reading(weakest_reading(profile.weakest["now"]))
    seen = phrases.reading(weakest_reading(profile.weakest["guess"]))
    now, guess = (profile.trust[lens] for lens in LENSES)
    names = {lens: phrases.lens(lens) for lens in LENSES}
    inputs = tuple((names[lens], phrases.exact(profile.trust[lens])) for lens in LENSES)
    difference = None if now is None or guess is None else settled(now - guess)
    return TrustScoreView(
        **{
            **vars(base),
            "steps": (*seen.do, *base.steps),
            "prompts": by_weight((*base.prompts, *_prompts(base, score, profile, bands.watch))),
        },
        pillar=pillar,
        seen=seen,
        chart=picture(
            phrases,
            PILLARS,
            {key: {**none, side: dimensions[key]["now"].value} for key in PILLARS},
            {key: {**none, other(side): dimensions[key]["guess"].value} for key in PILLARS},
        ),
        overall=tuple(
            (
                names[lens],
                trace(
                    phrases,
                    profile.trust[lens],
                    names[lens],
                    "trust",
                    [
                        (
                            phrases.words.dimensions[key].name,
                            phrases.exact(dimensions[key][lens].value),
                        )
                        for key in PILLARS
                    ],
                    phrases.t("n-one"),
                ),
            )
            for lens in LENSES
        ),
        expected=minus(
            phrases,
            difference,
            (now, guess),
            phrases.t("trust-expected"),
            "difference",
            inputs,
            phrases.t("n-one"),
        ),
        expectation=_expectation(base, difference, bands.watch),
    )


def _prompts(view: RatingsScoreView, score: Score, profile: Profile, watch: float) -> list[Prompt]:
    """The weakest pillar is worth a talk from the bound `watch` on; it weighs what it lacks."""
    weakest = profile.weakest["now"]
    values = {key: score.dimensions[key]["now"].value or 0.0 for key in PILLARS}
    if weakest is None:
        return []
    phrases, strongest = view.phrases, max(values, key=lambda key: values[key])
    points = values[strongest] - values[weakest]
    if below(points, watch):
        return []
    inputs = tuple(
        (phrases.words.dimensions[key].name, phrases.exact(values[key]))
        for key in (strongest, weakest)
    )
    between = (values[strongest], values[weakest])
    weight = Weight(points, "apart", inputs, phrases.t("n-one"), between=between)
    pillar = phrases.reading(weakest_reading(weakest))
    return [prompt(phrases, weight, pillar.title, pillar.talk, pillar.guidance, (pillar.text,))]


def _expectation(view: RatingsScoreView, difference: float | None, watch: float) -> str:
    facts = {"other": view.phrases.name(other(view.response.side))}
    if difference is None:
        return view.phrases.t("trust-expect-unknown")
    if below(abs(difference), watch):
        return view.phrases.t("trust-expect-even", **facts)
    return view.phrases.t("trust-expect-more" if difference > 0 else "trust-expect-less", **facts)
