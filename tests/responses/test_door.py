"""The door answers every request, and says what it does not know."""

import json

import pytest
from answering import document, splits
from counterpart import door
from counterpart.canonical import canonical_bytes, canonical_text
from counterpart.reading.checking import check_value
from counterpart.scoring.comparison import compare
from counterpart.scoring.score import score

from scripts.paths import LANGUAGES

pytestmark = pytest.mark.usefixtures("held")
BUYER = document("buyer", splits(60, 10, 30), "b-1")
SUPPLIER = document("supplier", splits(20, 20, 60), "s-1")
UNKNOWN = "the engine does not know this request"


def ask(**request):
    return json.loads(door.handle(json.dumps(request)))


@pytest.mark.parametrize(
    ("request_json", "line"),
    [
        ("{}", f"type: found null; {UNKNOWN}"),
        ('{"type":"delete"}', f'type: found "delete"; {UNKNOWN}'),
        ('{"type":"__class__"}', f'type: found "__class__"; {UNKNOWN}'),
        ('{"type":["score"]}', f"type: found […]; {UNKNOWN}"),
        ('{"type":{}}', f"type: found {{…}}; {UNKNOWN}"),
        ('{"type":7,"language":["nl"]}', f"type: found 7; {UNKNOWN}"),
        ("[]", f"found […]; {UNKNOWN}"),
        ("null", f"found null; {UNKNOWN}"),
        ("score", f'found "score"; {UNKNOWN}'),
        ("", f'found ""; {UNKNOWN}'),
        ("9" * 5000, f'found "{"9" * 39}…; {UNKNOWN}'),
        ("[" * 100_000, f'found "{"[" * 39}…; {UNKNOWN}'),
    ],
    ids=range(12),
)
def test_what_it_does_not_know(request_json, line):
    assert json.loads(door.handle(request_json)) == {"ok": False, "problems": [line]}


def test_problems_come_in_the_language_that_is_asked_for():
    english = ask(type="score", response={})["problems"]
    dutch = ask(type="score", response={}, language="nl")["problems"]
    assert english == ["format: is missing"]
    assert dutch[0].startswith("format: ")
    assert ask(type="score", response={}, language="tlh")["problems"] == english


@pytest.mark.parametrize("kind", ["read", "score", "compare", "nonsense", None])
def test_before_anything_is_loaded_it_still_answers(kind):
    door._held.clear()
    answer = ask(type=kind, items=[], responses=[], response={})
    assert answer == {"ok": False, "problems": ["type: unknown-request"]}


def test_a_score_is_the_object_of_the_package(catalogue):
    answer = ask(type="score", response=BUYER, language="nl", base="../")
    response = check_value(BUYER, catalogue)
    expected = score(catalogue, response).to_json()
    assert answer["ok"]
    assert answer["score"] == canonical_text(expected)
    assert answer["text"].encode() == canonical_bytes(BUYER)
    assert 'href="../method/index.html"' in answer["html"]


@pytest.mark.parametrize("language", [*LANGUAGES, "tlh"])
def test_a_comparison_is_the_object_of_the_package(language, catalogue):
    answer = ask(type="compare", responses=[SUPPLIER, BUYER], language=language)
    responses = [check_value(item, catalogue) for item in (BUYER, SUPPLIER)]
    assert answer["comparison"] == canonical_text(compare(catalogue, responses).to_json())
    assert answer["html"].startswith("<article")


def test_a_missing_side_is_said():
    assert ask(type="compare", responses=[BUYER]) == {
        "ok": False,
        "problems": ["The supplier's response is missing."],
    }


def test_one_bad_item_leaves_the_others_alone():
    text = json.dumps(BUYER)
    items = [
        {"name": "good", "text": text},
        {"name": "bad", "text": text.replace('"buyer"', '"both"')},
        {"name": "large", "size": 10**9},
        {"name": "not base 64", "size": 3, "base64": "é!"},
    ]
    good, bad, large, odd = ask(type="read", items=items)["results"]
    assert good["response"] == BUYER
    assert bad["problems"] == ['side: found "both"; expected one of buyer, supplier']
    assert large["problems"] == [
        "The file has 1000000000 bytes; a response file has at most 262144."
    ]
    assert odd["problems"] == [f'base64: found "é!"; {UNKNOWN}']
