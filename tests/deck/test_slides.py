"""Decks as files: what both writers make, read back, is what was described; text stays text."""

import base64
from dataclasses import replace
from datetime import date
from pathlib import Path

from answering import document, the_catalogue
from counterpart import compare
from counterpart.deck import comparison_deck, whole_deck, workshop_deck
from counterpart.minutes import minutes_view
from counterpart.reading.checking import check_value
from counterpart.relationship import check_relationship_value
from counterpart.whole import compare_all
from in_node import in_node
from moods import drawn
from office import described, slides, whole_xml
from page_writers import bundled
from records import action, room_document

from scripts.slides import pptx_bytes

HERE = Path(__file__).parent
TODAY = date(2026, 11, 24)
HOSTILE = '=HYPERLINK("http://a") <b>&amp; {0} ‮gniht\u200b 🤝 "two" \'one\''
LONG = "Koninklijke Nederlandse Machinefabriek Verhoeven-Van der Meu"
NAMED = {"buyer": f"={LONG}"[:60], "supplier": "http://b & <Söhne> 🤝"}


def decks():
    """Return decks with each kind of chart, hostile text and long names, one of them protected."""
    held = the_catalogue()
    beside = check_relationship_value(
        room_document(responses=[], actions=[action(theme=HOSTILE, workshop="w-1")]), held
    )
    people = [of for side in drawn("purpose", 3, 2).gathered.sides.values() for of in side]
    return [
        comparison_deck(held, two_rounds(people), "en", beside, NAMED),
        comparison_deck(held, drawn("mirror", 2, 3, 3), "nl", companies=NAMED),
        workshop_deck(minutes_view(held, beside, TODAY, "en", NAMED)),
        whole_deck(held, compare_all(held, people), "nl", beside, NAMED),
    ]


def two_rounds(people):
    """Return the comparison of the same answers, half a year apart."""
    earlier = [replace(of, round="2026-05", answered_at="2026-05-22T10:00:00Z") for of in people]
    return compare(the_catalogue(), [*earlier, *people])


def test_both_writers_make_what_is_described(tmp_path):
    made = decks()
    kinds = {of.drawn for deck in made for slide in deck.slides for of in charts(slide)}
    assert kinds == {"bars", "shares", "lines"}
    drawn = [of for deck in made for slide in deck.slides for of in charts(slide)]
    for low, high in (sorted(of.series, key=total) for of in drawn if of.drawn == "lines"):
        assert (low.below, high.below) == (True, False), "figures stand off the other line"
    by_page = in_node(
        HERE / "office.mjs",
        {
            "all": [{"description": of.to_json()} for of in made],
            "script": str(bundled("slides", tmp_path)),
            "global": "counterpartSlides",
        },
    )
    for deck, written in zip(made, by_page, strict=True):
        expected = [described(slide) for slide in clean(deck)]
        for data in (pptx_bytes(deck), base64.b64decode(written)):
            assert slides(data) == expected
            xml = whole_xml(data)
            assert "hlinkClick" not in xml
            assert "\u200b" not in xml
            assert "\u202e" not in xml


def total(series):
    return sum(value for value in series.values if value is not None)


def charts(slide):
    return [piece for piece in slide.pieces if piece.kind == "chart"]


def clean(deck):
    """Return the slides as files hold them: their texts without what nobody sees."""
    return [Described(of) for of in deck.to_json()["slides"]]


class Described:
    """A part of a description that was JSON, read by name as its class is."""

    def __init__(self, value):
        self.value = value

    def __getattr__(self, name):
        return wrapped(self.value[name])


def wrapped(value):
    if isinstance(value, dict):
        return Described(value)
    return [wrapped(of) for of in value] if isinstance(value, list) else value


def test_a_response_of_hostile_texts_makes_a_deck():
    given = document("buyer", {}, relationship=HOSTILE.replace("\u200b", "").replace("‮", ""))
    other = document("supplier", {}, relationship=given["relationship"])
    sides = [check_value(of, the_catalogue()) for of in (given, other)]
    data = pptx_bytes(comparison_deck(the_catalogue(), compare(the_catalogue(), sides), "en"))
    assert "=HYPERLINK" in slides(data)[0]["title"]
