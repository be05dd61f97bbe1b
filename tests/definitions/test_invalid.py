"""Every invalid definition prints exactly what its file says, and the valid ones print nothing.

A case changes files of the checkout in `valid/`: it replaces a piece of text that stands there
once, gives a whole `text` (or bytes in `hex`), or removes the file. A bare file name is one of
the assessment `small`.
"""

import shutil
from pathlib import Path

import pytest
from changed import change

from scripts.checks import check_all
from scripts.yaml_reader import load

HERE = Path(__file__).parent
CASES = sorted((HERE / "invalid").glob("*.yaml"))


def test_there_are_cases():
    assert len(CASES) >= 40


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_invalid(case: Path, tmp_path: Path):
    data = load(case.read_text("utf-8"))
    root = tmp_path / "checkout"
    shutil.copytree(HERE / "valid", root)
    for how in data["changes"]:
        change(root, **how)
    assert data["prints"], "a case of an invalid definition prints something"
    assert check_all(root) == data["prints"]


def test_the_valid_checkout_is_clean():
    assert check_all(HERE / "valid") == []
