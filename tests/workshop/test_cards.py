"""The cards of a workshop: what a room sees before it is shown anything, and what it never sees."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from random import Random

import pytest
from answering import the_catalogue
from counterpart import door
from counterpart.reading.checking import check_value
from counterpart.report.numbers import whole
from counterpart.report.pair import comparison_view
from counterpart.responses import to_json
from counterpart.scoring.anonymity import SMALLEST
from counterpart.whole import compare_all
from counterpart.workshop import KINDS, ORDERS, deck, read_agenda
from counterpart.workshop.card import shares
from counterpart.workshop.report_cards import too_tall
from counterpart.workshop.subjects import subjects
from reports import MOODS, answered

from scripts.locales import read_locales
from scripts.paths import LANGUAGES
from scripts.samples import NAMES, sample
from scripts.workshop.material import plays, programmes

MANY = 40
ASSESSMENTS = tuple(the_catalogue().assessments)
CANARY = "Zwaardvis"
TAGS = re.compile(r"<[^>]*>")


def drawn(of, mood="any", people=4, seed="", **person):
    """Answers of so many people a side, drawn; `person` is what is said of each respondent."""
    rng = Random(f"{of} {mood} {seed}")
    made = [
        answered(of, side, who, rng, mood, "2026-11")
        for side in ("buyer", "supplier")
        for who in range(people)
    ]
    return [replace(r, respondent=replace(r.respondent, **person)) for r in made]


def cards(responses, language="en", **how):
    """The deck of these answers, protected as at the door."""
    catalogue = the_catalogue()
    together = compare_all(catalogue, responses, smallest=SMALLEST)
    return deck(catalogue, list(together.comparisons.values()), language, **{"most": MANY, **how})


def text(html):
    """What can be read of a stage, attributes left out."""
    return " ".join(unescape(TAGS.sub(" ", html)).split())


def test_a_ladder_is_drawn_in_the_rungs_that_the_sentence_names():
    for card in cards(drawn("mirror")):
        if card.kind != "result":
            continue
        ticks = re.findall(r'cp-drawn__tick"[^>]*>([^<]*)<', card.stages[1])
        marks = re.findall(r"cp-drawn__label[^>]*>[^<\d]*([\d.]+)<", card.stages[1])
        assert ticks == ["1", "2", "3", "4", "5"]
        assert len(marks) == 4
        assert all(1 <= float(mark) <= 5 for mark in marks)


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_what_is_shown_first_does_not_depend_on_the_answers(of):
    first = {}
    for mood in MOODS:
        for card in cards(drawn(of, mood), order="agenda"):
            if card.kind == "picture" and card.assessment:
                continue  # comes after all that is guessed
            stage = first.setdefault(card.id, card.stages[0])
            if card.kind != "question":  # asks what was found, once it was shown
                assert card.stages[0] == stage, card.id
    assert len(first) > 6


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("of", ASSESSMENTS)
def test_no_stage_holds_what_a_later_one_says(of, language):
    results = 0
    for mood in MOODS:
        responses = drawn(of, mood)
        comparison = compare_all(the_catalogue(), responses, smallest=SMALLEST).comparisons[of]
        view = comparison_view(the_catalogue(), comparison, language)
        subject = {of.key: of for of in subjects([view], "agenda", MANY)}
        for card in cards(responses, language, order="agenda"):
            pieces = [set(text(stage).split()) for stage in card.stages]
            for before, after in zip(card.stages, card.stages[1:], strict=False):
                assert before != after
            if card.kind != "reveal":
                continue
            results += 1
            assert card.title == subject[card.about].name
            if len(card.stages) > 2:
                last = text(card.stages[2])
                said = last.removeprefix(text(card.stages[1])).strip()
                assert said
                assert said not in text(card.stages[1])
            lead = subject[card.about].topic
            if lead and lead.lead.lines:
                lines = [line for line in lead.lead.lines if not line.startswith(card.title)]
                assert not any(line in card.stages[0] for line in lines)
            dimension = subject[card.about].dimension
            if dimension:
                means = {whole(s["now"].mean) for s in dimension.sides.values()}
                scale = {"0", "25", "50", "75", "100"}
                assert not (means - scale) & pieces[0]
    rated = compare_all(the_catalogue(), drawn(of), smallest=SMALLEST).comparisons[of].dimensions
    assert results or not rated


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_of_two_people_a_side_nothing_is_shown(of):
    """Whatever they answer, the cards that show answers are the same, or there are none."""
    decks = [cards(drawn(of, mood, people=2), order="agenda") for mood in MOODS]
    for made in decks:
        assert not [card for card in made if "cp-drawn__mark" in "".join(card.stages)]
        for card in made:
            assert "cp-mark" not in "".join(card.stages), card.id


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_a_picture_comes_after_all_that_is_guessed(of):
    for mood in MOODS:
        kinds = [(card.kind, bool(card.assessment)) for card in cards(drawn(of, mood))]
        guessed = [at for at, (kind, _) in enumerate(kinds) if kind == "reveal"]
        drawn_at = [at for at, kind in enumerate(kinds) if kind == ("picture", True)]
        assert all(at > max(guessed, default=0) for at in drawn_at)
        assert not drawn_at or kinds.index(("picture", False)) < min(guessed, default=len(kinds))


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_a_room_sees_a_picture_that_it_can_read(of):
    stages = [
        card.stages for card in cards(drawn(of)) if card.kind == "picture" and card.assessment
    ]
    boxes = re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', "".join(stages[0]))
    assert all(float(height) <= 1.2 * float(width) for width, height in boxes)
    assert boxes
    assert "cp-stage__said" in stages[0][-1]


def test_a_chart_with_a_box_of_another_kind_is_shown():
    assert not too_tall('<svg viewBox="-5 -5 10 90">')
    assert not too_tall('<svg viewBox="0 0 10 12"><svg viewBox="0 0 2 9">')
    assert too_tall('<svg viewBox="0 0 10 13">')


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_a_person_a_side_the_cards_say_what_to_do_instead(language):
    words = the_catalogue().locales[language]["workshop"]
    for of in ASSESSMENTS:
        made = cards(drawn(of, people=1), language)
        shown = [text(stage) for card in made for stage in card.stages]
        assert any(words["card-quiet-headline"] in stage for stage in shown) or not [
            card for card in made if card.kind == "picture" and not card.assessment
        ]
        quiet = [stage for stage in shown if words["card-quiet-few"] in stage]
        assert quiet or any(card.kind == "reveal" for card in made), of
    nobody = [text(stage) for card in cards([], language) for stage in card.stages]
    assert sum(words["card-quiet-none"] in stage for stage in nobody) == 2
    none = [text(stage) for card in cards([], language, most=0) for stage in card.stages]
    assert sum(words["card-quiet-none"] in stage for stage in none) == 1


def test_a_ladder_and_a_rule_have_rungs_to_agree_on():
    by_kind = {}
    for of in ASSESSMENTS:
        for card in cards(drawn(of, "apart")):
            assert bool(card.rungs) == (card.kind == "rungs")
            if card.rungs:
                by_kind[card.rungs[0][0].isdecimal()] = card
                assert len(card.stages) == 3
                for _, words in card.rungs:
                    assert words in text(card.stages[0])
                    assert words not in text("".join(card.stages[1:]))
                assert card.stages[1].count("data-slot") == 6
                before = the_catalogue().assessments[card.assessment]
                assert {card.about} <= {q.id for q in before.questions} | {
                    dimension.id for dimension in before.dimensions
                }
    assert set(by_kind) == {True, False}


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_no_name_and_no_role_reaches_the_room(of):
    words = the_catalogue().locales["en"]["report"]
    made = cards(drawn(of, label=CANARY))
    shown = "".join(stage for card in made for stage in card.stages)
    assert CANARY not in shown + "".join(card.notes for card in made)
    assert words["respondent"].partition("{")[0] + "1" not in shown


def test_orders_sort_what_is_guessed():
    responses = drawn("trust")
    comparison = compare_all(the_catalogue(), responses, smallest=SMALLEST).comparisons["trust"]
    view = comparison_view(the_catalogue(), comparison, "en")
    by = {order: subjects([view], order, MANY) for order in ORDERS}
    keys = {order: [of.key for of in some] for order, some in by.items()}
    assert len(keys["gap"]) > 2
    assert all(sorted(some) == sorted(keys["gap"]) for some in keys.values())
    gaps = [of.gap for of in by["gap"]]
    assert gaps == sorted(gaps, reverse=True)
    worths = [of.worth for of in by["best"]]
    assert worths == sorted(worths, reverse=True)
    spreads = [of.spread for of in by["divided"]]
    assert spreads == sorted(spreads, reverse=True)
    places = [of.place for of in by["agenda"]]
    assert places == sorted(places)
    assert [of.key for of in subjects([view], "gap", 2)] == keys["gap"][:2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_programme_makes_a_deck_of_its_minutes(language):
    catalogue, locale = the_catalogue(), read_locales()[language]
    steps = dict(plays(catalogue, locale, language))
    responses = [r for name in NAMES for r in sample(name, catalogue)]
    kinds, count = set(), 0
    for programme in programmes(catalogue, locale, language):
        blocks = [
            {**steps[of["play"]], "play": of["play"]} if "play" in of else of
            for of in programme["blocks"]
        ]
        asked = {"title": programme["title"], "promise": programme["promise"], "blocks": blocks}
        agenda = read_agenda(json.loads(json.dumps(asked)))
        assert agenda.minutes == programme["minutes"]
        made = cards(responses, language, agenda=agenda, most=3)
        kinds |= {card.kind for card in made}
        assert len({card.id for card in made}) == len(made)
        assert sum(card.minutes for card in made) == programme["minutes"], programme["id"]
        assert [made[0].kind, made[1].kind, made[-1].kind] == ["welcome", "agenda", "close"]
        for block in blocks:
            for step in block.get("steps", ()):
                assert any(step["title"] in text(c.stages[0]) for c in made if c.play)
            for line in (*block.get("opening", ()), *block.get("hard", ())):
                shown = text("".join(stage for card in made for stage in card.stages))
                assert line not in shown
        count += 1
    assert count > len(catalogue.assessments)
    assert kinds == set(KINDS)


def test_minutes_are_dealt_out_whole():
    assert shares(10, 3) == [4, 3, 3]
    assert shares(0, 2) == [0, 0]
    assert shares(5, 0) == []


def test_the_door_deals_and_refuses(held):
    responses = [to_json(r) for r in drawn("trust")]

    def ask(**more):
        request = {"type": "workshop", "responses": responses, "base": "../", **more}
        return json.loads(door.handle(json.dumps(request)))

    answer = ask(order="best", most=1)
    assert answer["ok"]
    assert answer["compared"] == {"trust": {"buyer": 4, "supplier": 4}}
    assert [card["kind"] for card in answer["cards"]].count("reveal") == 1
    assert ask(smallest=1)["cards"] == ask()["cards"]  # the room is protected whatever is asked
    assert [c["kind"] for c in ask(assessments=[])["cards"]].count("reveal") == 3
    block = {"title": "<script>alert(1)</script>", "minutes": 5, "rest": True}
    shown = ask(agenda={"title": "T", "blocks": [block, block, block]})["cards"]
    assert "&lt;script&gt;" in shown[2]["stages"][0]
    assert "<script>" not in json.dumps(shown).replace('"title": "<script>', "")
    for wrong in (
        {"order": "loudest"},
        {"most": -1},
        {"most": True},
        {"assessments": ["nothing"]},
        {"assessments": [[]]},
        {"agenda": []},
        {"agenda": {"title": "T", "blocks": [{"title": 1, "minutes": "x"}]}},
        {"agenda": {"title": "T", "more": 1}},
    ):
        refused = ask(**wrong)
        assert not refused["ok"], wrong
        assert refused["problems"]


def test_a_response_that_is_checked_again_gives_the_same_deck():
    responses = drawn("trust")
    again = [check_value(to_json(r), the_catalogue()) for r in responses]
    assert cards(again) == cards(responses)
