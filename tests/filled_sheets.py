"""Answer sheets as people fill them in: made by us, filled by openpyxl, a stranger to us."""

import io
import random
import zipfile

from answering import the_catalogue
from counterpart.answer_sheet.workbook import answer_sheet, asked_of
from moods import value
from openpyxl import load_workbook

from scripts.answer_sheets import words_of

MADE = "2026-11-20T08:00:00Z"
ANSWERED, TYPED, NOTED = 7, 6, 9
"""The columns that are filled in, as the format says: G, F and I."""


def blank(assessment, side="buyer", language="en", brand=None, **more):
    """Return the bytes of an answer sheet that nobody filled in."""
    given = {
        "assessment": assessment,
        "side": side,
        "language": language,
        "round": "2026-11",
        "relationship": "Acme and Borealis",
        "token": f"{assessment}-{side}",
        "made": MADE,
        **more,
    }
    asked = asked_of(given, the_catalogue())
    return answer_sheet(the_catalogue(), asked, words_of(language), brand)


def filled(data, answers, about=None):
    """Return a sheet with these answers in it, as a response holds them, and who gave them."""
    book = load_workbook(io.BytesIO(data))
    words = lists_of(book["counterpart"])
    for sheet in (sheet for sheet in book.worksheets if sheet.title != "counterpart"):
        for row in range(1, sheet.max_row + 1):
            answer, known, typed, noted = (sheet.cell(row, at).value for at in (1, 2, 3, 4))
            of = words.get(known, {})
            if answer and (said := answered(answers, answer)) is not None:
                sheet.cell(row, ANSWERED).value = of.get(said, said)
            if typed:
                text = (about or {}).get(typed) if "." not in typed else member(answers, typed)
                if text is not None:
                    sheet.cell(row, TYPED).value = of.get(text, text)
            if noted and (note := answers.get(noted, {}).get("note")):
                sheet.cell(row, NOTED).value = note
                sheet.cell(row, NOTED).data_type = "s"  # a text that begins like a formula
    return saved(book)


def saved(book):
    """Return the bytes of a workbook."""
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def lists_of(hidden):
    """Return by list what each id is called."""
    lists = {}
    for at in range(4, hidden.max_column + 1, 2):
        pairs = [(row[at - 1].value, row[at].value) for row in hidden.iter_rows(min_row=2)]
        lists[hidden.cell(1, at).value] = {known: word for known, word in pairs if word is not None}
    return lists


def member(answers, place):
    question, _, part = place.partition(".")
    return answers.get(question, {}).get(part)


def answered(answers, place):
    """Return what stands in a cell for an answer; None for nothing."""
    question, lens, *option = place.split(".")
    answer = answers.get(question, {})
    if lens == "na":
        points = [of for key, of in answer.items() if key not in ("note", "label")]
        return "x" if points and all(of == "n/a" for of in points) else None
    given = answer.get(lens)
    if not option:
        return given
    if isinstance(given, list):
        return "x" if option[0] in given or (option[0] == "-" and not given) else None
    return given[option[0]] if isinstance(given, dict) else None


def drawn_answers(assessment, side, seed):
    """Return answers of every kind: some left open, some not applicable, notes, own items."""
    chance = random.Random(f"{assessment} {side} {seed}")
    of = the_catalogue().assessments[assessment]
    asked = [q for q in of.questions if side in q.sides]
    answers = {}
    for question in asked:
        scale = of.scale(question)
        answer = {}
        nowhere = chance.random() < 0.15 and scale.kind != "ticks"
        for lens in question.lenses:
            if nowhere or (scale.kind not in ("points", "ticks") and chance.random() < 0.1):
                answer[lens] = "n/a"
            elif chance.random() > 0.1:
                answer[lens] = value(chance, scale, chance.random())
        if question.sentence and chance.random() < 0.5:
            answer["sentence"] = "Who sees it first, says so."
        if chance.random() < 0.2:
            answer["note"] = "Only in the bid team,\nand =not+ always – Zoë"
        answers[question.id] = answer
    for own in (d.own for d in of.dimensions if d.own and side in d.own.sides):
        for number in (1, 3):
            item = {"label": f"Our own, number {number}", "note": "= a note"}
            question = own.question(f"{own.id}-{number}")
            for lens in question.lenses:
                item[lens] = value(chance, of.scale(question), 0.5)
            answers[question.id] = item
    return {key: answer for key, answer in answers.items() if answer}


def repacked(data, change):
    """Return the archive with its parts as `change(name, content)` gives them, None for none."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", 8) as after:
        for name in before.namelist():
            if (content := change(name, before.read(name))) is not None:
                after.writestr(name, content)
    return out.getvalue()
