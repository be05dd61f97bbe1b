"""The phases as rows: the table twin of both charts, every number traced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.methods.journey.scoring import (
    BESIDE,
    Profile,
    beside_question,
    quadrant,
)
from counterpart.methods.journey.scoring import Comparison as Journey
from counterpart.model import SIDES, Side
from counterpart.report.people import respondent
from counterpart.report.phrases import Phrases
from counterpart.report.trace import Input, Trace, minus, trace
from counterpart.responses import NOT_APPLICABLE, Response

LOUD = ("act-first", "ease-off")
"""Quadrants that make a prompt."""


@dataclass(frozen=True)
class PhaseRow:
    """One phase: its number, and by side performance, its quadrant in words, and what is beside.

    `beside` holds importance, feeling and the buyer as a customer, by side. In a comparison,
    `self_view` is the provider's view less the customer's, and `customer_view` the other way.
    `ask` is the question of a quadrant that gives no prompt.
    """

    number: int
    id: str
    name: str
    about: str
    performance: Mapping[Side, Trace]
    beside: Mapping[str, Mapping[Side, Trace]]
    quadrant: Mapping[Side, str]
    ask: Mapping[Side, str]
    self_view: Trace | None = None
    customer_view: Trace | None = None


def phase_rows(
    phrases: Phrases,
    profiles: Mapping[Side, Profile],
    responses: Mapping[Side, Sequence[Response]],
    *,
    shared: bool = False,
    journey: Journey | None = None,
) -> tuple[PhaseRow, ...]:
    """The phases in their order; a shared view opens no number to single respondents."""
    keys = list(next(iter(profiles.values())).phase_scores)
    return tuple(
        PhaseRow(
            number,
            key,
            phrases.words.dimensions[key].name,
            _about(phrases, key),
            {
                side: _performance(phrases, profile, key, responses[side], side, shared)
                for side, profile in profiles.items()
            },
            {
                of: {
                    side: _beside(phrases, profile, key, of, responses[side], side, shared)
                    for side, profile in profiles.items()
                }
                for of in BESIDE
            },
            {
                side: quadrant_name(
                    phrases, quadrant(profile.phase_scores[key], profile.importance[key])
                )
                for side, profile in profiles.items()
            },
            {side: _ask(phrases, profile, key) for side, profile in profiles.items()},
            _self_view(phrases, journey, key) if journey else None,
            _customer_view(phrases, journey, key) if journey else None,
        )
        for number, key in enumerate(keys, 1)
    )


def quadrant_name(phrases: Phrases, quadrant_id: str | None) -> str:
    """A quadrant in words, or a dash."""
    return "–" if quadrant_id is None else phrases.words.readings[quadrant_id].title


def _ask(phrases: Phrases, profile: Profile, key: str) -> str:
    quadrant_id = quadrant(profile.phase_scores[key], profile.importance[key])
    if quadrant_id is None or quadrant_id in LOUD:
        return ""
    name = phrases.inside(phrases.words.dimensions[key].name)
    return phrases.reading(quadrant_id, {"dimension": name}, key).talk


def _about(phrases: Phrases, key: str) -> str:
    about = phrases.words.rows.get(key)
    return about.title if about else phrases.words.dimensions[key].name


def _performance(
    phrases: Phrases,
    profile: Profile,
    key: str,
    responses: Sequence[Response],
    side: Side,
    shared: bool,
) -> Trace:
    phase = phrases.catalogue.assessments[phrases.assessment]
    question = next(d for d in phase.dimensions if d.id == key).questions[0].id
    return _rated(phrases, profile.phase_scores[key], question, "phase", responses, side, shared)


def _beside(
    phrases: Phrases,
    profile: Profile,
    key: str,
    of: str,
    responses: Sequence[Response],
    side: Side,
    shared: bool,
) -> Trace:
    question, value = beside_question(key, of), profile.beside[of][key]
    return _rated(phrases, value, question, of, responses, side, shared)


def _rated(
    phrases: Phrases,
    value: float | None,
    question: str,
    kind: str,
    responses: Sequence[Response],
    side: Side,
    shared: bool,
) -> Trace:
    given = [response.value(question, "now") for response in responses]
    n = sum(isinstance(rating, int) for rating in given)
    inputs: list[Input] = [
        (respondent(phrases, at, response), _said(phrases, rating))
        for at, (response, rating) in enumerate(zip(responses, given, strict=True), 1)
    ]
    name = f"{phrases.words.questions[question].title}, {phrases.name(side)}"
    who = phrases.t("n-side", side=phrases.name(side), n=n)
    return trace(phrases, value, name, f"journey-{kind}", [] if shared else inputs, who)


def _said(phrases: Phrases, rating: object) -> str:
    if rating is None:
        return phrases.t("not-answered")
    return phrases.t("not-applicable") if rating == NOT_APPLICABLE else str(rating)


def _self_view(phrases: Phrases, journey: Journey, key: str) -> Trace:
    of = {side: journey.sides[side].phase_scores[key] for side in SIDES}
    between = (of["supplier"], of["buyer"])
    return _view(phrases, key, "journey-self-view", of, journey.self_view_gap[key], between)


def _customer_view(phrases: Phrases, journey: Journey, key: str) -> Trace:
    of = {side: journey.sides[side].customer[key] for side in SIDES}
    between = (of["buyer"], of["supplier"])
    return _view(phrases, key, "journey-customer-view", of, journey.customer_view_gap[key], between)


def _view(
    phrases: Phrases,
    key: str,
    kind: str,
    of: Mapping[Side, float | None],
    value: float | None,
    between: tuple[float | None, float | None],
) -> Trace:
    """One side's view of itself less the other's view of it."""
    both = [(phrases.named(side), phrases.exact(of[side])) for side in SIDES]
    name = f"{phrases.words.dimensions[key].name}: {phrases.t(kind)}"
    return minus(phrases, value, between, name, kind, both, phrases.t("n-answers"))
