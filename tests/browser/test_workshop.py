"""A workshop in two windows, by keyboard alone: nothing reaches the room before it is revealed."""

from __future__ import annotations

import json
import re

import pytest
from answering import the_catalogue
from counterpart.door import handle
from counterpart.responses import to_json
from looks import LOOKED_AT, violations
from playwright.sync_api import expect
from storing import Killed, until
from visits import ENGINE_LIMIT

from scripts.locales import read_locales
from scripts.samples import spoken_sample
from scripts.workshop.pages import SAMPLE

pytestmark = pytest.mark.browser
HEAR = """(() => {
    window.heard = [];
    const note = ({ data }) => heard.push(data);
    addEventListener("message", note);
    window.BroadcastChannel = class extends BroadcastChannel {
        constructor(name) { super(name); this.addEventListener("message", note); }
    };
})()"""
"""Writes down every message that reaches a window."""
SENT = "heard.filter(({ kind }) => kind === 'show').map(({ html }) => html)"
ON_DISK = """async (card) => {
    for (const { name } of await indexedDB.databases()) {
        const base = await new Promise((done) => {
            const asked = indexedDB.open(name);
            asked.onsuccess = () => done(asked.result);
        });
        for (const store of base.objectStoreNames) {
            const all = await new Promise((done) => {
                const asked = base.transaction(store).objectStore(store).getAll();
                asked.onsuccess = () => done(asked.result);
            });
            if (all.some((text) => String(text).includes(`"card":"${card}"`))) return true;
        }
        base.close();
    }
    return false;
}"""
"""Whether the table of this browser knows that a card is open; what it has is on the disk."""
SHOWN = "[data-card]"
SLOT = re.compile(r'(<[a-z]+ data-slot="([a-z-]+)">)')
SAID = "Kwartaalkaart, unspoken"
"""What a side writes in silence."""
DIALOG = "dialog[data-run]"
FIRST = "buyer-text"
NEXT = "PageDown"


@pytest.fixture
def killed(playwright, program, arguments, tmp_path):
    """A browser that is killed."""
    browser = Killed(playwright, program, arguments, tmp_path / "profile")
    yield browser
    browser.kill()


def deck(language, held):
    """The cards of the dry run, as this Python deals them."""
    site = read_locales()[language]["site"]
    spoken = [spoken_sample(name, the_catalogue(), site, language) for name in SAMPLE]
    responses = [response for of in spoken for response in of]
    request = {"type": "workshop", "language": language, "base": "../", "most": 3}
    request |= {"responses": [to_json(response) for response in responses]}
    answer = json.loads(handle(json.dumps(request)))
    assert answer["ok"], answer
    return answer["cards"]


def plain(page, htmls):
    """The texts of stages, without what a report offers beside a drawing."""
    return page.evaluate(
        """(htmls) => htmls.map((html) => {
            const { body } = new DOMParser().parseFromString(html, "text/html");
            for (const of of body.querySelectorAll(".cp-save, .cp-twin, details")) of.remove();
            return body.textContent.replace(/\\s+/g, " ").trim();
        })""",
        htmls,
    )


def stages(cards):
    """The stages in the order in which they are shown; on the first rungs one side has written."""
    first = next(card["id"] for card in cards if card["kind"] == "rungs")
    return [
        (card, at, filled(stage, {FIRST: SAID} if card["id"] == first else {}))
        for card in cards
        for at, stage in enumerate(card["stages"])
    ]


def filled(html, slots):
    """A stage with what was written down, or with what says that nothing was."""

    def put(match):
        nothing = "" if match[2].endswith("text") else "–"
        return match[1] + slots.get(match[2], nothing)

    return SLOT.sub(put, html)


def watched(visits, context):
    """A context whose pages note what they are sent."""
    visits.watch(context)
    context.add_init_script(HEAR)
    return context


def prepared(page, address):
    """The workshop's page, ready."""
    page.goto(address)
    expect(page.locator("[data-module=workshop][data-ready]")).to_be_attached(timeout=ENGINE_LIMIT)


