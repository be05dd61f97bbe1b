"""What an answer sheet is refused for: each problem at its cell, all at once, nothing half-read."""

import io
import random
import re
import tracemalloc
import zipfile

import pytest
from answering import the_catalogue
from counterpart.answer_sheet.reading import read_sheet
from counterpart.errors import ResponseError
from counterpart.scoring.twins import twins
from filled_sheets import blank, drawn_answers, filled, repacked, saved
from openpyxl import load_workbook

SHEET = blank("trust")
PART = "xl/worksheets/sheet2.xml"


def said(data, language="en"):
    """Return what reading says is wrong."""
    catalogue = the_catalogue()
    with pytest.raises(ResponseError) as refused:
        read_sheet(data, catalogue)
    return refused.value.say(catalogue.sentences(language))


def changed(cells, data=SHEET, name="Trust"):
    """Return a sheet in which these cells hold these values."""
    book = load_workbook(io.BytesIO(data))
    for place, value in cells.items():
        book[name][place] = value
    return saved(book)


def rows_of(data, name="Trust"):
    """Return the row of each answer."""
    sheet = load_workbook(io.BytesIO(data), read_only=True)[name]
    return {row[0].value: row[0].row for row in sheet.iter_rows(max_col=1) if row[0].value}


def test_every_problem_is_named_with_its_sheet_and_cell():
    rows = rows_of(SHEET)
    first, second, third = list(rows.values())[:3]
    note = f"I{first - 1}"  # beside the question, above its first answer
    wrong = {f"G{first}": 8, f"G{second}": 2.5, f"G{third}": "often", note: "x" * 2001}
    assert said(changed(wrong)) == [
        f"Trust!{note}: found 2001 characters; at most 2000 fit",
        f"Trust!G{first}: found 8; the scale runs from 1 to 7",
        f"Trust!G{second}: found 2.5; expected a whole number",
        f'Trust!G{third}: found "often"; expected a whole number',
    ]


def test_points_and_contradictions_are_named_at_their_cells():
    data = blank("purpose", language="nl")
    rows, name = rows_of(data, "Intentie"), "Intentie"
    split = {f"G{rows['renewal.now.me']}": 60, f"G{rows['renewal.now.them']}": "30"}
    second = [key.removesuffix(".na") for key in rows if key.endswith(".na")][1]
    nowhere = {f"G{rows[f'{second}.na']}": "x", f"G{rows[f'{second}.guess.me']}": 100}
    lines = said(changed({**split, **nowhere}, data, name), "nl")
    assert [line.partition(": ")[0] for line in lines] == [
        f"Intentie!G{rows['renewal.now.me']}",
        f"Intentie!G{rows[f'{second}.na']}",
    ]
    assert "90" in lines[0]
    pulse = blank("pulse")
    rows = rows_of(pulse, "Pulse")
    ticks = [row for key, row in rows.items() if ".now." in key]
    both = changed(
        {f"G{ticks[0]}": "x", f"G{ticks[-1]}": "X", f"G{ticks[1]}": "yes"}, pulse, "Pulse"
    )
    assert [line.partition(": ")[0] for line in said(both)] == [
        f"Pulse!G{ticks[1]}",
        f"Pulse!G{ticks[-1]}",
    ]


def test_of_a_formula_the_result_is_read_that_stands_there():
    row = next(iter(rows_of(SHEET).values()))
    formula = changed({f"G{row}": "=3+1"})
    assert said(formula) == [
        f"Trust!G{row}: holds a formula without a result; type the answer itself"
    ]

    def with_result(name, content):
        pattern = rb"<f>3\+1</f><v\s*/?>(</v>)?"
        return re.sub(pattern, b"<f>3+1</f><v>4</v>", content) if name == PART else content

    response = read_sheet(repacked(formula, with_result), the_catalogue())
    assert next(iter(response.answers.values())).values == {"now": 4}


