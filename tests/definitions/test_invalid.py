"""Every invalid definition prints exactly what its file says, and the valid ones print nothing.

A case changes files of the checkout in `valid/`: it replaces a piece of text that stands there
once, gives a whole `text` (or bytes in `hex`), or removes the file. A bare file name is one of
the assessment `small`.
"""

import shutil
from pathlib import Path

import pytest

from scripts.checks import check_all
from scripts.yaml_reader import load

HERE = Path(__file__).parent
CASES = sorted((HERE / "invalid").glob("*.yaml"))


def change(root: Path, file: str, **how) -> None:
    path = root / (file if "/" in file else f"assessments/definitions/small/{file}")
    path.parent.mkdir(parents=True, exist_ok=True)
    if "remove" in how:
        path.unlink()
    elif "hex" in how:
        path.write_bytes(bytes.fromhex(how["hex"]))
    elif "text" in how:
        path.write_text(how["text"], "utf-8")
    else:
        text = path.read_text("utf-8")
        assert text.count(how["replace"]) == 1, f"{how['replace']!r} must stand in {file} once"
        path.write_text(text.replace(how["replace"], how["with"]), "utf-8")


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
