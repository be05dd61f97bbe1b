"""The authoring guide, followed to the letter: its commands, its changes, its page."""

from __future__ import annotations

import re
import shutil

import pytest
from counterpart import compare, score
from counterpart.reading.checking import check_value
from test_new import holds, response

from scripts.catalogue import catalogue, guidance_pages
from scripts.checks import check_all
from scripts.definitions import read_definitions
from scripts.locales import read_locales
from scripts.new import new
from scripts.pages import made_pages
from scripts.paths import CONTENT, DEFINITIONS, LANGUAGES, ROOT, THEME

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SLUG = "delivery-promises"


def blocks() -> list[tuple[str, str]]:
    """What is fenced off in the guide: the kind of each block, and its text."""
    return BLOCK.findall((ROOT / "AUTHORING.md").read_text("utf-8"))


def change(root, text) -> None:
    """Do what a block says: its first line names the file."""
    name, _, rest = text.partition("\n")
    before, after = (
        "".join(line[1:] for line in rest.splitlines(keepends=True) if line[0] in marks)
        for marks in (" -", " +")
    )
    path = root / name
    actual = path.read_text("utf-8")
    assert actual.count(before) == 1, f"{name}: {before}"
    path.write_text(actual.replace(before, after), "utf-8")


@pytest.fixture(scope="module")
def followed(tmp_path_factory):
    """The rooms of a checkout in which the guide was followed, and what check said on the way."""
    root = tmp_path_factory.mktemp("checkout")
    for room in (DEFINITIONS, CONTENT, THEME / "locales"):
        shutil.copytree(room, root / room.relative_to(ROOT))
    said = []
    for kind, text in blocks():
        if kind == "sh" and f"counterpart new {SLUG}" in text:
            new(SLUG, root / DEFINITIONS.relative_to(ROOT))
        elif kind == "diff":
            change(root, text)
        elif kind == "markdown":
            name, _, page = text.partition("\n")
            (root / name).parent.mkdir()
            (root / name).write_text(page, "utf-8")
        elif kind == "text":
            said.append((text.splitlines(), check_all(root)))
    return root, said


def definitions_in(root):
    """The definitions of these rooms, checked against their content."""
    rooms = (root / room.relative_to(ROOT) for room in (DEFINITIONS, CONTENT))
    return read_definitions(*rooms)


def test_check_says_what_the_guide_says(followed):
    root, said = followed
    assert len(said) == 1
    for expected, actual in said:
        assert actual == expected
    assert check_all(root) == []


def test_its_worked_cases_come_out(followed):
    root, _ = followed
    actual = definitions_in(root)
    known, cases = catalogue(actual), actual.cases[SLUG]

    def given(side, answers, respondent="r-1"):
        return check_value(response(SLUG, side, answers, respondent), known)

    for case in cases.responses:
        result = score(known, given(case.side, case.answers))
        assert holds(result.to_json(), case.expected)
    for case in cases.comparisons:
        sides = [
            given(side, answers, f"{side}-{at}")
            for side in ("buyer", "supplier")
            for at, answers in enumerate(getattr(case, side))
        ]
        assert holds(compare(known, sides).to_json(), case.expected)
    assert [case.expected["dimensions"]["clarity"]["now"]["value"] for case in cases.responses] == [
        None,
        50.0,
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_in_the_site(followed, language, monkeypatch):
    root, _ = followed
    content = root / CONTENT.relative_to(ROOT)
    monkeypatch.setattr("scripts.catalogue.guidance_pages", lambda: guidance_pages(content))
    known = catalogue(definitions_in(root))
    words = known.words[language][SLUG]
    pages = {page.path: page for page in made_pages(known, read_locales(), language)}
    form = pages[f"assessments/{SLUG}/index.md"]
    assert form.title == words.title
    assert words.questions["clarity-late-news"].title in form.html
    assert f"guidance/{SLUG}" in form.html
    chosen = pages["assessments/index.md"].html
    assert words.worry in chosen
    assert f"{SLUG}/" in chosen
