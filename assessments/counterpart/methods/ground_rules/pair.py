"""What the report of a comparison by the method `ground-rules` says: agenda, standings, steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from counterpart.method import profile_as
from counterpart.methods.ground_rules.scoring import EXPLICIT, ONE_SIDED, STANDINGS, Profile
from counterpart.methods.ground_rules.scoring import Comparison as Rules
from counterpart.methods.ground_rules.standing import Item, Standing, standing
from counterpart.methods.ground_rules.words import (
    SCALE,
    UNSAID_FIRST,
    checked,
    count,
    fresh_reading,
    rule,
    state,
    states_line,
)
from counterpart.model import SIDES, Assessment, Side
from counterpart.report.first_rows import TOPICS, first_rows, titled
from counterpart.report.people import people, respondent
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, by_weight, prompt
from counterpart.report.topics import topics
from counterpart.report.trace import Trace, trace
from counterpart.scoring.comparison import Comparison

SETTLED, UNKNOWN = "settled", "unknown"
ROWS = 5
"""Rules in the chart of the first screen."""
STEPS = 2
"""Of each standing, so that the list stays one that two people can do."""
OF_RULES, THREE = 2, 3
"""Of a prompt's three steps, those that say what single rules are to settle."""


@dataclass(frozen=True)
class RuleRow:
    """One rule on both sides, its standing in words, and what to ask about it."""

    title: str
    states: Mapping[Side, str]
    ids: Mapping[Side, str]
    standing: str
    standing_id: str
    talk: str


@dataclass(frozen=True)
class FreshView:
    """One side's last check: what it means, and since when."""

    side: Side
    reading: Reading
    checked: str


@dataclass(frozen=True)
class GroundRulesView:
    """The agenda, the rates, where every rule stands, rules one's own, and the last check."""

    lead: str
    agenda: tuple[RuleRow, ...]
    agenda_reading: Reading
    both: Trace
    rates: Mapping[Side, Trace]
    chart: Standing
    first: Standing
    rules: tuple[RuleRow, ...]
    sentences: tuple[tuple[str, Mapping[Side, tuple[str, ...]]], ...]
    own: tuple[tuple[str, Mapping[Side, str]], ...]
    fresh: tuple[FreshView, ...]
    interval: str
    prompts: tuple[Prompt, ...]
    steps: tuple[tuple[str, str], ...]


def ground_rules_view(
    phrases: Phrases, assessment: Assessment, comparison: Comparison
) -> GroundRulesView:
    """The view of a comparison by the method `ground-rules`, addressed to both sides."""
    profile = profile_as(Rules, comparison.profile)
    keys = [key for where in (*STANDINGS, UNKNOWN) for key in profile.standing(where)]
    rows = {key: _row(phrases, profile, key) for key in keys}
    fresh = tuple(
        FreshView(side, fresh_reading(phrases, of), checked(phrases, of))
        for side, of in profile.freshness.items()
    )
    prompts = _prompts(phrases, comparison, profile)
    return GroundRulesView(
        lead=_lead(phrases, profile),
        agenda=tuple(rows[key] for key in profile.assumed_one_side),
        agenda_reading=phrases.reading(ONE_SIDED),
        both=_both(phrases, comparison, profile),
        rates={side: _rate(phrases, comparison, profile, side) for side in SIDES},
        chart=_chart(phrases, profile, keys),
        first=_chart(phrases, profile, _first(phrases, profile, keys, prompts), len(keys)),
        rules=tuple(rows.values()),
        sentences=tuple((rule(phrases, key), of) for key, of in profile.sentences.items()),
        own=tuple(
            (str(item["label"]), {side: _own(phrases, item, side) for side in SIDES})
            for item in profile.own
        ),
        fresh=fresh,
        interval="" if profile.interval_agreed is not False else phrases.t("interval-apart"),
        prompts=prompts,
        steps=_steps(phrases, profile, fresh),
    )


def _lead(phrases: Phrases, profile: Rules) -> str:
    if not profile.known:
        return phrases.t("agenda-unknown")
    rules = len(profile.assumed_one_side)
    if not rules:
        return phrases.t("agenda-none")
    return phrases.t("agenda-some", count=rules)


def _row(phrases: Phrases, profile: Rules, key: str) -> RuleRow:
    of = profile.rules[key]
    where = of.standing
    said = phrases.t("standing-unknown") if where == UNKNOWN else phrases.reading(where).title
    talk = phrases.words.questions[key].talk or ""
    states = {side: state(phrases, of.states[side]) for side in SIDES}
    ids = {side: of.states[side] or "none" for side in SIDES}
    return RuleRow(rule(phrases, key), states, ids, said, where, talk)


def _both(phrases: Phrases, comparison: Comparison, profile: Rules) -> Trace:
    pairs = [[held in EXPLICIT for held in of.states.values()] for of in profile.known]
    inputs = [
        (phrases.t("explicit-both"), str(sum(all(pair) for pair in pairs))),
        (phrases.t("explicit-either"), str(sum(any(pair) for pair in pairs))),
    ]
    rate = profile.both_explicit_rate
    value = None if rate is None else 100 * rate
    n = people(phrases, comparison)
    return trace(phrases, value, phrases.t("both-rate"), "both-rate", inputs, n)


