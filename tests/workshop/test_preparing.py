"""Plays put together make a deck; who sits at the laptop has drafts apart; paper is typed in."""

import json
from pathlib import Path
from random import Random

import pytest
from answering import the_catalogue
from counterpart import door
from counterpart.workshop import deck, read_agenda
from in_node import in_node

from scripts.locales import read_locales
from scripts.workshop.material import plays
from scripts.workshop.sheets import sheets

PAGES = Path(__file__).parents[2] / "theme" / "templates" / "pages"
SCRIPT = Path(__file__).with_name("preparing.mjs")
LADDER = {"kind": "ladder", "most": 5, "options": []}
TEN = {"kind": "rating", "most": 10, "options": []}
STATE = {"kind": "state", "most": 3, "options": ["said", "disputed", "absent"]}
POINTS = {"kind": "points", "most": 100, "options": []}
TICKS = {"kind": "ticks", "most": 4, "options": ["a", "b", "c", "d"]}
MANY = {"kind": "ticks", "most": 12, "options": [f"o{at}" for at in range(1, 13)]}
DATE = {"kind": "date", "most": 0, "options": []}
TYPED = [
    (LADDER, "3", "whole", "3"),
    (LADDER, " 6 ", "wrong", ""),
    (LADDER, "0", "wrong", ""),
    (LADDER, "n", "whole", "n/a"),
    (LADDER, "", "", ""),
    (TEN, "1", "open", "1"),
    (TEN, "10", "whole", "10"),
    (TEN, "2", "whole", "2"),
    (STATE, "2", "whole", "disputed"),
    (STATE, "x", "wrong", ""),
    (POINTS, "7", "open", "7"),
    (POINTS, "20", "whole", "20"),
    (POINTS, "0", "whole", "0"),
    (POINTS, "101", "wrong", ""),
    (TICKS, "31", "open", "c a"),
    (TICKS, "0", "open", "-"),
    (TICKS, "5", "wrong", ""),
    (MANY, "12, 3 x", "wrong", ""),
    (MANY, "12, 3", "open", "o12 o3"),
    (DATE, "2026-1", "open", ""),
    (DATE, "2026-11-28", "whole", "2026-11-28"),
]
TEXTS = ["1\t2\r\n3\t4\r\n", '"1";"2"', "1,2", "7"]
CODES = {
    " Trust-S ": ["trust", "supplier"],
    "TRUST – B": ["trust", "buyer"],
    "first meeting b": ["first-meeting", "buyer"],
    "trust": None,
    "trust-x": None,
    "": None,
    "constructor-b": None,
}
"""As somebody types them who has the sheet before them, and what they are of."""
PEOPLE = 3
STATE_NOW = {
    key: value
    for part in (
        {"version": 1, "sample": False, "programme": "plays", "assessments": [], "order": "gap"},
        {"most": 3, "card": "welcome", "stage": 0, "since": 1, "started": 0, "until": 0},
        {"open": True, "revealed": {}, "record": ""},
    )
    for key, value in part.items()
}


def cell(column, rng):
    """What somebody types who answers at random."""
    match column["kind"]:
        case "date":
            return f"2025-0{rng.randint(1, 9)}-11"
        case "points":
            return ""
        case "ticks":
            between = " " if column["most"] > 9 else ""
            numbers = [str(at) for at in range(1, column["most"] + 1) if rng.random() < 0.5]
            return between.join(numbers) or "0"
        case _:
            return str(rng.randint(1, column["most"]))


def person(sheet, side, rng):
    """A row of the grid; a split goes to its first option."""
    cells, last = [], ""
    for column in sheet["columns"]:
        split = column["name"].rpartition(".")[0]
        asked = side in column["sides"]
        first = column["kind"] == "points" and split != last
        last = split
        cells.append(("100" if first else cell(column, rng)) if asked else "")
    return {"side": side, "cells": cells}


@pytest.fixture(scope="module")
def given():
    """What is typed: rows for every assessment, and some with faults."""
    rng, catalogue = Random("paper"), the_catalogue()
    made = dict(sheets(catalogue, "en"))
    people = {
        key: [person(sheet, side, rng) for side in ("buyer", "supplier") for _ in range(PEOPLE)]
        for key, sheet in made.items()
    }
    locale = read_locales()["en"]
    return {
        "typed": [(column, text) for column, text, _, _ in TYPED],
        "texts": TEXTS,
        "codes": list(CODES),
        "sheets": json.loads(json.dumps(made)),
        "people": people,
        "material": {"programmes": [], "plays": dict(plays(catalogue, locale, "en"))},
        "picked": ["two-events", "align-at-home"],
        "state": [STATE_NOW, {**STATE_NOW, "plays": ["two-events", 3, "<b>"]}],
    }


