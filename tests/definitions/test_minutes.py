"""How long an assessment takes is worked out from what it asks, by one rule for all."""

from dataclasses import replace

import pytest
from counterpart.model import SIDES

from scripts.locales import read_locales
from scripts.minutes import ABOUT, JUDGED, WORD, minutes, seconds
from scripts.pages import made_pages
from scripts.paths import LANGUAGES


@pytest.fixture
def pulse(catalogue):
    return catalogue.assessments["pulse"], catalogue.words["en"]["pulse"]


def with_only(assessment, words, question, lenses=("now",)):
    """Return an assessment that asks one question, and its words, which are few."""
    dimension = next(d for d in assessment.dimensions if d.method == "rating")
    asked = replace(dimension.questions[0], id=question, lenses=lenses)
    said = replace(
        words.questions[dimension.questions[0].id],
        title="Two words", text="Three more words", low="One end", high="Another end",
    )  # fmt: skip
    about = replace(words.dimensions[dimension.id], about="Four words about it")
    return (
        replace(assessment, dimensions=(replace(dimension, questions=(asked,)),), matrices=()),
        replace(
            words, summary="", lenses={}, scales={}, matrices={}, rows={},
            dimensions={dimension.id: about}, questions={question: said},
        ),
    )  # fmt: skip


def test_a_form_worked_by_hand(pulse):
    # 2 + 3 + 2 + 2 + 4 = 13 words of 0.3 seconds, one rating of 8, and a minute around it
    assessment, words = with_only(*pulse, "one")
    assert seconds(assessment, words, "buyer") == pytest.approx(60 + 13 * 0.3 + 8)
    assert minutes(assessment, {"en": words}) == 2
    twice, words = with_only(*pulse, "one", ("now", "guess"))
    assert seconds(twice, words, "buyer") == pytest.approx(60 + 13 * 0.3 + 2 * 8)


def test_every_judgement_and_every_word_takes_time(catalogue):
    for key, assessment in catalogue.assessments.items():
        words = catalogue.words["en"][key]
        before = seconds(assessment, words, "buyer")
        longer = replace(words, summary=f"{words.summary} two words")
        assert seconds(assessment, longer, "buyer") == pytest.approx(before + 2 * WORD)
        first, *others = assessment.dimensions
        last = first.questions[-1]
        fewer = replace(
            assessment, dimensions=(replace(first, questions=first.questions[:-1]), *others)
        )
        judged = JUDGED[assessment.scale(last).kind] * len(last.lenses)
        assert seconds(fewer, words, "buyer") <= before - judged


def test_the_longest_of_all_languages_and_sides_counts(catalogue):
    for key, assessment in catalogue.assessments.items():
        words = {language: catalogue.words[language][key] for language in LANGUAGES}
        every = [seconds(assessment, words[name], side) for name in LANGUAGES for side in SIDES]
        assert max(every) <= 60 * minutes(assessment, words) < max(every) + 60
        assert min(every) > ABOUT


def test_every_page_says_what_is_worked_out(catalogue):
    locales = read_locales()
    for language in LANGUAGES:
        pages = {page.path: page for page in made_pages(catalogue, locales, language)}
        for key, assessment in catalogue.assessments.items():
            words = {name: catalogue.words[name][key] for name in LANGUAGES}
            number = str(minutes(assessment, words))
            page = pages[f"assessments/{key}/index.md"]
            assert number in page.description
            assert f" {number} minu" in page.html.replace("\n", " ").lower()
