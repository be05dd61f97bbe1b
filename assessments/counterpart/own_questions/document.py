"""A set of questions of one's own: its words by language, and the id that comes of them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from counterpart.canonical import canonical_bytes

FORMAT = "counterpart/own-questions"
FORMAT_VERSION = 1
QUESTIONS_LIMIT = 10
TITLE_LIMIT = 60
"""Characters of the title of a set."""
LENGTHS = {"name": 40, "text": 200, "low": 80, "high": 80}
"""Characters of a question's short name, of the question, and of each of its ends."""
SIZE_LIMIT = 8 * 1024
"""Bytes of a set, so that it fits into every link beside the rest, even where nothing deflates."""
_DIGITS = 12
_ID = re.compile(rf"own-[0-9a-f]{{{_DIGITS}}}", re.ASCII)


@dataclass(frozen=True)
class OwnQuestion:
    """One question in one language: a short name, what is asked, what its two ends mean."""

    name: str
    text: str
    low: str
    high: str


@dataclass(frozen=True)
class OwnWords:
    """The set in one language; the questions stand in the order in which they are asked."""

    title: str
    questions: tuple[OwnQuestion, ...]


@dataclass(frozen=True)
class OwnQuestions:
    """The set: its words by language, as pairs in the order of the languages' names.

    All languages have as many questions. Another wording is another set.
    """

    words: tuple[tuple[str, OwnWords], ...]

    @cached_property
    def id(self) -> str:
        """What the set is called as an assessment: the same words have the same id everywhere."""
        return f"own-{hashlib.sha256(canonical_bytes(to_json(self))).hexdigest()[:_DIGITS]}"

    @cached_property
    def by_language(self) -> Mapping[str, OwnWords]:
        """The words by language."""
        return dict(self.words)

    @property
    def keys(self) -> tuple[str, ...]:
        """The ids of its questions, by their places."""
        return tuple(f"question-{at}" for at, _ in enumerate(self.words[0][1].questions, 1))

    def written(self, language: str) -> str:
        """The language in which it is read by whoever reads this one: another where it lacks it."""
        return language if language in self.by_language else self.words[0][0]

    @cached_property
    def worked_out(self) -> dict[str, tuple[Any, Any]]:
        """What was made of it, with what it was made by."""
        return {}


def is_own(assessment: object) -> bool:
    """Whether an id is that of a set of questions of one's own, whoever has it."""
    return isinstance(assessment, str) and bool(_ID.fullmatch(assessment))


def to_json(questions: OwnQuestions) -> dict[str, Any]:
    """The set as it stands in a file; its texts are in NFC since they were checked."""
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "words": {
            language: {
                "title": words.title,
                "questions": [dict(vars(question)) for question in words.questions],
            }
            for language, words in questions.words
        },
    }
