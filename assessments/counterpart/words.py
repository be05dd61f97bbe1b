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
    """A short name, as on a button."""
    ask: Text
    """What to think of when answering."""


@dataclass(frozen=True)
class FindingWords:
    """What a dimension or a question says of a finding in place of the general reading.

    All of them may hold the fields that the general reading of that finding may hold.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    talk: str
    """The question to put; it comes before the dimension's own question."""
    do: tuple[str, ...] = ()
    """What to do next, one step each; without any, those of the general reading."""
    see: str | None = None
    """What people would see if it worked: the state wanted of an action in the plan."""
    text: Text | None = None
    """What the finding means here, where the general reading cannot say it for every dimension."""


@dataclass(frozen=True)
class DimensionWords:
    """The name of a dimension, and what it is about."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    name: str
    """A short name, as in a table."""
    about: Text
    """What its questions are about, and how to answer them."""
    talk: str | None = None
    """What the two sides may ask each other when they differ here."""
    findings: dict[str, FindingWords] = field(default_factory=dict)
    """By finding, such as side-gap: this dimension's own question, advice and sign of success."""


@dataclass(frozen=True)
class OptionWords:
    """An option of a scale: a short name for charts, a label by side, and one for guesses."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    name: str
    """A short name, as in a chart."""
    label: Text
    """The name when one speaks of oneself."""
    guess: Text
    """The name when one guesses what the other side answers about itself."""


@dataclass(frozen=True)
class ChoiceWords:
    """A state, a choice or a tick: a short name for tables and buttons, and what it means."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    name: str
    """A short name, as on a button."""
    label: Text
    """What it means, in a sentence that the reader can agree to."""


@dataclass(frozen=True)
class ScaleWords:
    """The options of a scale, by id; empty for a rating, whose ends each question anchors."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    options: dict[str, OptionWords] = field(default_factory=dict)
    """By the id of the option; of a scale of points only."""
    choices: dict[str, ChoiceWords] = field(default_factory=dict)
    """By the id of the option; of a scale of states, ticks or choices only."""


@dataclass(frozen=True)
class QuestionWords:
    """A question: a title, the text, what its options or two ends mean, and what to ask later."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    title: str
    """A few words that name it in a table."""
    text: Text
    """The question itself."""
    options: dict[str, Text] = field(default_factory=dict)
    """What each option means here; of a question in points only."""
    low: Text | None = None
    """What the lowest rating means; of a rating only."""
    high: Text | None = None
    """What the highest rating means; of a rating only."""
    steps: tuple[Text, ...] = ()
    """What each step means, the lowest first; of a ladder only."""
    column: str | None = None
    """What its column of a matrix is called, where that is not the dimension's name."""
    na: str | None = None
    """What "not applicable" means here, such as "never"; else the usual words stand there."""
    talk: str | None = None
    """What the two sides may ask each other when they differ here."""
    do: str | None = None
    """A first step here, whatever was found of it."""
    see: str | None = None
    """What people would see here if it worked: the state wanted of an action in the plan."""
    findings: dict[str, FindingWords] = field(default_factory=dict)
    """By what a method finds of single questions: this one's own question, advice and sign."""


@dataclass(frozen=True)
class OwnWords:
    """A list that respondents make: what to add to it, and what one item is called."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    title: str
    """A few words that name the list in a report."""
    ask: Text
    """What to add, and what not."""
    item: str
    """What one item is called, as in a label."""


@dataclass(frozen=True)
class MatrixWords:
    """The name of a table of questions, and how to answer it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    name: str
    """A short name, as in a heading."""
    about: Text
    """What its rows are, and how to answer them."""


@dataclass(frozen=True)
class RowWords:
    """One row of a table of questions."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    title: str
    """A few words that name the row."""
    text: Text
    """What belongs to it and what does not."""


@dataclass(frozen=True)
class ReadingWords:
    """What a result means: a title, the meaning, a question to put, and what to do next."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    title: str
    """The result in a few words."""
    text: Text | None = None
    """What it means; in a pair or a state, {fields} name the sides.

    None where every theme that it can be about has its own; so it is of the question. A reading
    that the method only puts in tables has none, nor anything to do.
    """
    talk: str | None = None
    """A question for the conversation."""
    do: tuple[str, ...] = ()
    """What to do next, one step each; {fields} as in the text."""


@dataclass(frozen=True)
class Words:
    """One language of one assessment, by the ids of its structure."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    language: str
    """The name of this file, such as en."""
    title: str
    """The name of the assessment."""
    summary: str
    """What it asks and what comes of it, in one or two sentences."""
    lenses: dict[str, LensWords]
    """By lens."""
    dimensions: dict[str, DimensionWords]
    """By the id of the dimension."""
    scales: dict[str, ScaleWords]
    """By the id of the scale."""
    questions: dict[str, QuestionWords]
    """By the id of the question."""
    readings: dict[str, ReadingWords]
    """By the reading of the method."""
    own: dict[str, OwnWords] = field(default_factory=dict)
    """By the id of a list of one's own."""
    matrices: dict[str, MatrixWords] = field(default_factory=dict)
    """By the id of a matrix."""
    rows: dict[str, RowWords] = field(default_factory=dict)
    """By the row of a matrix."""
    worry: str | None = None
    """What somebody says who needs this assessment, on the page that helps to choose."""
    who: str | None = None
    """Who should answer it: the same functions on both sides."""
