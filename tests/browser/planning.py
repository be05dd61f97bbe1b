"""Writes a plan as people do: opens cards and fills their fields."""

from __future__ import annotations

from datetime import datetime

from playwright.sync_api import expect
from records import EARLY, action, relationship_document, rule
from storing import put_entries, with_records

PLAN = "en/plan/"
ACTIONS, RULES = "[data-list=actions] [data-record]", "[data-list=rules] [data-record]"


def today():
    """The day it is where the browser runs."""
    return datetime.now().astimezone().date()


def plan(visits, **options):
    """The page of the plan, ready, in a browser that has seen nothing yet."""
    page = visits.open(PLAN, **options)
    ready(page)
    return page


def ready(page):
    expect(page.locator("[data-module=plan][data-ready]")).to_be_attached()


def add(page, kind="actions"):
    """Write a new record; its card, open."""
    page.click(f"[data-action=add-{kind}]")
    card = page.locator(f"[data-list={kind}] [data-record]:has(:focus)")
    expect(card).to_be_visible()
    return page.locator(f"#{card.get_attribute('id')}")


def write(card, **fields):
    """Fill fields of a card; a name's dots are double underscores."""
    for name, value in fields.items():
        field = card.locator(f"[name='{name.replace('__', '.')}']")
        if field.evaluate("(one) => one.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
            field.blur()


def open_play(place):
    """Open the first play that a place shows; the play, with its text in it."""
    if (large := place.locator(".cp-topic__open")).count():
        large.first.click()
        place = place.page.locator(".cp-closeup:target")
    play = place.locator("details[data-play]:visible").first
    play.locator("summary").click()
    expect(play.locator(".cp-timeline li").first).to_be_visible()
    return play


def values(card):
    """What the fields of a card hold, by name."""
    pairs = card.locator("[name]").evaluate_all("(all) => all.map((one) => [one.name, one.value])")
    return dict(pairs)


def opened(page, document):
    """The page of the plan with the records of a relationship file, taken in before it opens."""
    entries = {}
    for kind in ("actions", "rules", "events"):
        entries |= with_records(kind, *document[kind])
    put_entries(page, entries)
    page.reload()
    ready(page)
    return page


FULL = {
    "theme": "Who hears of a change first",
    "now": "Planning tells us after nine days.",
    "wanted": "Within a day, by telephone.",
    "steps__0": "Agree who calls whom",
    "steps__1": "Try it for a month",
    "owners__buyer": "Anne",
    "owners__supplier": "Tom",
    "due": "2027-01-15",
    "recheck": "2027-04-01",
    "status": "doing",
}


def big_plan():
    """A plan such as two companies print: three actions in whole sentences, rules and changes."""
    words = "Planning hears of a changed forecast after nine days, by e-mail, and calls back. " * 2
    steps = ["Agree who calls whom on which day, and put it into both calendars. "] * 3
    return relationship_document(
        responses=[],
        actions=[
            action(f"a-{at}", theme=f"{at}: {words[:90]}", now=words, wanted=words, steps=steps)
            for at in range(3)
        ],
        rules=[rule(f"r-{at}", text=words[:120], note="Since spring.") for at in range(6)],
        events=[
            {
                "id": f"e-{at}",
                "changed_at": EARLY,
                "date": "2026-08-03",
                "kind": "contacts",
                "note": words[:100],
            }
            for at in range(4)
        ],
    )
