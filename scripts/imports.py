"""Finds what tests import from a module of this checkout that has no such name.

Two files of tests with one name are found, too: Python would take the first for both.
`python -m scripts.imports` prints a line for each and ends with 1 where there is one. It runs
nothing, so that a renamed function shows in a second, long before all tests are collected.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from scripts.paths import PACKAGE, ROOT

TESTS = ROOT / "tests"
PLACES = (ROOT, PACKAGE.parent, TESTS, *sorted(path for path in TESTS.iterdir() if path.is_dir()))
"""Where a module's name begins; tests find those beside them, and a few of other folders."""


def missing(file: Path) -> Iterator[str]:
    """A line for each name that a file imports from one of our modules, and that is not there."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not isinstance(node, ast.ImportFrom) or node.level or not node.module:
            continue
        modules = [
            path for place in (file.parent, *PLACES) if (path := module_file(place, node.module))
        ]
        for name in (alias.name for alias in node.names if modules):
            if not any(has(module, name) for module in modules):
                place = file.relative_to(ROOT).as_posix()
                yield f"{place}:{node.lineno}: {node.module} has no {name}"


def module_file(place: Path, module: str) -> Path | None:
    """The file of a module below a place; None where it is not there."""
    path = place.joinpath(*module.split("."))
    files = (path.with_suffix(".py"), path / "__init__.py")
    return next((file for file in files if file.is_file()), None)


@cache
def has(module: Path, name: str) -> bool:
    """Whether a module binds a name anywhere outside of its functions, or is a package with it."""
    inside = module.parent if module.name == "__init__.py" else None
    if inside and (module_file(inside, name) or (inside / name).is_dir()):
        return True
    text = module.read_text("utf-8")
    return name in names(ast.parse(text).body) or "def __getattr__" in text


def names(body: list[ast.stmt]) -> set[str]:
    """What these statements bind, also in branches and loops, but not inside functions."""
    bound: set[str] = set()
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            bound.add(node.name)
            continue
        for part in ast.walk(node):
            if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store):
                bound.add(part.id)
            elif isinstance(part, ast.alias):
                bound.add((part.asname or part.name).partition(".")[0])
            elif isinstance(part, ast.FunctionDef | ast.ClassDef):
                bound.add(part.name)
    return bound


def twice(files: list[Path]) -> Iterator[str]:
    """A line for each file of tests that has the name of one before."""
    before: dict[str, Path] = {}
    for file in files:
        if file.name.startswith("test_") and (first := before.setdefault(file.name, file)) != file:
            yield f"{file}: {first} has this name already"


def main() -> int:
    """Says what is missing, and which names are taken."""
    files = sorted(TESTS.rglob("*.py"))
    lines = [line for file in files for line in missing(file)]
    lines += twice([file.relative_to(ROOT) for file in files])
    for line in lines:
        print(line)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
