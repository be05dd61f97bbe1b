"""Whatever comes in is a response or a relationship, or an error in words: nothing else."""

import base64
import json

import drawn
from answering import drawn_documents, the_catalogue
from counterpart import (
    InputError,
    Relationship,
    Response,
    check_bytes,
    check_file,
    check_relationship_bytes,
    to_bytes,
)
from counterpart.door import handle, hold
from counterpart.reading import link
from counterpart.reading.checking import check_value
from counterpart.relationship import to_bytes as relationship_bytes
from hypothesis import example, given
from hypothesis import strategies as st

from scripts.paths import LANGUAGES

NUMBERS = st.one_of(st.integers(), st.floats(), st.integers(-(10**40), 10**40))
LEAVES = st.one_of(st.none(), st.booleans(), NUMBERS, st.text(), st.just("n/a"))
NAMES = st.one_of(
    st.sampled_from(["format", "answers", "now", "me", "note", "__proto__", "constructor", ""]),
    st.text(max_size=8),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(NAMES, inner, max_size=4)),
    max_leaves=12,
)


def response_or_words(read, given_input):
    """Read an input: it must give a response, or problems that can be said in every language."""
    problems = None
    try:
        outcome = read(given_input, the_catalogue())
    except InputError as error:
        problems = error
    if problems is None:
        assert isinstance(outcome, Response)
        assert check_bytes(to_bytes(outcome), the_catalogue()) == outcome
        return
    said_in_words(problems)


def said_in_words(problems):
    """Say the problems in every language."""
    assert problems.problems
    for language in (*LANGUAGES, "tlh"):
        said = problems.say(the_catalogue().sentences(language))
        assert said
        assert all(line.strip() and line.isprintable() for line in said)


def places(value, way=()):
    """Yield the way to each place of a JSON value."""
    yield way
    inside = value.items() if isinstance(value, dict) else ()
    for key, inner in enumerate(value) if isinstance(value, list) else inside:
        yield from places(inner, (*way, key))


@st.composite
def mutated(draw, documents=None):
    """Draw a valid file with one to three places replaced, dropped, renamed or added to."""
    chosen = drawn_documents() if documents is None else documents
    value = json.loads(json.dumps(draw(chosen)))
    for _ in range(draw(st.integers(1, 3))):
        way = draw(st.sampled_from(list(places(value))))
        if not way:
            continue
        inner = value
        for key in way[:-1]:
            inner = inner[key]
        changes = ["replace", "drop", "rename", "add"]
        match draw(st.sampled_from(changes if isinstance(inner, dict) else changes[:2])):
            case "replace":
                inner[way[-1]] = draw(VALUES)
            case "drop":
                del inner[way[-1]]
            case "rename":
                inner[draw(NAMES)] = inner.pop(way[-1])
            case "add":
                inner[draw(NAMES)] = draw(VALUES)
    return value


@given(VALUES)
def test_any_value(value):
    response_or_words(check_value, value)
    response_or_words(check_bytes, json.dumps(value).encode())


@given(mutated())
def test_a_mutated_response(value):
    response_or_words(check_value, value)
    response_or_words(check_bytes, json.dumps(value, ensure_ascii=True).encode())


@given(mutated(drawn.drawn_documents()))
def test_a_mutated_relationship(value):
    data = json.dumps(value).encode()
    for read in (check_relationship_bytes, check_file):
        try:
            outcome = read(data, the_catalogue())
        except InputError as error:
            said_in_words(error)
        else:
            assert isinstance(outcome, Relationship)
            again = read(relationship_bytes(outcome), the_catalogue())
            assert relationship_bytes(again) == relationship_bytes(outcome)


@given(drawn_documents(), st.integers(0, 4000), st.binary(max_size=4))
def test_a_response_with_damaged_bytes(value, place, damage):
    data = json.dumps(value).encode()
    place %= len(data)
    response_or_words(check_bytes, data[:place] + damage + data[place + len(damage) :])
    response_or_words(check_bytes, data[:place])


@given(st.binary(max_size=400))
@example(b"\xef\xbb\xbf")
@example(b'"\\ud800"')
def test_any_bytes(data):
    response_or_words(check_bytes, data)


@given(st.text(max_size=300))
@example("1.." + "0" * 8)
@example("#r=#r=1.a.00000000")
def test_any_text_as_a_link(text):
    response_or_words(link.decode, text)
    assert all(isinstance(piece, str) for piece in link.codes(text))


@given(drawn_documents(), st.integers(0, 2000), st.characters(codec="ascii"))
def test_a_link_with_one_character_changed(value, place, character):
    code = link.encode(check_value(value, the_catalogue()))
    place %= len(code)
    response_or_words(link.decode, code[:place] + character + code[place + 1 :])


@given(st.binary(max_size=200), st.text(max_size=100))
def test_the_door_answers_whatever_is_read(data, text):
    hold(the_catalogue())
    file = {"name": "a", "size": len(data), "base64": base64.b64encode(data).decode()}
    items = [file, {"name": "b", "text": text}, {"name": "c", "size": 1, "base64": text}]
    answer = json.loads(handle(json.dumps({"type": "read", "language": "nl", "items": items})))
    assert answer["ok"]
    assert {result["name"] for result in answer["results"]} >= {"a", "b", "c"}
    assert all(result.get("problems") or "response" in result for result in answer["results"])
