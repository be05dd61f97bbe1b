"""Every state of a report has a look of its own, and none shows a drawing with nothing in it."""

from __future__ import annotations

import re

import pytest
from answering import document, the_catalogue
from counterpart import compare
from counterpart.reading.checking import check_value
from counterpart.report import render_comparison
from counterpart.report.pair import comparison_view
from moods import drawn

from scripts.paths import LANGUAGES

ASSESSMENTS = list(the_catalogue().assessments)
FIGURE = re.compile(r"<figure class=\"(cp-(?:chart|ternary)[^\"]*)\".*?</figure>", re.DOTALL)
GROUND = re.compile(
    r'class="(?:cp-chart__(?:grid|axis|frame|band|diagonal|tick|name|end|aside|quadrant)|cp-ternary__(?:half|grid|edge|corner))'
)
SHAPE = re.compile(r"<(?:circle|rect|path|polygon|polyline|line)\b[^>]*>")


def unanswered(of):
    """Both sides of an assessment that nobody answered anything of."""
    catalogue = the_catalogue()
    about = {"id": of, "version": catalogue.assessments[of].version}
    responses = [
        check_value(document(side, {}, f"{side}-{at}") | {"assessment": about}, catalogue)
        for side in ("buyer", "supplier")
        for at in range(3)
    ]
    return compare(catalogue, responses)


STATES = {
    "nobody answered anything": unanswered,
    "1 + 1": lambda of: drawn(of, 0, people=1),
    "30 + 30": lambda of: drawn(of, 0, people=30),
    "hidden by protection": lambda of: drawn(of, 0, people=2, smallest=3),
    "protected": lambda of: drawn(of, 0, people=4, smallest=3),
}


def empty(html):
    """The charts that draw nothing but their ground."""
    for figure in FIGURE.finditer(html):
        if "cp-chart--heat" in figure[1]:
            continue
        shapes = [shape[0] for shape in SHAPE.finditer(figure[0])]
        if not [shape for shape in shapes if not GROUND.search(shape)]:
            yield figure[0][:300]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("of", ASSESSMENTS)
def test_no_state_shows_an_empty_chart(of, state):
    html = render_comparison(the_catalogue(), STATES[state](of), "en", "html")
    assert not list(empty(html))
    assert html.count('class="cp-headline"') == 1


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_where_nobody_answered_one_sentence_stands_and_no_table_of_dashes(of):
    comparison = unanswered(of)
    view = comparison_view(the_catalogue(), comparison, "en")
    assert not view.headline.scored
    assert (view.topics, view.closeups, view.overview, view.rated) == ((), (), None, ())
    html = render_comparison(the_catalogue(), comparison, "en", "html")
    assert "cp-opening" not in html


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", ["nobody answered anything", "hidden by protection"])
def test_where_nothing_is_scored_nothing_is_advised_nor_said_of_agreement(state, language):
    words = the_catalogue().locales[language]["report"]
    silent = 0
    for of in ASSESSMENTS:
        comparison = STATES[state](of)
        if comparison_view(the_catalogue(), comparison, language).headline.scored:
            continue
        silent += 1
        html = render_comparison(the_catalogue(), comparison, language, "html")
        text = render_comparison(the_catalogue(), comparison, language, "txt")
        for key in ("agreements-title", "do-title", "chapter-lead", "chapter-more", "print-next"):
            assert words[key] not in html, (of, key)
        assert words["prompts-none"] not in text, of
    assert silent >= len(ASSESSMENTS) / 2


def test_what_is_missing_hidden_or_alike_is_said_in_its_own_words():
    views = {
        name: comparison_view(the_catalogue(), made, "en").headline.title
        for name, made in {
            "missing": unanswered("trust"),
            "hidden": drawn("trust", 0, people=2, smallest=3),
            "alike": alike("trust"),
            "apart": drawn("trust", 0),
        }.items()
    }
    assert len(set(views.values())) == len(views)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_protected_view_never_says_that_nobody_named_a_role(language):
    words = the_catalogue().locales[language]["report"]
    comparison = drawn("stakeholders", 0, people=4, smallest=3)
    html = render_comparison(the_catalogue(), comparison, language, "html")
    for side in ("buyer", "supplier"):
        none = words["stakeholders-heat-none"].format(side=words[f"side-{side}"])
        assert none not in html


def alike(of):
    """Both sides answer every rating the same, in the middle of its scale."""
    assessment = the_catalogue().assessments[of]
    answers = {question.id: dict.fromkeys(question.lenses, 4) for question in assessment.questions}
    about = {"id": of, "version": assessment.version}
    return compare(
        the_catalogue(),
        [
            check_value(document(side, answers) | {"assessment": about}, the_catalogue())
            for side in ("buyer", "supplier")
        ],
    )
