"""The method `ground-rules`: which rules were ever said, and where only one side thinks so.

A rule is `explicit-agreed`, `explicit-disputed`, `assumed` or `absent` for whoever answers. Said
is said: a disputed rule counts as explicit, since both sides know of it. Everything here is our
own convention; the idea that assumed rules need checking, and checking again, is from the source
document on co-operation. The states have no distances, so nothing is averaged but rates.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from counterpart.method import Attention, Fact, Sides
from counterpart.methods.ground_rules.freshness import (
    FRESHNESS,
    Freshness,
    freshness,
    interval_agreed,
    side_freshness,
)
from counterpart.methods.ground_rules.sentences import Sentences, sentences_of, side_by_side
from counterpart.model import SIDES, Assessment, Dimension, Lens, Side
from counterpart.responses import NOT_APPLICABLE, Response
from counterpart.scoring.bounds import at_least, below, mean
from counterpart.scoring.figures import of_question
from counterpart.scoring.majority import DIVIDED, majority
from counterpart.scoring.own_items import Named, named_by, together
from counterpart.scoring.rating import Coverage, DimensionScore, coverage

RULES, CHECKING = "rules", "checking"
"""The dimension that holds the rules, and the one that asks when they were last gone through."""
AGREED, DISPUTED, ASSUMED, ABSENT = STATES = (
    "explicit-agreed",
    "explicit-disputed",
    "assumed",
    "absent",
)
EXPLICIT = (AGREED, DISPUTED)
ONE_SIDED = "one-sided"
STANDINGS = (ONE_SIDED, "not-heard", "disputed", DIVIDED, "silent", "gap", "settled")
"""Where a rule stands between the sides, in the order in which to talk about them [convention]."""
UNKNOWN = "unknown"
RATES = ("mostly-explicit", "partly-explicit", "mostly-unsaid")
MOST, FEW = 2 / 3, 1 / 3
"""Rates from which most rules are explicit, and under which most are unsaid [convention]."""
READINGS = (*RATES, *STANDINGS, *FRESHNESS, UNKNOWN)
"""Every reading that this method can select; words and guidance are needed for each."""


@dataclass(frozen=True)
class Profile:
    """One respondent's rules: the state of each, how many are explicit, when last checked.

    `explicit_rate` is explicit rules over rules with a state (0-1); None under the coverage.
    `sentences` holds the rules that this person put in a sentence of their own.
    """

    rules: Mapping[str, str | None]
    explicit_rate: float | None
    coverage: Coverage
    own: tuple[Named, ...]
    freshness: Freshness
    sentences: Mapping[str, str]

    @property
    def counts(self) -> dict[str, int]:
        """How many rules are in each state."""
        return {state: list(self.rules.values()).count(state) for state in STATES}

    @property
    def reading(self) -> str:
        """What the rate says."""
        return rate_reading(self.explicit_rate)

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the result object, not yet rounded."""
        return {
            "explicit_rate": self.explicit_rate,
            "counts": self.counts,
            "coverage": asdict(self.coverage),
            "rules": dict(self.rules),
            "own": [asdict(item) for item in self.own],
            "freshness": asdict(self.freshness),
            "sentences": dict(self.sentences),
            "reading": self.reading,
        }


@dataclass(frozen=True)
class Rule:
    """One rule on both sides: the state that most of a side see, `divided`, or None; and n."""

    states: Mapping[Side, str | None]
    n: Mapping[Side, int]

    @property
    def standing(self) -> str:
        """Where it stands between the sides."""
        return standing(self.states["buyer"], self.states["supplier"])


