"""Names that look alike are one name, by the same rule in the package and in the pages."""

from __future__ import annotations

import datetime
import json
import sys

import pytest
from answering import document, response, splits, the_catalogue
from click.testing import CliRunner
from counterpart import compare
from counterpart.names import alike, spellings, without_unseen
from counterpart.plan import plan_view
from counterpart.reading.checking import check_value
from counterpart.relationship import of_responses
from counterpart.scoring.twins import twins
from hypothesis import given, settings
from hypothesis import strategies as st
from page_rules import say

from scripts.cli import main
from scripts.locales import read_locales

SAME = [
    "Noord & Zuid",
    "noord & zuid",
    " Noord  & Zuid ",
    "Noord\u200b & Zuid",
    "No\u00adord & Zuid",
    "\u200eNoord & Zuid\u200f",
    "\ufeffNoord & Zuid",
    "Noord\u00a0&\u00a0Zuid",
    "Noord\t&\u2003Zuid",
    "Noord & Zu\u2060id",
    "\u202eNoord & Zuid\u202c",
    "Ｎｏｏｒｄ ＆ Zuid",
    "Noord & Zuid\ufe0f",
    "NOORD & ZUID",
    "Noord & Zuid\u2028",
]
PAIRS = [
    ("Zürich", "Zu\u0308rich"),
    ("Straße", "STRASSE"),
    ("Jansen’s", "Jansen's"),
    ("“A”", '"a"'),
    ("A–B", "a-b"),
    ("ﬁrma", "Firma"),
    ("ΟΔΟΣ", "οδος"),
    ("GROẞ", "gross"),
    ("A´s", "a's"),
    ("`A`", "'a'"),
    ("e\u200b\u0301", "é"),
    ("Acme and Borealis & Co", "Acme en Borealis and Co"),
    ("Café and Zoë", "Café\u00a0EN Zoë"),
]
OTHERS = [
    ("Acme", "Acne"),
    ("And Acme", "En Acme"),
    ("Acme and", "Acme en"),
    ("A and B", "A B"),
    ("Plant E North", "Plant Y North"),
    ("Plant E North", "Plant and North"),
    ("Acme", "Аcme"),
    ("A B", "AB"),
    ("A", "A."),
    ("Noord & Zuid", "Noord"),
]


@pytest.mark.parametrize("name", SAME)
def test_spellings_of_one_name(name):
    assert alike(name) == "noord & zuid"


@pytest.mark.parametrize(("name", "other"), PAIRS)
def test_pairs_that_are_one_name(name, other):
    assert alike(name) == alike(other)


@pytest.mark.parametrize(("name", "other"), OTHERS)
def test_pairs_that_are_two_names(name, other):
    assert alike(name) != alike(other)


def test_two_companies_are_called_together_alike_in_every_language():
    together = {
        alike(words["desk"]["set-up-and"].format(buyer="Acme", supplier="Borealis"))
        for words in read_locales().values()
    }
    assert together == {"acme & borealis"}


@pytest.mark.parametrize("name", ["", " ", "\u200b", "\u00ad\u2060\ufeff", "\u3164", "\uffa0 "])
def test_a_name_that_shows_nothing_is_none(name):
    assert alike(name) == ""
    assert spellings([name]) == []


@given(st.text(max_size=30))
def test_the_rule_changes_nothing_that_it_made(name):
    once = alike(name)
    assert alike(once) == once
    assert alike(f"\u200b {name}\u00ad ") == once


def the_same(names):
    assert say(alike=names)["alike"] == [alike(name) for name in names]


def test_the_page_has_the_same_rule_for_the_listed_ones():
    the_same([*SAME, *(name for pair in (*PAIRS, *OTHERS) for name in pair)])


NAMES = st.text(st.characters(max_codepoint=0x2FFF, exclude_categories=["Cs", "Cn"]), max_size=12)


@settings(max_examples=6)
@given(
    st.lists(
        NAMES | st.text("Aa ß'’-–&+ye\u200b\u00adé\u0301", max_size=9), min_size=100, max_size=200
    )
)
def test_the_page_has_the_same_rule_for_drawn_ones(names):
    the_same(names)


def test_the_characters_that_show_nothing_are_those_of_unicode():
    sentence = say(unseen=[0], ignorable=[0])
    assert sentence["unseen"] == sentence["ignorable"]
    codes = (code for code in range(sys.maxunicode + 1))
    assert sentence["unseen"][0] == [code for code in codes if not without_unseen(chr(code))]


def pair(*names):
    return [
        response(side, splits(20, 30, 50), relationship=name)
        for side, name in zip(("buyer", "supplier"), names, strict=True)
    ]


@pytest.mark.parametrize("name", SAME)
def test_a_comparison_warns_of_other_names_only(catalogue, name):
    assert not compare(catalogue, pair("Noord & Zuid", name)).gathered.notes
    (note,) = compare(catalogue, pair("Noord & Zuid", f"{name} Twee")).gathered.notes
    assert note.code == "several-relationships"


def test_the_spelling_shown_is_the_one_that_most_use():
    assert spellings(["ACME", "Acme", "acme ", "Acme", "\u200b", "Borealis"]) == [
        "Acme",
        "Borealis",
    ]
    assert spellings(["Noord\u200b & Zuid", "Noord & Zuid"]) == ["Noord & Zuid"]


def test_the_plan_is_called_by_one_spelling(catalogue):
    whole = of_responses(pair("Noord & Zuid", "noord\u200b & zuid "))
    assert len(whole.names) == 2  # a merge drops nothing
    view = plan_view(catalogue, whole, datetime.date(2026, 11, 28), "en")
    assert view.name == "Noord & Zuid"


def test_the_commands_take_them_for_one(tmp_path):
    for side, name in (("buyer", "Noord & Zuid"), ("supplier", "Noo\u200brd & Zuid\u00ad")):
        path = tmp_path / f"{side}.response.json"
        path.write_text(json.dumps(document(side, splits(20, 30, 50), relationship=name)))
    outcome = CliRunner().invoke(main, ["portfolio", str(tmp_path), "--json"])
    (row,) = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert (row["status"], row["relationship"], row["spellings"]) == ("compared", "Noord & Zuid", 2)
    merged = CliRunner().invoke(main, ["merge", str(tmp_path)])
    assert "different relationships" not in merged.stderr


def test_a_name_that_shows_nothing_is_that_of_its_folder(tmp_path):
    for side in ("buyer", "supplier"):
        path = tmp_path / "Acme" / f"{side}.response.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(document(side, splits(20, 30, 50), relationship="\u200b")))
    outcome = CliRunner().invoke(main, ["portfolio", str(tmp_path), "--json"])
    assert [json.loads(line)["relationship"] for line in outcome.stdout.splitlines()] == ["Acme"]


def test_a_person_under_two_ids_is_known_by_the_same_rule_on_the_page():
    labels = [*SAME, *(name for pair in (*PAIRS, *OTHERS) for name in pair), "\u200b", ""]
    given = [[answered("x", SAME[0]), answered("y", label)] for label in labels]
    assert say(twins=given)["twins"] == [
        [[answer.respondent.id for answer in of] for of in twins(checked(couple))]
        for couple in given
    ]


def answered(respondent, label):
    about = {"id": respondent, "role": "uses", "label": label}
    return document("buyer", splits(20, 30, 50)) | {"respondent": about}


def checked(documents):
    return [check_value(one_document, the_catalogue()) for one_document in documents]
