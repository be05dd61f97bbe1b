"""Minutes and plan for Word: what both writers make, read back, is what was described."""

import base64
import json
from datetime import date
from pathlib import Path

import pytest
from answering import the_catalogue
from counterpart.brand import Brand
from counterpart.deck import minutes_document, plan_document
from counterpart.deck.document import Items
from counterpart.door import handle, hold
from counterpart.minutes import minutes_view
from counterpart.plan import plan_view, suggestions
from counterpart.relationship import check_relationship_value, to_json
from in_node import in_node
from office import blocks, described_blocks, whole_xml
from page_writers import bundled
from records import action, decision, room_document, rule

from scripts.documents import docx_bytes
from scripts.paths import LANGUAGES

HERE = Path(__file__).parent
TODAY = date(2026, 11, 24)
HOSTILE = '={0} <b>&amp;</b> "two" 🤝\nline two'
NAMED = {"buyer": "=A & <B>", "supplier": "Koninklijke Nederlandse Machinefabriek Verhoeven"}


def relationship():
    return check_relationship_value(
        room_document(
            responses=[],
            actions=[action(wanted=HOSTILE, workshop="w-1"), action("a-2", status="done")],
            decisions=[decision(said=HOSTILE)],
            rules=[rule(text="=1+1", note="Why")],
        ),
        the_catalogue(),
    )


def test_both_writers_make_what_is_described(tmp_path):
    held, given, brand = the_catalogue(), relationship(), Brand("Van Dijk", "Sinds 1990", "#7a1f5c")
    made = []
    for language in LANGUAGES:
        view = minutes_view(held, given, TODAY, language, NAMED)
        made.append(minutes_document(view, brand))
        made.append(plan_document(plan_view(held, given, TODAY, language, companies=NAMED), brand))
    descriptions = [of.to_json() for of in made]
    by_page = in_node(
        HERE / "office.mjs",
        {
            "all": [{"description": of} for of in descriptions],
            "script": str(bundled("documents", tmp_path)),
            "global": "counterpartDocuments",
        },
    )
    for document, description, written in zip(made, descriptions, by_page, strict=True):
        expected = described_blocks(description)
        assert ("text", HOSTILE) in expected or "two" in str(expected)
        for data in (docx_bytes(document), base64.b64decode(written)):
            assert blocks(data) == expected
            assert "Sinds 1990" in whole_xml(data)
            assert "7A1F5C" in whole_xml(data)


@pytest.mark.parametrize("smallest", [0, 6])
def test_minutes_to_share_leave_out_what_too_few_wrote(smallest):
    view = minutes_view(the_catalogue(), relationship(), TODAY, "en", smallest=smallest)
    said = str(minutes_document(view).to_json())
    assert ("We told them in March." in said) is (smallest == 0)


def test_a_plan_without_actions_brings_what_is_suggested(sample_paths, catalogue):
    responses = [json.loads(path.read_bytes()) for path in sample_paths["type-mismatch"]]
    given = check_relationship_value(room_document(responses=responses, actions=[]), catalogue)
    made = suggestions(catalogue, given.responses, "nl")
    view = plan_view(catalogue, given, TODAY, "nl", made)
    request = {"type": "deck", "kind": "plan", "language": "nl", "today": TODAY.isoformat()}
    request |= {"responses": responses, "rules": room_document()["rules"]}
    hold(catalogue)
    for actions, expected in (([], True), (to_json(relationship())["actions"], False)):
        answer = json.loads(handle(json.dumps(request | {"actions": actions})))
        said = [of.get("text") for of in answer["description"]["blocks"]]
        assert (catalogue.locales["nl"]["plan"]["suggestions-title"] in said) is expected
        assert (made[0].wanted in said) is expected
    listed = [of.lines for of in plan_document(view).blocks if isinstance(of, Items)]
    assert listed[: len(made)] == [of.steps for of in made if of.steps]
