"""What a browser keeps and a page cannot use hides nothing else, and is handed out as it is."""

from __future__ import annotations

import json
from unicodedata import normalize

import pytest
from counterpart import check_relationship_bytes
from counterpart.canonical import canonical_text
from filling_in import choose_side, stored
from gathering import drop, people, saved
from planning import ACTIONS, PLAN, RULES, add, opened, plan, ready, write
from playwright.sync_api import expect
from records import EARLY, action, event, relationship_document, rule
from storing import entries, put_entries, said, until, with_records
from visits import ENGINE_LIMIT, PURPOSE, downloaded, report

from scripts.locales import read_locales

pytestmark = pytest.mark.browser
LOCALE = read_locales()["en"]
WORDS = {**LOCALE["form"], **LOCALE["gathering"], **LOCALE["keeping"]}
PLANNING = LOCALE["planning"]
LAST = "9999-12-31T23:59:59Z"


@pytest.fixture
def paths(sample_paths):
    """The two responses of a sample that people are made from."""
    return sample_paths["false-consensus"]


def bad_records():
    """What version 0.1.0 could store and never read again."""
    return {
        **with_records("actions", action("a-bad", changed_at="+010000-01-01T00:00Z")),
        **with_records("rules", rule("r-bad", text="\u0958" * 500)),
        **with_records("events", {**event("e-bad"), "odd": 1}),
        "actions\n{": "{",
        "names\na\u0000b": "a\u0000b",
        "responses\na\nb\nc": "[]",
        "sketches\nof later": "{}",
        "odd key": "x",
    }


def stored_responses(documents):
    """Entries of the database that hold these responses; the last is of a version not yet made."""
    *usable, newer = documents
    newer["assessment"]["version"] = 92
    entries = {}
    for at, document in enumerate([*usable, newer]):
        about = [document["respondent"]["id"], document["assessment"]["id"], document["round"]]
        text = canonical_text(document)
        entries["\n".join(["responses", *about])] = json.dumps([f"{at}.json", text, ""])
    return entries


def test_a_store_with_entries_that_cannot_be_used_goes_on_with_the_others(
    visits, catalogue, paths, tmp_path
):
    page = visits.open("en/compare/")
    good = with_records("actions", action("a-good", theme="Forecasts"))
    responses = stored_responses(people(paths, 2))
    refused = {**bad_records(), list(responses)[-1]: list(responses.values())[-1]}
    put_entries(page, {**responses, **good, **bad_records(), **with_records("rules", rule())})
    page.reload()
    trouble = said(page)
    expect(trouble.locator("li")).to_have_count(9, timeout=ENGINE_LIMIT)
    report(page)
    expect(trouble).to_contain_text(WORDS["aside-many"].format(count=9))
    expect(trouble).not_to_contain_text("“”")  # something to call it by, and a reason, in each
    data = downloaded(page, "export-relationship", tmp_path).read_bytes()
    whole = check_relationship_bytes(data, catalogue)
    assert [action.id for action in whole.actions] == ["a-good"]
    assert (len(whole.responses), len(whole.rules), len(whole.events)) == (3, 1, 0)
    expect(page.locator("[data-notices]")).to_contain_text(WORDS["export-left"].format(count=9))
    raw = json.loads(downloaded(page, "save-aside", tmp_path).read_bytes())
    assert {entry["key"] for entry in raw["entries"]} == set(refused)
    page.goto(visits.address + PLAN)
    ready(page)
    expect(page.locator(ACTIONS)).to_have_count(1)
    page.locator(f"{ACTIONS} summary").click()
    write(page.locator(ACTIONS), theme="Who hears of a change")
    expect(trouble.locator("li")).to_have_count(9, timeout=ENGINE_LIMIT)  # the engine's, too
    trouble.locator("[data-action=discard-aside]").click()
    trouble.locator("[data-action=discard-aside-no]").click()
    trouble.locator("[data-action=discard-aside]").click()
    trouble.locator("[data-action=discard-aside-yes]").click()
    expect(trouble.locator("li")).to_have_count(2)  # what a newer playbook wrote stays
    until(lambda: len(set(bad_records()) & set(entries(page))) == 2)
    page.reload()
    ready(page)
    expect(trouble.locator("li")).to_have_count(2)
    left = entries(page)
    assert {"sketches\nof later", "odd key"} <= set(left)
    assert not set(bad_records()) - {"sketches\nof later", "odd key"} & set(left)


def test_a_newer_database_is_left_alone_and_said(visits, paths, tmp_path):
    page = visits.open("en/method/")
    put_entries(page, {"later\nthing": "1"}, version=2)
    page.goto(f"{visits.address}en/compare/")
    expect(said(page)).to_contain_text(WORDS["kept-newer"])
    drop(page, people(paths, 1))
    saved(page, "refused")
    report(page)
    raw = json.loads(downloaded(page, "save-raw", tmp_path).read_bytes())
    assert ["later\nthing", "1"] in next(iter(raw["databases"].values()))["entries"]
    page.goto(visits.address + PLAN)
    ready(page)
    expect(page.locator("[data-not-kept]")).to_have_text(WORDS["saved-refused-more-newer"])
    write(add(page), theme="Goes on")


