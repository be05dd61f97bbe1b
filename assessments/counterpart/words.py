"""What an assessment says in one language; a text may differ by the side that reads it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from counterpart.model import STRICT, Side


@dataclass(frozen=True)
class BySide:
    """A text in two wordings: for the buyer who reads it, and for the supplier."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    buyer: str
    supplier: str


Text = str | BySide


def say(text: Text, side: Side) -> str:
    """The wording for a side."""
    return text if isinstance(text, str) else getattr(text, side)


@dataclass(frozen=True)
class LensWords:
    """The name of a lens, and what it asks the reader to think of."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    name: str
    ask: Text


@dataclass(frozen=True)
class DimensionWords:
    """The name of a dimension, and what it is about."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    name: str
    about: Text


@dataclass(frozen=True)
class OptionWords:
    """An option of a scale: a short name for charts, a label by side, and one for guesses."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    name: str
    label: Text
    guess: Text


@dataclass(frozen=True)
class ScaleWords:
    """The options of a scale, by id; empty for a rating, whose ends each question anchors."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    options: dict[str, OptionWords] = field(default_factory=dict)


@dataclass(frozen=True)
class QuestionWords:
    """A question: a title, the text, what its options or two ends mean, and what to ask later."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    title: str
    text: Text
    options: dict[str, Text] = field(default_factory=dict)
    low: Text | None = None
    high: Text | None = None
    talk: str | None = None


@dataclass(frozen=True)
class ReadingWords:
    """What a result means: a title, the meaning, a question to put, and what to do next."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    title: str
    text: Text
    talk: str
    do: tuple[str, ...] = ()


@dataclass(frozen=True)
class Words:
    """One language of one assessment, by the ids of its structure."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    language: str
    title: str
    summary: str
    lenses: dict[str, LensWords]
    dimensions: dict[str, DimensionWords]
    scales: dict[str, ScaleWords]
    questions: dict[str, QuestionWords]
    readings: dict[str, ReadingWords]
