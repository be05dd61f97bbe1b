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
from pathlib import Path

import pytest
from engine_page import asked, write_page
from engine_parts import share_parts

from scripts.paths import NODE_MODULES, ROOT

HERE = Path(__file__).parent
METHOD, DEFINITION = HERE / "net_promise", HERE / "net-promise"
PACKAGE = "assessments/counterpart/methods"
LINE = '    "net_promise",\n'
ROOMS = ("assessments", "content", "scripts", "theme")
PLAYS = ("promise-auction", "pulse-talk")
ANSWERS = "  net-promise: [net]\n"
"""What plays say of a reading that only this method has."""
WORDS = {"en": "Promises kept, less promises broken", "nl": "Nagekomen min niet nagekomen"}
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


def run(root: Path, *words: str) -> subprocess.CompletedProcess:
    """A command of the copy, in its own Python."""
    places = os.pathsep.join((str(root), str(root / "assessments")))
    environment = {**os.environ, "PYTHONPATH": places, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, *words]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)


def counterpart(root: Path, *words: str) -> str:
    """What a `counterpart` command prints."""
    done = run(root, "-m", "scripts.cli", *words)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def files(grown) -> list[str]:
    """Three responses, as files in the copy."""
    names = []
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
        (grown / names[-1]).write_text(json.dumps(made), "utf-8")
    return names


def test_it_is_checked(grown):
    counterpart(grown, "check")
    structure = grown / "assessments" / "definitions" / "net-promise" / "assessment.yaml"
    right = structure.read_text("utf-8")
    structure.write_text(right.replace("id: promises", "id: promise"), "utf-8")
    done = run(grown, "-m", "scripts.cli", "check")
    structure.write_text(right, "utf-8")
    assert done.returncode == 1
    assert "expected a dimension promises of the method rating" in done.stdout + done.stderr


def test_it_scores_and_compares(grown, files):
    lines = counterpart(grown, "score", *files, "--json").splitlines()
    scored = [json.loads(line) for line in lines]
    assert [actual["profile"]["sees"] for actual in scored] == [1, -1, 1]
    compared = json.loads(counterpart(grown, "compare", *files, "--json"))
    assert compared["profile"] == {"net": {"buyer": 0.0, "supplier": 100.0}}
    assert compared["dimensions"]["promises"]["buyer"]["now"]["mean"] == 56.25


@pytest.mark.parametrize("language", WORDS)
def test_it_reports_and_exports(grown, files, language, tmp_path):
    kinds = ("html", "csv", "xlsx")
    made = {kind: tmp_path / f"report.{kind}" for kind in kinds}
    options = [word for kind, path in made.items() for word in (f"--{kind}", str(path))]
    counterpart(grown, "compare", *files, "--language", language, *options)
    printed = counterpart(grown, "compare", *files, "--language", language)
    assert WORDS[language].upper() in printed
    page = made["html"].read_text("utf-8")
    assert WORDS[language] in page
    assert "cp-mark--supplier" in page
    assert "promises" in made["csv"].read_text("utf-8")
    assert made["xlsx"].read_bytes()[:2] == b"PK"
    scored = counterpart(grown, "score", files[0], "--language", language)
    assert ("Promises" if language == "en" else "Toezeggingen") in scored
    assert counterpart(grown, "portfolio", str(grown), "--language", language)


@pytest.mark.browser
def test_it_answers_the_same_in_the_worker(grown, opened_browser):
    folder = grown / "site" / "sub" / "engine"
    done = run(grown, str(HERE / "grow.py"), "net-promise", str(folder))
    assert done.returncode == 0, done.stdout + done.stderr
    write_page(folder.parent)
    pairs = json.loads((folder.parent / "asked.json").read_text("utf-8"))
    kinds = {json.loads(request)["type"] for request, _ in pairs}
    assert {"score", "compare", "export"} <= kinds
    with asked(grown / "site", opened_browser, "libraries") as ask:
        assert [ask(json.loads(request)) for request, _ in pairs] == [here for _, here in pairs]
