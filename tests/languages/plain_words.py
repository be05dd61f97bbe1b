"""Finds words in plain letters: in the pseudo-language there are none but of data and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

SLOT = re.compile(r"\{\w+\}")
"""What a script fills in: it is nobody's word."""
PLAIN = re.compile(r"[A-Za-z]{2,}")
SPOKEN = ("aria-label", "title", "placeholder", "alt")
SILENT = ("script", "style", "pre", "code")
IN_WORDS = {"report", "html", "svg", "hint", "suggestions", "problems", "md", "title", "theme"}
IN_WORDS |= {"now", "wanted", "steps"}
"""The members of an answer of the engine that people read."""


class _Spoken(HTMLParser):
    """Collects what a page says: its texts, and what stands in attributes that are read aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.silent: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self.silent.append(tag)
        self.texts += [value for name, value in attrs if name in SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        if self.silent and self.silent[-1] == tag:
            self.silent.pop()

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.texts.append(data)


def plain_words(text: str) -> set[str]:
    """The words in plain letters in a text or in HTML."""
    spoken = [text]
    if "<" in text and ">" in text:
        reader = _Spoken()
        reader.feed(text)
        spoken = reader.texts
    return {word for part in spoken for word in PLAIN.findall(SLOT.sub("", part))}


def texts_of(answer: Any, key: str = "") -> Iterator[str]:
    """What people read of an answer of the engine."""
    if isinstance(answer, str):
        yield answer
    elif isinstance(answer, dict):
        for name, part in answer.items():
            if name in IN_WORDS:
                yield from texts_of(part, name)
    elif isinstance(answer, list):
        for part in answer:
            yield from texts_of(part, key)
