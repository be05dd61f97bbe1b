"""The plan as one table: a row for each action, ground rule and event."""

from __future__ import annotations

from collections.abc import Iterator

from counterpart.export.table import Row, Table
from counterpart.model import SIDES
from counterpart.plan.hints import MANY
from counterpart.plan.view import ActionView, EventView, PlanView, RuleView

COLUMNS = (
    *("record", "id", "theme", "now", "wanted"),
    *(f"step_{number}" for number in range(1, MANY + 1)),
    *(f"owner_{side}" for side in SIDES),
    *("due", "recheck", "status", "checked", "every_days", "next_check", "days_since_check"),
    *("date", "kind", "side", "note"),
    *("assessment", "dimension", "finding", "round", "changed_at"),
)
"""The same in every language. `record` is action, rule or event; `theme` a rule's words, too."""


def plan_table(view: PlanView) -> Table:
    """The plan as it stands on the day of the view."""
    return Table(COLUMNS, tuple(_rows(view)))


def _rows(view: PlanView) -> Iterator[Row]:
    yield from (_action(of) for of in view.actions)
    yield from (_rule(of) for of in view.rules)
    yield from (_event(of) for of in view.events)


def _action(of: ActionView) -> Row:
    action = of.action
    return {
        "record": "action",
        "id": action.id,
        "theme": action.theme,
        "now": action.now,
        "wanted": action.wanted,
        **{f"step_{number}": step for number, step in enumerate(action.steps, 1)},
        **{f"owner_{side}": action.owners[side] for side in SIDES},
        "due": action.due,
        "recheck": action.recheck,
        "status": action.status,
        "assessment": action.assessment,
        "dimension": action.dimension,
        "finding": action.finding,
        "round": action.round,
        "changed_at": action.changed_at,
    }


def _rule(of: RuleView) -> Row:
    rule, freshness = of.rule, of.freshness
    return {
        "record": "rule",
        "id": rule.id,
        "theme": rule.text,
        "status": rule.state,
        "checked": rule.checked,
        "every_days": rule.every,
        "next_check": freshness.next.isoformat() if freshness.next else None,
        "days_since_check": freshness.days,
        "note": rule.note,
        "changed_at": rule.changed_at,
    }


def _event(of: EventView) -> Row:
    event = of.event
    return {
        "record": "event",
        "id": event.id,
        "date": event.date,
        "kind": event.kind,
        "side": event.side,
        "note": event.note,
        "changed_at": event.changed_at,
    }
