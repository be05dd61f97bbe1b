"""Every worked case and sample gives the same text in the browser's Python as in this one."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from scripts.definitions import read_definitions
from scripts.engine.requests import answered, first_of_each, worked_requests
from scripts.paths import LANGUAGES, SAMPLES

pytestmark = pytest.mark.browser
EVERY = {"snapshot": 3, "libraries": 9}
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


def test_every_worked_case_gives_the_same_bytes(ask_both, way, requests):
    """The first of each kind and every third; by the libraries, the same code, every ninth.

    The build has had the same memory give all of them, in Node, before it handed the engine out.
    """
    some = {*first_of_each(requests), *requests[:: EVERY[way]]}
    asked = [json.loads(text) for text in requests if text in some]
    kinds = {"score", "compare", "export", "relationship", "plan"}
    assert {request["type"] for request in asked} == kinds
    assert {request["language"] for request in asked} == set(LANGUAGES)
    different = []
    for request in asked:
        here, there = ask_both(request)
        assert json.loads(here)["ok"], f"{request}: {here}"
        sentence = {"export": "base64", "relationship": "text"}.get(request["type"], "html")
        assert json.loads(here)[sentence].strip()
        if here.encode("utf-8", "surrogatepass") != there.encode("utf-8", "surrogatepass"):
            different.append(request)
    assert different == []


def test_every_assessment_has_worked_cases_and_each_speaks_every_language(compiled):
    definitions = read_definitions()
    requests = worked_requests(definitions, every=True)
    assert all(json.loads(answer)["ok"] for answer in answered(requests, compiled))
    assert set(worked_requests(definitions)) < set(requests)
    assert set(definitions.cases) == set(definitions.assessments)
    cases = [c for case in definitions.cases.values() for c in (*case.responses, *case.comparisons)]
    asked = [of for text in requests if (of := json.loads(text))["type"] in ("score", "compare")]
    reports = [of for of in asked if "events" not in of]  # those are cases in two rounds, besides
    assert len(reports) == len(cases) * len(LANGUAGES) > 0


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
        for response in responses:
            here, there = ask_both({"type": "score", "response": response, **shown})
            assert json.loads(here)["ok"]
            assert here == there
        here, there = ask_both({"type": "compare", "responses": responses, **shown})
        assert json.loads(here)["ok"]
        assert here == there
