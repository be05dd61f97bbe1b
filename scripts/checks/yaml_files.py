"""Reads YAML files into documents; what cannot be read is a problem like any other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Any

from yaml.error import MarkedYAMLError, YAMLError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from scripts.checks.documents import Document, Path, Unclear
from scripts.checks.problems import Problem
from scripts.opening import SpecialFileError, bounded
from scripts.writing import reason
from scripts.yaml_reader import OddError, compose, number, truth, whole_number

SIZE_LIMIT = 4 * 1024 * 1024
"""Bytes of a file that is checked; the largest of ours has a hundredth."""
NOT_UTF8 = "found bytes that are not UTF-8; expected text in UTF-8"
LOOK_LIKE_BOOLEANS = ("yes", "no", "on", "off")
"""Plain words that many YAML readers take for true or false: text needs quotes here."""

SAID: Mapping[str, Callable[[str], Any]] = {"int": whole_number, "float": number, "bool": truth}
NOTHING = ("", "~", "null")


def read(path: FilePath, root: FilePath) -> Document:
    """The document in a YAML file; a missing file is among its problems."""
    file = path.relative_to(root).as_posix()
    try:
        return parse(text_of(path), file)
    except UnusableError as error:
        return Document(file, problems=[Problem(file, 1, "", str(error))])


class UnusableError(Exception):
    """A file that holds no text to check; says what was found and expected."""


def text_of(path: FilePath) -> str:
    """The text of a file. Raises UnusableError where it is none, too large or not UTF-8."""
    try:
        return bytes_in(path).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise UnusableError(NOT_UTF8) from None


def bytes_in(path: FilePath) -> bytes:
    """The bytes of a file. Raises UnusableError where it is none, or too large."""
    try:
        data = bounded(path, SIZE_LIMIT)
        if len(data) <= SIZE_LIMIT:
            return data
        says = f"found more than {SIZE_LIMIT:,} bytes; expected a smaller file"
    except SpecialFileError as error:
        says = f"found a {error.kind}; expected a file"
    except FileNotFoundError:
        says = "found nothing; expected this file"
    except OSError as error:
        says = f"found a file that cannot be read ({reason(error)}); expected one that can"
    raise UnusableError(says)


def parse(text: str, file: str, first_line: int = 1) -> Document:
    """The document in a YAML text; broken YAML and double keys are among its problems."""
    document = Document(file)
    try:
        node = _composed(text)
    except YAMLError as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        why = error.problem if isinstance(error, MarkedYAMLError) else "a character is not allowed"
        if why == "second occurrence":
            why = "an anchor a second time"
        line = first_line + (mark.line if mark else 0)
        says = f"found broken YAML ({why}); expected YAML that can be read"
        document.problems.append(Problem(file, line, "", says))
        return document
    if node is not None:
        document.lines[()] = first_line + node.start_mark.line
        document.value = _Reader(document, first_line).value(node, ())
    return document


@lru_cache(maxsize=256)
def _composed(text: str) -> Node | None:
    """The nodes of a YAML text, which nobody changes; a build reads each file more than once."""
    return compose(text)


class _Reader:
    def __init__(self, document: Document, first_line: int) -> None:
        self.document = document
        self.first_line = first_line
        self.seen: set[int] = set()

    def value(self, node: Node, path: Path) -> Any:
        self.document.lines.setdefault(path, self.first_line + node.start_mark.line)
        if id(node) in self.seen:
            self.document.problem(path, "an alias", "the value itself, written out")
            return _scalar(node) if isinstance(node, ScalarNode) else None
        self.seen.add(id(node))
        if isinstance(node, MappingNode):
            return self.members(node, path)
        if isinstance(node, SequenceNode):
            return [self.value(item, (*path, at)) for at, item in enumerate(node.value)]
        assert isinstance(node, ScalarNode)  # the third and last kind of node
        self.document.written[path] = node.value
        return _scalar(node)

    def members(self, node: MappingNode, path: Path) -> dict[str, Any]:
        members: dict[str, Any] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, ScalarNode) else "?"
            line = self.first_line + key.start_mark.line
            if name in members:
                says = f"found the key {name} a second time; expected it once"
                where = self.document.named((*path, name))
                self.document.problems.append(Problem(self.document.file, line, where, says))
                continue
            self.document.lines[(*path, name)] = line
            members[name] = self.value(value, (*path, name))
        return members


def _scalar(node: ScalarNode) -> Any:
    text, kind = node.value, str(node.tag).rpartition(":")[2]
    if kind == "str":
        return Unclear() if not node.style and text.lower() in LOOK_LIKE_BOOLEANS else text
    try:
        if kind in SAID:
            return SAID[kind](text)
    except OddError:
        return Unclear()
    return None if kind == "null" and text.lower() in NOTHING else Unclear()
