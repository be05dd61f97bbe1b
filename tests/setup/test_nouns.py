"""A name is the noun of what it holds: none is a verb's participle, or says how many it is.

Names are read from the syntax trees of Python and of templates: whatever is assigned, taken,
defined, or imported under another name. A fact that a sentence holds, such as `{found}`, is given
by keyword and no name of the code.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from nouns import vague

from scripts.paths import PACKAGE, ROOT, THEME

ROOMS = {
    "package": PACKAGE,
    "scripts": ROOT / "scripts",
    **{f"tests/{path.name}": path for path in sorted((ROOT / "tests").iterdir()) if path.is_dir()},
}
SENTENCE = "test_"
"""How the name of a test begins: it is a sentence, and holds what sentences hold."""
TEMPLATES = (THEME / "templates", THEME / "overrides", PACKAGE / "methods")
TREES = Environment()


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


def printed_names(template: nodes.Template) -> Iterator[tuple[int, str]]:
    """The names that a template gives, each with its line."""
    for node in template.find_all(nodes.Node):
        match node:
            case nodes.Name(name=name, ctx="store" | "param") | nodes.NSRef(attr=name):
                yield node.lineno, name
            case nodes.Macro(name=name) | nodes.Import(target=name):
                yield node.lineno, name
            case nodes.FromImport(names=imported):
                yield from (
                    (node.lineno, name if isinstance(name, str) else name[1]) for name in imported
                )


def vague_names(path: Path) -> Iterator[str]:
    """The names of a file that say nothing, with their places; of Python its own name first."""
    text, python = path.read_text("utf-8"), path.suffix == ".py"
    if python and vague(path.stem):
        yield path.name
    for line, name in names(ast.parse(text)) if python else printed_names(TREES.parse(text)):
        if vague(name) and not name.startswith(SENTENCE):
            yield f"{path.relative_to(ROOT)}:{line}: {name}"


@pytest.mark.parametrize("room", ROOMS)
def test_a_name_is_the_noun_of_what_it_holds(room):
    files = sorted(ROOMS[room].rglob("*.py"))
    assert files or room.startswith("tests/")
    assert [place for path in files for place in vague_names(path)] == []


@pytest.mark.parametrize("folder", TEMPLATES, ids=lambda folder: folder.name)
def test_a_name_in_a_template_is_a_noun_too(folder):
    files = sorted(path for kind in ("*.html", "*.txt") for path in folder.rglob(kind))
    assert files
    assert [place for path in files for place in vague_names(path)] == []


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
        "from a.kept import b as found_in",
        "with a as (b, kept_b): pass",
        "try: pass\nexcept E as found: pass",
        "match a:\n case [b, *ones]: pass",
    ],
)
def test_every_way_to_give_a_name_is_seen(code):
    assert any(vague(name) for _, name in names(ast.parse(code)))


@pytest.mark.parametrize(
    "code", ["problem(found=1)", "one_step = 1", "{'found': 1}", "from a import found"]
)
def test_facts_numbers_and_uses_are_no_names(code):
    assert not any(vague(name) for _, name in names(ast.parse(code)))


@pytest.mark.parametrize(
    "template",
    [
        "{% for side, told in sides %}{% endfor %}",
        "{% set found = 1 %}",
        "{% set space.kept = 1 %}",
        "{% macro of_one() %}{% endmacro %}",
        "{% macro card(told) %}{% endmacro %}",
        "{% call(one) card() %}{% endcall %}",
        "{% import 'a' as kept %}",
        "{% from 'a' import found with context %}",
        "{% from 'a' import b as ones %}",
    ],
)
def test_every_way_of_a_template_to_give_a_name_is_seen(template):
    assert any(vague(name) for _, name in printed_names(TREES.parse(template)))


def test_what_a_template_only_says_is_no_name():
    template = "{{ t('found', found=1) }}{% include 'one.html' %}{{ row.found }}"
    assert not any(vague(name) for _, name in printed_names(TREES.parse(template)))
