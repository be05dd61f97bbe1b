"""A brand of one's own: written in one style sheet, read by pages and commands alike."""

import re
from pathlib import Path

import pytest
from in_node import in_node

from scripts.branding import (
    COLORS,
    FOLDER,
    LOGOS,
    LONGEST,
    SHEET,
    TEXTS,
    BrandError,
    blank,
    brand,
    faults,
    settings,
)
from scripts.branding import write_branding as write
from scripts.locales import read_locales
from scripts.paths import THEME

SCRIPT = Path(__file__).with_name("branding.mjs")
TEXT_CASES = {
    '"Two Companies"': "Two Companies",
    "'It''s'": "It''s",
    r'"say \"us\" \201C x\201D "': 'say "us" “x”',
    "": "",
    '""': "",
    "bare": None,
    '"a\u202eb\nc"': "a b c",
    f'"{"x" * 300}"': "x" * 200,
}
SHEET_SET = """/* --brand-name: "not this"; isn't set */
:root { --brand-name: "First"; --brand-name: "Ours; /* all */ }"; --brand-logo: "logo.svg";
  --brand-color: #7a1f5c; --brand-footer: ""; --brand-contact: 'say \\'hello\\'; twice' }"""
PAIRS = {("#fff", "#000000"): 21, ("#777777", "#ffffff"): 4.48, ("#0f4c50", "#fbfaf6"): 9.26}
"""The ratios that WCAG's own formula gives, to two decimals."""


@pytest.fixture(scope="module")
def outcome():
    return in_node(SCRIPT, {"texts": list(TEXT_CASES), "sheet": SHEET_SET, "pairs": list(PAIRS)})


def test_a_text_is_read_as_a_style_sheet_writes_it(outcome):
    assert outcome["texts"] == list(TEXT_CASES.values())


def test_the_last_line_of_a_name_holds_and_comments_set_nothing(outcome):
    values = dict(outcome["values"])
    assert values["name"] == '"Ours; /* all */ }"'
    assert outcome["brand"] == {
        "name": "Ours; /* all */ }",
        "logo": "logo.svg",
        "contact": "say 'hello'; twice",
        "footer": "",
        "welcome": "",
    }
    assert settings(SHEET_SET) == ["name", "name", "logo", "color", "contact"]


def test_pages_and_commands_know_the_same_names_and_colours(outcome):
    facts = outcome["facts"]
    assert set(facts["TEXTS"]) == set(TEXTS)
    assert facts["COLORS"] == list(COLORS)
    assert facts["LOGOS"] == list(LOGOS)
    assert facts["MOST"] == LONGEST
    assert facts["SHEET"] == f"{FOLDER}/{SHEET}"
    light, dark = (THEME / "css" / "tokens.css").read_text("utf-8").split("@media screen")
    for tokens, (name, example) in zip((light, dark), COLORS.items(), strict=True):
        own = dict(re.findall(r"--cp-(paper|on-brand): (#[0-9a-f]{6});", tokens))
        assert facts["BESIDE"][name] == [own["paper"], own["on-brand"]]
        assert f"--cp-brand: var(--brand-{name}, {example});" in tokens


def test_contrast_is_that_of_the_standard(outcome):
    for actual, expected in zip(outcome["ratios"], PAIRS.values(), strict=True):
        assert actual == pytest.approx(expected, abs=0.01)
    assert outcome["colors"] == [[255, 255, 255], None, None, None]


def test_the_blank_sheet_names_all_that_can_be_set_in_every_language_and_sets_nothing():
    sheet = blank(read_locales())
    assert settings(sheet) == []
    for name in (*TEXTS, *COLORS):
        assert f"--brand-{name}:" in sheet
    for locale in read_locales().values():
        for text in locale["branding"].values():
            assert text in sheet


def test_what_was_set_in_a_built_site_stays_and_the_rest_is_written_anew(tmp_path):
    locales = read_locales()
    write(tmp_path, locales)
    sheet = tmp_path / "branding" / SHEET
    assert sheet.read_text("utf-8") == blank(locales)
    sheet.write_text("/* an older one */ :root { }", "utf-8")
    write(tmp_path, locales)
    assert sheet.read_text("utf-8") == blank(locales)
    sheet.write_text(SHEET_SET, "utf-8")
    write(tmp_path, locales)
    assert sheet.read_text("utf-8") == SHEET_SET


def test_a_folder_gives_its_brand_and_nothing_of_another_stays(tmp_path):
    own, site = tmp_path / "own", tmp_path / "site"
    own.mkdir(), site.mkdir()
    (own / SHEET).write_text(SHEET_SET, "utf-8")
    (own / LOGOS[0]).write_text("<svg/>", "utf-8")
    (own / "more.txt").write_text("not ours to give away", "utf-8")
    brand(site, read_locales(), own)
    assert {path.name for path in (site / "branding").iterdir()} == {SHEET, LOGOS[0]}
    brand(site, read_locales(), None)
    assert {path.name for path in (site / "branding").iterdir()} == {SHEET}
    assert settings((site / "branding" / SHEET).read_text("utf-8")) == []


WRONG = {
    "--brand-name: 'Ours';": [":1: found no :root { }; expected all lines inside it"],
    ":root {\n--brand-name: 'Ours'\n--brand-footer: 'Us'; }": [
        ":2: found --brand-name without its semicolon; expected one before the next line"
    ],
    ":root { --brand-name: 'Café'; }": [": found bytes that are not UTF-8"],
    f":root {{ --brand-name: '{'x' * 201}'; }}": [
        ":1: found --brand-name with 201 letters; expected 200"
    ],
    ":root { --brand-name: 'Ours;\n --brand-contact: 'Us'; }": [
        ":1: found --brand-name: 'Ours; expected it between quotation marks"
    ],
    "html, :root { --brand-name: 'Ours'; }": [],
    ":root { --brand-logo: 'logo.png'; }": [
        ":1: found a logo.png that is no such picture; expected one"
    ],
}


def test_what_is_wrong_is_named_with_its_line_all_at_once(tmp_path):
    (tmp_path / SHEET).write_text(
        '/* a\nb */\n:root { --brand-title: "x";\n--brand-name: Ours;\n--brand-logo: "mark.png"; }',
        "utf-8",
    )
    with pytest.raises(BrandError) as raised:
        brand(tmp_path / "site", read_locales(), tmp_path)
    assert [
        problem.removeprefix(f"{tmp_path / SHEET}:")[:22] for problem in raised.value.problems
    ] == [
        "3: found --brand-title",
        "4: found --brand-name:",
        "5: found the logo mark",
    ]
    (tmp_path / "logo.png").write_bytes(b"GIF89a")
    for sheet, says in WRONG.items():
        (tmp_path / SHEET).write_bytes(sheet.encode("cp1252"))
        assert [line.removeprefix(f"{tmp_path / SHEET}") for line in faults(tmp_path)] == says
    (tmp_path / SHEET).unlink()
    with pytest.raises(BrandError, match="found nothing; expected a style sheet"):
        brand(tmp_path / "site", read_locales(), tmp_path)
