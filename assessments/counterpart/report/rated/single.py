"""The view of one response's report by the method `ratings`."""

from __future__ import annotations

from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.model import LENSES, Assessment, Dimension, Lens, Question, other
from counterpart.report.mutual import mutual
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, by_weight, prompt
from counterpart.report.trace import Input, Trace, trace
from counterpart.responses import NOT_APPLICABLE, Response
from counterpart.scoring import rated
from counterpart.scoring.bounds import at_least
from counterpart.scoring.rating import DimensionScore, turned
from counterpart.scoring.score import Score
from counterpart.valence import bound_of, worth, worths
from counterpart.words import say


@dataclass(frozen=True)
class RatedRow:
    """One dimension: traced values by lens, what it is about, how much was answered."""

    id: str
    name: str
    about: str
    values: tuple[tuple[str, Trace], ...]
    answered: str


@dataclass(frozen=True)
class QuestionRow:
    """One question: its title, the ratings by lens in words, and the note."""

    title: str
    ratings: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class RatingsScoreView:
    """Everything the report of one response prints."""

    phrases: Phrases
    response: Response
    strongest: str
    weakest: str
    lenses: tuple[str, ...]
    rated: tuple[RatedRow, ...]
    questions: tuple[QuestionRow, ...]
    prompts: tuple[Prompt, ...]
    reading: Reading | None
    steps: tuple[str, ...]


def score_view(
    catalogue: Catalogue, response: Response, score: Score, language: str
) -> RatingsScoreView:
    """The view of a response and its score, addressed to the side that answered."""
    assessment = catalogue.assessments[response.assessment]
    phrases = Phrases(catalogue, response.assessment, language, response.side)
    now = {key: by["now"].value for key, by in score.dimensions.items()}
    good = worths(now, phrases.method.valences)
    extremes = rated.extremes(good, assessment.bands)
    lenses = [lens for lens in LENSES if lens in phrases.words.lenses]
    low = [
        key
        for key, value in good.items()
        if value is not None and not at_least(value, assessment.bands.fix)
    ]
    reading = (
        phrases.reading(
            "fix-together", {"dimension": phrases.inside(_name(phrases, low[0]))}, low[0]
        )
        if low
        else None
    )
    return RatingsScoreView(
        phrases=phrases,
        response=response,
        strongest=_name(phrases, extremes.strongest),
        weakest=_name(phrases, extremes.weakest),
        lenses=tuple(phrases.words.lenses[lens].name for lens in lenses),
        rated=tuple(
            rated_row(phrases, assessment, response, score, d)
            for d in assessment.of_method("rating")
        ),
        questions=tuple(
            _question(phrases, response, question, lenses) for question in assessment.questions
        ),
        prompts=_prompts(phrases, assessment, response, score),
        reading=reading,
        steps=reading.do if reading else (),
    )


def _name(phrases: Phrases, key: str | None) -> str:
    return phrases.t("none-apart") if key is None else phrases.words.dimensions[key].name


def rated_row(
    phrases: Phrases, assessment: Assessment, response: Response, score: Score, of: Dimension
) -> RatedRow:
    """One dimension: its values by lens, and how much was answered."""
    words = phrases.words.dimensions[of.id]
    by_lens = score.dimensions[of.id]
    return RatedRow(
        of.id,
        words.name,
        say(words.about, response.side),
        tuple(
            (phrases.lens(lens), lens_value(phrases, assessment, response, of, lens, value))
            for lens, value in by_lens.items()
        ),
        phrases.t(
            "answered-of", answered=by_lens["now"].answered, applicable=by_lens["now"].applicable
        ),
    )


def lens_value(
    phrases: Phrases,
    assessment: Assessment,
    response: Response,
    of: Dimension,
    lens: Lens,
    score: DimensionScore,
) -> Trace:
    """A dimension's score under a lens, with the ratings that it is made of."""
    inputs: list[Input] = []
    for question in of.questions:
        value = response.value(question.id, lens)
        text = _said(phrases, value)
        if question.reverse and isinstance(value, int):
            points = assessment.scale(question).points
            back = turned(value, question, points)
            text = phrases.t("reversed", rating=value, turned=phrases.exact(back))
        inputs.append((phrases.words.questions[question.id].title, text))
    answered = phrases.t("answered-of", answered=score.answered, applicable=score.applicable)
    name = f"{phrases.words.dimensions[of.id].name}, {phrases.inside(phrases.lens(lens))}"
    return trace(phrases, score.value, name, "rating", inputs, answered)


def _said(phrases: Phrases, value: object) -> str:
    if value is None:
        return phrases.t("not-answered")
    return phrases.t("not-applicable") if value == NOT_APPLICABLE else str(value)


def _question(
    phrases: Phrases, response: Response, question: Question, lenses: list[Lens]
) -> QuestionRow:
    return QuestionRow(
        phrases.words.questions[question.id].title,
        tuple(
            _said(phrases, response.value(question.id, lens)) if lens in question.lenses else ""
            for lens in lenses
        ),
        response.answer(question.id).note,
    )


def _prompts(
    phrases: Phrases, assessment: Assessment, response: Response, score: Score
) -> tuple[Prompt, ...]:
    """What lies low, and where this side expects the other to see it otherwise."""
    bands, n = assessment.bands, phrases.t("n-one")
    facts = phrases.sides(response.side)
    across = phrases.name(other(response.side))
    prompts = []
    for key, by_lens in score.dimensions.items():
        words, now = phrases.words.dimensions[key], by_lens["now"].value
        guess = by_lens["guess"].value if "guess" in by_lens else None
        guessed = phrases.method.guessed
        own = by_lens[guessed].value if guessed in by_lens else None
        valence = phrases.method.valence(key)
        good = worth(now, valence)
        if now is not None and good is not None and not at_least(good, bands.fix):
            facts_of = {"dimension": phrases.inside(words.name)}
            reading = phrases.reading("fix-together", facts_of, key)
            inputs = (
                (phrases.t("bound"), phrases.exact(bound_of(bands.fix, valence))),
                (words.name, phrases.exact(now)),
            )
            weight = Weight(
                bands.fix - good, "lack", inputs, n, between=(bound_of(bands.fix, valence), now)
            )
            lines = (phrases.t("low-line", name=words.name),)
            prompts.append(
                prompt(
                    phrases,
                    weight,
                    words.name,
                    reading.talk,
                    reading.guidance,
                    lines,
                    reading=reading,
                )
            )
        if own is not None and guess is not None and at_least(abs(own - guess), bands.near):
            both = (
                (phrases.lens(guessed), phrases.exact(own)),
                (phrases.lens("guess"), phrases.exact(guess)),
            )
            weight = Weight(abs(own - guess), "apart", both, n, between=(own, guess))
            title = f"{words.name}: {phrases.inside(phrases.t('expected-title'))}"
            said = f"expected-rating{mutual(phrases)}"
            lines = (phrases.t(said, other=across, name=words.name),)
            ask = phrases.t("ask-expected", **facts)
            guidance = phrases.catalogue.assessments[response.assessment].guidance[
                "known-difference"
            ]
            prompts.append(prompt(phrases, weight, title, ask, guidance, lines))
    return by_weight(prompts)
