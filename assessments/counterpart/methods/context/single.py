"""The view of one response's report by the method `context`."""

from __future__ import annotations

from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.method import profile_as
from counterpart.methods.context.loop import break_reading, closure, picture
from counterpart.methods.context.ring import Ring
from counterpart.methods.context.scoring import LINKS, Profile, loop_reading
from counterpart.report.phrases import Reading
from counterpart.report.rated.single import RatingsScoreView
from counterpart.report.rated.single import score_view as ratings_view
from counterpart.report.trace import Trace
from counterpart.responses import Response
from counterpart.scoring.score import Score


@dataclass(frozen=True)
class ContextScoreView(RatingsScoreView):
    """Beside the ratings: the loop, whether it closes, and where it breaks."""

    loop: Reading
    breaks: Reading | None
    chart: Ring
    closure: Trace


def score_view(
    catalogue: Catalogue, response: Response, score: Score, language: str
) -> ContextScoreView:
    """The view of a response and its score, addressed to the side that answered."""
    base = ratings_view(catalogue, response, score, language)
    phrases, profile = base.phrases, profile_as(Profile, score.profile)
    loop = profile.loops["now"]
    links = {
        key: score.dimensions[key]["now"].value for key in LINKS if key not in profile.absent["now"]
    } or dict.fromkeys(LINKS)
    bands = catalogue.assessments[score.assessment].bands
    reading = phrases.reading(loop_reading(loop, bands))
    breaks = break_reading(phrases, loop)
    steps = (*(breaks.do if breaks else ()), *reading.do, *base.steps)
    return ContextScoreView(
        **{**vars(base), "steps": tuple(dict.fromkeys(steps))},
        loop=reading,
        breaks=breaks,
        chart=picture(phrases, links, loop),
        closure=closure(phrases, links, loop, phrases.t("n-one")),
    )
