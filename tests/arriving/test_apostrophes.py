"""An apostrophe that ends a word of a name never ends our quotation marks: one rule everywhere."""

import re

import pytest
from answering import the_catalogue
from counterpart.errors import Problem
from counterpart.names import straight
from counterpart.report.phrases import Phrases
from hypothesis import given, settings
from hypothesis import strategies as st
from page_rules import say

SHOWN = {
    "Jansens’ Niemand ziet het": "Jansens' Niemand ziet het",
    "Jansens’": "Jansens'",
    "Foto’s en ’t Veld": "Foto’s en ’t Veld",
    "de ‘beste’ klant": "de ‘beste’ klant",
    "de ‘foto’s van Jansen’ en Jansens’ map": "de ‘foto’s van Jansen’ en Jansens' map",
    "’": "'",
    "’’a’": "'’a'",
    "Acme": "Acme",
}
QUOTED = re.compile("‘{[a-z_]+}’")
"""Where a sentence of ours puts a fact in marks."""
PARTS = st.lists(st.sampled_from(["’", "‘", "'", "a", "é", "7", "_", " ", ".", "Ж"]), max_size=9)


@pytest.mark.parametrize(("name", "shown"), SHOWN.items())
def test_an_apostrophe_is_straight_where_it_ends_a_word_and_no_marks_of_its_own(name, shown):
    assert straight(name) == shown
    assert straight(shown) == shown


def test_the_pages_have_the_same_rule_in_every_sentence():
    names = list(SHOWN)
    assert say(straight=names)["straight"] == list(SHOWN.values())
    filled = say(fill=[["‘{name}’", {"name": name}] for name in names])["fill"]
    assert filled == [f"‘{shown}’" for shown in SHOWN.values()]


@settings(max_examples=3)
@given(st.lists(PARTS.map("".join), min_size=300, max_size=400))
def test_drawn_names_are_shown_the_same_on_pages_and_in_reports(names):
    assert say(straight=names)["straight"] == [straight(name) for name in names]


def test_no_name_ends_the_marks_of_a_report_or_of_a_fault():
    locale = the_catalogue().locales["nl"]
    phrases = Phrases(the_catalogue(), "trust", "nl")
    quoting = {key: text for key, text in locale["report"].items() if QUOTED.search(text)}
    for key, sentence in quoting.items():
        facts = dict.fromkeys(re.findall(r"{([a-z_]+)}", sentence), "Jansens’")
        assert phrases.t(key.partition(".")[0], **facts).count("’") == sentence.count("’")
    assert len(quoting) > 5
    fault = Problem("", "x", {"name": "Jansens’"}).say({"x": "‘{name}’ ontbreekt"})
    assert fault == "‘Jansens'’ ontbreekt"
