"""A workshop in two windows, by keyboard alone: nothing reaches the room before it is revealed."""

from __future__ import annotations

import json
import re

import pytest
from answering import the_catalogue
from counterpart.door import handle
from four_ways import answered_on_the_laptop, dropped_and_pasted, responses, typed_from_paper
from looks import LOOKED_AT, violations
from playwright.sync_api import expect
from storing import Killed, until
from visits import ENGINE_LIMIT, START_WHEN_ASKED

from scripts.locales import read_locales
from scripts.workshop.material import plays, programmes

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
HEARD = "heard.splice(0)"
ON_DISK = """async ([card, parked]) => {
    const missing = [`"card":"${card}"`, parked];
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
            const texts = all.map(String);
            for (const of of [...missing])
                if (texts.some((text) => text.includes(of))) missing.splice(missing.indexOf(of), 1);
        }
        base.close();
    }
    return !missing.length;
}"""
"""Whether the tables of this browser know that a card is open, and what was parked."""
SHOWN = "[data-card]"
TYPE = """() => Promise.all([...document.fonts].map((face) => face.load())).then(() => true)"""
"""The letters of a page are there."""
SLOT = re.compile(r'(<[a-z]+ data-slot="([a-z-]+)">)')
SAID = "Kwartaalkaart, unspoken"
"""What a side writes in silence."""
PARKED = "Wie belt er bij een storing?"
PROGRAMME, MINUTES, SHOWN_MOST = "ninety-minutes", 90, 1
DIALOG = "dialog[data-run]"
FIRST = "buyer-text"
NEXT = "PageDown"


@pytest.fixture
def killed(playwright, program, arguments, tmp_path):
    """A browser that is killed."""
    browser = Killed(playwright, program, arguments, tmp_path / "profile")
    yield browser
    browser.kill()


