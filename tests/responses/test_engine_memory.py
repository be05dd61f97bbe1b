"""The engine keeps what it checked and scored by key, and nothing depends on it."""

import dataclasses
import json

import pytest
from answering import document, splits
from counterpart import door
from counterpart.canonical import canonical_text
from counterpart.errors import ForgottenError
from counterpart.reading.checking import check_value
from counterpart.requests import compare as requests_compare
from counterpart.requests import memory, read
from counterpart.requests.memory import Memory
from counterpart.responses import to_bytes
from counterpart.scoring import comparison

from scripts.paths import LANGUAGES

BUYERS = [document("buyer", splits(60, 10, 30), f"b-{n}") for n in range(3)]
SUPPLIERS = [document("supplier", splits(20, 20, 60), f"s-{n}") for n in range(3)]


@pytest.fixture(autouse=True)
def emptied(held):
    """Keep nothing yet; afterwards everything is as it was."""
    memory.MEMORY.forget()
    yield
    memory.MEMORY.forget()


def ask(**request):
    return json.loads(door.handle(json.dumps(request)))


def read_files(*texts):
    items = [{"name": f"{n}", "size": len(text), "file": text} for n, text in enumerate(texts)]
    return ask(type="read", brief=True, items=items)["results"]


def keys_of(*documents):
    return [result["key"] for result in read_files(*map(canonical_text, documents))]


def test_what_is_written_as_it_should_be_comes_back_as_a_key_alone():
    (result,) = read_files(canonical_text(BUYERS[0]))
    assert set(result) == {"name", "key"}
    (other,) = read_files(json.dumps(BUYERS[0], indent=2))
    assert other == {**result, "text": canonical_text(BUYERS[0])}
    (bad,) = read_files(canonical_text({**BUYERS[0], "side": "us"}))
    assert set(bad) == {"name", "problems"}


def test_keys_ask_for_what_the_responses_themselves_ask_for():
    everyone = [*BUYERS, *SUPPLIERS]
    expected = ask(type="compare", responses=everyone, base="../")
    keys = keys_of(*everyone)
    assert ask(type="compare", responses=keys, base="../") == expected
    assert ask(type="compare", responses=[*keys[:2], *everyone[2:]], base="../") == expected
    for kind in ("csv", "xlsx"):
        assert ask(type="export", kind=kind, responses=keys)["ok"]
    file = ask(type="relationship", names=["Sample"], responses=everyone)
    assert ask(type="relationship", names=["Sample"], responses=[*keys[:4], *everyone[3:]]) == file


def test_a_relationship_file_is_kept_response_by_response():
    file = ask(type="relationship", names=["Sample"], responses=[*BUYERS, *SUPPLIERS])["text"]
    (result,) = read_files(file)
    assert result["relationship"]["names"] == ["Sample"]
    texts = [response["text"] for response in result["responses"]]
    assert texts == sorted(map(canonical_text, [*BUYERS, *SUPPLIERS]), key=str.encode)
    keys = [item["key"] for item in result["responses"]]
    assert ask(type="compare", responses=keys)["ok"]


def test_each_response_is_scored_once(monkeypatch):
    scored = []
    monkeypatch.setattr(memory, "score", lambda a, r: scored.append(r) or comparison.score(a, r))
    keys = keys_of(*BUYERS, *SUPPLIERS)
    ask(type="compare", responses=keys[:5])
    assert len(scored) == 5
    ask(type="compare", responses=keys)
    assert len(scored) == 6


def test_an_engine_that_forgot_says_what():
    keys = keys_of(*BUYERS, *SUPPLIERS)
    memory.MEMORY.forget()
    again = keys_of(BUYERS[0])
    answer = ask(type="compare", responses=keys)
    assert answer == {"ok": False, "problems": [], "forgotten": keys[1:]}
    assert again == keys[:1]


def test_the_oldest_go_when_there_is_no_room(catalogue):
    memory = Memory(limit=2)
    responses = [check_value(buyer, catalogue) for buyer in BUYERS]
    keys = [memory.keep(response, to_bytes(response), catalogue) for response in responses]
    assert memory.responses(keys[1:], catalogue) == responses[1:]
    with pytest.raises(ForgottenError) as caught:
        memory.responses(keys, catalogue)
    assert caught.value.keys == (keys[0],)
    assert memory.score(catalogue, responses[0])  # only not kept


def test_another_catalogue_knows_nothing_of_the_last_one(catalogue):
    keys = keys_of(BUYERS[0])
    assert "forgotten" not in ask(type="compare", responses=keys)
    door.hold(dataclasses.replace(catalogue))
    assert ask(type="compare", responses=keys)["forgotten"] == keys


def test_a_file_that_the_page_did_not_read_is_too_large():
    items = [
        {"name": "film", "size": 5_000_000, "base64": ""},
        {"name": "film", "size": 40_000_000, "base64": ""},
        {"name": "empty", "size": 0, "file": ""},
    ]
    film, longer, empty = (
        actual["problems"] for actual in ask(type="read", items=items)["results"]
    )
    assert film == ["The file has 5000000 bytes; a response file has at most 262144."]
    assert longer == ["The file has 40000000 bytes; a response file has at most 262144."]
    assert empty[0].startswith("The file is empty")


def test_nothing_is_kept_unless_it_is_asked_for():
    ask(type="read", items=[{"name": "", "text": canonical_text(BUYERS[0])}])
    assert not memory.MEMORY._responses
    assert read.MEMORY is memory.MEMORY


@pytest.mark.parametrize("kind", ["compare", "whole", "relationship", "plan", "export"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_more_than_can_be_kept_is_said_in_words(monkeypatch, catalogue, kind, language):
    monkeypatch.setattr(memory, "RESPONSES_LIMIT", 5)
    keys = keys_of(*BUYERS, *SUPPLIERS)
    assert len(keys) > 5
    request = {"responses": keys, "kind": "csv", "today": "2026-11-28", "language": language}
    answer = ask(type=kind, **request)
    words = catalogue.locales[language]["errors"]["too-many-responses"]
    assert answer == {"ok": False, "problems": [words.format(found=len(keys), limit=5)]}
    assert ask(type=kind, **request | {"responses": keys[1:]})["ok"]


def test_a_file_of_the_comparison_that_was_shown_is_not_compared_again(monkeypatch):
    keys = keys_of(*BUYERS, *SUPPLIERS)
    made = []
    compare = requests_compare.compare
    monkeypatch.setattr(
        requests_compare, "compare", lambda *of, **how: made.append(how) or compare(*of, **how)
    )
    about = {"responses": keys, "now": "2026-11-28T08:00:00Z"}
    plain = ask(type="export", kind="csv", responses=[*BUYERS, *SUPPLIERS], now=about["now"])
    assert ask(type="compare", base="", **about)["ok"]
    assert ask(type="export", kind="csv", **about) == plain
    assert len(made) == 2  # of the objects, and of the keys
    ask(type="compare", base="", **about, smallest=3)
    ask(type="compare", base="", **about)
    ask(type="export", kind="csv", **{**about, "responses": keys[:-1]})
    assert [how["smallest"] for how in made] == [0, 0, 3, 0, 0]
    memory.MEMORY.forget()
    assert "forgotten" in ask(type="export", kind="csv", **about)