def test_a_dry_run_shows_the_room_one_thing_at_a_time_and_survives_a_kill(visits, killed, held):
    cards, address = deck("en", held), f"{visits.address}en/workshop/"
    walk = stages(cards)
    page = watched(visits, killed.start()).new_page()
    prepared(page, address)
    page.locator("[data-action=sample]").press("Enter")
    expect(page.locator("dialog[data-run]")).to_be_visible(timeout=ENGINE_LIMIT)
    with page.expect_popup() as opened:
        page.locator("[data-act=room]").press("Enter")
    room = opened.value
    expect(room.locator(f"{SHOWN} .cp-stage--welcome")).to_be_visible()
    expect(page.locator("[data-view=presenter]")).to_be_attached()
    assert room.workers == []
    texts = plain(page, [html for _, _, html in walk])
    wrote = next(n for n, (card, _, _) in enumerate(walk) if card["kind"] == "rungs")
    for number, text in enumerate(texts):
        if number:
            # a remote sends its keys to whichever window was touched last
            (room if number % 3 == 0 else page).keyboard.press(NEXT)
        if number == wrote:
            page.locator("[name='buyer.text']").fill(SAID)
            page.locator("[name='buyer.text']").blur()
        revealed = {stage for _, _, stage in walk[: number + 1]}
        expect(room.locator(SHOWN)).to_have_text(text)
        assert set(room.evaluate(SENT)) <= revealed
        assert (SAID in json.dumps(room.evaluate("heard"))) == (number > wrote)
        if number % 5 == 0:
            later = texts[number + 1 :]
            tree = " ".join(room.locator("body").aria_snapshot().split())
            assert not any(text in tree for text in later if len(text) > 40)
    everything = json.dumps(room.evaluate("heard"))
    for notes in plain(page, [card["notes"] for card in cards]):
        for line in notes.split(". "):
            revealed = any(line in text for text in texts)  # a headline says what a topic said
            assert len(line) < 30 or revealed or line not in everything

    for look in ({"forced_colors": "active"}, {"forced_colors": "none"}):
        page.emulate_media(**look)
        assert violations(page, f"the workshop, {look}", DIALOG) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert violations(page, "the workshop at 320", DIALOG, LOOKED_AT) == []
    page.set_viewport_size({"width": 1366, "height": 768})
    page.locator("[data-vote='buyer.yes']").click()
    expect(page.locator("[data-vote='buyer.yes'] b")).to_have_text("1")
    page.locator("[data-vote='buyer.yes']").blur()

    page.keyboard.press("ArrowLeft")
    card = walk[-2][0]
    expect(room.locator(SHOWN)).to_have_text(texts[-2])
    room.keyboard.press("b")
    expect(room.locator("[data-blank]")).to_be_attached()
    expect(room.locator(SHOWN)).to_have_text("")
    page.keyboard.press(".")
    page.keyboard.press("t")
    expect(room.locator("[data-timer]")).to_be_visible()
    page.keyboard.press("?")
    expect(page.locator("[data-help]")).to_be_visible()
    page.keyboard.press("Escape")

    page.reload()  # the room's window stays, and is spoken to again
    page.bring_to_front()
    expect(page.locator("[data-title]")).to_have_text(card["title"], timeout=ENGINE_LIMIT)
    expect(page.locator("[data-view=presenter]")).to_be_attached()
    page.keyboard.press("ArrowLeft")
    card = walk[-3][0]
    expect(room.locator(SHOWN)).to_have_text(texts[-3])
    left = page.locator("dialog [data-left]").inner_text()
    assert left

    until(lambda: page.evaluate(ON_DISK, card["id"]))
    killed.kill()
    visits.contexts.clear()  # nobody can ask a page that was killed
    page = watched(visits, killed.start()).new_page()
    prepared(page, address)
    expect(page.locator("dialog[data-run]")).to_be_visible(timeout=ENGINE_LIMIT)
    expect(page.locator("[data-title]")).to_have_text(card["title"])
    expect(page.locator("dialog [data-left]")).to_have_text(left)
    expect(page.locator(SHOWN)).to_have_text(texts[-3])
    page.keyboard.press("n")
    expect(page.locator("[data-view=presenter]")).to_be_attached()
    page.locator("[data-act=end]").press("Enter")
    expect(page.locator("[data-resume]")).to_be_visible()
    killed.kill()
    visits.contexts.clear()
