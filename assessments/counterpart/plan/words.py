"""The words a plan needs, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies, Naming
from counterpart.language import inside, spoken
from counterpart.model import SIDES, Side
from counterpart.plan.freshness import Freshness
from counterpart.relationship.model import Action, Event, Rule
from counterpart.report.phrases import Phrases
from counterpart.report.suggestion import Suggestion


@dataclass(frozen=True)
class PlanWords(Naming):
    """Sentences of the plan locale, and what dates, states and owners are called."""

    catalogue: Catalogue
    language: str
    companies: Companies = field(default_factory=lambda: UNNAMED)

    @property
    def writing(self) -> Mapping[str, str]:
        """How the language writes."""
        return self.catalogue.writing(self.language)

    def inside(self, text: str) -> str:
        """A name in the middle of a sentence."""
        return inside(text, self.writing)

    def t(self, key: str, **facts: Any) -> str:
        """A sentence of the plan locale."""
        plan = self.catalogue.locales[self.language]["plan"]
        return spoken(plan, key, facts, self.writing)

    def theme(self, action: Action) -> str:
        """What an action is about, or that it does not say."""
        return action.theme.strip() or self.t("unnamed")

    def rule(self, rule: Rule) -> str:
        """The words of a ground rule, or that it has none."""
        return rule.text.strip() or self.t("no-text")

    def owners(self, action: Action) -> tuple[tuple[Side, str, str], ...]:
        """Of each side its id, what it is called and the owner there."""
        return tuple(
            (side, self.who_inside(side), action.owners[side].strip() or self.t("nobody"))
            for side in SIDES
        )

    def plays(self, of: Suggestion) -> tuple[str, ...]:
        """The plays that answer what a suggestion came from, a line each."""
        phrases = Phrases(self.catalogue, of.assessment, self.language)
        plays = phrases.plays(of.dimension, of.finding)
        return tuple(phrases.t("play-line", **vars(play)) for play in plays)

    def day(self, text: str) -> str:
        """A date, or that there is none yet."""
        return text or self.t("no-date")

    def whose(self, event: Event) -> str:
        """Whose change it is."""
        return self.t(f"side-{event.side or 'both'}")

    def late(self, days: int) -> str:
        """How late something is; empty where it is not."""
        if days <= 0:
            return ""
        return self.t("overdue", days=days)

    def fresh(self, rule: Rule, freshness: Freshness) -> str:
        """How fresh a rule is, in words."""
        days = freshness.days
        next_ = freshness.next.isoformat() if freshness.next else self.t("no-date")
        if freshness.state == "fresh":
            key = {0: "fresh-today", 1: "fresh-one"}.get(days or 0, "fresh")
            return self.t(key, days=days, next=next_)
        if freshness.state == "stale":
            return self.t("stale", next=next_)
        return self.t(f"fresh-{freshness.state}", checked=rule.checked)


def iso(text: str) -> date | None:
    """The day that a checked date names; None where it is empty."""
    return date.fromisoformat(text) if text else None
