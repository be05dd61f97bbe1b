"""Questions of one's own: from a stranger's bytes to a score and a comparison, and nothing else."""

import io
import json
import pickle
import re

import openpyxl
import pytest
from answering import document
from counterpart import InputError, check_bytes, compare, score, to_bytes
from counterpart.canonical import canonical_bytes
from counterpart.door import handle, hold
from counterpart.export import csv_bytes, layout_of, summary, workbook
from counterpart.reading import link
from counterpart.relationship import check_file
from counterpart.report import render_comparison, render_score
from counterpart.whole import compare_all, render_whole, whole_view
from records import id_of, question_set, relationship_document, worded

from scripts.paths import LANGUAGES

HOSTILE = '=cmd|" /C calc"!A0'
MARKED = "<img src=x onerror=alert(1)>"
BOTH = {
    **worded(),
    "words": {
        "en": worded()["words"]["en"],
        "nl": {
            "title": "Wat alleen wij vragen",
            "questions": [
                {"name": n, "text": f"Hoe zie je {n}?", "low": "Nooit", "high": "Elke dag"}
                for n in ("Prijsgesprekken", "Het gedeelde magazijn")
            ],
        },
    },
}


def answered(side, *pairs, questions=None, respondent="", **changes):
    """Return a response's object: now and guess for each question in turn."""
    questions = questions or worded()
    return document(
        side,
        {f"question-{at}": {"now": now, "guess": g} for at, (now, g) in enumerate(pairs, 1)},
        respondent,
        assessment={"id": id_of(questions), "version": 1},
        questions=questions,
        **changes,
    )


def read(catalogue, *documents):
    return [check_bytes(canonical_bytes(of), catalogue) for of in documents]


def lines(catalogue, value, language="en"):
    """Return what is said of an object that cannot be used."""
    with pytest.raises(InputError) as caught:
        check_file(canonical_bytes(value), catalogue)
    return caught.value.say(catalogue.sentences(language))


def test_a_worked_case(catalogue):
    """Seven steps: (r - 1) / 6 * 100. The sides are 4 and 0 steps apart, so 66.6667 and 0."""
    buyer, supplier = read(
        catalogue, answered("buyer", (2, 2), (6, 6)), answered("supplier", (6, 6), (6, 3))
    )
    result = score(catalogue, buyer).to_json()
    assert result["assessment"] == id_of(worded()) == buyer.questions.id
    assert result["dimensions"]["question-1"]["now"]["value"] == 16.6667
    assert result["profile"] == {"strongest": "question-2", "weakest": "question-1"}
    compared = compare(catalogue, [buyer, supplier]).to_json()
    first, second = compared["dimensions"].values()
    assert (first["gap"], first["level"], first["finding"]) == (-66.6667, 50.0, "side-gap")
    assert (second["gap"], second["finding"]) == (0.0, "protect")
    states = {side: of["state"] for side, of in first["coorientation"].items()}
    assert states == {"buyer": "false-consensus", "supplier": "false-consensus"}
    assert second["coorientation"]["supplier"]["state"] == "false-conflict"


def test_the_same_bytes_and_the_same_code(catalogue):
    of = answered("buyer", (2, 2), questions=BOTH)
    (response,) = read(catalogue, of)
    assert to_bytes(response) == canonical_bytes(of)
    assert link.decode(link.encode(response), catalogue) == response


def test_other_words_are_other_questions_and_are_never_compared(catalogue):
    before, after = worded("Price talks"), worded("Price talk")
    given = read(
        catalogue,
        answered("buyer", (2, 2), questions=before),
        answered("supplier", (2, 2), questions=after),
    )
    with pytest.raises(InputError) as caught:
        compare(catalogue, given)
    assert caught.value.problems[0].code == "several-assessments"
    forged = answered("supplier", (2, 2), questions=after)
    forged["assessment"]["id"] = id_of(before)
    assert lines(catalogue, forged) == [
        f"assessment.id: found {id_of(before)}; the words of its questions make {id_of(after)}, "
        "so they are not the questions that were answered"
    ]


def changed(path, value):
    """Return a response whose set is changed at a place; its id is that of the changed words."""
    questions = json.loads(json.dumps(worded()))
    of = questions
    for key in path[:-1]:
        of = of[key]
    of[path[-1]] = value
    if value is None:
        del of[path[-1]]
    return answered("buyer", (2, 2), questions=questions)


