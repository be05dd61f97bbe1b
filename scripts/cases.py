"""Worked cases: answers and what must come of them, worked out by hand beside a definition."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

from counterpart.model import Role, Side

STRICT: dict[str, Any] = {"extra": "forbid", "strict": True, "use_attribute_docstrings": True}

Value = int | str | tuple[str, ...] | dict[str, int]
"""A rating or step, an id, a day, `n/a`, ids of ticks, or points by option."""
Answers = dict[
    str, dict[Literal["now", "wanted", "theirs", "guess", "note", "label", "sentence"], Value]
]
"""By question id: a value for each lens that was answered, and perhaps a note; an item of one's
own has a label."""


@dataclass(frozen=True)
class ResponseCase:
    """One respondent's answers, and the part of the score that they must give."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    name: str
    """What the case shows."""
    side: Side
    """The side that answers."""
    answers: Answers
    """By question id and lens; what is left out is not answered."""
    expected: dict[str, Any]
    """A part of the score's result object; numbers to 4 decimals."""
    role: Role | None = None
    """The respondent's role; without one, every question is asked."""


@dataclass(frozen=True)
class ComparisonCase:
    """The answers of both sides, and the part of the comparison that they must give."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    name: str
    """What the case shows."""
    buyer: tuple[Answers, ...]
    """The answers of each respondent of the buyer."""
    supplier: tuple[Answers, ...]
    """The answers of each respondent of the supplier."""
    expected: dict[str, Any]
    """A part of the comparison's result object; numbers to 4 decimals."""
    roles: dict[Side, tuple[Role, ...]] = field(default_factory=dict)
    """By side the roles of its respondents, in their order; whoever is left over names none."""

    def role(self, side: Side, at: int) -> str:
        """The role of a side's respondent by place, from 0; empty where none is named."""
        named = self.roles.get(side, ())
        return named[at] if at < len(named) else ""


@dataclass(frozen=True)
class Cases:
    """The worked cases of one assessment."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    responses: tuple[ResponseCase, ...]
    """Cases of one response and its score."""
    comparisons: tuple[ComparisonCase, ...] = ()
    """Cases of both sides and their comparison."""
