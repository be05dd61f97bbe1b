"""The view of one response's report by the method `journey`."""

from __future__ import annotations

from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.method import profile_as
from counterpart.methods.journey.charts import Charts, charts
from counterpart.methods.journey.prompts import of_profile, steps
from counterpart.methods.journey.scoring import Profile
from counterpart.methods.journey.table import PhaseRow, phase_rows
from counterpart.report.notes import of_response
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt
from counterpart.responses import Response
from counterpart.scoring.score import Score


@dataclass(frozen=True)
class JourneyScoreView:
    """Everything the report of one response prints."""

    phrases: Phrases
    response: Response
    first: tuple[str, ...]
    reading: Reading
    worst: str
    worst_score: str
    latest: str
    latest_score: str
    charts: Charts
    rows: tuple[PhaseRow, ...]
    prompts: tuple[Prompt, ...]
    steps: tuple[tuple[str, str], ...]
    notes: tuple[tuple[str, str], ...]


def score_view(
    catalogue: Catalogue, response: Response, score: Score, language: str
) -> JourneyScoreView:
    """The view of a response and its score, addressed to the side that answered."""
    phrases = Phrases(catalogue, response.assessment, language, response.side)
    profile = profile_as(Profile, score.profile)
    topics = of_profile(phrases, response.side, profile)
    first = [key for key, where in profile.quadrants.items() if where == "act-first"]
    names = tuple(phrases.words.dimensions[key].name for key in first)
    worst, latest = profile.worst_phase, profile.latest_phase
    return JourneyScoreView(
        phrases=phrases,
        response=response,
        first=names,
        reading=phrases.reading("act-first", {"dimension": ", ".join(names)}),
        worst=_name(phrases, worst),
        worst_score=_score(phrases, profile, worst),
        latest=_name(phrases, latest),
        latest_score=_score(phrases, profile, latest),
        charts=charts(phrases, {response.side: profile}),
        rows=phase_rows(phrases, {response.side: profile}, {response.side: (response,)}),
        prompts=tuple(topic.prompt for topic in topics),
        steps=steps(topics),
        notes=of_response(phrases, response),
    )


def _name(phrases: Phrases, key: str | None) -> str:
    return "–" if key is None else phrases.words.dimensions[key].name


def _score(phrases: Phrases, profile: Profile, key: str | None) -> str:
    if key is None:
        return ""
    return phrases.t("journey-scored", value=phrases.whole(profile.phase_scores[key]))
