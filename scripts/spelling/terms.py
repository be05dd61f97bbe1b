"""Words that are not used here, and what is said instead: `terms.yaml` of each language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scripts.spelling.prose import blank
from scripts.yaml_reader import load


@dataclass(frozen=True)
class Term:
    """A pattern that no prose holds, what to say, and the phrases in which it stands all the same.

    Patterns are regular expressions, matched without case; one that begins or ends with a letter
    matches whole words.
    """

    find: str
    say: str
    unless: tuple[str, ...] = ()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What is looked for; a space in it is any white space, so that lines may break."""
        return _compiled(self.find)

    def places(self, text: str) -> Iterator[re.Match[str]]:
        """Where a text holds it, except in its phrases."""
        for phrase in self.unless:
            text = _compiled(phrase).sub(lambda match: blank(match[0]), text)
        return self.pattern.finditer(text)


def read_terms(path: Path) -> list[Term]:
    """The terms of a language. Raises OSError, yaml.YAMLError, TypeError for another key."""
    terms = []
    for entry in load(path.read_text("utf-8")):
        unless = entry.pop("unless", ())
        terms.append(Term(**entry, unless=(unless,) if isinstance(unless, str) else tuple(unless)))
    return terms


def used(terms: list[Term], text: str) -> Iterator[tuple[int, str, str]]:
    """Each term in a text, in the order of the text: its offset, the words there, what to say."""
    hits = [(match.start(), match[0], term.say) for term in terms for match in term.places(text)]
    yield from sorted(hits)


def _compiled(pattern: str) -> re.Pattern[str]:
    start = r"\b" if pattern[0].isalpha() else ""
    end = r"\b" if pattern[-1].isalpha() else ""
    spaced = pattern.replace(" ", r"\s+")
    return re.compile(f"{start}(?:{spaced}){end}", re.IGNORECASE)