@dataclass(frozen=True)
class Comparison:
    """The rules of both sides: rates, where each rule stands, rules one's own, freshness."""

    explicit_rate: Mapping[Side, float | None]
    rules: Mapping[str, Rule]
    own: tuple[Mapping[str, str | None], ...]
    freshness: Mapping[Side, Freshness]
    interval_agreed: bool | None
    sentences: Mapping[str, Sentences]

    @property
    def both_explicit_rate(self) -> float | None:
        """Rules explicit on both sides over rules explicit on either (0-1).

        Over the rules to which both sides gave a state; None where neither side has one explicit.
        """
        pairs = [[state in EXPLICIT for state in rule.states.values()] for rule in self.known]
        either = sum(any(pair) for pair in pairs)
        return sum(all(pair) for pair in pairs) / either if either else None

    @property
    def known(self) -> tuple[Rule, ...]:
        """The rules to which both sides gave a state, be it a divided one."""
        return tuple(rule for rule in self.rules.values() if rule.standing != UNKNOWN)

    @property
    def assumed_one_side(self) -> tuple[str, ...]:
        """The rules that one side assumes and the other does not: the agenda."""
        return self.standing(ONE_SIDED)

    def standing(self, where: str) -> tuple[str, ...]:
        """The rules of one standing, in the order in which they are asked."""
        return tuple(key for key, rule in self.rules.items() if rule.standing == where)

    def attention(self) -> tuple[Attention, ...]:
        """Each standing but the settled one, by its share of the rules that both sides answered."""
        known = len(self.known)
        if not known:
            return ()
        shares = {where: 100 * len(self.standing(where)) / known for where in STANDINGS[:-1]}
        some = [Attention(share, "rules", RULES, where) for where, share in shares.items() if share]
        return tuple(some) or (Attention(0.0, "rules-settled", RULES),)

    def facts(self) -> tuple[Fact, ...]:
        """Each rule as an export tells it."""
        return tuple(Fact(RULES, key, of.states, of.standing) for key, of in self.rules.items())

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the comparison object, not yet rounded."""
        return {
            "explicit_rate": dict(self.explicit_rate),
            "both_explicit_rate": self.both_explicit_rate,
            "assumed_one_side": list(self.assumed_one_side),
            "rules": {
                key: {
                    **{side: {"state": rule.states[side], "n": rule.n[side]} for side in SIDES},
                    "standing": rule.standing,
                }
                for key, rule in self.rules.items()
            },
            "own": [dict(item) for item in self.own],
            "freshness": {side: asdict(freshness) for side, freshness in self.freshness.items()},
            "interval_agreed": self.interval_agreed,
            "sentences": {
                key: {side: list(said) for side, said in of.items()}
                for key, of in self.sentences.items()
            },
        }


def fields(reading: str) -> tuple[str, ...]:
    """No reading of this method has fields: the report names the rules beside it."""
    return ()


def rate_reading(rate: float | None) -> str:
    """What an explicit rate says [convention]."""
    if rate is None:
        return UNKNOWN
    if at_least(rate, MOST):
        return RATES[0]
    return RATES[2] if below(rate, FEW) else RATES[1]


def standing(buyer: str | None, supplier: str | None) -> str:
    """Where a rule stands, from the state that each side sees."""
    pair = {buyer, supplier}
    if None in pair:
        return UNKNOWN
    if DIVIDED in pair:
        return DIVIDED
    if ASSUMED in pair:
        return "silent" if pair == {ASSUMED} else ONE_SIDED
    if ABSENT in pair:
        return "gap" if pair == {ABSENT} else "not-heard"
    return "disputed" if DISPUTED in pair else "settled"


def profile(
    assessment: Assessment,
    response: Response,
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
) -> Profile:
    """The rules of one respondent; its own rules stand beside the rates, not in them.

    Lists of one's own differ from person to person, so a rate over them would compare nothing.
    """
    dimension = rules(assessment)
    states = {question.id: _state(response, question.id) for question in dimension.questions}
    cover = coverage(assessment, dimension, response, "now")
    known = [state for state in states.values() if state]
    rate = sum(state in EXPLICIT for state in known) / len(known) if known else None
    return Profile(
        rules=states,
        explicit_rate=rate if cover.status == "scored" else None,
        coverage=cover,
        own=named_by(dimension, response),
        freshness=freshness(response),
        sentences=sentences_of([question.id for question in dimension.questions], response),
    )


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """Each side's mean rate, the state that most of it see in each rule, and where it stands."""
    profiles: Mapping[Side, Sequence[Profile]] = given.profiles
    fresh = {side: side_freshness(given, side) for side in SIDES}
    return Comparison(
        explicit_rate={side: _mean_rate(given, side) for side in SIDES},
        rules={question.id: _rule(question.id, given) for question in rules(assessment).questions},
        own=together(given, {side: [p.own for p in profiles[side]] for side in SIDES}),
        freshness=fresh,
        interval_agreed=interval_agreed(fresh),
        sentences=side_by_side(
            {side: [p.sentences for p in profiles[side]] for side in SIDES},
            [question.id for question in rules(assessment).questions],
            given.smallest,
        ),
    )


def rules(assessment: Assessment) -> Dimension:
    """The dimension whose questions are the rules."""
    return next(dimension for dimension in assessment.dimensions if dimension.id == RULES)


def _state(response: Response, rule: str) -> str | None:
    value = response.value(rule, "now")
    return value if isinstance(value, str) and value != NOT_APPLICABLE else None


def _mean_rate(given: Sides, side: Side) -> float | None:
    rates = given.of(("explicit-rate",), side, [p.explicit_rate for p in given.profiles[side]])
    return mean(rates) if rates else None


def _rule(key: str, given: Sides) -> Rule:
    states = {side: [profile.rules[key] for profile in given.profiles[side]] for side in SIDES}
    return Rule(
        {side: majority(given.of(of_question(key, "now"), side, states[side])) for side in SIDES},
        {side: sum(state is not None for state in states[side]) for side in SIDES},
    )
