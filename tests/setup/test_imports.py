"""A name that a test imports and that is not there is found without running anything."""

from pathlib import Path

import pytest

from scripts import imports


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("from visits import report", []),
        ("from visits import BELOW, reports", ["visits has no reports"]),
        ("from scripts.paths import ROOT, ROOTS", ["scripts.paths has no ROOTS"]),
        ("from counterpart import compare, reading", []),
        ("from counterpart import nowhere", ["counterpart has no nowhere"]),
        ("from playwright.sync_api import nothing_that_is_ours", []),
    ],
)
def test_what_is_missing_is_named(monkeypatch, tmp_path, line, said):
    monkeypatch.setattr(imports, "ROOT", tmp_path)
    file = tmp_path / "test_it.py"
    file.write_text(f"import json\n{line}\n", "utf-8")
    assert list(imports.missing(file)) == [f"test_it.py:2: {item}" for item in said]


def test_a_name_that_another_file_has_is_named():
    files = [Path("a/test_one.py"), Path("a/two.py"), Path("b/test_one.py"), Path("b/two.py")]
    assert list(imports.twice(files)) == ["b/test_one.py: a/test_one.py has this name already"]


def test_nothing_is_missing_here(capsys):
    assert imports.main() == 0
    assert capsys.readouterr().out == ""
