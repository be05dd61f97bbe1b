"""What has changed since last time, and which assessments that makes worth repeating."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.methods.pulse.scoring import DEEPER, EVENTS, repeat
from counterpart.model import SIDES, Side
from counterpart.report.phrases import Phrases, Reading


@dataclass(frozen=True)
class Change:
    """One change: its short name, what it may mean, and by side how many named it, in words."""

    name: str
    reading: Reading
    named_by: Mapping[Side, str]


@dataclass(frozen=True)
class Again:
    """An assessment worth repeating: its name, its address from the language's root, and why."""

    title: str
    address: str
    because: str


def change(phrases: Phrases, event: str, counts: Mapping[Side, int | None] | None = None) -> Change:
    """One change in words; `counts` by side, None for a side that was not asked or is hidden."""
    named_by: dict[Side, str] = {}
    for side in SIDES if counts is not None else ():
        count = (counts or {}).get(side)
        named_by[side] = "–" if count is None else phrases.t("pulse-named-by", count=count)
    return Change(event_name(phrases, event), phrases.reading(f"event-{event}"), named_by)


def event_name(phrases: Phrases, event: str) -> str:
    """The short name of a change."""
    assessment = phrases.catalogue.assessments[phrases.assessment]
    scale = assessment.question(EVENTS).scale
    return phrases.words.scales[scale].choices[event].name


def again(phrases: Phrases, events: Sequence[str]) -> tuple[Again, ...]:
    """What these changes make worth repeating, of the assessments that there are."""
    known = phrases.catalogue.words[phrases.language]
    return tuple(
        Again(
            known[due["assessment"]].title,
            address(due["assessment"]),
            phrases.listed(event_name(phrases, event) for event in due["because"]),
        )
        for due in repeat(events)
        if due["assessment"] in known
    )


def deeper(phrases: Phrases, dimensions: Sequence[str]) -> tuple[Again, ...]:
    """Which assessments look further into these points, of those that there are."""
    known = phrases.catalogue.words[phrases.language]
    because: dict[str, list[str]] = {}
    for key in dimensions:
        if DEEPER[key] in known:
            because.setdefault(DEEPER[key], []).append(
                phrases.inside(phrases.words.dimensions[key].name)
            )
    return tuple(
        Again(known[key].title, address(key), ", ".join(names)) for key, names in because.items()
    )


def address(assessment: str) -> str:
    """Where an assessment is, from the language's root."""
    return f"assessments/{assessment}/index.html"
