"""What the search finds: pages and their subjects, never the insides of a figure or a control."""

from __future__ import annotations

import json

import pytest
from counterpart.language import DEFAULT

from scripts.locales import read_locales
from scripts.paths import LANGUAGES
from scripts.plays.reading import read_written

HAND_OVER = "hand-over-meeting"
LOOKED_FOR = {
    "en": ("false consensus", "ground rules"),
    "de": ("scheinkonsens", "spielregeln"),
    "nl": ("schijnbare", "spelregels"),
}
PLAYS = {
    "en": {"cash flow": "cash-walk", "schoonfamilie": "in-laws-table", "handover": HAND_OVER},
    "de": {
        "liquidität": "cash-walk",
        "schwiegerfamilie": "in-laws-table",
        "übergabe": HAND_OVER,
    },
    "nl": {"cashflow": "cash-walk", "schoonfamilie": "in-laws-table", "handover": HAND_OVER},
}


GUIDANCE = {
    "en": {
        "bookkeeper": "guidance/relationship-type",
        "time sheets": "guidance/stakeholders",
        "false consensus": "glossary",
        "penetration test": "fact-sheet",
        "screen reader": "accessibility",
        "benchmark": "limits",
        "consultant": "start/consultant",
    },
    "de": {
        "steuerbüro": "guidance/relationship-type",
        "zeiterfassung": "guidance/stakeholders",
        "scheinkonsens": "glossary",
        "penetrationstest": "fact-sheet",
        "screenreader": "accessibility",
        "benchmark": "limits",
        "berater": "start/consultant",
    },
    "nl": {
        "boekhouder": "guidance/relationship-type",
        "urenregistratie": "guidance/stakeholders",
        "schoonfamilie": "glossary",
        "penetratietest": "fact-sheet",
        "schermlezer": "accessibility",
        "benchmark": "limits",
        "adviseur": "start/consultant",
    },
}


@pytest.fixture(params=LANGUAGES)
def language(request):
    """Each language in turn."""
    return request.param


@pytest.fixture
def index(built_site, language):
    """What the search of a language is given."""
    path = built_site / language / "search" / "search_index.json"
    return json.loads(path.read_text("utf-8"))


@pytest.fixture
def entries(index):
    """What the search of a language knows."""
    return index["docs"]


def test_it_passes_over_the_small_words_of_the_language_of_its_pages(index, built_site, language):
    """Words in another form are found by how they begin: the theme leaves stems out."""
    assert index["config"]["lang"] == [language]
    assert index["config"]["pipeline"] == ["stopWordFilter"]
    room = built_site / language / "assets" / "javascripts" / "lunr" / "min"
    assert language == DEFAULT or (room / f"lunr.{language}.min.js").is_file()


def test_the_insides_of_figures_and_controls_are_not_found(built_site, entries, language):
    words = read_locales()[language]
    # a word alone, such as that for a formula, may stand in a sentence
    inner = [words["report"]["formula-side-mean"], words["report"]["exact-value"]]
    shown = (built_site / language / "sample" / "index.html").read_text("utf-8")
    assert [text for text in inner if text not in shown] == []
    never = [*inner, words["form"]["note-hint"], words["form"]["add-note"], words["form"]["reset"]]
    places = {
        text: [
            entry["location"] for entry in entries if text in f"{entry['title']} {entry['text']}"
        ]
        for text in never
    }
    assert not {text: at for text, at in places.items() if not explained(at)}


def explained(places):
    """Whether a word stands only where formulas, files and privacy are explained."""
    return all(place.startswith(("method/", "formats/", "privacy/")) for place in places)


def test_every_entry_leads_to_a_place_with_something_to_read(entries):
    pages = [entry for entry in entries if "#" not in entry["location"]]
    titles = {element["location"]: element["title"] for element in pages}
    inside = [item for item in entries if "#" in item["location"] and not item["text"].strip()]
    # what is not looked for has no name of its own: its entry would be called as its page
    assert not [
        item["location"]
        for item in inside
        if item["title"] == titles[item["location"].partition("#")[0]]
    ]
    assert not [part["location"] for part in pages if len(part["text"]) < 4]


def test_every_page_is_still_found(built_site, entries, language):
    pages = {
        f"{path.parent.relative_to(built_site / language).as_posix()}/index.html".removeprefix("./")
        for path in (built_site / language).rglob("index.html")
    }
    assert pages == {item["location"].partition("#")[0] for item in entries}
    texts = " ".join(f"{entry['title']} {entry['text']}" for entry in entries).lower()
    for word in LOOKED_FOR[language]:
        assert word in texts


def pages_with(entries, word):
    """The pages on which the search finds a word."""
    return {
        entry["location"].partition("#")[0]
        for entry in entries
        if word in f"{entry['title']} {entry['text']}".lower()
    }


def test_guidance_is_found_by_the_words_that_people_use(entries, language):
    for word, page in GUIDANCE[language].items():
        assert f"{page}/index.html" in pages_with(entries, word), word


def test_a_play_is_found_by_the_words_that_people_use(entries, language):
    for word, play in PLAYS[language].items():
        assert f"plays/{play}/index.html" in pages_with(entries, word), word
    listed = [entry for entry in entries if entry["location"].startswith("plays/index.html")]
    sentences = [of.sentence for of in read_written(language).values()]
    assert not [item for item in listed for text in sentences if text in item["text"]]
