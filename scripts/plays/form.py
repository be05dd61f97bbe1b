"""The form of a play's text: fixed sections, each by its name, whose headings the locale says.

A section is a heading of the second level that holds nothing but its name. Speech stands in block
quotes, so that a page can show it as speech and a card as what to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from scripts.front_matter import split

FOLDER = "plays"
"""The folder of a language's content that holds the texts, and of its pages."""
SECTIONS = (
    *("when", "not", "before", "steps", "opening", "hard", "closing", "wrong", "worked", "plan"),
    "source",
)
"""The sections in their order: use it when, don't use it when, before, steps with minutes, what to
say (opening, hard moment, closing), what can go wrong, it worked when, into the plan, source."""
SPEECH = ("opening", "hard", "closing")
MARKDOWN = MarkdownIt("commonmark", {"html": False})


@dataclass(frozen=True)
class Section:
    """A section's text, its line in the file, and what stands in it."""

    text: str
    line: int
    tokens: tuple[Token, ...] = field(compare=False, repr=False)

    @property
    def html(self) -> str:
        """The section rendered."""
        return str(MARKDOWN.render(self.text))

    @property
    def items(self) -> tuple[str, ...]:
        """The items of its first list, as Markdown."""
        return _items(self.tokens)

    @property
    def quotes(self) -> int:
        """How many times somebody speaks."""
        return sum(token.type == "blockquote_open" for token in self.tokens)

    @property
    def bold(self) -> str:
        """What its first paragraph says in bold, where that is all it says."""
        first = next((token for token in self.tokens if token.type == "inline"), None)
        text = first.content.strip() if first else ""
        return text[2:-2] if text.startswith("**") and text.endswith("**") else ""


@dataclass(frozen=True)
class Form:
    """A play's text by section; `odd` holds headings that are none, each with its line."""

    sections: Mapping[str, Section]
    odd: tuple[tuple[str, int], ...]


@cache
def form(text: str, known: tuple[str, ...] = SECTIONS) -> Form:
    """The sections of a file of this form, its head left out. One that stands twice is odd."""
    head, body = split(text)
    before, lines = head.count("\n"), body.splitlines()
    tokens = MARKDOWN.parse(body)
    starts = [
        (inline.content.strip(), heading.map[0], heading.map[1], heading.tag)
        for heading, inline in pairwise(tokens)
        if heading.type == "heading_open" and heading.map
    ]
    sections: dict[str, Section] = {}
    odd = []
    for at, (name, start, begins, tag) in enumerate(starts):
        ends = starts[at + 1][1] if at + 1 < len(starts) else len(lines)
        if tag != "h2" or name not in known or name in sections:
            odd.append((name, before + start + 1))
            continue
        of = "\n".join(lines[begins:ends]).strip()
        sections[name] = Section(of, before + start + 1, tuple(MARKDOWN.parse(of)))
    return Form(sections, tuple(odd))


def plain(markdown: str) -> str:
    """A piece of Markdown as plain text in one line, as a plan takes it."""
    words = []
    for token in MARKDOWN.parse(markdown):
        for child in token.children or ():
            words.append(" " if child.type in ("softbreak", "hardbreak") else child.content)
        if token.type == "inline":
            words.append(" ")
    return " ".join("".join(words).split())


def inline(markdown: str) -> str:
    """A line of Markdown as HTML without a paragraph around it."""
    return str(MARKDOWN.renderInline(markdown))


def _items(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """The first paragraph of each item of the first list."""
    paragraphs: list[str] = []
    depth = 0
    for token in tokens:
        if token.type in ("ordered_list_open", "bullet_list_open"):
            depth += 1
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            depth -= 1
            if not depth:
                break
        elif token.type == "list_item_open" and depth == 1:
            paragraphs.append("")
        elif token.type == "inline" and paragraphs and not paragraphs[-1]:
            paragraphs[-1] = token.content.replace("\n", " ")
    return tuple(paragraphs)
