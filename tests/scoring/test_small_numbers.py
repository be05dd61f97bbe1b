"""With few people a report says who is higher and no more: no class, no "clearly", no verdict."""

import re

import pytest
from answering import response, the_catalogue
from counterpart import compare
from counterpart.export import summary
from counterpart.model import SIDES, Bands
from counterpart.report import render_comparison
from counterpart.report.phrases import Phrases
from counterpart.report.rated.rows import gap_label
from counterpart.scoring.chance import by_chance
from counterpart.scoring.findings import find
from counterpart.scoring.side import summarise

from scripts.paths import LANGUAGES

STRONG = {
    "en": r"\b(clearly|critical(ly)?|significant(ly)?)\b",
    "de": r"\b(deutlich|eindeutig|erheblich|kritisch|signifikant)(e[mnrs]?)?\b",
    "nl": r"\b(duidelijk|kritiek|significant)\b",
}
"""What no sentence about two sides may say, whatever their number."""
ABOUT_SIDES = ("{higher}", "{lower}", "{side}", "{other}", "{points}")


def compared(key, dimension, buyers, suppliers):
    """Each person rates every question of one dimension alike."""
    assessment = the_catalogue().assessments[key]
    about = {"id": key, "version": assessment.version}
    (actual,) = [of for of in assessment.dimensions if of.id == dimension]
    people = [
        response(
            side, {q.id: {"now": r} for q in actual.questions}, f"{side}-{at}", assessment=about
        )
        for side, ratings in zip(SIDES, (buyers, suppliers), strict=True)
        for at, r in enumerate(ratings)
    ]
    return compare(the_catalogue(), people)


def label(comparison, dimension, language="en"):
    phrases = Phrases(the_catalogue(), comparison.gathered.assessment, language)
    return gap_label(phrases, comparison.dimensions[dimension])


@pytest.mark.parametrize(
    ("buyers", "suppliers", "expected"),
    [
        # 6 is 83.3333, 3 is 33.3333: 50 apart
        ([6], [3], "buyer higher"),
        ([6, 6], [3, 3, 3], "buyer higher"),
        ([6, 6, 6], [3, 3], "buyer higher"),
        ([3], [6], "supplier higher"),
        ([6], [6], "the same"),
        ([6, 6, 6], [3, 3, 3], "critical (buyer higher)"),
        ([6, 6, 6], [6, 6, 6], "aligned"),
    ],
)
def test_below_three_a_side_there_is_no_class(buyers, suppliers, expected):
    assert label(compared("trust", "ability", buyers, suppliers), "ability") == expected


@pytest.mark.parametrize(
    ("buyers", "suppliers", "expected", "finding"),
    [
        # one question of five points: a step is 25
        ([4], [3], "one step apart: ask", "steady"),
        ([5], [4], "one step apart: ask", "protect"),
        ([2], [1], "one step apart: ask", "fix-together"),
        ([5], [3], "buyer higher", "side-gap"),
        ([4, 4, 5], [4, 4, 4], "less than one step apart: ask", "protect"),
        ([4, 4, 4], [3, 3, 3], "one step apart: ask", "steady"),
        ([5, 5, 5], [3, 3, 3], "critical (buyer higher)", "side-gap"),
        ([4], [4], "the same", "protect"),
    ],
)
def test_one_step_on_a_single_question_is_only_a_reason_to_ask(
    buyers, suppliers, expected, finding
):
    actual = compared("pulse", "say", buyers, suppliers)
    assert label(actual, "say") == expected
    assert actual.dimensions["say"].gap.finding == finding


def test_several_questions_need_no_whole_step():
    item = find(summarise([75.0]), summarise([50.0]), 5, Bands())
    assert (item.finding, item.one_step) == ("side-gap", False)
    item = find(summarise([75.0]), summarise([50.0]), 5, Bands(), single=True)
    assert (item.finding, item.one_step) == ("steady", True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["html", "txt"])
def test_a_report_of_two_people_has_no_strong_word(language, kind):
    actual = compared("trust", "ability", [7], [1])
    text = render_comparison(the_catalogue(), actual, language, kind)
    report = the_catalogue().locales[language]["report"]
    # the source of the classes names them all: it says that few people get none
    said = text.replace(report["source-gap"], "")
    assert not re.search(STRONG[language], said, re.IGNORECASE)
    rows = [row for row in summary(the_catalogue(), actual).rows if row["dimension"] == "ability"]
    assert [row["gap_class"] for row in rows] == [None]


def sentences(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for of in value.values():
            yield from sentences(of)
    elif isinstance(value, tuple | list):
        for of in value:
            yield from sentences(of)
    elif hasattr(value, "__dataclass_fields__"):
        yield from sentences(vars(value))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_about_the_sides_is_stronger_than_any_number_of_people_bears(language):
    catalogue = the_catalogue()
    said = [*sentences(list(catalogue.words[language].values()))]
    said += sentences(dict(catalogue.locales[language]["report"]))
    about = [text for text in said if any(field in text for field in ABOUT_SIDES)]
    assert len(about) > 100
    assert [text for text in about if re.search(STRONG[language], text, re.IGNORECASE)] == []


@pytest.mark.parametrize(
    ("people", "dimension", "assessment", "said"),
    [
        # 1 and 5 on one question, twice each: AD 50, and the other side of one mind at the middle
        ([1, 5, 1, 5], "worth", "pulse", True),
        ([1, 5] * 6, "worth", "pulse", False),
        ([1, 7, 1, 7], "ability", "trust", False),
    ],
)
def test_a_side_divided_on_one_question_is_told_with_what_chance_does(
    people, dimension, assessment, said
):
    middle = 4 if assessment == "trust" else 3
    actual = compared(assessment, dimension, people, [middle] * 4)
    assert actual.dimensions[dimension].gap.finding == "inside-first"
    text = render_comparison(the_catalogue(), actual, "en", "txt")
    share = f"{100 * by_chance('single-inside-first', 4):.0f} of 100 cases"
    assert (share in " ".join(text.split())) is said
