"""A folder of one's own over the playbook: whole with it, and untouched by an update of ours."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from overlaid import (
    DIMENSION,
    GUIDE,
    KEY,
    REPLACED,
    REPLACED_PAGE,
    TITLES,
    WORD,
    made_overlay,
)

from scripts.paths import NODE_MODULES, ROOT

HERE = Path(__file__).parent
ROOMS = ("assessments", "content", "scripts", "theme")
SCORED = (("buyer", 0.0), ("buyer", 25.0), ("supplier", 75.0))
STALE = """\
own/assessments/definitions/first-meeting/assessment.yaml:1: first-meeting: found what replaces \
version 1 of ours; expected it to replace version 2, which `counterpart overlay --record` writes
own/assessments/definitions/net-promise/assessment.yaml:35: guidance.steady: found "fact-sheet"; \
expected the id of a page or a section in content/en and content/nl
own/assessments/plays/promise-minute.yaml:7: findings.mirror.plan-ahead: found mirror.plan-ahead; \
expected a dimension of mirror
own/content/en/glossary/index.md:1: found what replaces something that the playbook no longer has; \
expected it gone, or as your own, which `counterpart overlay --record` writes
own/content/nl/glossary/index.md:1: found what replaces something that the playbook no longer has; \
expected it gone, or as your own, which `counterpart overlay --record` writes
own/theme/locales/en/site.yaml:2: nav-guidance: found a key that the playbook no longer has; \
expected one that it has
own/theme/locales/nl/site.yaml:2: nav-guidance: found a key that the playbook no longer has; \
expected one that it has
"""
GONE = {"definition": REPLACED, "dimension": DIMENSION, "key": WORD[0]} | {
    "page": REPLACED_PAGE,
    "guide": GUIDE,
}


def digest(folder: Path) -> dict[str, str]:
    paths = (p for p in folder.rglob("*") if p.is_file() and p.parent.name != "__pycache__")
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


@pytest.fixture(scope="module")
def overlay(tmp_path_factory) -> Path:
    """An overlay, made against the checkout."""
    return made_overlay(tmp_path_factory.mktemp("client") / "own")


@pytest.fixture(scope="module")
def said(tmp_path_factory, overlay) -> dict:
    """What the commands of a copy of the checkout said, before an update of it and after."""
    root = tmp_path_factory.mktemp("overlaid") / "checkout"
    for room in ROOMS:
        shutil.copytree(ROOT / room, root / room)  # what is compiled, too: it takes a second
    for name in ("mkdocs.yml", "package.json", "pyproject.toml"):
        shutil.copy(ROOT / name, root / name)
    (root / "node_modules").symlink_to(NODE_MODULES)
    files = []
    for at, (side, answer) in enumerate((("buyer", 1), ("buyer", 2), ("supplier", 4))):
        files.append(str(root / f"{at}.response.json"))
        Path(files[-1]).write_text(json.dumps(response(side, answer, f"r-{at}")), "utf-8")
    ours, own = digest(root), digest(overlay)
    places = os.pathsep.join((str(root), str(root / "assessments")))
    around = {**os.environ, "PYTHONPATH": places, "COUNTERPART_OVERLAY": str(overlay)}
    around["PYTHONDONTWRITEBYTECODE"] = "1"
    words = [sys.executable, str(HERE / "walk.py"), json.dumps({"files": files, "gone": GONE})]
    done = subprocess.run(words, cwd=overlay.parent, env=around, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    changed = {name for name, of in digest(root).items() if ours.get(name, of) != of}
    assert {name.split("/checkout/")[1].split("/")[0] for name in changed} == {
        "assessments",
        "theme",
    }, "what the update itself changed, and nothing besides"
    return json.loads(done.stdout) | {"untouched": digest(overlay) == own}


def response(side: str, answer: int, respondent: str) -> dict:
    return {
        "format": "counterpart/response",
        "format_version": 1,
        "assessment": {"id": KEY, "version": 1},
        "relationship": "Sample Mill",
        "side": side,
        "respondent": {"id": respondent},
        "round": "2026-11",
        "answered_at": "2026-11-22T10:00:00Z",
        "answers": {"last-quarter": {"now": answer}, "next-quarter": {"now": answer}},
    }


def test_it_is_in_order_with_an_assessment_that_was_just_made(said):
    code, lines = said["new"]
    assert code == 0, lines
    assert all("own/assessments/definitions/own-survey/" in line for line in lines)
    words = [f"{language}.yaml" for language in TITLES]
    assert [Path(line).name for line in lines] == ["assessment.yaml", *words, "cases.yaml"]
    code, lines = said["check"]
    assert (code, lines[0].split(" ")[-1]) == (0, "order.")


def test_its_method_scores_and_compares(said):
    scored = [json.loads(line)["profile"] for line in said["score"][1]]
    assert scored == [{"medians": {side: value}} for side, value in SCORED]
    compared = json.loads("".join(said["compare"][1]))
    assert compared["profile"] == {"medians": {"buyer": 12.5, "supplier": 75.0}}


def test_a_worker_elsewhere_gets_its_method_with_the_work(said):
    here, there = said["rows"]
    assert here == there
    ((name, _, key, *_),) = here
    assert (name, key) == ("Sample Mill", KEY)


def test_a_changed_overlay_is_another_site(said):
    first, again, changed = said["fingerprints"]
    assert first == again != changed


def test_after_an_update_the_check_names_what_is_stale_and_nothing_is_touched(said):
    code, lines = said["updated"]
    assert code == 1
    assert [line for line in lines if line.startswith("own/")] == STALE.splitlines()
    assert said["untouched"]
