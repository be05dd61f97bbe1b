"""The view of one response's report by the method `ground-rules`."""

from __future__ import annotations

from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.method import profile_as
from counterpart.methods.ground_rules.parts import Parts, parts
from counterpart.methods.ground_rules.scoring import ABSENT, AGREED, ASSUMED, DISPUTED, Profile
from counterpart.methods.ground_rules.words import SCALE, checked, count, fresh_reading, rule, state
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, by_weight, prompt
from counterpart.report.trace import Trace, trace
from counterpart.responses import NOT_APPLICABLE, Response
from counterpart.scoring.score import Score

ORDER = (AGREED, DISPUTED, ASSUMED, ABSENT)
TALK = {DISPUTED: "disputed", ASSUMED: "silent", ABSENT: "gap"}
"""The states to talk about, with the reading that holds the question and the guidance."""


@dataclass(frozen=True)
class RuleRow:
    """One rule: its title, its state in words and by id, the note, and one's own sentence."""

    title: str
    state: str
    id: str
    note: str
    sentence: str = ""


@dataclass(frozen=True)
class GroundRulesScoreView:
    """Everything the report of one response prints."""

    phrases: Phrases
    response: Response
    reading: Reading
    rate: Trace
    answered: str
    fresh: Reading
    checked: str
    chart: Parts | None
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    rules: tuple[RuleRow, ...]
    own: tuple[RuleRow, ...]
    prompts: tuple[Prompt, ...]
    steps: tuple[str, ...]


def score_view(
    catalogue: Catalogue, response: Response, score: Score, language: str
) -> GroundRulesScoreView:
    """The view of a response and its score, addressed to the side that answered."""
    phrases = Phrases(catalogue, response.assessment, language, response.side)
    profile = profile_as(Profile, score.profile)
    reading, fresh = phrases.reading(profile.reading), fresh_reading(phrases, profile.freshness)
    counts = profile.counts
    cover = profile.coverage
    answered = phrases.t("answered-of", answered=cover.answered, applicable=cover.applicable)
    return GroundRulesScoreView(
        phrases=phrases,
        response=response,
        reading=reading,
        rate=_rate(phrases, profile, answered),
        answered=answered,
        fresh=fresh,
        checked=checked(phrases, profile.freshness),
        chart=parts(
            phrases.t("states-title"),
            [(key, phrases.choice(SCALE, key), counts[key]) for key in ORDER],
        ),
        groups=tuple(
            (
                phrases.choice(SCALE, key),
                tuple(rule(phrases, r) for r, standing in profile.rules.items() if standing == key),
            )
            for key in ORDER
        ),
        rules=tuple(_row(phrases, response, key) for key in profile.rules),
        own=tuple(
            RuleRow(
                item.label,
                state(phrases, item.state),
                item.state or "",
                response.answer(item.id).note,
            )
            for item in profile.own
        ),
        prompts=_prompts(phrases, profile),
        steps=tuple(dict.fromkeys((*reading.do, *fresh.do))),
    )


def _rate(phrases: Phrases, profile: Profile, answered: str) -> Trace:
    inputs = [(phrases.choice(SCALE, key), str(count)) for key, count in profile.counts.items()]
    value = None if profile.explicit_rate is None else 100 * profile.explicit_rate
    return trace(phrases, value, phrases.t("explicit-rate"), "explicit-rate", inputs, answered)


def _row(phrases: Phrases, response: Response, key: str) -> RuleRow:
    answer = response.answer(key)
    value = answer.values.get("now")
    said = phrases.t("not-answered" if value is None else "not-applicable")
    if isinstance(value, str) and value != NOT_APPLICABLE:
        said = state(phrases, value)
    return RuleRow(rule(phrases, key), said, str(value or ""), answer.note, answer.sentence)


def _prompts(phrases: Phrases, profile: Profile) -> tuple[Prompt, ...]:
    """The rules that are disputed, assumed or absent, each kind weighed by its share."""
    known = sum(profile.counts.values())
    prompts = []
    for key, reading_id in TALK.items():
        rules = [rule(phrases, r) for r, held in profile.rules.items() if held == key]
        if not rules:
            continue
        reading = phrases.reading(reading_id)
        inputs = (
            (phrases.choice(SCALE, key), str(len(rules))),
            (phrases.t("rules-with-state"), str(known)),
        )
        weight = Weight(
            100 * len(rules) / known, "rules", inputs, phrases.t("n-one"), informative=False
        )
        title = f"{phrases.choice(SCALE, key)}: {count(phrases, len(rules))}"
        ask = phrases.t(f"ask-{key}")
        prompts.append(prompt(phrases, weight, title, ask, reading.guidance, rules))
    return by_weight(prompts)