@pytest.fixture(scope="module")
def outcome(given):
    """What came of it all, in one Node."""
    return in_node(SCRIPT, given)


def test_a_digit_that_can_only_be_whole_goes_on_by_itself(outcome):
    assert outcome["states"] == [[state, value] for _, _, state, value in TYPED]
    assert outcome["tables"] == [[["1", "2"], ["3", "4"]], [["1", "2"]], [["1", "2"]], [["7"]]]


def test_the_code_of_every_sheet_leads_to_it_as_people_write_it(outcome, given):
    assert len(outcome["codes"]) == 2 * len(given["sheets"])
    for assessment, side, _, sheet in outcome["codes"]:
        assert sheet == {"assessment": assessment, "side": side}
    printed = "".join((PAGES / "assessment.html").read_text("utf-8").split())
    assert "<code>{{assessment.id}}-{{side[0]}}</code>" in printed
    codes = [code for *_, code, _ in outcome["codes"]]
    assert codes == [f"{key}-{side}" for key in given["sheets"] for side in "bs"]
    written = [sheet and list(sheet.values()) for sheet in outcome["written"]]
    assert written == list(CODES.values())


@pytest.mark.parametrize("of", the_catalogue().assessments)
def test_sheets_come_in_as_any_response_does(outcome, given, of, held):
    """Through the same check as a file, with every answer that was typed."""
    made = outcome["responses"][of]
    assert outcome["faults"][of] == []
    items = [{"name": "", "size": 0, "file": json.dumps(response)} for response in made]
    answer = json.loads(door.handle(json.dumps({"type": "read", "items": items})))
    assert answer["ok"], answer
    for response, result, row in zip(made, answer["results"], given["people"][of], strict=True):
        assert "problems" not in result, result
        assert response["side"] == row["side"]
        names = {
            ".".join(column["name"].split(".")[:2])
            for column, text in zip(given["sheets"][of]["columns"], row["cells"], strict=True)
            if text
        }
        assert names == {
            f"{q}.{lens}" for q, lenses in response["answers"].items() for lens in lenses
        }


def test_what_is_typed_by_its_number_has_a_name(given):
    columns = [column for sheet in given["sheets"].values() for column in sheet["columns"]]
    named = [column for column in columns if column["options"]]
    assert {"state", "choice", "ticks"} <= {column["kind"] for column in named}
    assert all(len(column["names"]) == len(column["options"]) for column in named)
    assert not any(name in column["options"] for column in named for name in column["names"])


def test_faults_are_named_by_cell(given):
    sheet = given["sheets"]["purpose"]
    points = next(at for at, of in enumerate(sheet["columns"]) if of["kind"] == "points")
    rated = next(at for at, of in enumerate(sheet["columns"]) if of["kind"] == "rating")
    cells = [""] * len(sheet["columns"])
    cells[points], cells[rated] = "40", "99"
    rows = [{"side": "buyer", "cells": [""] * len(cells)}, {"side": "buyer", "cells": cells}]
    faulty = {**given, "sheets": {"purpose": sheet}, "people": {"purpose": rows}}
    faults = in_node(SCRIPT, faulty)["faults"]["purpose"]
    assert faults == [
        {"row": 1, "column": rated, "code": "wrong", "given": "99"},
        {"row": 1, "column": points, "code": "sum", "given": "40"},
    ]


def test_plays_put_together_make_a_deck(outcome, given):
    agenda = read_agenda(outcome["agenda"])
    catalogue = the_catalogue()
    minutes = sum(catalogue.plays[key].minutes for key in given["picked"])
    assert agenda.minutes == minutes + 5 + 15 + 5
    made = deck(catalogue, [], "en", agenda=agenda)
    assert sum(card.minutes for card in made) == agenda.minutes
    assert list(dict.fromkeys(card.play for card in made if card.play)) == given["picked"]
    assert [card.kind for card in made][-2:] == ["decide", "close"]
    assert outcome["none"] == [None, None]
    assert outcome["states_kept"] == [[], ["two-events"]]


def test_whoever_sits_down_has_drafts_apart(outcome):
    seats = outcome["seats"]
    assert seats["took"]
    assert seats["side"] == "buyer"
    assert len({seats["before"], seats["seated"], seats["again"]}) == 3
    assert all(of.startswith(seats["before"]) for of in (seats["seated"], seats["again"]))
    assert outcome["odd"] == [None] * 4
