"""A general room asks a method; it never knows it: none names a method, or a dimension of one.

Looked at are the words in quotes of the package, the templates, the scripts and the page's scripts.
Where something must differ, the method says it (`counterpart/method.py`).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from counterpart.methods import METHODS

from scripts.definitions import read_definitions
from scripts.method_folders import method_folders
from scripts.paths import PACKAGE, ROOT, THEME

ROOMS = {
    "package": (PACKAGE, "*.py"),
    "templates": (THEME / "templates", "*.*"),
    "overrides": (THEME / "overrides", "*.html"),
    "scripts": (ROOT / "scripts", "*.py"),
    "page": (THEME / "js", "*.js"),
}
LIST = PACKAGE / "methods" / "__init__.py"
"""The one list of the methods."""
MEASURED = ROOT / "scripts" / "bench"
"""What measures needs some assessment to measure, and says which."""
FORMAT = {"rules", "answers", "agreement", "kept", "others", "say", "decisions", "worth"}
"""Dimensions called like nouns that the files and the house use for something else."""
GENERAL = {"ratings", "mirror"}
"""Methods called like what rated dimensions are made of, and like their member of a result."""
QUOTED = re.compile(r"([\"'`])((?:(?!\1)[^\n])*)\1")


def general_files(room: str) -> list[Path]:
    """The files of a room that belong to no method."""
    root, pattern = ROOMS[room]
    own = set(method_folders().values())
    return [
        path
        for path in sorted(root.rglob(pattern))
        if path.is_file() and path != LIST and not {*own, MEASURED} & set(path.parents)
    ]


def quoted(path: Path) -> Iterator[tuple[int, str]]:
    """The words in quotes, with their line; of Python no docstrings."""
    text = path.read_text("utf-8")
    if path.suffix != ".py":
        for number, line in enumerate(text.splitlines(), 1):
            yield from ((number, actual[2]) for actual in QUOTED.finditer(line))
        return
    tree = ast.parse(text)
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.lineno, node.value


@cache
def names() -> tuple[set[str], set[str]]:
    """The ids that no general room may name, alone or in a longer word; and those not alone."""
    definitions = read_definitions()
    dimensions = {
        d.id for assessment in definitions.assessments.values() for d in assessment.dimensions
    }
    methods = {*METHODS, *definitions.assessments} - GENERAL
    return methods, dimensions - FORMAT


def named(path: Path) -> list[str]:
    """Where a file names a method, or a dimension of one."""
    methods, dimensions = names()
    longer = re.compile(rf"(?<![a-z])({'|'.join(map(re.escape, sorted(methods)))})(?![a-z])")
    return [
        f"{path.relative_to(ROOT)}:{line}: {text[:60]!r}"
        for line, text in quoted(path)
        if longer.search(text) or text in dimensions
    ]


@pytest.mark.parametrize("room", ROOMS)
def test_no_general_room_names_a_method_or_a_dimension(room):
    files = general_files(room)
    assert files
    assert [place for path in files for place in named(path)] == []


def test_the_rooms_of_the_methods_are_left_out_and_would_be_found():
    folders = method_folders()
    assert all(folder.is_dir() for folder in folders.values())
    assert named(folders["trust"] / "__init__.py")
    assert named(folders["context"] / "scoring.py")
