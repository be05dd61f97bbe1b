"""What a method asks of a definition is said where it is missing, with the line and the place."""

import shutil

import pytest

from scripts.checks import check_all
from scripts.paths import DEFINITIONS

CASES = {
    "a pillar is missing": (
        "trust",
        "  - id: integrity\n",
        "  - id: honesty\n",
        [
            ":9: dimensions: found none; expected a dimension integrity of the method rating",
            'found "honesty"; expected ability, benevolence, integrity or reliance under the '
            "method trust",
        ],
    ),
    "a lens is missing": (
        "trust",
        "{id: ability-people, scale: steps, lenses: [now, guess]}",
        "{id: ability-people, scale: steps}",
        ["ability-people.lenses: found now; expected the lenses now and guess"],
    ),
    "a lens too many": (
        "context",
        "{id: front-line-route, scale: steps, lenses: [now, guess]}",
        "{id: front-line-route, scale: steps, lenses: [now, wanted, guess]}",
        ["found now, wanted and guess; expected the lenses now and guess"],
    ),
    "drivers are asked under now alone": (
        "relationship-type",
        "{id: drivers-growth, scale: steps}",
        "{id: drivers-growth, scale: steps, lenses: [now, guess]}",
        ["found now and guess; expected the lens now only"],
    ),
    "promises scored together": (
        "expectations",
        "    method: items\n",
        "    method: rating\n",
        ["expected items, as the method expectations reads promises"],
    ),
    "half a pair": (
        "expectations",
        "{id: delivered-time, scale: steps, lenses: [now, guess]}",
        "{id: came-time, scale: steps, lenses: [now, guess]}",
        [
            "dimensions.promises.questions: found none; expected a question delivered-time",
            'found "came-time"; expected promised-result, delivered-result, promised-time',
        ],
    ),
    "a reversed question in a pair": (
        "expectations",
        "{id: promised-time, scale: steps, lenses: [now, guess]}",
        "{id: promised-time, scale: steps, lenses: [now, guess], reverse: true}",
        ["expected no reverse here: the questions are held side by side"],
    ),
    "links scored by points": (
        "context",
        "  - id: answer-back\n    method: rating\n",
        "  - id: answer-back\n    method: items\n",
        ["expected rating, as the method context reads answer-back"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_a_method_asks_is_said(name, tmp_path):
    key, before, after, expected = CASES[name]
    folder = tmp_path / key
    shutil.copytree(DEFINITIONS / key, folder)
    assert check_all(folder) == []
    path = folder / "assessment.yaml"
    text = path.read_text("utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), "utf-8")
    said = "\n".join(check_all(folder))
    for part in expected:
        assert part in said, said