EN = ("words", "en")
FIRST = (*EN, "questions", 0)
KNOWN = ", ".join(LANGUAGES)
REFUSED = [
    (("format",), "counterpart/other", "format: found \"counterpart/other\"; expected one of"),
    (("format_version",), 2, "format_version: found 2; this playbook reads version 1"),
    (("more",), 1, "more: is not known here; known are format, format_version, words"),
    (("words",), [], "words: found […]; expected an object"),
    (("words",), {}, f"words: holds no language; expected at least one of {KNOWN}"),
    (("words", "xx"), {"title": "T"}, f"words.xx: is not known here; known are {KNOWN}"),
    ((*EN, "title"), None, "words.en.title: is missing"),
    ((*EN, "title"), "x" * 61, "words.en.title: found 61 characters; at most 60 fit"),
    ((*EN, "questions"), None, "words.en.questions: is missing"),
    ((*EN, "questions"), [], "words.en.questions: holds no question"),
    ((*EN, "questions"), worded(*"abcdefghijk")["words"]["en"]["questions"], "found 11 of them"),
    ((*EN, "questions"), {}, "words.en.questions: found {…}; expected a list"),
    (FIRST, 7, "words.en.questions.0: found 7; expected an object"),
    ((*FIRST, "id"), "q", "words.en.questions.0.id: is not known here"),
    ((*FIRST, "name"), "x" * 41, "words.en.questions.0.name: found 41 characters"),
    ((*FIRST, "low"), None, "words.en.questions.0.low: is missing"),
    ((*FIRST, "high"), ["x"], "words.en.questions.0.high: found […]; expected text"),
    ((*FIRST, "text"), "a\u202eb", "text: holds the character U+202E"),
    ((*FIRST, "text"), "a\u200bb", "text: holds the character U+200B"),
    ((*FIRST, "text"), "a\u0000b", "text: holds the character U+0000"),
    ((*FIRST, "text"), "a\nb", "text: holds the character U+000A"),
    ((*FIRST, "text"), "a\tb", "text: holds the character U+0009"),
    ((*FIRST, "low"), "   ", "low: is empty; expected a few words"),
    ((*FIRST, "low"), " a", "low: found \" a\"; expected no blanks before or after"),
    (("words", "nl"), worded("x")["words"]["en"], "words: found languages with 1, 2 questions"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "said"), REFUSED, ids=range(len(REFUSED)))
def test_a_hostile_set_is_refused_like_a_hostile_response(path, value, said, catalogue):
    of = changed(path, value)
    actual = lines(catalogue, of)
    assert len(actual) == 1, actual
    assert said in actual[0]
    assert actual[0].startswith("questions.")
    record = question_set(questions=of["questions"])
    within = relationship_document(format_version=4, questions=[record])
    assert [line.replace("questions.0.", "", 1) for line in lines(catalogue, within)] == actual
    assert lines(catalogue, of, "nl")[0].partition(":")[0] == actual[0].partition(":")[0]


def test_all_problems_at_once_and_none_of_a_set_too_large(catalogue):
    of = changed((*FIRST, "name"), "")
    of["questions"]["words"]["en"]["title"] = 7
    of["side"] = "neither"
    assert [line.partition(":")[0] for line in lines(catalogue, of)] == [
        "questions.words.en.title", "questions.words.en.questions.0.name", "side",
    ]  # fmt: skip
    long = {"name": "\u4e00" * 40, "text": "\u4e00" * 200, "low": "\u4e00" * 80, "high": "x" * 80}
    whole = {**worded(), "words": {"en": {"title": "T", "questions": [long] * 10}}}
    said = "the questions have 10910 bytes; at most 8192 fit into a link"
    assert said in lines(catalogue, answered("buyer", (2, 2), questions=whole))[0]


def test_a_response_to_other_questions_has_none_of_its_own(catalogue):
    of = document("buyer", {}, questions=worded())
    assert lines(catalogue, of)[0].startswith("questions: is not known here")
    mine = answered("buyer", (2, 2))
    del mine["questions"]
    assert lines(catalogue, mine) == ["questions: is missing"]
    assert lines(catalogue, answered("buyer", (8, 2), (2, 2), (2, 2))) == [
        "answers.question-1.now: found 8; the scale runs from 1 to 7",
        f"answers.question-3: is not a question of the assessment {id_of(worded())}",
    ]


