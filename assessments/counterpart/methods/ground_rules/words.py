"""Rules, states and days in words."""

from __future__ import annotations

from collections.abc import Mapping

from counterpart.methods.ground_rules.freshness import NEVER, UNCLEAR, UNKNOWN, Freshness
from counterpart.methods.ground_rules.scoring import STATES
from counterpart.model import Side
from counterpart.report.phrases import Phrases, Reading
from counterpart.scoring.majority import DIVIDED

SCALE, INTERVAL = "standing", "interval"
"""The scales of the rules and of the interval."""
UNSAID_FIRST = STATES[::-1]
"""The states as a chart shows them, from left to right: none, assumed, disputed, agreed."""


def rule(phrases: Phrases, key: str) -> str:
    """The name of a rule."""
    return phrases.words.questions[key].title


def count(phrases: Phrases, rules: int) -> str:
    """A number of rules in words."""
    return phrases.t("rules-count", count=rules)


def state(phrases: Phrases, key: str | None) -> str:
    """The name of a state; a dash where there is none."""
    if key is None:
        return "–"
    return phrases.t("divided") if key == DIVIDED else phrases.choice(SCALE, key)


def states_line(phrases: Phrases, states: Mapping[Side, str | None]) -> str:
    """Both sides' states of a rule in one line."""
    both = (f"{phrases.t(f'side-{side}')}: {state(phrases, key)}" for side, key in states.items())
    return "; ".join(both)


def checked(phrases: Phrases, freshness: Freshness) -> str:
    """Since when, and what was agreed, in one line."""
    days = phrases.t("days-never" if freshness.status == NEVER else "days-none")
    if freshness.days is not None:
        days = phrases.t("days-since", days=phrases.whole(freshness.days))
    interval = phrases.t("interval-none")
    if freshness.interval is not None:
        named = (
            phrases.t("divided")
            if freshness.interval == DIVIDED
            else phrases.choice(INTERVAL, freshness.interval)
        )
        interval = phrases.t("interval-said", interval=phrases.inside(named))
    return f"{days}; {interval}"


def fresh_reading(phrases: Phrases, freshness: Freshness) -> Reading:
    """What the freshness means; a side divided on the interval has none."""
    status = "no-interval" if freshness.status == UNCLEAR else freshness.status
    return phrases.reading(status if status != UNKNOWN else "unknown")
