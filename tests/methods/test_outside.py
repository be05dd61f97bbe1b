"""A method from outside, from its folder alone, as an overlay has it: here, and in the worker."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
from counterpart import compare, load_catalogue, score
from counterpart.asks import Asks
from counterpart.decode import decode
from counterpart.methods import METHODS, with_more
from counterpart.model import Assessment
from counterpart.reading.checking import check_value
from counterpart.report import render_comparison, render_score
from counterpart.words import Words
from engine_page import asked, write_page
from pydantic import TypeAdapter

from scripts.cases import Cases
from scripts.catalogue import compile_catalogue
from scripts.definitions import Definitions
from scripts.engine import archives, build_engine
from scripts.engine.requests import answered, worked_requests
from scripts.overlay.laying import PACKAGE, lay
from scripts.overlay.methods import modules
from scripts.overlay.starting import start
from scripts.paths import LANGUAGES
from scripts.yaml_reader import load

HERE = Path(__file__).parent
METHOD = "median_only"
KEY = "net-promise"
TITLES = {
    "en": "The median, and nothing more",
    "de": "Der Median, und sonst nichts",
    "nl": "De mediaan, en verder niets",
}


@pytest.fixture(scope="module")
def module(tmp_path_factory):
    """The name of the method's module, laid over the playbook by an overlay."""
    own = tmp_path_factory.mktemp("client") / "own"
    start(own)
    shutil.copytree(HERE / "outside" / METHOD, own / "assessments" / "methods" / METHOD)
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
            patch.delitem(sys.modules, name)
        patch.setattr(sys, "path", [*sys.path])
        (name,) = modules(lay(own, own.parent / "laid").into)
        yield name


@pytest.fixture
def definitions() -> Definitions:
    """The definition of the other test, scored by this method instead."""
    given = {path.stem: load(path.read_text("utf-8")) for path in (HERE / KEY).glob("*.yaml")}
    structure = given["assessment"] | {"method": "median-only"}
    del structure["guidance"]["net"]
    words = {}
    for language in LANGUAGES:
        del given[language]["readings"]["net"]
        words[language] = {KEY: decode(Words, given[language])}
    cases = given["cases"]
    for case in (*cases["responses"], *cases["comparisons"]):
        case["expected"] = {"profile": {}}
    return Definitions(
        {KEY: decode(Assessment, structure)},
        words,
        {KEY: TypeAdapter(Cases).validate_python(cases, strict=False)},
    )


def given(side, last, respondent, catalogue):
    value = {
        "format": "counterpart/response",
        "format_version": 1,
        "assessment": {"id": KEY, "version": 1},
        "side": side,
        "respondent": {"id": respondent},
        "round": "2026-11",
        "answered_at": "2026-11-22T10:00:00Z",
        "answers": {"last-quarter": {"now": last}, "next-quarter": {"now": last}},
    }
    return check_value(value, catalogue)


def test_it_scores_compares_and_reports_here(definitions, module):
    catalogue = load_catalogue(compile_catalogue(definitions, [module]))
    answers = (("buyer", 1), ("buyer", 2), ("buyer", 5), ("supplier", 4))
    people = [given(*of, f"r-{at}", catalogue) for at, of in enumerate(answers)]
    assert score(catalogue, people[2]).profile.to_json() == {"medians": {"buyer": 100.0}}
    comparison = compare(catalogue, people)
    assert comparison.to_json()["profile"] == {"medians": {"buyer": 25.0, "supplier": 75.0}}
    for language in LANGUAGES:
        title = TITLES[language]
        assert title in render_comparison(catalogue, comparison, language, "html")
        assert title in render_comparison(catalogue, comparison, language, "txt")
        assert render_score(catalogue, people[0], score(catalogue, people[0]), language, "html")


def test_an_id_is_given_once():
    with pytest.raises(ValueError, match="there is a method trust already"):
        with_more([METHODS["trust"]])
    assert all(isinstance(method.asks, Asks) for method in METHODS.values())


@pytest.mark.browser
def test_it_answers_the_same_in_the_worker(
    definitions, module, tmp_path, opened_browser, monkeypatch
):
    monkeypatch.setattr(archives, "LEVEL", 1)  # how small it is, others try
    compiled = compile_catalogue(definitions, [module])
    requests = worked_requests(definitions)
    folder = tmp_path / "sub" / "engine"
    folder.parent.mkdir()
    build_engine(folder, compiled, requests)
    write_page(folder.parent)
    here = answered(requests, compiled)
    assert any(TITLES["nl"] in answer for answer in here)
    for way in ("snapshot", "libraries"):
        with asked(tmp_path, opened_browser, way) as ask:
            assert [ask(json.loads(request)) for request in requests] == here
