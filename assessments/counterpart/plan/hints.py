"""What a plan lacks, said gently: nothing of it stands in the way of keeping it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from counterpart.model import SIDES
from counterpart.relationship.model import UNDONE, Action

MANY = 3
"""Steps of an action, and open actions, that people get done."""


def hints(action: Action, today: date) -> tuple[str, ...]:
    """Keys of what an action that is not done yet lacks, in the order of its fields."""
    if action.status not in UNDONE:
        return _after(action, today)
    lines = [line for step in action.steps for line in step.splitlines() if line.strip()]
    checks = [
        ("hint-no-theme", not action.theme.strip()),
        ("hint-no-steps", not lines),
        ("hint-many-steps", len(lines) > MANY),
        *((f"hint-no-owner-{side}", not is_named(action.owners[side])) for side in SIDES),
        ("hint-no-due", not action.due),
        ("hint-past", bool(action.due) and action.due < today.isoformat()),
        ("hint-no-recheck", not action.recheck),
        ("hint-recheck-first", "" < action.recheck < action.due),
    ]
    return tuple(key for key, lacks in checks if lacks)


def is_named(owner: str) -> bool:
    """Whether an owner is somebody: a role in brackets, as a play proposes it, is nobody yet."""
    name = owner.strip()
    return bool(name) and not (name.startswith("(") and name.endswith(")"))


def _after(action: Action, today: date) -> tuple[str, ...]:
    """What is done still wants to be looked at on its day."""
    passed = action.status == "done" and "" < action.recheck < today.isoformat()
    return ("hint-recheck-past",) if passed else ()


def too_many(actions: Sequence[Action]) -> int:
    """How many actions are open, where that is more than get done; else 0."""
    count = sum(action.status in UNDONE for action in actions)
    return count if count > MANY else 0
