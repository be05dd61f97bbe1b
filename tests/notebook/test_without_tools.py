"""Notebooks where the tools are missing, and facts that stand in two places."""

from __future__ import annotations

import json
import re

import pytest
from counterpart.errors import NoPlaybookError
from counterpart.playbook import playbook
from packaging.requirements import Requirement

from scripts import site
from scripts.engine.packages import PYTHON
from scripts.notebook import ABSENT, FOLDER
from scripts.paths import CONTENT, LANGUAGES, NODE_MODULES, ROOT

BLOCKS = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TOOLS = ("pyodide-build", "pyodide-lock", "pkginfo")


@pytest.fixture
def old(tmp_path):
    """A site with packages from an earlier build."""
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "old.whl").write_bytes(b"")
    (tmp_path / "index.html").write_bytes(b"")
    return tmp_path


def test_without_the_tools_the_site_lacks_them_alone_and_the_build_says_so(old, monkeypatch):
    monkeypatch.setattr(site, "is_possible", lambda: False)
    said = []
    site.add_packages(old, {}, said.append, live=False)
    assert said == [ABSENT]
    assert "3.12" in ABSENT
    assert [path.name for path in old.iterdir()] == ["index.html"]


def test_a_site_that_is_worked_on_does_without_a_word(old, monkeypatch):
    monkeypatch.setattr(site, "is_possible", lambda: True)
    said = []
    site.add_packages(old, {}, said.append, live=True)
    assert said == []
    assert [path.name for path in old.iterdir()] == ["index.html"]


def test_with_the_tools_they_are_written(old, monkeypatch):
    written = []
    monkeypatch.setattr(site, "is_possible", lambda: True)
    monkeypatch.setattr(site, "write_packages", lambda *given: written.append(given))
    site.add_packages(old, {"a": 1}, print, live=False)
    assert written == [(old, {"a": 1})]


def test_another_python_builds_anew(monkeypatch):
    actual = []
    for possible in (True, False):
        monkeypatch.setattr(site, "is_possible", lambda answer=possible: answer)
        actual.append(site.fingerprint())
    assert actual[0] != actual[1]


def test_a_copy_without_a_playbook_says_where_one_is():
    with pytest.raises(NoPlaybookError, match="packages/ of a built playbook"):
        playbook()


def test_the_engines_python_is_that_of_pyodides_list():
    info = json.loads((NODE_MODULES / "pyodide" / "pyodide-lock.json").read_bytes())["info"]
    assert info["python"].startswith(f"{PYTHON}.")


@pytest.mark.parametrize("name", TOOLS)
def test_no_tool_is_installed_on_the_oldest_python(name):
    """Older versions would be, which cannot read the list."""
    lines = (ROOT / "requirements.txt").read_text("utf-8").replace("\\\n", " ").splitlines()
    actual = [Requirement(line.partition(" --hash")[0]) for line in lines]
    pins = [of for of in actual if of.name == name]
    assert pins
    for python, wanted in (("3.11", 0), ("3.12", 1), ("3.13", 1), ("3.14", 1)):
        facts = {"python_version": python, "python_full_version": f"{python}.1"}
        fits = [of for of in pins if of.marker and of.marker.evaluate(facts)]
        assert len(fits) == wanted, python


def test_both_languages_show_the_same_code():
    """But for the language of the report."""
    shown = []
    for language in LANGUAGES:
        text = (CONTENT / language / "notebook" / "index.md").read_text("utf-8")
        blocks = BLOCKS.findall(text)
        assert len(blocks) == 5
        shown.append([(kind, code.replace(f'"{language}"', '"…"')) for kind, code in blocks])
    assert shown[0] == shown[1]
