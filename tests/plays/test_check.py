"""Every invalid play prints exactly what its file says, and the valid ones print nothing.

A case changes files of a checkout: that of `tests/definitions/valid` with two plays.
"""

import os
import shutil
import time
from pathlib import Path

import pytest
from changed import change

from scripts.checks import check_all
from scripts.yaml_reader import load

HERE = Path(__file__).parent
HANG = 60
"""Seconds: a guard against waiting, not a measure of speed."""
CASES = sorted((HERE / "invalid").glob("*.yaml"))


@pytest.fixture
def root(tmp_path) -> Path:
    """A checkout with one assessment and two plays."""
    whole = shutil.copytree(HERE.parent / "definitions" / "valid", tmp_path / "checkout")
    return Path(shutil.copytree(HERE / "valid", whole, dirs_exist_ok=True))


def test_there_are_cases():
    assert len(CASES) >= 20


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_invalid(case: Path, root: Path):
    data = load(case.read_text("utf-8"))
    for how in data["changes"]:
        change(root, **how)
    assert data["prints"], "a case of an invalid play prints something"
    assert check_all(root) == data["prints"]


def test_the_valid_plays_are_clean(root):
    assert check_all(root) == []


def test_a_checkout_without_plays_needs_none(root):
    shutil.rmtree(root / "assessments" / "plays")
    for language in ("en", "nl"):
        shutil.rmtree(root / "content" / language / "plays")
    assert check_all(root) == []


def test_a_text_that_cannot_be_read_is_named_and_not_waited_for(root):
    """A pipe, a link in a circle, and more marks than can be read in any bearable time."""
    folder = root / "content" / "en" / "plays"
    for name in ("long-one", "short-one", "third-one"):
        (folder / f"{name}.md").unlink()
    os.mkfifo(folder / "long-one.md")
    (folder / "short-one.md").symlink_to("short-one.md")
    (folder / "third-one.md").write_text("[" * 1_000_000, "utf-8")
    began = time.perf_counter()
    said = check_all(root)
    assert time.perf_counter() - began < HANG
    for name in ("long-one", "short-one", "third-one"):
        assert any(line.startswith(f"content/en/plays/{name}.md:1: ") for line in said), said
