"""What of a file is prose: everything else is blanked, so that places stay what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from scripts.checks.writing import WRITING
from scripts.front_matter import split
from scripts.yaml_reader import compose

PATTERNS = (
    r"^```.*?^```",  # a block of code
    r"^## [a-z-]+$",  # a section of a play, by its name
    r"`[^`\n]*`",  # code in a line
    r"\]\([^)\n]*\)",  # where a link leads
    r"\{[^}\n]*\}",  # a field of a text, or an id
    r"<[^>\n]*>",  # a tag
    r"\b\w+://\S+",  # an address
    r"[\w.-]*\.(?:config|dat|html|json|txt)\b",  # a file
    r'^!!! \w+ "|(?<=\S)"$',  # a kind of box, and the quotes around its title
)
NO_PROSE = re.compile("|".join(PATTERNS), re.MULTILINE | re.DOTALL)
UNSAID = ("id", "language", "tag")
"""Keys of YAML under which no words stand."""


def files(root: Path, language: str) -> Iterator[Path]:
    """The files of a checkout that hold the words of a language, in order."""
    yield from sorted((root / "content" / language).rglob("*.md"))
    locales = sorted((root / "theme" / "locales" / language).glob("*.yaml"))
    yield from (path for path in locales if path.name != WRITING)
    yield from sorted((root / "assessments").rglob(f"{language}.yaml"))
    yield from sorted((root / "scripts" / "skeleton").glob(f"{language}.yaml"))


def prose(path: Path) -> str:
    """The text of a file where all but prose is spaces. Raises yaml.YAMLError."""
    text = path.read_text("utf-8")
    if path.suffix == ".yaml":
        return blanked(values(text))
    head, body = split(text)
    return blanked(_head(head) + body)


def _head(head: str) -> str:
    """A head of a page, its marks blanked too."""
    if not head:
        return ""
    first = head.index("\n") + 1
    last = head.rstrip().rindex("\n") + 1
    return " " * (first - 1) + "\n" + values(head[first:last]) + blank(head[last:])


def values(text: str) -> str:
    """YAML in which only what texts say is left."""
    node = compose(text)
    parts, before = [], 0
    for start, end in _spans(node) if node else ():
        parts += [blank(text[before:start]), _unquoted(text[start - 1 : end], end - start)]
        before = end
    return "".join([*parts, blank(text[before:])])


def _unquoted(text: str, length: int) -> str:
    """A value with the quote before it, without that; two single quotes in it are an apostrophe."""
    value = text[-length:] if length else ""
    return value.replace("''", "'").ljust(length) if text.startswith("'") else value


def _spans(node: yaml.Node) -> Iterator[tuple[int, int]]:
    """Where each value begins and ends, without the quotes around it."""
    if isinstance(node, yaml.ScalarNode):
        quoted = node.style in ("'", '"')
        yield node.start_mark.index + quoted, node.end_mark.index - quoted
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _spans(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value not in UNSAID:
                yield from _spans(value)


def blanked(text: str) -> str:
    """A text without code, fields, tags and where links lead."""
    return NO_PROSE.sub(lambda match: blank(match[0]), text)


def blank(text: str) -> str:
    """As many spaces as a text has characters, on as many lines."""
    return re.sub(r"[^\n]", " ", text)
