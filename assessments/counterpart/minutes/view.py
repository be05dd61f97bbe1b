"""The minutes of a workshop as people read them: everything that both companies take home."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies
from counterpart.errors import Problem, RequestError
from counterpart.minutes.paper import size
from counterpart.model import SIDES, Side
from counterpart.plan.marking import lines, marked
from counterpart.plan.view import ActionView, PlanView, plan_view
from counterpart.relationship.model import Relationship, current
from counterpart.relationship.workshop import WORTH, Workshop
from counterpart.report.phrases import Phrases
from counterpart.report.room import DecisionView, decided, decision_view, workshops


@dataclass(frozen=True)
class TopicView:
    """What was said and agreed on a topic, and the actions that came of it."""

    of: DecisionView
    actions: tuple[ActionView, ...]


@dataclass(frozen=True)
class MinutesView:
    """Everything the minutes print; a text is empty where nothing was written down.

    `shown` are titles of assessments; `worth` counts by side, or under "" for both together, who
    found it worth their time. `actions` are all that were agreed in the workshop, `plan` is the
    plan of these alone; `revision` counts earlier versions of the workshop.
    """

    phrases: Phrases
    workshop: Workshop
    name: str
    day: str
    title: str
    shown: tuple[str, ...]
    topics: tuple[TopicView, ...]
    worth: Mapping[Side | str, Mapping[str, int]]
    recheck: str
    actions: tuple[ActionView, ...]
    plan: PlanView
    revision: int
    size: str

    lines = staticmethod(lines)
    marked = staticmethod(marked)

    def date(self, text: str) -> str:
        """A day in words, or that there is none yet."""
        return self.phrases.day(text) or self.phrases.t("agreed-no-day")

    def tally(self, side: Side | str) -> str:
        """How many of a side, or of both, found it worth their time, in words."""
        counts = self.worth[side]
        return ", ".join(
            self.phrases.t(f"minutes-worth-{answer}", count=counts[answer])
            for answer in WORTH
            if counts.get(answer)
        )


def minutes_view(
    catalogue: Catalogue,
    relationship: Relationship,
    today: date,
    language: str,
    companies: Companies = UNNAMED,
    *,
    which: str = "",
    smallest: int = 0,
) -> MinutesView:
    """The minutes of the last workshop, or of the one of this id or on this day.

    `smallest` above 0 asks for a view to share. Raises RequestError where there is no such one.
    """
    workshop = _chosen(relationship, which)
    phrases = Phrases(catalogue, next(iter(catalogue.assessments)), language, companies=companies)
    agreed = _agreed(relationship, workshop)
    plan = plan_view(catalogue, agreed, today, language, companies=companies)
    topics = [
        _topic(decision_view(phrases, of, decision, smallest), plan)
        for of, decision in decided(relationship)
        if of.id == workshop.id
    ]
    words = catalogue.words[language]
    view = MinutesView(
        phrases=phrases,
        workshop=workshop,
        name=plan.name,
        day=phrases.day(workshop.date),
        title=workshop.title.strip(),
        shown=tuple(words[key].title if key in words else key for key in workshop.shown),
        topics=tuple(topics),
        worth=_worth(workshop, smallest),
        recheck=phrases.day(workshop.recheck),
        actions=plan.actions,
        plan=plan,
        revision=sum(version.id == workshop.id for version in relationship.workshops) - 1,
        size="",
    )
    return replace(view, size=size(view))


def _chosen(relationship: Relationship, which: str) -> Workshop:
    made = [of for of in workshops(relationship) if which in ("", of.id, of.date)]
    if not made:
        raise RequestError([Problem("", "no-workshop")])
    return made[-1]


def _agreed(relationship: Relationship, workshop: Workshop) -> Relationship:
    """The relationship with the actions of this workshop alone, all their versions."""
    ids = {of.id for of in current(relationship.actions) if of.workshop == workshop.id}
    actions = tuple(action for action in relationship.actions if action.id in ids)
    return replace(relationship, actions=actions, rules=(), events=())


def _topic(of: DecisionView, plan: PlanView) -> TopicView:
    about = of.decision.assessment, of.decision.topic
    named = [view for view in plan.actions if about[1] and _about(view) == about]
    return TopicView(of, tuple(named))


def _about(view: ActionView) -> tuple[str, str]:
    return view.action.assessment, view.action.dimension


def _worth(workshop: Workshop, smallest: int) -> dict[Side | str, Mapping[str, int]]:
    """By side; in a view to share both together where a side is small, and nothing of few."""
    by_side: dict[Side | str, Mapping[str, int]] = {
        side: counts for side in SIDES if (counts := workshop.worth[side])
    }
    people = {side: sum(counts.values()) for side, counts in by_side.items()}
    if not smallest or (len(people) == len(SIDES) and min(people.values()) >= smallest):
        return by_side
    both = {answer: sum(of.get(answer, 0) for of in by_side.values()) for answer in WORTH}
    return {"": both} if sum(both.values()) >= smallest else {}
