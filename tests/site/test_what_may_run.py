"""Nothing that is written in definitions, content or locales ever becomes code in a page."""

from __future__ import annotations

import dataclasses
import re
from html import unescape

import pytest
from answering import the_catalogue
from pages_of import read_pages

from scripts.assets import Assets
from scripts.checks import check_all
from scripts.checks.markup import MARKS, check_amount, check_markup
from scripts.checks.pages import read_page
from scripts.escaping import as_text
from scripts.known_scripts import is_known, known_scripts, unknown
from scripts.locales import read_locales
from scripts.paths import ROOT
from scripts.policy import PLACE, UnknownCodeError, hash_of, policy, write_policy
from scripts.site import run_mkdocs
from scripts.staging import configuration, stage

EVIL = (
    '</title><script>window.__xss=1</script><img src=x onerror=alert(1)> "R&D" {#a onclick=b} *x*'
)
TITLE = "purpose"


def with_evil_words(catalogue, language):
    """Return the catalogue with a hostile title and description of one assessment."""
    words = catalogue.words[language]
    changed = dataclasses.replace(words[TITLE], title=EVIL)
    return dataclasses.replace(
        catalogue, words={**catalogue.words, language: {**words, TITLE: changed}}
    )


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Return the English pages as MkDocs makes them of hostile titles and words."""
    folder = tmp_path_factory.mktemp("evil")
    docs, site = folder / "docs", folder / "site"
    catalogue, locales = with_evil_words(the_catalogue(), "en"), read_locales()
    sayings = {**locales["en"]["site"], "nav-plan": EVIL, "theme-dark": EVIL, "footer": EVIL}
    locales["en"] = {**locales["en"], "site": sayings}
    stage(docs, catalogue, locales, "en")
    guide = docs / "guidance" / "purpose" / "index.md"
    guide.write_text(guide.read_text("utf-8").replace("\n---\n", "\nauthor: x\n---\n", 1), "utf-8")
    titles = {key: words.title for key, words in catalogue.words["en"].items()}
    extra = {
        **dict.fromkeys((f.name for f in dataclasses.fields(Assets)), "assets/x.js"),
        "policy": PLACE,
        "version": "v",
    }
    config = folder / "mkdocs.yml"
    config.write_text(configuration(locales, "en", titles, (docs, site / "en"), extra), "utf-8")
    run_mkdocs(config)
    actual = {page.path.relative_to(site / "en").as_posix(): page for page in read_pages(site)}
    assert len(actual) > 20
    return actual


def test_hostile_titles_and_words_are_shown_as_text(pages):
    for name, page in pages.items():
        text = page.path.read_text("utf-8")
        assert list(unknown(text)) == [], name
        assert "<script>window.__xss" not in text, name
    shown = pages[f"assessments/{TITLE}/index.html"]
    assert shown.title.startswith(EVIL)
    assert "window.__xss" in unescape(pages["index.html"].path.read_text("utf-8"))
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", shown.path.read_text("utf-8"), re.DOTALL)
    assert unescape(re.sub(r"<a class=.*", "", heading[1], flags=re.DOTALL)).strip() == EVIL


def test_the_search_index_holds_text_alone(pages):
    index = (pages["index.html"].path.parent / "search" / "search_index.json").read_text("utf-8")
    assert "window.__xss" in index
    assert "<script" not in index
    assert "<img" not in index


def test_hostile_titles_get_no_hash(pages):
    texts = [page.path.read_text("utf-8") for page in pages.values()]
    assert policy(texts).count("'sha256-") == 3
    assert hash_of("window.__xss=1") not in policy([*texts, "<script>window.__xss=1</script>"])


def test_the_known_scripts_are_those_of_the_theme(pages):
    assert len(known_scripts()) >= 3
    page = pages["index.html"].path.read_text("utf-8")
    own = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert len(own) == 3
    for code in own:
        assert is_known(code)
        assert not is_known(f"{code};alert(1)")
        broken_out = code.replace('new URL("/"', 'new URL("/");alert(1);("')
        assert broken_out == code or not is_known(broken_out)
    assert "new URL" in own[0]


@pytest.mark.parametrize(
    "part",
    [
        "<script>alert(1)</script>",
        "<SCRIPT\n>alert(1)</SCRIPT >",
        "<script type=module>alert(1)</script>",
        '<script data-src="x">alert(1)</script>',
        "<script>alert(1)",
        "<script src=https://evil.example/x.js></script>",
        "<script src=/x.js></script>",
        '<script src="assets/../../x.js?"></script>',
        "<svg><script>alert(1)</script></svg>",
        "<img src=x onerror=alert(1)>",
        '<img/src="x"/onerror=alert(1)>',
        "<a href=' java&#115;cript:alert(1)'>x</a>",
        "<form action=javascript:alert(1)></form>",
        "<iframe srcdoc=x></iframe>",
        "<object data=x></object>",
        "<embed src=x>",
        "<base href=//evil.example>",
        "<meta http-equiv=refresh content='0;url=//evil.example'>",
        "<link rel=stylesheet href=//evil.example>",
        "<style>*{}</style>",
        "<p style=color:red>x</p>",
    ],
)
def test_a_page_with_foreign_code_is_named_by_file_and_line(part, tmp_path):
    (tmp_path / "en").mkdir()
    for name in ("index.html", "en/index.html"):
        (tmp_path / name).write_text("<html><body></body></html>", "utf-8")
    page = tmp_path / "en" / "bad.html"
    page.write_text(f"<html><head></head>\n<body>\n<p>\n{part}</p></body></html>", "utf-8")
    before = page.read_bytes()
    with pytest.raises(UnknownCodeError) as caught:
        write_policy(tmp_path)
    assert caught.value.problems
    for line in caught.value.problems:
        assert re.fullmatch(r"en/bad\.html:4: found .+; expected .+", line)
    assert page.read_bytes() == before


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        ("<script>alert(1)</script>", "the element script"),
        ("text <ScRiPt>alert(1)</ScRiPt>", "the element script"),
        ("<iframe src=x></iframe>", "the element iframe"),
        ("<img src=x onerror=alert(1)>", "the attribute onerror"),
        ("![x](y.png){ onload=alert(1) }", "the attribute onload"),
        ("## Heading { onclick=alert(1) }", "the attribute onclick"),
        ("[x](javascript:alert(1))", 'the address "javascript:alert(1)"'),
        ("[x](JaVa&#115;cript&colon;alert(1))", 'the address "JaVa'),
        ("[x][y]\n\n[y]: vbscript:x", 'the address "vbscript:x"'),
        ("[x](data:text/html,x)", 'the address "data:text/html,x"'),
        ("<a href='java\tscript:x'>x</a>", 'the address "java'),
        ("<meta http-equiv=refresh content=0>", "the element meta"),
        ("<base href=//x>", "the element base"),
        ("<link rel=stylesheet href=x>", "the element link"),
        ("<style>p{}</style>", "the element style"),
        ("<p style='color:red'>x</p>", "the attribute style"),
        ("<div markdown='1' style='x'>y</div>", "the attribute style"),
        ("<svg onload=x></svg>", "the element svg"),
        ("<object data=x></object>", "the element object"),
        ("<form action=x></form>", "the element form"),
        ("<button formaction=x>y</button>", "the element button"),
        ("<noscript><p>x</p></noscript>", "the element noscript"),
    ],
)
def test_content_may_hold_words_alone(body, problems):
    text = f"# Title\n\nWords.\n\n{body}\n"
    said = [str(problem) for problem in check_markup(text, "content/en/x.md", 5)]
    assert any(line.startswith(f"content/en/x.md:9: found {problems}") for line in said) or (
        "\n\n" in body and said[0].startswith(f"content/en/x.md:11: found {problems}")
    ), said


@pytest.mark.parametrize(
    "body",
    [
        "A <b>bold</b> word, `<script>`, 1 < 2 & 3 > 2, a@b.example and <https://x.example>.",
        "| a | b |\n| - | - |\n| 1 | 2 |",
        "## Heading { #id .class }\n\n[link](../x/index.md#y) and [mail](mailto:a@b.example).",
        "```html\n<script>alert(1)</script>\n```\n\n    <iframe>",
        "!!! note\n    <details><summary>x</summary>y</details>",
    ],
)
def test_words_and_what_marks_them_are_fine(body):
    assert list(check_markup(body, "x.md", 1)) == []


@pytest.mark.parametrize("mark", MARKS)
def test_more_marks_than_a_page_can_be_read_with_are_refused_unread(mark):
    page = read_page("---\nid: x\n---\nWords\n" + mark * 100_000, "content/en/x.md")
    says = f'found "{mark}" 100000 times; expected at most {MARKS[mark]} times in a page'
    assert [str(problem) for problem in page.front.problems] == [f"content/en/x.md:5: {says}"]


def test_a_page_without_end_is_refused_unread():
    (problem,) = read_page("a\n" * 200_000, "x.md").front.problems
    assert str(problem) == "x.md:1: found 400000 characters; expected at most 250000 in a page"


@pytest.mark.parametrize("line", ["- " * 400, "1. " * 11, "> + - * " * 6, "\t" + "+ " * 11])
def test_lists_that_begin_in_one_another_without_end_are_refused_unread(line):
    (problem,) = read_page(f"Words\n{line}x\n" * 100, "x.md").front.problems
    says = "found more than 10 lists that begin on one line; expected fewer"
    assert str(problem) == f"x.md:2: {says}"


@pytest.mark.parametrize("line", ["- " * 10 + "x", "- " * 40, "* " * 40 + "*", "> " * 12 + "x"])
def test_a_rule_across_the_page_and_a_list_in_a_list_are_not(line):
    assert list(check_amount(f"Words\n\n{line}\n", "x.md")) == []


def test_the_content_of_the_playbook_is_fine():
    assert check_all(ROOT) == []


@pytest.mark.parametrize(
    "text", ["R&D", "a < b", '"x"', "&lt;", "&#60;script&#62;", "&copy", "<b>"]
)
def test_text_is_shown_as_it_is(text):
    assert unescape(as_text(text)) == text
    assert not set('<>"') & set(as_text(text))
