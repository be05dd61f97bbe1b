"""What the report of a comparison by the method `ratings` says: findings, prompts, steps."""

from __future__ import annotations

from dataclasses import dataclass

from counterpart.model import SIDES, Assessment
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt
from counterpart.report.rated.prompts import finding_reading, of_comparison
from counterpart.report.rated.rows import ordered
from counterpart.scoring.comparison import Comparison

STEPS = 2
"""Of each finding, so that the list stays one that two people can do."""
SHOWN = 3


@dataclass(frozen=True)
class FindingCard:
    """One dimension and what was found of it."""

    name: str
    reading: Reading


@dataclass(frozen=True)
class RatingsView:
    """The findings, the widest gap first; what to talk about; what to do next."""

    findings: tuple[FindingCard, ...]
    together: str
    prompts: tuple[Prompt, ...]
    steps: tuple[tuple[str, str], ...]


def ratings_view(phrases: Phrases, assessment: Assessment, comparison: Comparison) -> RatingsView:
    """The view of a comparison by the method `ratings`, addressed to both sides."""
    cards = tuple(
        FindingCard(
            phrases.words.dimensions[key].name,
            finding_reading(phrases, comparison.dimensions[key], key),
        )
        for key in ordered(comparison)
    )
    steps: dict[str, str] = {}
    for card in cards:
        for step in card.reading.do[:STEPS]:
            steps.setdefault(step, card.name)
    return RatingsView(
        findings=cards[:SHOWN],
        together=_together(phrases, assessment, comparison),
        prompts=of_comparison(phrases, assessment, comparison),
        steps=tuple((name, step) for step, name in steps.items()),
    )


def _together(phrases: Phrases, assessment: Assessment, comparison: Comparison) -> str:
    """How many guesses about the other side are near, in one sentence."""
    near = assessment.bands.near
    guesses = [
        orientation.rightly(near)
        for dimension in comparison.dimensions.values()
        for side in SIDES
        if dimension.coorientation and (orientation := dimension.coorientation[side])
    ]
    if not guesses:
        return phrases.t("ratings-together-unknown")
    facts = {"wrong": guesses.count(False), "all": len(guesses), "bound": phrases.exact(near)}
    return phrases.t("ratings-together-none" if all(guesses) else "ratings-together-some", **facts)
