"""The plan as people read it: what is agreed, by whom and by when; the ground rules; what changed.

There is no clock here: the day on which it is read is handed in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies
from counterpart.model import Side
from counterpart.names import spellings
from counterpart.plan.conflicts import Conflict, conflicts
from counterpart.plan.freshness import Freshness, freshness
from counterpart.plan.hints import hints, too_many
from counterpart.plan.marking import lines, marked
from counterpart.plan.paper import size
from counterpart.plan.words import PlanWords, iso
from counterpart.relationship.model import UNDONE, Action, Event, Relationship, Rule, current
from counterpart.report.suggestion import Suggestion

ORDER = ("doing", "open", "done", "dropped")
"""Of the states of an action in a plan: what is under way comes first."""


@dataclass(frozen=True)
class ActionView:
    """One action, how late it is in words, what it lacks, and versions that differ from it.

    `room` says of which workshop it is, or nothing.
    """

    action: Action
    theme: str
    status: str
    owners: tuple[tuple[Side, str, str], ...]
    late: str
    room: str
    hints: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True)
class RuleView:
    """One ground rule with its state and its freshness, in words too."""

    rule: Rule
    text: str
    state: str
    freshness: Freshness
    fresh: str
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True)
class EventView:
    """One change event, in words."""

    event: Event
    kind: str
    whose: str


@dataclass(frozen=True)
class PlanView:
    """A whole plan on a day.

    `revisions` counts, by the id of an action or a rule, how often it was changed; `size` says how
    large the type is on paper.
    """

    phrases: PlanWords
    name: str
    today: str
    active: tuple[ActionView, ...]
    ended: tuple[ActionView, ...]
    rules: tuple[RuleView, ...]
    events: tuple[EventView, ...]
    hint: str
    suggestions: tuple[Suggestion, ...]
    revisions: Mapping[str, int]
    size: str

    @property
    def actions(self) -> tuple[ActionView, ...]:
        """All actions, in their order."""
        return (*self.active, *self.ended)

    lines = staticmethod(lines)
    marked = staticmethod(marked)


def plan_view(
    catalogue: Catalogue,
    relationship: Relationship,
    today: date,
    language: str,
    suggestions: Sequence[Suggestion] = (),
    companies: Companies = UNNAMED,
) -> PlanView:
    """The plan of a relationship on a day, with what may be added to it."""
    words = PlanWords(catalogue, language, companies)
    unsettled = conflicts(words, relationship.actions) | conflicts(words, relationship.rules)
    actions = sorted(current(relationship.actions), key=_order)
    days = {workshop.id: workshop.date for workshop in current(relationship.workshops)}
    views = [
        _action(words, action, today, days.get(action.workshop, ""), unsettled.get(action.id, ()))
        for action in actions
    ]
    rules = [
        _rule(words, rule, today, unsettled.get(rule.id, ()))
        for rule in current(relationship.rules)
    ]
    events = sorted(current(relationship.events), key=lambda event: event.date, reverse=True)
    active = [action for action in actions if action.status in UNDONE]
    many = too_many(actions)
    return PlanView(
        phrases=words,
        name=", ".join(spellings(_called(relationship))),
        today=today.isoformat(),
        active=tuple(view for view in views if view.action.status in UNDONE),
        ended=tuple(view for view in views if view.action.status not in UNDONE),
        rules=tuple(rules),
        events=tuple(
            EventView(event, words.t(f"kind-{event.kind}"), words.whose(event)) for event in events
        ),
        hint=words.t("hint-many-actions", count=many) if many else "",
        suggestions=tuple(suggestions),
        revisions=_revisions((*relationship.actions, *relationship.rules)),
        size=size(active, len(actions) - len(active), [view.rule for view in rules], events),
    )


def _called(relationship: Relationship) -> Sequence[str]:
    """What the relationship is called; where it has no name of its own, what the responses say."""
    return relationship.names or [response.relationship for response in relationship.responses]


def _revisions(versions: Sequence[Action | Rule]) -> dict[str, int]:
    counts = Counter(version.id for version in versions)
    return {id_: count - 1 for id_, count in counts.items()}


def _order(action: Action) -> tuple[int, bool, str, str]:
    """By status, then by due date; what has none comes last."""
    return ORDER.index(action.status), not action.due, action.due, action.theme


def _action(
    words: PlanWords, action: Action, today: date, room: str, unsettled: tuple[Conflict, ...]
) -> ActionView:
    due = iso(action.due)
    late = (today - due).days if due and action.status in UNDONE else 0
    return ActionView(
        action,
        words.theme(action),
        words.t(f"status-{action.status}"),
        words.owners(action),
        words.late(late),
        words.t("in-room", day=room) if room else "",
        tuple(words.t(key) for key in hints(action, today)),
        unsettled,
    )


def _rule(words: PlanWords, rule: Rule, today: date, unsettled: tuple[Conflict, ...]) -> RuleView:
    fresh = freshness(rule, today)
    return RuleView(
        rule,
        words.rule(rule),
        words.t(f"state-{rule.state}"),
        fresh,
        words.fresh(rule, fresh),
        unsettled,
    )
