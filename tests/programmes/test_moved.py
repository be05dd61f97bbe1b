"""Programmes put in another order: on their pages, kept in a browser, and run in the room."""

import json
import re
from itertools import chain
from pathlib import Path
from random import Random

import pytest
from answering import the_catalogue
from counterpart.workshop import deck, read_agenda
from in_node import in_node

from scripts.locales import read_locales
from scripts.programmes.made import programme_pages
from scripts.workshop.material import plays, programmes

ORDERING = Path(__file__).with_name("ordering.mjs")
CAME = [["0.0", "0.1", "0.2"], ["1.0", "1.1"]]
FIELD = re.compile(r'<input [^>]*?name="((?:date|start|have|minutes|order)\.[\d.]+)"[^>]*?>')
ID = "0123456789abcdef01234567"
STEPS = [
    ("0.1", -1, [["0.1", "0.0", "0.2"], ["1.0", "1.1"]]),
    ("0.1", 1, [["0.0", "0.2", "0.1"], ["1.0", "1.1"]]),
    ("0.2", 1, [["0.0", "0.1"], ["0.2", "1.0", "1.1"]]),
    ("1.0", -1, [["0.0", "0.1", "0.2", "1.0"], ["1.1"]]),
    ("0.0", -1, CAME),
    ("1.1", 1, CAME),
]
PLACES = [
    ("0.0", 0, 2, [["0.1", "0.2", "0.0"], ["1.0", "1.1"]]),
    ("0.0", 0, 0, CAME),
    ("0.1", 1, 1, [["0.0", "0.2"], ["1.0", "0.1", "1.1"]]),
    ("1.1", 0, 0, [["1.1", "0.0", "0.1", "0.2"], ["1.0"]]),
]
TEXTS = [
    (["0.2 0.1 0.0", "1.0 1.1"], [["0.2", "0.1", "0.0"], ["1.0", "1.1"]]),
    (["", "0.0 0.1 0.2 1.0 1.1"], [[], ["0.0", "0.1", "0.2", "1.0", "1.1"]]),
    (["0.2 0.1", "1.0 1.1"], CAME),
    (["0.0 0.0 0.1 0.2", "1.0 1.1"], CAME),
    (["0.0 0.1 0.3", "1.0 1.1"], CAME),
    (["<b>", "1.0 1.1"], CAME),
    (["0.0 0.1 0.2"], CAME),
    ([], CAME),
]


def fields(html):
    """The fields of a programme's page with their values, in the order of the page."""
    return {match[1]: re.search(r'value="([^"]*)"', match[0])[1] for match in FIELD.finditer(html)}


def drawn(values, rng):
    """What somebody changed: one block left out, one longer, and all of them put elsewhere."""
    names = [name.removeprefix("minutes.") for name in values if name.startswith("minutes.")]
    days = sum(name.startswith("order.") for name in values)
    rng.shuffle(names)
    cuts = sorted(rng.randint(1, len(names) - 1) for _ in range(days - 1))
    parts = [names[a:b] for a, b in zip([0, *cuts], [*cuts, len(names)], strict=True)]
    some = rng.sample(names, 2)
    return {
        **{f"order.{day}": " ".join(part) for day, part in enumerate(parts)},
        f"minutes.{some[0]}": "0",
        f"minutes.{some[1]}": "37",
    }


@pytest.fixture(scope="module")
def given():
    """All programmes as their pages hold them and as the workshop does, and changes of each."""
    catalogue, locales, rng = the_catalogue(), read_locales(), Random("order")
    pages = {
        page.path.split("/")[1]: fields(page.html)
        for page in programme_pages(catalogue, locales, "en")
        if page.path.count("/") > 1
    }
    locale = locales["en"]
    material = {
        "programmes": list(programmes(catalogue, locale, "en")),
        "plays": dict(plays(catalogue, locale, "en")),
    }
    before = {
        key: {name: value for name, value in values.items() if not name.startswith("order.")}
        for key, values in pages.items()
    }
    stores = {
        key: {"fields": {"minutes.0.0": "10"}, "id": ID, "revision": 2, "made": compact(values)}
        for key, values in before.items()
    }
    return {
        "came": CAME,
        "steps": [of[:2] for of in STEPS],
        "places": [of[:3] for of in PLACES],
        "texts": [of[0] for of in TEXTS],
        "pages": [(key, pages[key], json.dumps(of)) for key, of in stores.items()],
        "material": material,
        "changes": [(key, values, drawn(values, rng)) for key, values in pages.items()],
    }


def compact(values):
    """As a browser writes it."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


@pytest.fixture(scope="module")
def outcome(given):
    """What came of it all, in one Node."""
    return in_node(ORDERING, given)


def test_a_block_goes_a_place_up_or_down_and_over_to_the_next_day(outcome):
    assert outcome["stepped"] == [of[-1] for of in STEPS]
    assert outcome["placed"] == [of[-1] for of in PLACES]


def test_an_order_that_does_not_name_each_block_once_is_the_one_that_it_came_with(outcome):
    assert outcome["read"] == [of[-1] for of in TEXTS]


def test_times_kept_before_there_was_an_order_are_still_taken(outcome, given):
    assert len(outcome["stores"]) == len(given["pages"])
    for store in outcome["stores"]:
        assert store == {"fields": {"minutes.0.0": "10"}, "id": ID, "revision": 2}


def test_the_room_has_the_minutes_and_the_order_of_the_page(outcome, given):
    """Every programme, changed by chance: what is left of its blocks in the room, in order."""
    came = {}
    for day in given["material"]["programmes"]:
        number = max(day["day"] - 1, 0)
        for at, block in enumerate(day["blocks"]):
            came[day["programme"], f"{number}.{at}"] = block
    for (key, values, changed), room in zip(given["changes"], outcome["changed"], strict=True):
        assert room["same"]
        now = {**values, **changed}
        orders = [now[name].split() for name in now if name.startswith("order.")]
        expected = [
            [(name, int(now[f"minutes.{name}"])) for name in order if now[f"minutes.{name}"] != "0"]
            for order in orders
        ]
        assert len(room["days"]) == len(expected)
        for day, blocks in zip(room["days"], expected, strict=True):
            assert day["adjusted"]
            assert [of["minutes"] for of in day["agenda"]["blocks"]] == [of for _, of in blocks]
            assert day["minutes"] == sum(of for _, of in blocks)
            for (name, _), made in zip(blocks, day["agenda"]["blocks"], strict=True):
                block = came[key, name]
                assert made.get("play", "") == block.get("play", "")
                assert made["title"] == block.get("title", made["title"])
        for made in chain(*(day["agenda"]["blocks"] for day in room["days"])):
            if made.get("play"):
                assert sum(step["minutes"] for step in made["steps"]) == made["minutes"]


def test_a_deck_of_a_changed_programme_takes_its_minutes(outcome):
    catalogue = the_catalogue()
    for room in outcome["changed"]:
        for day in room["days"]:
            agenda = read_agenda(day["agenda"])
            cards = deck(catalogue, [], "en", agenda=agenda)
            assert sum(card.minutes for card in cards) == day["minutes"]
            assert list(dict.fromkeys(card.play for card in cards if card.play)) == [
                block.play for block in agenda.blocks if block.play
            ]
