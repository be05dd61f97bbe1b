"""Every figure of a file stands under a heading of the method page that says how it is made."""

import re

import pytest
from answering import response
from counterpart import compare
from counterpart.export import answers, summary
from counterpart.export.results import OTHER_LENSES, SUMMARY
from counterpart.methods import METHODS
from counterpart.model import SIDES
from people import people

from scripts.paths import CONTENT, LANGUAGES
from scripts.portfolio.columns import COLUMNS, NUMBER, WHOLE

PLAIN = {"relationship", "assessment", "round", "shared", "dimension", "option", "fact", "outcome"}
PLAIN |= {"lens"}
"""Columns that say what a row is about."""
OF_SCORE = {
    **dict.fromkeys(("n", "mean", "median", "min", "max", "ad"), "method-side"),
    **dict.fromkeys(("level", "gap", "gap_class", "higher", "cliffs_delta"), "method-gap"),
    "finding": "method-findings",
    **dict.fromkeys(("state", "agreement", "congruency", "accuracy"), "method-coorientation"),
    "mirror": "method-mirror-image",
    "answer": "method-side",
    "hidden": "method-shared",
    "round": "method-side",
}
"""Where each figure of a dimension is defined, by the end of its column's name."""
OF_ROW = {
    "points": "method-portfolio",
    "profile_distance": "method-gap",
    "distance_moved": "method-portfolio",
    "strongest_level": "method-valence",
    "weakest_level": "method-valence",
    "gap": "method-gap",
    "gap_level": "method-gap",
    "points_apart": "method-move",
    "false_consensus": "method-coorientation",
    "false_conflict": "method-coorientation",
    "misjudged_difference": "method-coorientation",
    **dict.fromkeys(
        ("levels_up", "levels_down", "gaps_wider", "gaps_narrower"), "method-portfolio"
    ),
    "spellings": "method-side",
    "hidden": "method-shared",
    **{f"{side}_n": "method-side" for side in SIDES},
}
"""Where each figure of a row of the portfolio is defined; findings are counted, and a method's own
columns stand under the heading of the method unless they are named here."""
OWNERS = {
    name: method.id
    for method in METHODS.values()
    if method.columns
    for name in method.columns.types
}
"""The method that has a column of its own."""


def of_score(column):
    """What a column of the summary says of a dimension, without the side and the lens."""
    side, _, name = column.partition("_")
    name = name if side in SIDES else column
    lens, _, rest = name.partition("_")
    return rest if lens in OTHER_LENSES and rest else name


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_column_of_the_summary_is_defined_on_the_method_page(language):
    page = (CONTENT / language / "method" / "index.md").read_text("utf-8")
    anchors = set(re.findall(r"\{ #([a-z-]+) \}", page))
    asked = [column for column in SUMMARY if column not in PLAIN]
    assert {OF_SCORE[of_score(column)] for column in asked} <= anchors


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_figure_of_the_portfolio_is_defined_on_the_method_page(language):
    page = (CONTENT / language / "method" / "index.md").read_text("utf-8")
    anchors = set(re.findall(r"\{ #([a-z-]+) \}", page))
    figures = [name for name, kind in COLUMNS.items() if kind in (NUMBER, WHOLE)]
    for name in figures:
        own = f"method-{OWNERS[name]}" if name in OWNERS else ""
        where = "method-findings" if name.startswith("finding_") else OF_ROW.get(name, own)
        assert where in anchors, name


def test_only_shares_of_the_same_options_have_a_row(catalogue):
    """An option such as “us” is another party on each side: a mean of the two says nothing."""
    purpose = {row.get("option") for row in summary(catalogue, people()).rows}
    assert {"me", "them", "us"} <= purpose
    which = {"id": "touchpoints", "version": catalogue.assessments["touchpoints"].version}
    split = {"us": 60, "them": 30, "third": 10}
    given = [response(side, {"offer": {"now": split}}, assessment=which) for side in SIDES]
    table = summary(catalogue, compare(catalogue, given))
    assert {row.get("option") for row in table.rows} == {None}
    (offer,) = [row for row in table.rows if row["fact"] == "offer"]
    assert (offer["fact"], offer["lens"], offer["buyer_answer"]) == ("offer", "now", "60/30/10")
    assert {row["option"] for row in answers(catalogue, compare(catalogue, given)).rows} == {*split}