def test_the_same_answers_are_the_same_person_and_a_name_is_asked_about():
    answers = drawn_answers("trust", "buyer", 2)
    first = read_sheet(filled(SHEET, answers, {"name": "Jo"}), the_catalogue())
    again = read_sheet(filled(SHEET, answers, {"name": "Jo"}), the_catalogue())
    assert first.respondent == again.respondent
    other = dict(list(answers.items())[1:])
    corrected = read_sheet(filled(SHEET, other, {"name": "Jo"}), the_catalogue())
    assert corrected.respondent.id != first.respondent.id
    assert [{r.respondent.id for r in of} for of in twins([first, corrected])] == [
        {first.respondent.id, corrected.respondent.id}
    ]
    elsewhere = blank("trust", token="another")
    assert read_sheet(filled(elsewhere, answers), the_catalogue()).respondent != first.respondent


def declared(name, content):
    entity = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>'
    return content.replace(b"<worksheet", entity + b"<worksheet", 1) if name == PART else content


def declared_wide(name, content):
    wide = declared(name, content).decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
    return wide.encode("utf-16") if name == PART else content


def with_part(name, content=b"x"):
    """Return the sheet with one part more."""
    out = io.BytesIO(SHEET)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


def macro_type(name, content):
    plain, macro = b"spreadsheetml.sheet.main", b"ms-excel.sheet.macroEnabled.main"
    return content.replace(plain, macro) if name == "[Content_Types].xml" else content


HOSTILE = {
    "a bomb": (lambda: with_part("xl/media/a.xml", b"0" * 20_000_000), "unpacks to 20"),
    "a bomb that states a small size": (
        lambda: lying(with_part("xl/a.xml", b"0" * 20_000_000)),
        "damaged",
    ),
    "too many parts": (lambda: many_parts(), "damaged"),
    "too large": (lambda: with_part("xl/a.xml", noise()), "at most 262144"),
    "macros": (lambda: with_part("xl/vbaProject.bin"), "holds macros"),
    "a macro type": (lambda: repacked(SHEET, macro_type), "holds macros"),
    "a document type": (lambda: repacked(SHEET, declared), "declares a document type"),
    "one in UTF-16": (lambda: repacked(SHEET, declared_wide), "declares a document type"),
    "cut off": (lambda: SHEET[:9000] + b"xl/workbook.xml", "damaged"),
    "no sheet of ours": (lambda: repacked(SHEET, renamed), "isn't an answer sheet"),
    "a newer one": (
        lambda: changed({"B2": 9}, name="counterpart"),
        "this playbook reads version 1",
    ),
    "nothing filled in": (lambda: SHEET, "Nothing is answered"),
    "a broken part": (lambda: repacked(SHEET, broken), "damaged"),
    "a row past all rows": (lambda: repacked(filled_sheet(), far), ""),
}


def lying(data):
    """Return an archive whose last part states that it is small."""
    size = (20_000_000).to_bytes(4, "little")
    return data.replace(size, (10).to_bytes(4, "little"))


def many_parts():
    out = io.BytesIO(SHEET)
    with zipfile.ZipFile(out, "a") as archive:
        for number in range(300):
            archive.writestr(f"xl/{number}.xml", b"")
    return out.getvalue()


def noise():
    return random.Random(1).randbytes(300_000)


def renamed(name, content):
    return (
        content.replace(b'name="counterpart"', b'name="elsewhere"')
        if name == "xl/workbook.xml"
        else content
    )


def broken(name, content):
    return content[: len(content) // 2] if name == PART else content


def far(name, content):
    cell = b'<c r="A1048576" t="inlineStr"><is><t>a.now</t></is></c>'
    row = b'<row r="1048576">' + cell + b"</row></sheetData>"
    return content.replace(b"</sheetData>", row) if name == PART else content


def filled_sheet():
    return filled(SHEET, drawn_answers("trust", "buyer", 3))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_is_refused_in_little_memory(name):
    make, expected = HOSTILE[name]
    data = make()
    if not expected:  # what lies past the last row that a sheet can have is nobody's answer
        assert read_sheet(data, the_catalogue()).answers
        return
    tracemalloc.start()
    lines = said(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(lines) == 1
    assert expected in lines[0]
    assert peak < 30_000_000
