"""Every worked case and sample gives the same text in the browser's Python as in this one."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from counterpart.door import handle
from served_site import Site, served

from scripts.definitions import Definitions, read_definitions
from scripts.paths import LANGUAGES, SAMPLES

pytestmark = pytest.mark.browser
ODD = [
    b"",
    b"{",
    b"\xff\xfe",
    b"[" * 5000,
    b'{"format": NaN}',
    b'{"format": 1, "format": 2}',
    b'{"format": ' + b"9" * 5000 + b"}",
    '{"format": "counterpart/response", "format_version": 1e400, "é\\ud800": "<b>"}'.encode(),
]


@pytest.fixture(scope="module")
def definitions() -> Definitions:
    """What the cases belong to."""
    return read_definitions()


@pytest.fixture(scope="module")
def ask_both(folder, opened_browser, compiled) -> Iterator:
    """Asks the door here and in one worker; gives both texts."""
    handle(json.dumps({"type": "load", "catalogue": compiled}))
    with served(Site(folder)) as site:
        page = opened_browser.new_page()
        page.goto(f"{site.origin}/sub/index.html")
        page.evaluate("open('engine/worker.js')")
        base = f"{site.origin}/sub/engine/"
        assert page.evaluate("base => talk({ id: 1, type: 'start', base })", base)["ok"]
        count = iter(range(2, 100_000))

        def ask(request: dict) -> tuple[str, str]:
            text = json.dumps(request)
            message = {"id": next(count), "type": "call", "request": text}
            answer = page.evaluate("message => talk(message)", message)
            assert answer["ok"], answer
            return handle(text), answer["answer"]

        yield ask
        page.close()


def response(assessment, side, answers, number=1, role=None):
    """A whole response around the answers of a case."""
    return {
        "format": "counterpart/response",
        "format_version": 1,
        "assessment": {"id": assessment.id, "version": assessment.version},
        "relationship": "Ørsted & Zoë <b>“two”</b>",
        "side": side,
        "respondent": {"id": f"{side}-{number}", "role": role or "", "label": ""},
        "language": "en",
        "round": "2026-11",
        "answered_at": "2026-11-22T10:00:00Z",
        "answers": answers,
    }


def requests_for(definitions: Definitions) -> Iterator[tuple[str, dict]]:
    """A request for each case, named."""
    for key, cases in definitions.cases.items():
        assessment = definitions.assessments[key]
        for case in cases.responses:
            one = response(assessment, case.side, case.answers, role=case.role)
            yield f"{key}: {case.name}", {"type": "score", "response": one}
        for case in cases.comparisons:
            both = [
                response(assessment, side, answers, number)
                for side, given in (("buyer", case.buyer), ("supplier", case.supplier))
                for number, answers in enumerate(given, 1)
            ]
            yield f"{key}: {case.name}", {"type": "compare", "responses": both}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_worked_case_gives_the_same_bytes(ask_both, definitions, language):
    named = list(requests_for(definitions))
    assert {request["type"] for _, request in named} == {"score", "compare"}
    assert set(definitions.cases) == set(definitions.assessments)
    different = []
    for name, request in named:
        here, there = ask_both({**request, "language": language, "base": "../"})
        assert json.loads(here)["ok"], f"{name}: {here}"
        assert json.loads(here)["html"].strip()
        if here.encode("utf-8", "surrogatepass") != there.encode("utf-8", "surrogatepass"):
            different.append(name)
    assert different == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_odd_files_get_the_same_problems(ask_both, language):
    items = [
        {"name": str(number), "size": len(data), "base64": base64.b64encode(data).decode()}
        for number, data in enumerate(ODD)
    ]
    here, there = ask_both({"type": "read", "language": language, "items": items})
    assert all(result["problems"] for result in json.loads(here)["results"])
    assert here == there


def samples() -> list[Path]:
    """The folders with the responses of both sides."""
    return sorted({path.parent for path in SAMPLES.glob("**/*.response.json")})


@pytest.mark.parametrize("sample", samples(), ids=lambda folder: folder.name)
def test_every_sample_gives_the_same_bytes(ask_both, sample):
    files = sorted(sample.glob("*.response.json"))
    contents = [path.read_bytes() for path in files]
    items = [
        {"name": path.name, "size": len(data), "base64": base64.b64encode(data).decode()}
        for path, data in zip(files, contents, strict=True)
    ]
    here, there = ask_both({"type": "read", "language": "en", "items": items})
    assert here == there
    results = json.loads(here)["results"]
    codes = [{"name": "code", "text": result["code"]} for result in results]
    here, there = ask_both({"type": "read", "language": "en", "items": codes})
    assert here == there
    assert [r["text"] for r in json.loads(here)["results"]] == [r["text"] for r in results]
    responses = [json.loads(data) for data in contents]
    for language in LANGUAGES:
        shown = {"language": language, "base": "../"}
        for one in responses:
            here, there = ask_both({"type": "score", "response": one, **shown})
            assert json.loads(here)["ok"]
            assert here == there
        here, there = ask_both({"type": "compare", "responses": responses, **shown})
        assert json.loads(here)["ok"]
        assert here == there
