"""What the page asks of a table: what its columns may be, and the responses in it."""

import base64
import json

from answering import the_catalogue
from counterpart.door import handle, hold
from exports import drawn, lines, rated, separated, words

from scripts.surveys import known_heads, known_says


def ask(**request):
    hold(the_catalogue())
    return json.loads(handle(json.dumps({"language": "nl", **request})))


def test_a_table_is_shown_mapped_and_taken_in():
    of = words("trust")
    rows = rated(
        "trust", drawn("trust"), lambda q, lens: f"{q.title} [{of.lenses[lens].name}]", str
    )
    table = lines(["Shoe size", *rows[0]], [{"Shoe size": "44", **row} for row in rows])
    given = {"base64": base64.b64encode(separated(table, "\t").encode()).decode()}
    shown = ask(type="table", assessment="trust", heads=known_heads(), says=known_says(), **given)
    assert (shown["ok"], shown["rows"], shown["headings"]) == (True, 3, table[0])
    assert shown["shown"][:2] == [["44"] * 3, [row[1] for row in table[1:]]]
    of = words("trust", "nl")
    named = [of.questions["ability-can-do"].title, of.lenses["guess"].name]
    assert dict(shown["answers"])["ability-can-do.guess"] == named
    map_ = shown["map"] | {
        "given": {"side": "buyer", "round": "2026-11", "answered_at": "2026-11-20"}
    }
    refused = ask(type="import", map=map_, **given)
    assert not refused["ok"]
    assert "Shoe size" in refused["problems"][0]
    map_["columns"]["Shoe size"] = "-"
    taken = ask(type="import", map=map_, **given)
    assert taken["empty"] == 0
    read = ask(
        type="read", items=[{"name": "", "size": 0, "file": text} for text in taken["texts"]]
    )
    assert [result["response"]["side"] for result in read["results"]] == ["buyer"] * 3


def test_what_the_page_never_sends_is_refused():
    for request in (
        {"type": "table", "assessment": "none", "base64": ""},
        {"type": "table", "assessment": "trust", "base64": ""},
        {"type": "import", "map": {}, "base64": 7},
        {"type": "import", "map": [], "base64": ""},
        {"type": "export", "kind": "answer-sheet", "asked": {}, "words": {}},
        {"type": "export", "kind": "answer-sheet", "asked": None, "words": {"a": 1}},
    ):
        assert not ask(**request)["ok"], request
