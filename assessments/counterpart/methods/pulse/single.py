"""The view of one response's pulse."""

from __future__ import annotations

from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.method import profile_as
from counterpart.methods.pulse.changes import Again, Change, again, change, deeper
from counterpart.methods.pulse.scoring import Profile
from counterpart.model import Assessment
from counterpart.report.notes import of_response
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, by_weight, prompt
from counterpart.report.trace import Trace, trace
from counterpart.responses import NOT_APPLICABLE, Response
from counterpart.scoring.bounds import at_least
from counterpart.scoring.score import Score


@dataclass(frozen=True)
class Point:
    """One of the six: its traced value, and the note beside it."""

    id: str
    name: str
    value: Trace
    low: bool
    note: str


@dataclass(frozen=True)
class PulseScoreView:
    """Everything the report of one pulse prints."""

    phrases: Phrases
    response: Response
    arrow: Reading
    arrow_id: str | None
    points: tuple[Point, ...]
    lowest: tuple[str, ...]
    asked_changes: bool
    changes: tuple[Change, ...]
    again: tuple[Again, ...]
    deeper: tuple[Again, ...]
    prompts: tuple[Prompt, ...]
    steps: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]


def score_view(
    catalogue: Catalogue, response: Response, score: Score, language: str
) -> PulseScoreView:
    """The view of a pulse and its score, addressed to the side that answered."""
    assessment = catalogue.assessments[response.assessment]
    phrases = Phrases(catalogue, response.assessment, language, response.side)
    profile = profile_as(Profile, score.profile)
    arrow = phrases.reading(profile.reading)
    values = {
        key: value
        for key, by_lens in score.dimensions.items()
        if (value := by_lens["now"].value) is not None
    }
    low = [key for key, value in values.items() if not at_least(value, assessment.bands.fix)]
    least = min(values.values(), default=0.0)
    changes = tuple(change(phrases, event) for event in profile.events or ())
    return PulseScoreView(
        phrases=phrases,
        response=response,
        arrow=arrow,
        arrow_id=profile.arrow,
        points=tuple(_point(phrases, response, score, key, low) for key in score.dimensions),
        lowest=tuple(
            phrases.words.dimensions[key].name
            for key, value in values.items()
            if value == least and value < 100
        ),
        asked_changes=profile.events is not None,
        changes=changes,
        again=again(phrases, profile.events or ()),
        deeper=deeper(phrases, low),
        prompts=_prompts(phrases, assessment, low, score),
        steps=tuple(dict.fromkeys((*arrow.do, *(s for c in changes for s in c.reading.do)))),
        notes=of_response(phrases, response),
    )


def _point(phrases: Phrases, response: Response, score: Score, key: str, low: list[str]) -> Point:
    now, rating = score.dimensions[key]["now"], response.value(key, "now")
    name = phrases.words.dimensions[key].name
    said = phrases.t("not-answered") if rating is None else str(rating)
    if rating == NOT_APPLICABLE:
        said = phrases.t("not-applicable")
    inputs = [(phrases.words.questions[key].title, said)]
    value = trace(phrases, now.value, name, "rating", inputs, phrases.t("n-one"))
    return Point(key, name, value, key in low, response.answer(key).note)


def _prompts(
    phrases: Phrases, assessment: Assessment, low: list[str], score: Score
) -> tuple[Prompt, ...]:
    bound, prompts = assessment.bands.fix, []
    for key in low:
        words, value = phrases.words.dimensions[key], score.dimensions[key]["now"].value or 0.0
        reading = phrases.reading("fix-together", {"dimension": words.name}, key)
        inputs = (
            (phrases.t("bound"), phrases.exact(bound)),
            (words.name, phrases.exact(value)),
        )
        n = phrases.t("n-one")
        weight = Weight(bound - value, "lack", inputs, n, between=(bound, value))
        lines = (phrases.t("low-line", name=phrases.inside(words.name)),)
        ask, guidance = reading.talk, reading.guidance
        prompts.append(prompt(phrases, weight, words.name, ask, guidance, lines, reading=reading))
    return by_weight(prompts)
