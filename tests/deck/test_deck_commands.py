"""Decks and documents by the commands: in a brand of one's own, protected, or refused."""

import json

import pytest
from answering import the_catalogue
from click.testing import CliRunner
from counterpart.canonical import canonical_bytes
from office import blocks, slides
from records import room_document

from scripts.cli import main

BRAND = """:root { /* ours */
  --brand-name: "Van Dijk \\201C Advies\\201D";
  --brand-footer: "Sinds 1990";
  --brand-color: #7a1f5c; }
"""


@pytest.fixture
def brand(tmp_path):
    """Return a folder with a brand that has no logo."""
    folder = tmp_path / "branding"
    folder.mkdir()
    (folder / "brand.css").write_text(BRAND, "utf-8")
    return folder


def run(*arguments):
    return CliRunner().invoke(main, [*map(str, arguments)])


def test_a_whole_relationship_is_a_deck_in_ones_own_brand(sample_paths, brand, tmp_path):
    deck = tmp_path / "all.pptx"
    paths = [*sample_paths["type-mismatch"], *sample_paths["silent-in-laws"]]
    done = run("whole", *paths, "--pptx", deck, "--brand", brand, "--shared", "--buyer", "Acme")
    assert done.exit_code == 0, done.output
    made = slides(deck.read_bytes())
    report = the_catalogue().locales["en"]["report"]
    assert made[0]["title"] == "Acme (buyer) · Supplier"
    assert report["shared-mark"].format(smallest=3) in made[0]["texts"]
    assert (
        report["whole-count"].format(count=2, all=len(the_catalogue().assessments))
        in (made[0]["texts"])
    )
    assert all(any("Sinds 1990" in text for text in of["texts"]) for of in made[1:])
    assert "Van Dijk “Advies”" in made[0]["texts"]


def test_minutes_are_a_deck_and_a_document(tmp_path):
    file = tmp_path / "room.relationship.json"
    file.write_bytes(canonical_bytes(room_document(responses=[])))
    deck, document = tmp_path / "room.pptx", tmp_path / "room.docx"
    done = run("minutes", file, "--pptx", deck, "--docx", document, "--language", "nl")
    assert done.exit_code == 0, done.output
    said = [text for slide in slides(deck.read_bytes()) for text in slide["texts"]]
    assert "Who pays for the pilot?" in said
    assert ("listed", "Who pays for the pilot?") in blocks(document.read_bytes())


def test_a_brand_that_cannot_be_used_is_refused_with_its_line(sample_paths, brand, tmp_path):
    (brand / "brand.css").write_text(":root {\n --brand-colour: red; }", "utf-8")
    deck = tmp_path / "deck.pptx"
    done = run("compare", *sample_paths["false-consensus"], "--pptx", deck, "--brand", brand)
    assert done.exit_code == 2
    assert "brand.css:2: found --brand-colour" in done.output
    assert not deck.exists()


def test_a_deck_gives_no_figure_that_the_shared_result_lacks(sample_paths, tmp_path):
    """Bars, lines and shares of a protected deck are those of the object that programs get."""
    deck = tmp_path / "deck.pptx"
    shared = run("compare", *sample_paths["silent-in-laws"], "--shared", "--json")
    done = run("compare", *sample_paths["silent-in-laws"], "--shared", "--pptx", deck)
    assert done.exit_code == 0, done.output
    known = set(_numbers(json.loads(shared.output)))
    charts = [chart for slide in slides(deck.read_bytes()) for chart in slide["charts"]]
    values = [v for chart in charts for _, of in chart["series"] for v in of if v is not None]
    assert values
    assert set(values) <= known


def _numbers(value):
    if isinstance(value, dict | list):
        for of in value.values() if isinstance(value, dict) else value:
            yield from _numbers(of)
    elif isinstance(value, int | float):
        yield value
