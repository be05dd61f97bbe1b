"""What the methods journey and stakeholders ask of a definition, said when it is missing."""

import shutil

import pytest

from scripts.checks import check_all
from scripts.paths import ROOT

PARTS = ("content", "theme/locales")
CASES = [
    (
        "journey",
        "  - id: importance\n    method: items",
        "  - id: weight\n    method: items",
        "dimensions: found none; expected a dimension importance of the method items",
    ),
    (
        "journey",
        "{id: renewal-importance, scale: ends, row: renewal}",
        "{id: renewal-weight, scale: ends, row: renewal}",
        "expected a question renewal-importance on a scale of ratings",
    ),
    (
        "journey",
        "{id: meeting-performance, scale: ends, row: meeting}",
        "{id: meeting-performance, scale: ends, row: meeting, lenses: [now, guess]}",
        "found now and guess; expected the lens now only",
    ),
    (
        "stakeholders",
        "options: [heard, silent, nobody, unknown]",
        "options: [heard, nobody, silent, unknown]",
        "expected the options heard, silent, nobody and unknown, in this order",
    ),
    (
        "stakeholders",
        "{id: their-pays, scale: voice, row: pays}",
        "{id: their-payers, scale: voice, row: pays}",
        "expected a question their-pays",
    ),
    (
        "stakeholders",
        "{id: result-work, scale: ends}",
        "{id: result-work, scale: ends, lenses: [wanted]}",
        "found wanted; expected the lens now only",
    ),
]


@pytest.mark.parametrize(("key", "before", "after", "said"), CASES)
def test_what_a_method_needs_is_asked_for(tmp_path, key, before, after, said):
    root = tmp_path / "checkout"
    for part in PARTS:
        shutil.copytree(ROOT / part, root / part)
    folder = root / "assessments" / "definitions" / key
    shutil.copytree(ROOT / "assessments" / "definitions" / key, folder)
    structure = folder / "assessment.yaml"
    text = structure.read_text("utf-8")
    assert text.count(before) == 1
    structure.write_text(text.replace(before, after), "utf-8")
    actual = check_all(root)
    assert [line for line in actual if line.startswith(f"assessments/definitions/{key}/assessment")]
    assert any(said in line for line in actual), "\n".join(actual)


@pytest.mark.parametrize("key", ["journey", "stakeholders"])
def test_unchanged_they_are_clean(tmp_path, key):
    for part in (*PARTS, f"assessments/definitions/{key}"):
        shutil.copytree(ROOT / part, tmp_path / part)
    assert not [line for line in check_all(tmp_path) if f"definitions/{key}/" in line]
