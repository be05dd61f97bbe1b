"""Each guess stands over the question that it is held against, as the other side reads it."""

from html.parser import HTMLParser

import pytest
from answering import the_catalogue
from counterpart.words import say

from scripts import own_questions
from scripts.locales import read_locales
from scripts.pages import form_page, spoken
from scripts.paths import LANGUAGES

OTHER = {"buyer": "supplier", "supplier": "buyer"}
GUESSED = [
    pytest.param(key, language, id=f"{key}-{language}")
    for key, assessment in the_catalogue().assessments.items()
    for language in LANGUAGES
    if any("guess" in question.lenses for question in assessment.questions)
]


class Guesses(HTMLParser):
    """Collects what stands under each guess, by the question and by the side that guesses."""

    def __init__(self):
        super().__init__()
        self.texts, self.question, self.side = {}, "", ""

    def handle_starttag(self, tag, attrs):
        """Enter the paragraph of a guess, or the part of one side in it."""
        given = dict(attrs)
        if given.get("class") == "cp-guessed":
            self.question = given["id"].removesuffix("-guessed")
        if self.question and "data-for" in given:
            self.side = given["data-for"]

    def handle_endtag(self, tag):
        """Leave the paragraph."""
        if tag == "p":
            self.question = self.side = ""

    def handle_data(self, data):
        """Keep the text."""
        if self.question and self.side:
            key = self.question, self.side
            self.texts[key] = self.texts.get(key, "") + data


def under_guesses(key, language):
    catalogue = the_catalogue()
    words = catalogue.words[language][key]
    locales = read_locales()
    common = spoken(locales[language], language)
    common |= {"own_questions": own_questions.about(catalogue, locales)}
    page = form_page(common, catalogue.assessments[key], words)
    guesses = Guesses()
    guesses.feed(page)
    return {at: " ".join(text.split()) for at, text in guesses.texts.items()}


def asked(words, side):
    """Return all that a question says to one side and not in the same words to both."""
    parts = [words.text, *words.options.values()]
    if not (isinstance(words.low, str) and isinstance(words.high, str)):
        parts += [text for text in (words.low, words.high) if text]
    parts += [step for step in words.steps if not isinstance(step, str)]
    return [" ".join(say(text, side).split()) for text in parts]


@pytest.mark.parametrize(("key", "language"), GUESSED)
def test_under_each_guess_stands_the_question_as_the_other_side_reads_it(key, language):
    actual = under_guesses(key, language)
    assessment = the_catalogue().assessments[key]
    guessed = [question.id for question in assessment.questions if "guess" in question.lenses]
    assert set(actual) == {(question, side) for question in guessed for side in OTHER}
    words = the_catalogue().words[language][key].questions
    for (question, side), text in actual.items():
        for part in asked(words[question], OTHER[side]):
            assert part in text, (question, side)


def test_the_buyer_guesses_what_the_supplier_was_promised_and_not_what_it_was_promised_itself():
    actual = under_guesses("expectations", "en")["promised-result", "buyer"]
    words = the_catalogue().words["en"]["expectations"].questions["promised-result"].text
    assert words.supplier in actual
    assert words.buyer not in actual
