"""Every invalid programme prints exactly what its file says, and the valid ones print nothing.

A case changes files of a checkout: that of `tests/definitions/valid` with the plays of
`tests/plays/valid` and two programmes, one of them the agenda for a report.
"""

import os
import shutil
from pathlib import Path

import pytest
from changed import change

from scripts.checks import check_all
from scripts.yaml_reader import load

HERE = Path(__file__).parent
CASES = sorted((HERE / "invalid").glob("*.yaml"))


@pytest.fixture
def root(tmp_path) -> Path:
    """A checkout with one assessment, its plays and two programmes."""
    whole = shutil.copytree(HERE.parent / "definitions" / "valid", tmp_path / "checkout")
    for folder in (HERE.parent / "plays" / "valid", HERE / "valid"):
        shutil.copytree(folder, whole, dirs_exist_ok=True)
    return whole


def test_there_are_cases():
    assert len(CASES) >= 25


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_invalid(case: Path, root: Path):
    data = load(case.read_text("utf-8"))
    for how in data["changes"]:
        change(root, **how)
    assert data["prints"], "a case of an invalid programme prints something"
    assert check_all(root) == data["prints"]


def test_the_valid_programmes_are_clean(root):
    assert check_all(root) == []


def test_a_checkout_without_programmes_needs_none(root):
    shutil.rmtree(root / "assessments" / "programmes")
    for language in ("en", "nl"):
        shutil.rmtree(root / "content" / language / "programmes")
    assert check_all(root) == []


def test_words_that_cannot_be_read_are_named_and_not_waited_for(root):
    """A pipe, and more marks than can be read in any bearable time."""
    folder = root / "content" / "en" / "programmes"
    for name in ("report-small", "small-hour"):
        (folder / f"{name}.md").unlink()
    os.mkfifo(folder / "report-small.md")
    (folder / "small-hour.md").write_text("[" * 1_000_000, "utf-8")
    said = check_all(root)
    for name in ("report-small", "small-hour"):
        assert any(line.startswith(f"content/en/programmes/{name}.md:1: ") for line in said), said