def deck(language, responses):
    """The cards of the ninety minutes, as this Python deals them."""
    catalogue, locale = the_catalogue(), read_locales()[language]
    steps = dict(plays(catalogue, locale, language))
    programme = next(p for p in programmes(catalogue, locale, language) if p["id"] == PROGRAMME)
    blocks = [
        {**steps[of["play"]], "play": of["play"]} if "play" in of else of
        for of in programme["blocks"]
    ]
    agenda = {"title": programme["title"], "promise": programme["promise"], "blocks": blocks}
    request = {"type": "workshop", "language": language, "base": "../", "most": SHOWN_MOST}
    request |= {"responses": responses, "agenda": agenda}
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
    written = {first: {FIRST: SAID}, cards[-1]["id"]: {"parked": PARKED}}
    return [
        (card, at, filled(stage, written.get(card["id"], {})))
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
    context.add_init_script(START_WHEN_ASKED)
    return context


def prepared(page, address):
    """The workshop's page, ready."""
    page.goto(address)
    expect(page.locator("[data-module=workshop][data-ready]")).to_be_attached(timeout=ENGINE_LIMIT)


def test_ninety_minutes_with_twelve_people_in_two_windows(visits, killed, held, tmp_path):
    """By keyboard alone; the network is cut once the pages are there, and the browser is killed."""
    page = watched(visits, killed.start()).new_page()
    page.goto(f"{visits.address}en/compare/")
    page.locator("[data-module=compare][data-ready]").wait_for(state="attached")
    dropped_and_pasted(page)
    address = f"{visits.address}nl/workshop/"
    prepared(page, address)
    answered_on_the_laptop(page)
    expect(page.locator("[data-module=workshop][data-ready]")).to_be_attached(timeout=ENGINE_LIMIT)
    typed_from_paper(page)
    answers = responses(page)
    assert len(answers) == 12
    assert {of["language"] for of in answers} == {"en", "nl"}
    cards = deck("nl", answers)
    assert sum(card["minutes"] for card in cards) == MINUTES
    walk = stages(cards)
    texts = plain(page, [html for _, _, html in walk])
    wrote = next(n for n, (card, _, _) in enumerate(walk) if card["kind"] == "rungs")
    middle = wrote + 2  # both sides' words are shown
    begun(page)
    room = in_the_room(page)
    messages = shown_one_at_a_time(page, room, walk, texts, range(middle))
    card, left = walk[middle - 1][0], page.locator("dialog [data-left]").inner_text()
    assert left

    until(lambda: page.evaluate(ON_DISK, [card["id"], PARKED]))
    killed.kill()
    visits.contexts.clear()  # nobody can ask a page that was killed
    page = watched(visits, killed.start()).new_page()
    prepared(page, address)
    expect(page.locator("dialog[data-run]")).to_be_visible(timeout=ENGINE_LIMIT)
    expect(page.locator("[data-title]")).to_have_text(card["title"])
    expect(page.locator("dialog [data-left]")).to_have_text(left)
    expect(page.locator(SHOWN)).to_have_text(texts[middle - 1])
    assert responses(page) == answers
    room = in_the_room(page)
    expect(room.locator(SHOWN)).to_have_text(texts[middle - 1])
    messages += shown_one_at_a_time(page, room, walk, texts, range(middle, len(walk)))
    assert SAID in json.dumps(messages, ensure_ascii=False)
    nothing_is_in_the_room_that_only_the_presenter_reads(page, messages, cards, texts)
    there_and_back(page, room, texts)
    the_end(page, room, tmp_path)
    killed.kill()
    visits.contexts.clear()


def begun(page):
    """The programme is chosen, and begun in the same breath."""
    for name, value in (("programme", PROGRAMME), ("most", str(SHOWN_MOST))):
        page.locator(f"[name={name}]").select_option(value)
    page.locator("[data-action=start]").press("Enter")
    expect(page.locator("dialog[data-run]")).to_be_visible(timeout=ENGINE_LIMIT)


def in_the_room(page):
    """The room's window; once both have all that they are made of, the network is cut."""
    with page.expect_popup() as opened:
        page.locator("[data-act=room]").press("Enter")
    room = opened.value
    expect(page.locator("[data-view=presenter]")).to_be_attached()
    for window in (page, room):
        window.evaluate(TYPE)
    page.context.set_offline(True)
    page.locator("[data-act=room]").blur()
    assert room.workers == []
    return room


def shown_one_at_a_time(page, room, walk, texts, numbers):
    """Each stage, as it is revealed; nothing of a later one is in any message, page or tree."""
    wrote = next(n for n, (card, _, _) in enumerate(walk) if card["kind"] == "rungs")
    messages = []
    for number in numbers:
        text = texts[number]
        if number:
            # a remote sends its keys to whichever window was touched last
            (room if number % 3 == 0 else page).keyboard.press(NEXT)
        if number == wrote:
            page.locator("[name='buyer.text']").fill(SAID)
            page.locator("[name='buyer.text']").blur()
            page.locator("#workshop-park").press_sequentially(PARKED)
            page.locator("#workshop-park").press("Enter")
            page.locator("#workshop-park").blur()
        revealed = {stage for _, _, stage in walk[: number + 1]}
        expect(room.locator(SHOWN)).to_have_text(text)
        fresh = room.evaluate(HEARD)
        assert {of["html"] for of in fresh if of.get("kind") == "show"} <= revealed
        assert number > wrote or SAID not in json.dumps(fresh, ensure_ascii=False)
        messages += fresh
        if number % 5 == 0:
            later = texts[number + 1 :]
            tree = " ".join(room.locator("body").aria_snapshot().split())
            assert not any(text in tree for text in later if len(text) > 40)
    return messages


def nothing_is_in_the_room_that_only_the_presenter_reads(page, messages, cards, texts):
    """Notes reach it no more than what is not shown."""
    everything = json.dumps(messages)
    for notes in plain(page, [card["notes"] for card in cards]):
        for line in notes.split(". "):
            revealed = any(line in text for text in texts)  # a headline says what a topic said
            assert len(line) < 30 or revealed or line not in everything


def there_and_back(page, room, texts):
    """Back, blank, timer, help, and to the end again."""
    page.keyboard.press("ArrowLeft")
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
    page.keyboard.press(NEXT)
    expect(room.locator(SHOWN)).to_have_text(texts[-1])


def the_end(page, room, folder):
    """The closing round, and one file with everything, without a network; then it is over."""
    page.locator("[data-vote='buyer.yes']").press("Enter")
    expect(page.locator("[data-vote='buyer.yes'] b")).to_have_text("1")
    expect(room.locator("[data-slot=buyer-yes]")).to_have_text("1")
    expect(room.locator("[data-slot=supplier-yes]")).to_have_text("–")
    expect(room.locator("[data-slot=parked]")).to_have_text(PARKED)
    expect(page.locator("[data-parking] li")).to_contain_text(PARKED)
    with page.expect_download(timeout=ENGINE_LIMIT) as download:
        page.locator("[data-leave] [data-action=export-relationship]").press("Enter")
    download.value.save_as(folder / "all.json")
    everything = json.loads((folder / "all.json").read_text("utf-8"))
    assert len(everything["responses"]) == 12
    for text in (SAID, PARKED):
        assert text in json.dumps(everything, ensure_ascii=False)
    page.context.set_offline(False)  # axe asks for letters
    for look in ({"forced_colors": "active"}, {"forced_colors": "none"}):
        page.emulate_media(**look)
        assert violations(page, f"the workshop, {look}", DIALOG) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert violations(page, "the workshop at 320", DIALOG, LOOKED_AT) == []
    page.set_viewport_size({"width": 1366, "height": 768})
    page.locator("[data-act=end]").press("Enter")
    expect(page.locator("[data-resume]")).to_be_visible()
    page.locator("[data-action=over]").press("Enter")
    expect(page.locator("[data-resume]")).to_be_hidden()
