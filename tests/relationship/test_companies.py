"""The names of the two companies: where they stand, and that they are never more than a name."""

import json
import re
from datetime import date
from html import unescape

import pytest
from answering import document, the_catalogue
from counterpart import compare, score
from counterpart.companies import UNNAMED
from counterpart.door import handle, hold
from counterpart.export import summary
from counterpart.plan import plan_view, render_plan
from counterpart.reading.checking import check_value
from counterpart.report import render_comparison, render_score
from counterpart.whole import compare_all, render_whole, whole_view
from records import relationship

from scripts.paths import LANGUAGES

NAMED = {"buyer": "Acme & Söhne", "supplier": "Borealis"}
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{side} {0} %s {{ view }}",
    "{% raw %}",
    "\u202egnp.exe\u202c",
    "\u2067\u2066Acme",
    "\u05d0\u05e0\u05d9 7 (",
    "W" * 60,
    "=1+1",
    "\u200b",
]
SIDES = {
    "en": ("buyer", "supplier"),
    "de": ("Kundenseite", "Lieferantenseite"),
    "nl": ("afnemer", "leverancier"),
}


def pair():
    return [check_value(document(side), the_catalogue()) for side in ("buyer", "supplier")]


def reports(companies, language):
    """Return what bears the names: reports, plans and the whole, as pages and as text."""
    catalogue, responses = the_catalogue(), pair()
    made = compare(catalogue, responses)
    plan = plan_view(catalogue, relationship(), date(2026, 11, 28), language, companies=companies)
    whole = whole_view(catalogue, compare_all(catalogue, responses), language, companies)
    pages = [
        render_comparison(catalogue, made, language, "html", companies=companies),
        render_plan(plan, "html"),
        render_whole(whole, "html"),
    ]
    texts = [
        render_comparison(catalogue, made, language, "txt", companies=companies),
        render_plan(plan, "txt"),
        render_plan(plan, "md"),
    ]
    return pages, texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_stands_beside_the_word_for_its_side(language):
    buyer, supplier = SIDES[language]
    pages, texts = reports(NAMED, language)
    for page in pages:
        who = f'<span class="cp-called"><bdi>Acme &amp; Söhne</bdi> ({buyer})</span>'
        assert f'<span class="cp-who cp-who--buyer">{who}</span>' in page
        assert f"<bdi>Borealis</bdi> ({supplier})" in page
    for text in texts:
        plain = text.replace("\\", "")
        assert f"Acme & Söhne ({buyer})" in plain
        assert f"Borealis ({supplier})" in plain


def own(companies, language, kind):
    """Return what one's own answers say, of whichever side they are."""
    catalogue = the_catalogue()
    return [
        render_score(
            catalogue, answers, score(catalogue, answers), language, kind, companies=companies
        )
        for answers in pair()
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_of_a_single_response_and_its_pictures_say_whose_they_are(language):
    buyer, supplier = SIDES[language]
    names = [f"Acme & Söhne ({buyer})", f"Borealis ({supplier})"]
    for name, page, text in zip(
        names, own(NAMED, language, "html"), own(NAMED, language, "txt"), strict=True
    ):
        eyebrow = re.search(r'<p class="cp-eyebrow">(.*?)</p>', page)[1]
        said = unescape(re.sub("<[^>]+>", "", eyebrow))
        assert said.endswith(f" {name}")
        assert text.startswith(f"{said}:")
        frame = json.loads(unescape(re.search('data-frame="([^"]*)"', page)[1]))
        assert frame["facts"][0] == said
        assert [side["name"] for side in frame["sides"]] == names
    for page in (*own(UNNAMED, language, "html"), *own(UNNAMED, language, "txt")):
        assert "(" + buyer not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_names_nothing_is_said_otherwise(language):
    pages, texts = reports(UNNAMED, language)
    assert not [page for page in (*pages, *texts) if f"({SIDES[language][0]})" in page]
    assert not [page for page in pages if "cp-called" in page]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_only_a_name(name):
    plain, _ = reports(UNNAMED, "en")
    pages, texts = reports({"buyer": name, "supplier": "Borealis"}, "en")
    named = {"buyer": name, "supplier": "Borealis"}
    pages, plain = [*pages, *own(named, "en", "html")], [*plain, *own(UNNAMED, "en", "html")]
    ours = {"<bdi", "<span"}  # what stands around a name
    for page, without in zip(pages, plain, strict=True):
        assert set(re.findall(r"<\w+", page)) <= {*re.findall(r"<\w+", without), *ours}
        assert not re.search(r"<(?:script|img)", page)
        assert not re.search("[\u200b\u202a-\u202e\u2067]", page)
    for text in texts:
        assert not re.search("[\u200b\u202a-\u202e\u2067]", text)
        assert text.count("\u2068") == text.count("\u2069")
        for line in text.splitlines():
            assert line.count("\u2068") == line.count("\u2069")


def test_a_name_that_shows_nothing_is_none():
    pages, _ = reports({"buyer": "\u200b \u2060", "supplier": ""}, "en")
    assert not [page for page in pages if "cp-called" in page]


def test_the_summary_bears_them_and_only_where_they_are():
    catalogue = the_catalogue()
    made = compare(catalogue, pair())
    rows = summary(catalogue, made, NAMED).rows
    assert {(row["buyer_company"], row["supplier_company"]) for row in rows} == {
        ("Acme & Söhne", "Borealis")
    }
    assert "buyer_company" not in summary(catalogue, made).columns


@pytest.mark.parametrize(
    "companies", [{"broker": "B"}, {"buyer": 1}, ["a"], {"buyer": "x" * 201}, {"buyer": "a\nb"}]
)
def test_the_door_takes_names_and_nothing_else(companies, catalogue):
    hold(catalogue)
    request = {"type": "compare", "responses": [document("buyer"), document("supplier")]}
    named = json.loads(handle(json.dumps({**request, "companies": NAMED})))
    assert "Acme &amp; Söhne" in named["html"]
    plain = json.loads(handle(json.dumps(request)))
    assert named["comparison"] == plain["comparison"]
    refused = json.loads(handle(json.dumps({**request, "companies": companies})))
    assert refused["ok"] is False
    assert refused["problems"][0].startswith("companies")
    alone = {"type": "score", "response": document("buyer"), "companies": NAMED}
    assert "Acme &amp; Söhne" in json.loads(handle(json.dumps(alone)))["html"]
    assert not json.loads(handle(json.dumps({**alone, "companies": companies})))["ok"]
