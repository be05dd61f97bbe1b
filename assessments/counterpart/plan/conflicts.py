"""Where both sides changed the same record: what the other version says differently, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from counterpart.model import SIDES
from counterpart.plan.versions import heads
from counterpart.plan.words import PlanWords
from counterpart.relationship.model import Action, Event, Rule

Record = Action | Rule | Event
Planned = TypeVar("Planned", Action, Rule, Event)
WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Conflict:
    """Another version of a record: when it was changed, and (field, what it says there)."""

    at: str
    differences: tuple[tuple[str, str], ...]


def conflicts(words: PlanWords, versions: Sequence[Planned]) -> dict[str, tuple[Conflict, ...]]:
    """By the id of an action or a rule: the versions that stand unsettled beside the current one.

    The latest comes first. Versions that differ in nothing that is shown are no conflict.
    """
    by_id = {}
    for id_, of in heads(versions).items():
        current = of[-1]
        unsettled = [
            Conflict(other.changed_at, differences)
            for other in reversed(of[:-1])
            if (differences := _differences(words, current, other))
        ]
        if unsettled and not current.withdrawn:
            by_id[id_] = tuple(unsettled)
    return by_id


def _differences(words: PlanWords, current: Record, other: Record) -> tuple[tuple[str, str], ...]:
    if other.withdrawn:
        return ((words.t(WITHDRAWN), words.t("conflict-withdrawn")),)
    mine = dict(_shown(words, current))
    return tuple((name, said) for name, said in _shown(words, other) if mine[name] != said)


def _shown(words: PlanWords, version: Record) -> list[tuple[str, str]]:
    """The fields of a version as people read them."""
    t = words.t
    if isinstance(version, Action):
        owners = [
            (t(f"owner-{side}"), version.owners[side].strip() or t("nobody")) for side in SIDES
        ]
        steps = [
            (t("step", number=at + 1), version.steps[at] if at < len(version.steps) else "–")
            for at in range(3)
        ]
        return [
            (t("theme"), words.theme(version)),
            (t("now"), version.now or "–"),
            (t("wanted"), version.wanted or "–"),
            *steps,
            *owners,
            (t("due"), words.day(version.due)),
            (t("recheck"), words.day(version.recheck)),
            (t("status"), t(f"status-{version.status}")),
        ]
    if isinstance(version, Rule):
        return [
            (t("rule"), words.rule(version)),
            (t("state"), t(f"state-{version.state}")),
            (t("checked"), words.day(version.checked)),
            (t("every"), str(version.every)),
            (t("note"), version.note or "–"),
        ]
    return [
        (t("date"), version.date),
        (t("kind"), t(f"kind-{version.kind}")),
        (t("whose"), words.whose(version)),
        (t("note"), version.note or "–"),
    ]