def _rate(phrases: Phrases, comparison: Comparison, profile: Rules, side: Side) -> Trace:
    scores = zip(comparison.gathered.sides[side], comparison.scores[side], strict=True)
    rates = [
        (respondent(phrases, at, response), profile_as(Profile, score.profile).explicit_rate)
        for at, (response, score) in enumerate(scores, 1)
    ]
    inputs = [(name, phrases.exact(None if rate is None else 100 * rate)) for name, rate in rates]
    rate = profile.explicit_rate[side]
    n = sum(rate is not None for _, rate in rates)
    return trace(
        phrases,
        None if rate is None else 100 * rate,
        f"{phrases.t('explicit-rate')}, {phrases.name(side)}",
        "side-rate",
        [] if comparison.shared else inputs,
        phrases.t("n-side", side=phrases.name(side), n=n),
    )


def _first(
    phrases: Phrases, profile: Rules, keys: Sequence[str], prompts: Sequence[Prompt]
) -> tuple[str, ...]:
    """The rules of the first screen: the first of each topic, and the first that is settled.

    Those that have a mark come before those that have none.
    """
    drawn = set(UNSAID_FIRST)
    marked = [key for key in keys if drawn & set(profile.rules[key].states.values())]
    first = []
    for topic in topics(phrases, prompts)[:TOPICS]:
        of = profile.standing(topic.lead.finding)
        first += [key for key in of if key in marked][:1]
    settled = profile.standing(SETTLED)[:1]
    return first_rows(keys, ROWS, (*first, *settled, *marked), settled)


def _chart(
    phrases: Phrases, profile: Rules, keys: Sequence[str], count: int | None = None
) -> Standing:
    items = [
        Item(
            rule(phrases, key),
            phrases.t("divided-aside") if profile.rules[key].standing == "divided" else "",
            profile.rules[key].states,
        )
        for key in keys
    ]
    description = "; ".join(
        f"{rule(phrases, key)}: {states_line(phrases, profile.rules[key].states)}" for key in keys
    )
    states = [(key, phrases.choice(SCALE, key)) for key in UNSAID_FIRST]
    title = titled(phrases, phrases.t("standing-title"), len(items), count or len(items))
    return standing(title, description, states, items)


def _own(phrases: Phrases, item: Mapping[str, str | None], side: Side) -> str:
    if side not in str(item["named"]).split():
        return phrases.t("not-named")
    return state(phrases, item[side]) if item[side] else phrases.t("named")


def _prompts(phrases: Phrases, comparison: Comparison, profile: Rules) -> tuple[Prompt, ...]:
    """A prompt for each standing but the settled one, weighed by its share of the rules."""
    prompts, known = [], len(profile.known)
    for where in STANDINGS:
        keys = profile.standing(where)
        if not keys or where == SETTLED:
            continue
        reading = phrases.reading(where)
        lines = [
            f"{rule(phrases, key)} ({states_line(phrases, profile.rules[key].states)})"
            for key in keys
        ]
        inputs = (
            (reading.title, str(len(keys))),
            (phrases.t("rules-both-answered"), str(known)),
        )
        n = people(phrases, comparison)
        weight = Weight(100 * len(keys) / known, "rules", inputs, n, informative=False)
        title = f"{reading.title}: {count(phrases, len(keys))}"
        prompts.append(
            prompt(
                phrases,
                weight,
                title,
                reading.talk,
                reading.guidance,
                (reading.text, *lines),
                reading=_of_rules(phrases, keys, reading),
            )
        )
    return by_weight(prompts)


def _of_rules(phrases: Phrases, keys: Sequence[str], reading: Reading) -> Reading:
    """What to do about rules of one standing: how to talk about them, then what each is to settle.

    The standing says how to come to a rule; which rule that would be, the question says. Of one
    rule the question and the sign of success are its own, too.
    """
    words = [phrases.words.questions[key] for key in keys]
    alone = len(words) == 1
    own = [of.do if alone else f"{of.title}: {phrases.inside(of.do)}" for of in words if of.do]
    first = own[:OF_RULES]
    return replace(
        reading,
        do=(*reading.do[: THREE - len(first)], *first),
        also=words[0].talk or "" if alone else "",
        see=words[0].see or "" if alone else "",
    )


def _steps(
    phrases: Phrases, profile: Rules, fresh: tuple[FreshView, ...]
) -> tuple[tuple[str, str], ...]:
    steps: dict[str, str] = {}
    for where in STANDINGS:
        if profile.standing(where) and where != SETTLED:
            reading = phrases.reading(where)
            for step in reading.do[:STEPS]:
                steps.setdefault(step, reading.title)
    for key in profile.assumed_one_side[:OF_RULES]:
        if settled := phrases.words.questions[key].do:
            steps.setdefault(settled, rule(phrases, key))
    for view in fresh:
        if view.reading.id != UNKNOWN:
            for step in view.reading.do[:STEPS]:
                steps.setdefault(step, view.reading.title)
    return tuple((title, step) for step, title in steps.items())
