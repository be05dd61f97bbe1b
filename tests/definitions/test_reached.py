"""Every text that a definition writes for reports can appear: none is shadowed wherever it stands.

A reading says in general what a theme, a dimension by its own id, may say in words of its own.
Where all themes do, nobody ever reads the general words. `Phrases.reading`, which reports print,
is asked here for every reading of every assessment, under every theme that it can be about.
"""

import pytest
from answering import the_catalogue
from counterpart.language import opening
from counterpart.methods.touchpoints.prompts import advised
from counterpart.model import SIDES
from counterpart.report.phrases import Phrases
from counterpart.words import say
from test_advice import SPOKEN, of_dimensions, of_questions


def texts_of(reading):
    """What a reading says in words: all of it but its title, which every report has."""
    return [reading.text, reading.talk, *reading.do, reading.see, reading.also]


def printed(phrases):
    """All that reports can print of the readings: under each theme that a reading can be about.

    What is found of a question is laid over the reading by its method; items of one's own have no
    words of their own, so that the general ones stand there.
    """
    assessment, method = phrases.catalogue.assessments[phrases.assessment], phrases.method
    themes = {}
    for theme, findings in of_dimensions(assessment, method):
        for finding in findings:
            themes.setdefault(finding, []).append(theme)
    for key in method.readings:
        fields = {field: f"{{{field}}}" for field in method.fields(key)}
        for theme in themes.get(key, [""]):
            yield from texts_of(phrases.reading(key, fields, theme))
    for key in set(themes) - set(method.readings):
        fields = {field: f"{{{field}}}" for field in method.fields(key)}
        for theme in themes[key]:
            yield from texts_of(phrases.finding(key, "", "", theme, fields))
    for theme, findings in of_questions(assessment, method):
        for key in findings:
            fields = {field: f"{{{field}}}" for field in method.fields(key)}
            if key in method.readings:
                yield from texts_of(advised(phrases, theme, phrases.reading(key, fields)))
            else:
                yield from texts_of(phrases.finding(key, "", "", theme, fields))


def written(words, side):
    """All that the definition writes for them, and where."""
    for key, reading in words.readings.items():
        yield f"{key}: text", say(reading.text or "", side)
        yield f"{key}: talk", reading.talk
        yield from ((f"{key}: do {at}", step) for at, step in enumerate(reading.do))
    for theme, of in {**words.dimensions, **words.questions}.items():
        for key, own in of.findings.items():
            yield f"{theme}, {key}: talk", own.talk
            yield f"{theme}, {key}: see", own.see
            yield f"{theme}, {key}: text", say(own.text or "", side)
            yield from ((f"{theme}, {key}: do {at}", step) for at, step in enumerate(own.do))


@pytest.mark.parametrize(("language", "key"), SPOKEN)
def test_no_text_of_a_reading_is_shadowed_wherever_it_stands(language, key):
    for side in SIDES:
        phrases = Phrases(the_catalogue(), key, language, side)
        seen = set(printed(phrases))
        texts = written(phrases.words, side)
        assert [(place, text) for place, text in texts if text and opening(text) not in seen] == []


@pytest.mark.parametrize(("language", "key"), SPOKEN)
def test_whatever_is_read_asks_something(language, key):
    """The general question may be left out, where every theme has its own."""
    phrases = Phrases(the_catalogue(), key, language)
    method, assessment = phrases.method, phrases.catalogue.assessments[key]
    about = {finding for _, findings in of_dimensions(assessment, method) for finding in findings}
    alone = {of: phrases.words.readings[of] for of in method.readings if of not in about}
    lacking = {of for of, words in alone.items() if not words.text} - set(method.textless)
    assert lacking | {of for of, words in alone.items() if not words.talk} == set()
    for theme, findings in of_dimensions(assessment, method):
        for finding in set(findings) & set(method.readings):
            fields = {field: f"{{{field}}}" for field in method.fields(finding)}
            read = phrases.reading(finding, fields, theme)
            assert bool(read.text) != (finding in method.textless), (theme, finding)
            assert not (read.do and finding in method.stepless), (theme, finding)
            assert read.talk, (theme, finding)
