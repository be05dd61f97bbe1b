"""A new assessment is valid at once, its worked cases come out, and nothing is overwritten."""

import shutil
from collections.abc import Mapping

import pytest
from counterpart import compare, score
from counterpart.reading.checking import check_value

from scripts.catalogue import catalogue
from scripts.checks import check_all
from scripts.definitions import read_definitions
from scripts.new import NewError, new
from scripts.paths import DEFINITIONS, LANGUAGES


@pytest.fixture
def definitions(tmp_path):
    shutil.copytree(DEFINITIONS, tmp_path / "definitions")
    return tmp_path / "definitions"


def holds(actual, expected) -> bool:
    """Whether what is expected is a part of what was found."""
    if isinstance(expected, Mapping):
        return all(key in actual and holds(actual[key], value) for key, value in expected.items())
    return actual == expected


def response(slug: str, side: str, answers: dict, respondent: str) -> dict:
    return {
        "format": "counterpart/response",
        "format_version": 1,
        "assessment": {"id": slug, "version": 1},
        "side": side,
        "respondent": {"id": respondent},
        "round": "2026-11",
        "answered_at": "2026-11-22T10:00:00Z",
        "answers": answers,
    }


@pytest.mark.parametrize("slug", ["delivery-promises", "no", "x1"])
def test_new_is_valid(definitions, slug):
    made = new(slug, definitions)
    names = ["assessment.yaml", *(f"{language}.yaml" for language in LANGUAGES), "cases.yaml"]
    assert made == [definitions / slug / name for name in names]
    assert check_all(definitions) == []
    actual = read_definitions(definitions)
    assert list(actual.assessments) == [*read_definitions().assessments, slug]  # it comes last
    title = slug.replace("-", " ").capitalize()
    assert {of: actual.words[of][slug].title for of in LANGUAGES} == dict.fromkeys(LANGUAGES, title)
    for path in made:
        assert path.read_text("utf-8").startswith("# yaml-language-server: $schema=../")
        assert "skeleton" not in path.read_text("utf-8")


def test_worked_cases_of_the_skeleton(definitions):
    new("delivery-promises", definitions)
    actual = read_definitions(definitions)
    known = catalogue(actual)
    cases = actual.cases["delivery-promises"]

    def given(side: str, answers: dict, respondent: str = "r-1"):
        return check_value(response("delivery-promises", side, answers, respondent), known)

    assert cases.responses
    assert cases.comparisons
    for case in cases.responses:
        assert holds(score(known, given(case.side, case.answers)).to_json(), case.expected)
    for case in cases.comparisons:
        sides = {"buyer": case.buyer, "supplier": case.supplier}
        responses = [
            given(side, answers, f"{side}-{number}")
            for side, of_side in sides.items()
            for number, answers in enumerate(of_side)
        ]
        assert holds(compare(known, responses).to_json(), case.expected)


@pytest.mark.parametrize("slug", ["", "Trust", "2026", "a b", "../trust", "trust/one", "é", "a\n"])
def test_ill_formed(definitions, slug):
    before = sorted(definitions.rglob("*"))
    with pytest.raises(NewError) as caught:
        new(slug, definitions)
    assert str(caught.value) == (
        f"found {slug!r}; expected a name of small letters, digits and hyphens that starts with "
        "a letter, such as delivery-promises"
    )
    assert sorted(definitions.rglob("*")) == before


@pytest.mark.parametrize("slug", ["own", "own-0123456789ab"])
def test_what_questions_of_ones_own_have(definitions, slug):
    with pytest.raises(NewError) as caught:
        new(slug, definitions)
    said = f"found {slug!r}, which questions of one's own have; expected another name"
    assert str(caught.value) == said
    folder = definitions / slug
    new("x1", definitions)[0].parent.rename(folder)
    for path in folder.iterdir():
        path.write_text(path.read_text("utf-8").replace("x1", slug), "utf-8")
    problems = [str(problem) for problem in check_all(definitions)]
    assert any("expected an id that no questions of one's own have" in of for of in problems)


def test_taken():
    with pytest.raises(NewError) as caught:
        new("purpose")
    assert str(caught.value) == (
        "assessments/definitions/purpose exists already; expected a name that is not used"
    )
