"""Every hostile input gets its exact lines, and nothing else happens."""

import base64
import html
import json
import re
import time
import tracemalloc
from collections import Counter
from dataclasses import replace

import pytest
from answering import response
from counterpart import InputError, check_bytes, check_file, compare, score, to_bytes
from counterpart.door import handle, hold
from counterpart.reading import link
from counterpart.report import render_comparison, render_score
from hostile_inputs import read_all

from scripts.paths import LANGUAGES

INPUTS = read_all()
REFUSED = [pytest.param(item, id=item.name) for item in INPUTS if not item.accepted]
ACCEPTED = [pytest.param(item, id=item.name) for item in INPUTS if item.accepted]
MARKED = [pytest.param(item, id=item.name) for item in INPUTS if item.marker]
LARGE = [
    pytest.param(item, id=item.name)
    for item in INPUTS
    if item.kinds & {"repeat", "pad", "deflate", "repeat-link"}
]
HANG = 60
"""Seconds: a guard against hanging, not a measure of speed."""
BYTES = 24 * 1024 * 1024


def read(hostile, catalogue, check=check_bytes):
    if hostile.link is not None:
        return link.decode(hostile.link, catalogue)
    return check(hostile.data, catalogue)


def refused(hostile, catalogue):
    """Return the error of an input, and the seconds it took."""
    start = time.perf_counter()
    with pytest.raises(InputError) as caught:
        read(hostile, catalogue)
    return caught.value, time.perf_counter() - start


def test_there_are_enough_and_each_has_its_own_name():
    assert len(INPUTS) >= 200
    assert len(REFUSED) >= 200
    assert len(MARKED) >= 10
    assert [name for name, n in Counter(item.name for item in INPUTS).items() if n > 1] == []
    assert all(part.accepted != bool(part.count) for part in INPUTS)


@pytest.mark.parametrize("hostile", REFUSED)
def test_refused_with_its_lines(hostile, catalogue):
    error, seconds = refused(hostile, catalogue)
    said = error.say(catalogue.sentences("en"))
    if hostile.problems:
        assert said == list(hostile.problems)
    assert len(error.problems) == hostile.count
    assert said[-1] == hostile.last
    assert seconds < HANG
    for language in LANGUAGES:
        lines = error.say(catalogue.sentences(language))
        assert len(lines) == len(said) <= 101
        assert all(line.strip() for line in lines)
        assert all(len(line) < 400 and line.isprintable() for line in lines)


@pytest.mark.parametrize("hostile", ACCEPTED)
def test_accepted_and_read_again_as_the_same(hostile, catalogue):
    start = time.perf_counter()
    outcome = read(hostile, catalogue)
    assert time.perf_counter() - start < HANG
    assert check_bytes(to_bytes(outcome), catalogue) == outcome
    assessment = catalogue.assessments[outcome.assessment]
    rated = {dimension.id for dimension in assessment.of_method("rating")}
    assert score(catalogue, outcome).to_json()["dimensions"].keys() == rated


def harmless(actual):
    """Return the same response with an x for each of its texts."""
    texts = {
        "relationship": "x" if actual.relationship else "",
        "answers": {
            key: replace(answer, note="x" if answer.note else "")
            for key, answer in actual.answers.items()
        },
    }
    return replace(actual, respondent=replace(actual.respondent, label=""), **texts)


def reports(mine, language, catalogue):
    theirs = response("supplier", respondent="s-1", relationship="Sample: another name")
    result = score(catalogue, mine)
    return [
        render_score(catalogue, mine, result, language, "html"),
        render_comparison(catalogue, compare(catalogue, [mine, theirs]), language, "html"),
    ]


def tags(report):
    return Counter(re.findall(r"<(/?[a-z0-9]+|!)", report))


@pytest.mark.parametrize("hostile", MARKED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_markup_is_shown_as_text(hostile, language, catalogue):
    mine = read(hostile, catalogue)
    shown = {mine.relationship, mine.answer("renewal").note}
    assert hostile.marker in shown | {mine.respondent.label}
    actual = reports(mine, language, catalogue)
    if re.search(r"[<>&\"']", hostile.marker):
        assert all(hostile.marker not in report for report in actual)
    as_read = [hostile.marker in html.unescape(report) for report in actual]
    assert as_read[0] == (hostile.marker in shown)
    plain = reports(harmless(mine), language, catalogue)
    assert [tags(report) for report in actual] == [tags(report) for report in plain]


@pytest.mark.parametrize("hostile", LARGE)
def test_large_inputs_take_little_memory(hostile, catalogue):
    tracemalloc.start()
    try:
        read(hostile, catalogue)
    except InputError:
        pass
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < BYTES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_door_says_the_same_of_each(language, catalogue):
    hold(catalogue)
    items, expected = [], []
    for hostile in INPUTS:
        if hostile.link is None:
            data = base64.b64encode(hostile.data).decode()
            items.append({"name": hostile.name, "size": len(hostile.data), "base64": data})
        else:
            items.append({"name": hostile.name, "text": hostile.link})
        try:
            actual = read(hostile, catalogue, check_file)
            expected.append(json.loads(to_bytes(actual)))
        except InputError as error:
            expected.append(error.say(catalogue.sentences(language)))
    answer = json.loads(handle(json.dumps({"type": "read", "language": language, "items": items})))
    assert answer["ok"]
    actual = [result.get("problems", result.get("response")) for result in answer["results"]]
    assert [result["name"] for result in answer["results"]] == [item.name for item in INPUTS]
    assert actual == expected
