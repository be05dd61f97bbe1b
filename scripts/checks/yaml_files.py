"""Reads YAML files into documents; what cannot be read is a problem like any other."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path as FilePath
from typing import Any

from yaml.error import MarkedYAMLError, YAMLError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from scripts.checks.documents import Document, Path, Unclear
from scripts.checks.problems import Problem
from scripts.yaml_reader import compose

NOT_UTF8 = "found bytes that are not UTF-8; expected text in UTF-8"
LOOK_LIKE_BOOLEANS = ("yes", "no", "on", "off")
"""Plain words that many YAML readers take for true or false: text needs quotes here."""


def read(path: FilePath, root: FilePath) -> Document:
    """The document in a YAML file; a missing file is among its problems."""
    file = path.relative_to(root).as_posix()
    try:
        return parse(path.read_text("utf-8"), file)
    except FileNotFoundError:
        says = "found nothing; expected this file"
    except UnicodeDecodeError:
        says = NOT_UTF8
    return Document(file, problems=[Problem(file, 1, "", says)])


def parse(text: str, file: str, first_line: int = 1) -> Document:
    """The document in a YAML text; broken YAML and double keys are among its problems."""
    document = Document(file)
    try:
        node = _composed(text)
    except YAMLError as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        why = error.problem if isinstance(error, MarkedYAMLError) else "a character is not allowed"
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
    if kind == "int":
        plain = text.replace("_", "")
        return int(plain) if plain.lstrip("+-").isdecimal() else int(plain, 0)
    if kind == "float" and not text.lower().endswith((".inf", ".nan")):
        return float(text.replace("_", ""))
    if kind in ("bool", "null"):
        return text.lower() == "true" if kind == "bool" else None
    return Unclear()
