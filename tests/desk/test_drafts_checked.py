"""A text from the storage that is no draft is set aside, and of a draft what no form knows."""

import json
from pathlib import Path

from in_node import in_node

SCRIPT = Path(__file__).with_name("drafts.mjs")
NO_DRAFTS = (
    "{", "null", "[]", '"x"', "{}", '{"id":1,"at":2,"fields":3}',
    '{"id":"a","at":"2026-11-20T10:00:00Z","fields":[]}',
)  # fmt: skip
FIELDS = {"side": "buyer", "round": "2026-11"}
ODD = {
    "no-such.now": "4",
    'a"]b.now': "1",
    "__proto__.now": "1",
    "relationship": 7,
    "deal-breaker-99.label": "x",
}
WRONG = {"id": "spaces in it", "at": "2026-99-20", "made": {"other": 3}}


def test_what_is_none_is_set_aside_as_a_whole():
    texts = list(NO_DRAFTS)
    assert in_node(SCRIPT, {"texts": texts, "fields": []}) == [{"odd": ["*"]}] * len(NO_DRAFTS)


def test_of_a_draft_with_odd_parts_the_rest_is_used():
    text = json.dumps({**WRONG, "fields": {**FIELDS, **ODD}})
    known = [*FIELDS, "relationship"]
    (draft,) = in_node(SCRIPT, {"texts": [text], "fields": known})
    assert draft == {"stored": {"fields": FIELDS}, "odd": [*ODD, "id", "at"]}
