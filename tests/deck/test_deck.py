"""The description of a deck: every method in every language, what is hidden, what is too long."""

import json
import re
from itertools import pairwise

import pytest
from answering import response, the_catalogue
from counterpart import compare
from counterpart.brand import Brand, contrast
from counterpart.deck import comparison_deck
from counterpart.deck.fitting import height_of, lines_of
from counterpart.deck.model import HEIGHT, SMALLEST_TYPE, WIDTH
from counterpart.export import summary
from counterpart.report.pair import comparison_view
from moods import drawn

from scripts.paths import LANGUAGES

NAMES = {
    "buyer": "Koninklijke Nederlandse Machinefabriek Verhoeven-Van der Meulen",
    "supplier": "B",
}
REPORT = the_catalogue().locales["en"]["report"]
NUMBERED = [(key, language) for key in the_catalogue().assessments for language in LANGUAGES]


def deck(key, language="en", people=4, smallest=0, seed=1, **more):
    comparison = drawn(key, seed, people, smallest)
    return comparison, comparison_deck(the_catalogue(), comparison, language, **more)


def pieces(made, kind):
    return [piece for slide in made.slides for piece in slide.pieces if piece.kind == kind]


@pytest.mark.parametrize(("key", "language"), NUMBERED)
def test_each_assessment_makes_a_deck_that_says_what_its_report_begins_with(key, language):
    comparison, made = deck(key, language, companies=NAMES)
    view = comparison_view(the_catalogue(), comparison, language, companies=NAMES)
    titles = [" ".join(slide.title.paragraphs) for slide in made.slides]
    assert view.headline.title in titles[1]
    for topic in view.topics[:3]:
        slide = next(of for of in made.slides[2:] if topic.lead.title in of.title.paragraphs)
        assert topic.lead.ask in list(slide.texts)
    agreed = next(of for of in made.slides if view.phrases.t("agreements-title") in of.texts)
    assert set(view.agreements) <= set(agreed.texts)
    for slide in made.slides:
        assert {"4"} <= set("".join(slide.notes)), "the notes say how many answered"
        assert any(view.round in line for line in slide.notes)
        assert any(view.phrases.words.title in line for line in slide.notes)
    json.dumps(made.to_json(), allow_nan=False)
    fits(made)


def fits(made):
    """Nothing leaves a slide, no type is small, no text needs more room than it has."""
    for slide in made.slides:
        for piece in (slide.title, *slide.pieces):
            left, top, width, height = piece.box
            assert min(left, top) >= 0, piece
            assert left + width <= WIDTH + 0.01, piece
            assert top + height <= HEIGHT + 0.01, piece
            if piece.kind == "text":
                assert piece.size >= SMALLEST_TYPE
                room = width - (0.3 if piece.listed else 0)
                need = height_of(piece.paragraphs, piece.size, room, bold=piece.bold)
                assert not piece.paragraphs or need <= height + 0.01, piece
            if piece.kind == "table":
                assert piece.size >= SMALLEST_TYPE
                for row, tall in zip((piece.head, *piece.rows), piece.heights, strict=True):
                    for cell, wide in zip(row, piece.widths, strict=True):
                        lines = lines_of(cell.text, piece.size, wide, bold=cell.bold)
                        assert lines * piece.size * 1.22 / 72 <= tall, cell


@pytest.mark.parametrize("key", the_catalogue().assessments)
def test_a_chart_gives_no_figure_that_the_comparison_lacks(key):
    for smallest in (0, 3):
        comparison, made = deck(key, people=3 if smallest else 2, smallest=smallest)
        known = set(numbers(comparison.to_json())) | set(tabled(comparison))
        shown = [
            value
            for chart in pieces(made, "chart")
            for series in chart.series
            for value in series.values
            if value is not None
        ]
        assert {round(value, 4) for value in shown} <= known


def numbers(value):
    if isinstance(value, dict):
        for of in value.values():
            yield from numbers(of)
    elif isinstance(value, list | tuple):
        for of in value:
            yield from numbers(of)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield round(value, 4)


def tabled(comparison):
    """The figures of the summary's table, those of a split as in 20/30/50 among them."""
    for row in summary(the_catalogue(), comparison).rows:
        for cell in row.values():
            yield from numbers(cell)
            if isinstance(cell, str) and re.fullmatch(r"[\d./]+", cell):
                yield from (round(float(part), 4) for part in cell.split("/") if part)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_hidden_stays_hidden_and_the_deck_says_how_much_and_why(language):
    words = the_catalogue().locales[language]["report"]
    for key in the_catalogue().assessments:
        comparison, made = deck(key, language, people=2, smallest=3)
        said = [text for slide in made.slides[:2] for text in slide.texts]
        assert words["shared-mark"].format(smallest=3) in said
        hidden = comparison.hidden
        if hidden.few:
            form = "one" if hidden.few == 1 else "other"
            line = words[f"shared-few.{form}"].format(count=hidden.few, smallest=3)
            assert line in said or any(line in slide.notes for slide in made.slides[:2])
        assert not [of for of in pieces(made, "chart") for s in of.series if any(s.values)]
        fits(made)


def test_a_missing_score_stays_blank_and_that_nothing_is_scored_is_said():
    dimensions = the_catalogue().assessments["trust"].dimensions
    first = {question.id for question in dimensions[0].questions}
    made = comparison_deck(
        the_catalogue(), trust(lambda side, id_: side == "buyer" or id_ in first), "en"
    )
    opening = pieces(made, "chart")[0]
    buyer, supplier = (of.values for of in opening.series)
    assert len(opening.categories) == len(dimensions)
    assert None not in buyer
    assert len([value for value in supplier if value is None]) == len(dimensions) - 1
    fits(made)
    nothing = comparison_deck(the_catalogue(), trust(lambda *_: False), "en")
    assert not pieces(nothing, "chart")
    assert nothing.slides[1].title.paragraphs == (REPORT["headline-unscored"],)
    fits(nothing)


def trust(answered):
    """Both sides' answers to one assessment, as far as a question of a side is `answered`."""
    assessment = the_catalogue().assessments["trust"]
    about = {"id": "trust", "version": assessment.version}
    return compare(
        the_catalogue(),
        [
            response(
                side,
                {q.id: {"now": 4} for q in assessment.questions if answered(side, q.id)},
                assessment=about,
            )
            for side in ("buyer", "supplier")
        ],
    )


def test_a_brand_gives_its_colour_only_where_white_can_be_read_on_it():
    key = next(iter(the_catalogue().assessments))
    _, dark = deck(key, brand=Brand("Van Dijk", "Advies sinds 1990", "#7a1f5c", logo=True))
    _, pale = deck(key, brand=Brand(colour="#ffdd00"))
    assert dark.colours["brand"] == "7A1F5C"
    assert dark.author == "Van Dijk"
    assert all(any("Advies sinds 1990" in text for text in of.texts) for of in dark.slides[1:])
    assert len(pieces(dark, "logo")) == len(dark.slides)
    assert contrast("FFFFFF", pale.colours["brand"]) >= 4.5
    fits(dark)


def test_slides_are_numbered_in_their_order():
    _, made = deck(next(iter(the_catalogue().assessments)))
    pages = [int(of.pieces[-1].paragraphs[0]) for of in made.slides[1:]]
    assert all(after - before == 1 for before, after in pairwise(pages))