def test_what_is_read_is_known_as_long_as_it_is_there(catalogue):
    (response,) = read(catalogue, answered("buyer", (2, 2), questions=worded("Only here")))
    key = response.assessment
    assert key in catalogue.assessments
    assert key not in list(catalogue.assessments)
    assert catalogue.words["nl"][key].title == "What only we ask"
    assert key not in pickle.loads(pickle.dumps(catalogue)).assessments
    del response
    assert key not in catalogue.assessments


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_they_wrote_stays_text_everywhere(language, catalogue):
    questions = worded(HOSTILE, MARKED, "{higher} %s", title=MARKED)
    both = read(
        catalogue,
        answered("buyer", (1, 7), (7, 1), (4, 4), questions=questions),
        answered("supplier", (7, 1), (1, 7), (4, 4), questions=questions),
    )
    result = compare(catalogue, both)
    pages = [
        render_score(catalogue, both[0], score(catalogue, both[0]), language, "html"),
        render_comparison(catalogue, result, language, "html"),
        render_whole(whole_view(catalogue, compare_all(catalogue, both), language), "html"),
    ]
    for page in pages:
        assert "&lt;img src=x" in page
        assert "<img" not in page
    assert "{higher} %s" in pages[1]
    book = openpyxl.load_workbook(io.BytesIO(workbook(catalogue, result, language)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert any(MARKED in str(cell.value) for cell in cells)
    assert {cell.data_type for cell in cells} <= {"s", "n", "b", "d"}
    layout = layout_of(catalogue.writing(language))
    text = csv_bytes(summary(catalogue, result), layout).decode("utf-8-sig")
    assert MARKED in text
    assert not re.search(r'(?:^|[;,"])=cmd', text, re.MULTILINE)


def test_words_that_lack_a_language_are_said_to(catalogue):
    both = read(catalogue, answered("buyer", (2, 2)), answered("supplier", (2, 2)))
    said = render_comparison(catalogue, compare(catalogue, both), "nl", "txt")
    assert "Deze vragen zijn niet in het Nederlands geschreven" in said
    alone = render_score(catalogue, both[0], score(catalogue, both[0]), "nl", "txt")
    assert "Deze vragen zijn niet in het Nederlands geschreven" in alone
    spoken = render_comparison(catalogue, compare(catalogue, both), "en", "txt")
    assert "weren't written in" not in spoken
    words = read(catalogue, answered("buyer", (2, 2), questions=BOTH))[0].questions
    assert catalogue.words["nl"][words.id].questions["question-1"].low == "Nooit"


def test_a_protected_view_hides_what_few_people_said(catalogue):
    people = [answered(side, (2, 6), (5, 5), respondent=f"{side}-{at}") for side in
              ("buyer", "supplier") for at in range(2)]  # fmt: skip
    shared = compare(catalogue, read(catalogue, *people), smallest=3).to_json()
    first = shared["dimensions"]["question-1"]
    assert (first["gap"], first["buyer"]["now"]["mean"]) == (None, None)


def test_the_door_takes_it_like_any_other(catalogue):
    hold(catalogue)

    def ask(**request):
        return json.loads(handle(json.dumps(request)))

    files = [answered("buyer", (2, 2), (6, 6)), answered("supplier", (6, 6), (6, 3))]
    record = question_set()
    whole = relationship_document(format_version=4, responses=files, questions=[record])
    item = {"name": "a", "file": canonical_bytes(whole).decode(), "size": 1}
    (result,) = ask(type="read", items=[item], brief=True)["results"]
    assert result["relationship"]["questions"] == [record]
    keys = [of["key"] for of in result["responses"]]
    key = id_of(worded())
    assert "Price talks" in ask(type="compare", language="en", responses=keys)["html"]
    assert ask(type="whole", language="nl", responses=keys)["compared"] == 1
    plan = ask(type="plan", language="en", responses=keys, today="2026-11-29", questions=[record])
    assert {of["assessment"] for of in plan["suggestions"]} == {key}
    cards = ask(type="workshop", language="en", responses=keys, assessments=[key], order="gap")
    assert cards["ok"], cards
