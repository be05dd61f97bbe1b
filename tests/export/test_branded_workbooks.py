"""A brand of one's own in every workbook: its rows on the first sheet, on paper on the others."""

import base64
import json
import struct
import zlib
from datetime import date

import pytest
from answering import the_catalogue
from click.testing import CliRunner
from counterpart.answer_sheet.reading import read_sheet
from counterpart.brand import COLOURS, NO_BRAND, Brand
from counterpart.brand.sheets import header_of
from counterpart.door import handle, hold
from counterpart.export import workbook
from counterpart.plan import plan_view, plan_workbook
from counterpart.portfolio import Words
from counterpart.portfolio.workbook import portfolio_workbook
from counterpart.whole import compare_all, whole_workbook
from filled_sheets import blank, filled
from opened import opened, texts
from people import people
from records import relationship

from scripts.cli import main

NAME, CONTACT, FOOTER, COLOUR = "R&G Advies", "Ask <Zoë>", "=1+1 & more", "7A1F5C"


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height):
    """Return a picture in one colour."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    rows = zlib.compress((b"\0" + b"\x7f" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


LOGO = png(300, 60)
BRAND = Brand(NAME, FOOTER, f"#{COLOUR}", True, CONTACT, LOGO)


def compared(brand):
    return workbook(the_catalogue(), people(), "en", brand=brand)


def whole(brand):
    return whole_workbook(the_catalogue(), compare_all(the_catalogue(), ()), "en", brand=brand)


def plan(brand):
    view = plan_view(the_catalogue(), relationship(), date(2026, 11, 24), "nl")
    return plan_workbook(view, brand)


def portfolio(brand):
    return portfolio_workbook(Words(the_catalogue(), "en"), (), {}, ("Nobody.",), brand)


def answer_sheet(brand):
    return blank("trust", brand=brand)


MADE = (compared, whole, plan, portfolio, answer_sheet)


@pytest.mark.parametrize("made", MADE)
def test_the_first_sheet_begins_with_it_and_the_others_print_it(made):
    book = opened(made(BRAND))
    first, *others = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    said = texts(first)
    assert said[:2] == [NAME, CONTACT]
    (logo,) = first._images
    assert logo.width / logo.height == pytest.approx(5)
    drawn = logo.anchor.pic.spPr.xfrm.ext
    assert drawn.cx / drawn.cy == pytest.approx(5, rel=0.1)
    title = next(cell for row in first.iter_rows(min_row=3) for cell in row if cell.value)
    assert title.font.color.rgb == f"FF{COLOUR}"
    assert not first.oddHeader.left.text
    for sheet in others:
        assert sheet.oddHeader.right.text == CONTACT
    for sheet in (first, *others):
        assert sheet.oddFooter.center.text.endswith("=1+1 && more")
    assert book.properties.creator == NAME
    assert book.properties.title == opened(made(None)).properties.title
    frozen = first.freeze_panes
    if frozen:  # the brand scrolls with nothing: what stays in view begins with it
        plain = opened(made(None)).worksheets[0].freeze_panes
        assert int(frozen[1:]) == int(plain[1:]) + 2


@pytest.mark.parametrize("made", MADE)
def test_without_one_a_workbook_is_as_it_was(made):
    assert made(NO_BRAND) == made(None)


def test_what_cannot_be_used_is_left_out():
    pale = opened(compared(Brand(NAME, colour="#ffff00", logo=True, picture=b"\x89PNG\r\n\x1a\n")))
    first = pale.worksheets[0]
    assert (texts(first)[0], first._images) == (NAME, [])
    assert first["A2"].font.color.rgb != "FFFFFF00"
    only_foot = opened(compared(Brand(footer="Ours")))
    assert texts(only_foot.worksheets[0])[0] == texts(opened(compared(None)).worksheets[0])[0]


def test_a_line_on_paper_holds_no_code_and_no_more_than_a_line_may():
    assert header_of(Brand("A & B")) == "&L&BA && B"
    assert "&G" not in header_of(Brand("R&G"))
    assert header_of(Brand("R&G")).replace("&B&B", "") == "&L&BR&&G"
    assert len(header_of(Brand("&" * 200, contact="&" * 200))) <= 255
    assert header_of(Brand("x" * 200)).endswith("x…")


def test_a_branded_answer_sheet_is_read_like_any(catalogue):
    answers = {"ability-can-do": {"now": 4}}
    data = blank("trust", brand=BRAND)
    plain = read_sheet(filled(blank("trust"), answers), catalogue)
    assert read_sheet(filled(data, answers), catalogue).answers == plain.answers


def test_the_commands_take_it_from_a_folder(sample_paths, tmp_path):
    folder = tmp_path / "branding"
    folder.mkdir()
    sheet = f'--brand-name: "{NAME}"; --brand-logo: "logo.png"; --brand-color: #{COLOUR};'
    sheet += f'--brand-footer: "{FOOTER}";'
    (folder / "brand.css").write_text(f":root {{ {sheet} }}", "utf-8")
    (folder / "logo.png").write_bytes(LOGO)
    paths = [str(path) for path in sample_paths["false-consensus"]]
    target = tmp_path / "made.xlsx"
    for words in (
        ("compare", *paths, "--xlsx"),
        ("whole", *paths, "--xlsx"),
        ("plan", *paths, "--xlsx"),
        ("portfolio", str(sample_paths["false-consensus"][0].parent), "--xlsx"),
        ("sheet", "trust", "--side", "buyer", "-o"),
    ):
        done = CliRunner().invoke(main, [*words, str(target), "--brand", str(folder)])
        assert done.exit_code == 0, done.output
        first = opened(target.read_bytes()).worksheets[0]
        assert (texts(first)[0], len(first._images)) == (NAME, 1)
    for words in (
        ("compare", *paths),
        ("plan", *paths),
        ("portfolio", str(sample_paths["false-consensus"][0].parent)),
    ):
        words = (*words, "--html", str(target), "--brand", str(folder))
        done = CliRunner().invoke(main, [*words])
        assert done.exit_code == 0, done.output
        said = target.read_text("utf-8")
        assert "<strong>R&amp;G Advies</strong>" in said
        assert f'src="data:image/png;base64,{base64.b64encode(LOGO).decode()}"' in said
        assert f"--brand-color: #{COLOUR};" in said
        assert '<p class="cp-alone-foot">=1+1 &amp; more</p>' in said
        assert "&lt;p" not in said


def test_a_request_brings_one(catalogue):
    hold(catalogue)
    given = {"name": NAME, "picture": base64.b64encode(LOGO).decode(), "colour": f"#{COLOUR}"}
    about = {"type": "export", "kind": "plan-xlsx", "language": "en", "today": "2026-11-24"}
    answer = json.loads(handle(json.dumps({**about, "brand": given})))
    first = opened(base64.b64decode(answer["base64"])).worksheets[0]
    assert (texts(first)[0], len(first._images)) == (NAME, 1)
    wrong = json.loads(handle(json.dumps({**about, "brand": {"name": 3, "colour ": "red"}})))
    assert len(wrong["problems"]) == 2
    odd = json.loads(handle(json.dumps({**about, "brand": {**given, "picture": "AAAA"}})))
    assert opened(base64.b64decode(odd["base64"])).worksheets[0]._images == []


def test_our_own_colour_changes_nothing():
    assert compared(Brand(colour=COLOURS["brand"])) == compared(None)
