"""A name is the noun of what it holds: none is a verb's participle, or says how many it is.

Names are read from syntax trees: whatever is assigned, taken, defined or imported under a name.
A fact that a sentence holds, such as `{found}`, is given by keyword and no name of the code.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.paths import PACKAGE, ROOT

ROOMS = {"package": PACKAGE}
VAGUE = {"found", "told", "kept", "ones"}
"""Words that say of nothing what it is, alone or in a name of more words."""
NUMBER = "one"
"""Says nothing alone or at the end, as in `of_one`; before a noun it counts, as in `one_step`."""
BREAKS = re.compile(r"_+|(?<=[a-z0-9])(?=[A-Z])")


def vague(name: str) -> bool:
    """Whether a name says nothing of what it holds."""
    words = [word.lower() for word in BREAKS.split(name) if word]
    return bool(VAGUE & set(words)) or words[-1:] == [NUMBER]


def names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The names that a tree gives, each with its line."""
    for node in ast.walk(tree):
        match node:
            case (
                ast.Name(id=str(name), ctx=ast.Store())
                | ast.Attribute(attr=str(name), ctx=ast.Store())
                | ast.arg(arg=str(name))
                | ast.FunctionDef(name=str(name))
                | ast.AsyncFunctionDef(name=str(name))
                | ast.ClassDef(name=str(name))
                | ast.ExceptHandler(name=str(name))
                | ast.MatchAs(name=str(name))
                | ast.MatchStar(name=str(name))
                | ast.alias(asname=str(name))
            ):
                yield node.lineno, name
            case ast.alias(name=str(name)):
                yield node.lineno, name.split(".")[-1]


def vague_names(path: Path) -> Iterator[str]:
    """The names of a file that say nothing, with their places; its own name first."""
    if vague(path.stem):
        yield path.name
    for line, name in names(ast.parse(path.read_text("utf-8"))):
        if vague(name):
            yield f"{path.name}:{line}: {name}"


@pytest.mark.parametrize("room", ROOMS)
def test_a_name_is_the_noun_of_what_it_holds(room):
    files = sorted(ROOMS[room].rglob("*.py"))
    assert files
    assert [
        f"{path.parent.relative_to(ROOT)}/{place}" for path in files for place in vague_names(path)
    ] == []


@pytest.mark.parametrize(
    "code",
    [
        "found = 1",
        "self.kept: int = 1",
        "def of_one(): pass",
        "def f(*, told): pass",
        "lambda one: 1",
        "[1 for found in ()]",
        "if (x := 1) and (one := x): pass",
        "class Found: pass",
        "from a import b as told",
        "from a.kept import b as c, found_in",
        "with a as (b, kept_b): pass",
        "try: pass\nexcept E as found: pass",
        "match a:\n case [b, *ones]: pass",
    ],
)
def test_every_way_to_give_a_name_is_seen(code):
    assert any(vague(name) for _, name in names(ast.parse(code)))


@pytest.mark.parametrize("code", ["problem(found=1)", "one_step = 1", "{'found': 1}", "a.found"])
def test_facts_numbers_and_uses_are_no_names(code):
    assert not any(vague(name) for _, name in names(ast.parse(code)))
