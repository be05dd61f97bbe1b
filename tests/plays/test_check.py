"""Every invalid play prints exactly what its file says, and the valid ones print nothing.

A case changes files of a checkout: that of `tests/definitions/valid` with two plays.
"""

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
