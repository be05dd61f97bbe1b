"""Every mistake in a definition of states, ticks, ladders, days, lists and tables has its lines."""

from pathlib import Path

import pytest

from scripts.checks import check_all
from scripts.yaml_reader import load

CASES = load((Path(__file__).parent / "kinds.yaml").read_text("utf-8"))
ANSWERS = "cases.yaml"


def test_there_are_cases_and_each_has_its_own_name():
    assert len(CASES) >= 15
    assert len({case["name"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_says_what_is_wrong(case, copied):
    folder = copied(case["of"])
    for how in case["changes"]:
        path = folder / how["file"]
        text = path.read_text("utf-8")
        assert text.count(how["replace"]) == 1, f"{how['replace']!r} must stand there once"
        path.write_text(text.replace(how["replace"], how["with"]), "utf-8")
    # what the worked cases then answer is no subject here
    actual = [line for line in check_all(folder) if not line.startswith(ANSWERS)]
    assert actual == case["prints"]
