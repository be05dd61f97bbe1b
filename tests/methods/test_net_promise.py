"""A newcomer adds a method: one folder and one line, and it is everywhere.

What is added stands beside this file: the method's folder and its definition. It goes into a copy
of the checkout, whose own commands are then run.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from engine_page import asked, write_page
from engine_parts import share_parts

from scripts.paths import LANGUAGES, NODE_MODULES, ROOT

HERE = Path(__file__).parent
METHOD, DEFINITION = HERE / "net_promise", HERE / "net-promise"
PACKAGE = "assessments/counterpart/methods"
LINE = '    "net_promise",\n'
ROOMS = ("assessments", "content", "scripts", "theme")
PLAYS = ("promise-auction", "pulse-talk")
ANSWERS = "  net-promise: [net]\n"
"""What plays say of a reading that only this method has."""
WORDS = {
    "en": ("Promises kept, less promises broken", "Promises"),
    "de": ("Gehaltene minus gebrochene Zusagen", "Zusagen"),
    "nl": ("Nagekomen min niet nagekomen", "Toezeggingen"),
}
"""The title of its reading and the name of its dimension, in every language."""
SIDES = (("buyer", 5, 5), ("buyer", 1, 2), ("supplier", 4, 5))


@pytest.fixture(scope="session")
def grown(tmp_path_factory) -> Path:
    """A checkout with the method in it."""
    root = tmp_path_factory.mktemp("grown") / "checkout"
    for room in ROOMS:
        left_out = shutil.ignore_patterns("__pycache__", "build")
        shutil.copytree(ROOT / room, root / room, ignore=left_out)
    for name in ("mkdocs.yml", "package.json", "package-lock.json", "pyproject.toml", "LICENSE"):
        shutil.copy(ROOT / name, root / name)
    (root / "node_modules").symlink_to(NODE_MODULES)
    share_parts(root)
    shutil.copytree(METHOD, root / PACKAGE / METHOD.name)
    shutil.copytree(DEFINITION, root / "assessments" / "definitions" / DEFINITION.name)
    for name in PLAYS:
        facts = root / "assessments" / "plays" / f"{name}.yaml"
        named = facts.read_text("utf-8").replace("findings:\n", f"findings:\n{ANSWERS}", 1)
        facts.write_text(named, "utf-8")
    listed = root / PACKAGE / "__init__.py"
    text = listed.read_text("utf-8")
    listed.write_text(text.replace('    "pulse",\n', LINE + '    "pulse",\n'), "utf-8")
    assert LINE in listed.read_text("utf-8")
    return root


@pytest.fixture(scope="session")
def files(grown) -> list[str]:
    """Three responses, as files in the copy."""
    names = []
    (grown / "responses").mkdir()
    for at, (side, last, coming) in enumerate(SIDES):
        made = {
            "format": "counterpart/response",
            "format_version": 1,
            "assessment": {"id": "net-promise", "version": 1},
            "relationship": "Sample",
            "side": side,
            "respondent": {"id": f"r-{at}", "role": "", "label": ""},
            "language": "en",
            "round": "2026-11",
            "answered_at": "2026-11-22T10:00:00Z",
            "answers": {"last-quarter": {"now": last}, "next-quarter": {"now": coming}},
        }
        names.append(f"{side}-{at}.response.json")
        (grown / "responses" / names[-1]).write_text(json.dumps(made), "utf-8")
    return [f"responses/{name}" for name in names]


@pytest.fixture(scope="session")
def tried(grown, files) -> dict:
    """What the commands of the copy said, and what its engine is asked and answers."""
    places = os.pathsep.join((str(grown), str(grown / "assessments")))
    words = [sys.executable, str(HERE / "grow.py"), DEFINITION.name, ".", *files]
    environment = {**os.environ, "PYTHONPATH": places}
    done = subprocess.run(words, cwd=grown, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="session")
def printed(tried) -> Callable[[str], str]:
    """What a command printed that must have ended well."""

    def output(name: str) -> str:
        code, text = tried["said"][name]
        assert code == 0, text
        return text

    return output


def test_it_is_checked(tried, printed):
    assert "in order" in printed("check")
    code, text = tried["said"]["check damaged"]
    assert code == 1
    assert "expected a dimension promises of the method rating" in text


def test_it_scores_and_compares(printed):
    scored = [json.loads(line) for line in printed("score").splitlines()]
    assert [actual["profile"]["sees"] for actual in scored] == [1, -1, 1]
    compared = json.loads(printed("compare"))
    assert compared["profile"] == {"net": {"buyer": 0.0, "supplier": 100.0}}
    assert compared["dimensions"]["promises"]["buyer"]["now"]["mean"] == 56.25


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_reports_and_exports(grown, printed, language):
    title, dimension = WORDS[language]
    printed(f"export {language}")
    assert title.upper() in printed(f"compare {language}")
    made = {kind: grown / "reports" / f"{language}.{kind}" for kind in ("html", "csv", "xlsx")}
    page = made["html"].read_text("utf-8")
    assert title in page
    assert "cp-mark--supplier" in page
    assert "promises" in made["csv"].read_text("utf-8")
    assert made["xlsx"].read_bytes()[:2] == b"PK"
    assert dimension in printed(f"score {language}")
    assert printed(f"portfolio {language}")


@pytest.mark.browser
def test_it_answers_the_same_in_the_worker(grown, tried, opened_browser):
    write_page(grown / "site" / "sub")
    pairs = tried["asked"]
    kinds = {json.loads(request)["type"] for request, _ in pairs}
    assert {"score", "compare", "export"} <= kinds
    with asked(grown / "site", opened_browser, "libraries") as ask:
        assert [ask(json.loads(request)) for request, _ in pairs] == [here for _, here in pairs]
