"""A value of 0-100 as a rung, where a dimension is one question that is answered on a ladder."""

from __future__ import annotations

from counterpart.report.phrases import Phrases


def rung_count(phrases: Phrases, key: str) -> int:
    """How many rungs its ladder has; 0 where it has none."""
    question = phrases.words.questions.get(key)
    return len(question.steps) if question else 0


def rung(phrases: Phrases, key: str, value: float | None) -> str:
    """A value as a rung from 1, such as 4, or 3.5 as a mean; a dash where there is none."""
    if value is None:
        return "–"
    return phrases.exact(round(value * (rung_count(phrases, key) - 1) / 100 + 1, 1))
