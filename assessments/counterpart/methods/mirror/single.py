"""The view of one response's report by the method `mirror`: half a mirror, and the next rungs."""

from __future__ import annotations

from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.method import profile_as
from counterpart.methods.mirror.halves import Halves
from counterpart.methods.mirror.picture import of_response as picture
from counterpart.methods.mirror.rungs import width
from counterpart.methods.mirror.scoring import BEHAVIOURS, HIGH, LENSES, Profile
from counterpart.methods.mirror.table import rung_words
from counterpart.methods.mirror.words import name
from counterpart.model import Lens, other
from counterpart.report.ladder import rung, rung_count
from counterpart.report.notes import of_response
from counterpart.report.phrases import Phrases
from counterpart.report.prompts import Prompt, Weight, by_weight, prompt
from counterpart.report.rated.single import lens_value
from counterpart.report.trace import Trace
from counterpart.responses import Response
from counterpart.scoring.bounds import above
from counterpart.scoring.score import Score


@dataclass(frozen=True)
class OwnRow:
    """One behaviour: its values under each lens, and the next rung as (number, words)."""

    name: str
    values: tuple[Trace, ...]
    next: tuple[str, str] | None


@dataclass(frozen=True)
class MirrorScoreView:
    """Everything the report of one response prints."""

    phrases: Phrases
    response: Response
    lenses: tuple[str, ...]
    both: str
    expects: str
    chart: Halves
    rows: tuple[OwnRow, ...]
    prompts: tuple[Prompt, ...]
    notes: tuple[tuple[str, str], ...]


def score_view(
    catalogue: Catalogue, response: Response, score: Score, language: str
) -> MirrorScoreView:
    """The view of a response and its score, addressed to the side that answered."""
    phrases = Phrases(catalogue, response.assessment, language, response.side)
    profile = profile_as(Profile, score.profile)
    return MirrorScoreView(
        phrases=phrases,
        response=response,
        lenses=tuple(phrases.lens(lens) for lens in LENSES),
        both=_compared(phrases, response, profile, "theirs"),
        expects=_compared(phrases, response, profile, "guess"),
        chart=picture(phrases, response.side, profile),
        rows=tuple(_row(phrases, catalogue, response, score, profile, key) for key in BEHAVIOURS),
        prompts=_prompts(phrases, response, profile),
        notes=of_response(phrases, response),
    )


def _compared(phrases: Phrases, response: Response, profile: Profile, lens: Lens) -> str:
    """On how many behaviours its own rung is higher or lower than under another lens."""
    pairs = [(of["now"], of[lens]) for of in profile.views.values()]
    known = [(own, beside) for own, beside in pairs if own is not None and beside is not None]
    facts = {
        "other": phrases.name(other(response.side)),
        "up": sum(above(own, beside) for own, beside in known),
        "down": sum(above(beside, own) for own, beside in known),
        "all": len(known),
    }
    return phrases.t(f"mirror-one-{lens}" if known else "mirror-one-unknown", **facts)


def _row(
    phrases: Phrases,
    catalogue: Catalogue,
    response: Response,
    score: Score,
    profile: Profile,
    key: str,
) -> OwnRow:
    assessment = catalogue.assessments[response.assessment]
    dimension = next(of for of in assessment.dimensions if of.id == key)
    values = tuple(
        lens_value(phrases, assessment, response, dimension, lens, score.dimensions[key][lens])
        for lens in LENSES
    )
    return OwnRow(name(phrases, key), values, rung_words(phrases, key, profile.next[key]))


def _prompts(phrases: Phrases, response: Response, profile: Profile) -> tuple[Prompt, ...]:
    """Where this side expects to be seen more than a rung otherwise, and its next rungs."""
    prompts = []
    for key in BEHAVIOURS:
        of = profile.views[key]
        now, guess = of["now"], of["guess"]
        step = width(rung_count(phrases, key))
        if now is not None and guess is not None and above(abs(now - guess), step):
            prompts.append(_expected(phrases, response, key, now, guess))
        elif profile.next[key] is not None:
            prompts.append(_next(phrases, response, key, profile))
    return by_weight(prompts)


def _expected(phrases: Phrases, response: Response, key: str, now: float, guess: float) -> Prompt:
    facts = phrases.sides(response.side)
    inputs = (
        (phrases.lens("now"), phrases.exact(now)),
        (phrases.lens("guess"), phrases.exact(guess)),
    )
    n = phrases.t("n-one")
    weight = Weight(abs(now - guess), "mirror", inputs, n, between=(now, guess))
    line = phrases.t(
        "mirror-one-expected",
        other=facts["other"],
        own=rung(phrases, key, now),
        guess=rung(phrases, key, guess),
    )
    title = f"{name(phrases, key)}: {phrases.inside(phrases.t('mirror-one-expected-title'))}"
    ask = phrases.t("ask-expected", **facts)
    return prompt(phrases, weight, title, ask, _guidance(phrases, HIGH), (line,), about=key)


def _next(phrases: Phrases, response: Response, key: str, profile: Profile) -> Prompt:
    coming = rung_words(phrases, key, profile.next[key]) or ("", "")
    wanted = rung(phrases, key, profile.views[key]["wanted"])
    inputs = (
        (phrases.t("mirror-next"), coming[0]),
        (phrases.lens("wanted"), wanted),
    )
    weight = Weight(width(rung_count(phrases, key)), "climb", inputs, phrases.t("n-one"))
    last = coming[0] == wanted
    said = "mirror-one-last" if last else "mirror-one-next"
    line = phrases.t(said, wanted=wanted, next=coming[0], words=coming[1])
    words = phrases.words.dimensions[key]
    ask = words.talk or ""
    title = f"{words.name}: {phrases.inside(phrases.t('mirror-next'))}"
    return prompt(
        phrases, weight, title, ask, _guidance(phrases, "target-next"), (line,), about=key
    )


def _guidance(phrases: Phrases, reading: str) -> str:
    return phrases.catalogue.assessments[phrases.assessment].guidance[reading]