def test_nothing_is_stored_that_is_not_read_again(visits):
    document = relationship_document(
        responses=[],
        actions=[action("a-1", changed_at=LAST, theme="Last second", after=[EARLY])],
        rules=[rule("r-1")],
        events=[],
    )
    page = opened(plan(visits), document)
    card = page.locator(ACTIONS)
    card.locator("summary").click()
    write(card, theme="After all time")
    notice = page.locator("[data-notices]")
    expect(notice).to_contain_text(PLANNING["adding-refused-end"])
    notice.locator("button").click()
    expect(page.locator(ACTIONS)).to_have_count(2)
    themes = page.locator(f"{ACTIONS} [name=theme]")
    names = {themes.nth(at).input_value() for at in range(2)}
    assert names == {"Last second", "After all time"}
    ground = page.locator(RULES)
    ground.locator("summary").click()
    write(ground, text="\u0958" * 400)
    expect(notice).to_contain_text("800")
    page.reload()
    ready(page)
    expect(ground.locator("[name=text]")).to_have_value(normalize("NFC", "\u0958" * 400))
    ground.locator("summary").click()
    last = normalize("NFC", "\u0958" * 100)
    write(ground, text=last)
    until(lambda: any(f'"{last}"' in text for text in entries(page).values()))
    page.reload()
    ready(page)
    report(page)
    assert not page.locator("[data-trouble] li").count()
    for key in entries(page):
        assert "+0" not in key


def test_what_version_0_1_0_kept_is_opened(visits, catalogue):
    page = visits.open("en/method/")
    root = page.evaluate("new URL('../../', location).pathname")
    draft = {
        "id": "a" * 24,
        "at": "2026-11-20T10:00:00Z",
        "fields": {"side": "buyer", "round": "2026-11"},
    }
    draft["fields"]["clarity-stated.now"] = "4"
    typed = {"kind": "actions", "id": "a-1", "patch": {"now": "Typed and not yet kept"}}
    local = {
        f"counterpart:{root}:purpose:1": draft,
        f"counterpart:{root}:purpose:1:share": 0.5,
        f"counterpart:{root}:typed:a-1:now": typed,
    }
    page.evaluate(
        "(all) => all.forEach(([key, one]) => localStorage.setItem(key, JSON.stringify(one)))",
        list(local.items()),
    )
    put_entries(page, with_records("actions", action("a-1")))
    page.goto(f"{visits.address}en/assessments/")
    expect(page.locator("[data-assessment=purpose] [data-said]")).to_contain_text("50")
    page.goto(visits.address + PLAN)
    ready(page)
    expect(page.locator(f"{ACTIONS} [name=now]")).to_have_value("Typed and not yet kept")
    page.goto(f"{visits.address}en/{PURPOSE}")
    expect(page.locator("[data-notices]")).to_have_text(WORDS["restored"])
    expect(page.locator("[name='clarity-stated.now'][value='4']")).to_be_checked()
    draft_there = stored(page)
    assert (draft_there["id"], draft_there["fields"]) == (draft["id"], draft["fields"])
    of_today = f"counterpart:{root}:purpose:{catalogue.assessments['purpose'].version}"
    in_table = entries(page, ":drafts")[of_today]
    assert json.loads(in_table)["fields"] == draft["fields"]


SET_DRAFT = """(text) => {
    const { lang } = document.documentElement;
    const path = location.pathname.replace(new RegExp(`${lang}/.*$`), "");
    const { assessment, version } = document.querySelector("form[data-module=assessment]").dataset;
    localStorage.setItem(`counterpart:${path}:${assessment}:${version}`, text);
}"""


def test_what_is_no_draft_is_set_aside_and_the_form_works(visits, tmp_path):
    page = visits.open("en/assessments/co-operation/")
    form = page.locator("form[data-ready]")
    form.wait_for()
    page.evaluate(SET_DRAFT, "{")
    page.reload()
    expect(said(page)).to_contain_text(WORDS["draft-unreadable"])
    assert downloaded(page, "save-aside", tmp_path).read_text("utf-8") == "{"
    said(page).locator("[data-action=discard-aside]").click()
    page.locator("[data-action=discard-aside-yes]").click()
    expect(page.locator("[data-trouble]")).to_have_text("")
    choose_side(page, "supplier")
    page.reload()
    form.wait_for()
    expect(page.locator("[data-trouble]")).to_have_text("")
    expect(page.locator("[name=side][value=supplier]")).to_be_checked()
    of_a_draft_with_odd_parts_the_rest_is_filled_in(page, tmp_path)


def of_a_draft_with_odd_parts_the_rest_is_filled_in(page, tmp_path):
    """The rest is set aside, and a report is made without it."""
    fields = {"side": "buyer", "round": "2026-11", "deal-breaker-1.label": "Late"}
    odd = {
        "no-such.now": "4",
        'a"]b.now': "1",
        "__proto__.now": "1",
        "relationship": 7,
        "deal-breaker-99.label": "x",
    }
    draft = {
        "id": "spaces in it",
        "at": "2026-99-20",
        "fields": {**fields, **odd},
        "made": {"other": 3},
    }
    page.evaluate(SET_DRAFT, json.dumps(draft))
    page.reload()
    expect(said(page)).to_contain_text("no-such.now")
    expect(page.locator("[name='deal-breaker-1.label']")).to_have_value("Late")
    draft_there = stored(page)
    assert set(draft_there["fields"]) == set(fields)
    assert json.loads(downloaded(page, "save-aside", tmp_path).read_text("utf-8")) == draft
    page.click("[data-action=score]")
    report(page)
