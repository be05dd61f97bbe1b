"""The main job in every browser engine, from a server and from a folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from counterpart import check_bytes, compare
from counterpart.canonical import canonical_text
from counterpart.reading.link import decode, encode

from scripts.driving import Driven, until

pytestmark = pytest.mark.browser

OTHERS = ("Firefox", "WebKitGTK")
WATCH = """window.wrong = [];
const note = (what, tell) =>
    addEventListener(what, (event) => wrong.push(`${what}: ${tell(event)}`));
note("securitypolicyviolation", (event) => `${event.violatedDirective} ${event.blockedURI}`);
note("error", (event) => event.message);
note("unhandledrejection", (event) => event.reason);"""
READY = "return ['ready', 'failed'].includes(document.documentElement.dataset.engine)"
SHOWN = "return document.querySelector('#report').dataset.state === 'shown'"
CLICK = "document.querySelector(arguments[0]).click()"
TYPE = """const field = document.querySelector(`[name="${arguments[0]}"]`);
field.value = arguments[1];
for (const name of ["input", "change"]) {
    field.dispatchEvent(new Event(name, { bubbles: true }));
}"""
STORED = "return document.querySelector('[data-saved]').dataset.saved === 'kept'"
COUNTS = "return [...document.querySelectorAll('[data-count]')].map((one) => one.textContent)"
PASTE = """document.querySelector("#paste").value = arguments[0];
document.querySelector("[data-paste]").requestSubmit();"""
KEEP_DOWNLOAD = """const made = URL.createObjectURL;
URL.createObjectURL = (blob) => {
    URL.createObjectURL = made; // the search makes its worker so, whenever it is asked for
    blob.text().then((text) => { window.kept = text; });
    return "#";
};
HTMLAnchorElement.prototype.click = () => {};"""
ASKED = "return performance.getEntriesByType('resource').map(({ name }) => name)"
SEARCH = """const field = document.querySelector("input[name=query]");
field.focus();
field.value = arguments[0];
field.dispatchEvent(new Event("keyup", { bubbles: true }));"""
KEEP_ROOM = """const opened = open;
window.open = (...given) => (window.room = opened.apply(window, given));"""
CHOOSE = """const field = document.querySelector(arguments[0]);
field.value = arguments[1];
field.dispatchEvent(new Event("change", { bubbles: true }));"""
PREPARED = "return !!document.querySelector('[data-module=workshop][data-ready]')"
RUNNING = "return !!document.querySelector('dialog[data-run][open]')"
TWO_WINDOWS = "return !!document.querySelector('[data-view=presenter]')"
KEY = """const key = new KeyboardEvent("keydown", { key: arguments[0], bubbles: true });
document.body.dispatchEvent(key);"""
CARD = "return document.querySelector('dialog [data-card]').textContent"
IN_THE_ROOM = """const shown = room.document.querySelector("[data-card]");
return shown?.textContent === arguments[0]"""
ROOM = "return room.document.documentElement.textContent"
STAGES = 8
RESULTS = "return document.querySelectorAll('.md-search-result__item').length"


@pytest.fixture
def texts(sample_paths) -> list[bytes]:
    """The two responses of a sample, as their files hold them."""
    return [path.read_bytes() for path in sample_paths["false-consensus"]]


def enter(page: Driven, address: str) -> None:
    """Opens a page and watches it."""
    page.open(address)
    page.run(WATCH)


def answer(page: Driven, document: dict[str, Any]) -> None:
    """Fills in the form as a respondent's file says."""
    page.run(CLICK, f"[name=side][value={document['side']}]")
    for question, lenses in document["answers"].items():
        for lens, value in lenses.items():
            if lens == "note":
                page.run(TYPE, f"{question}.note", value)
            elif isinstance(value, dict):
                for option, points in value.items():
                    page.run(TYPE, f"{question}.{lens}.{option}", str(points))
            else:
                page.run(CLICK, f"[name='{question}.{lens}'][value='{value}']")


def started_by_snapshot(page: Driven) -> None:
    """Waits for the engine, which must have started in the quick way."""
    until(page, READY)
    state = page.run("return { ...document.documentElement.dataset }")
    assert (state["engine"], state["engineWay"]) == ("ready", "snapshot")


def do_everything(page: Driven, root: str, texts: list[bytes], catalogue) -> None:
    """Answers as the buyer, scores, searches, and compares with the supplier's code."""
    documents = [json.loads(text) for text in texts]
    enter(page, f"{root}en/assessments/purpose/index.html")
    answer(page, documents[0])
    started_by_snapshot(page)
    page.run(CLICK, "[data-action=score]")
    until(page, SHOWN)
    page.run(CLICK, "[data-action=copy-code]")
    code = until(page, "return document.querySelector('#copy-text').value")
    page.run(SEARCH, "purpose")
    assert until(page, RESULTS)
    quiet(page, root)

    enter(page, f"{root}nl/compare/index.html")
    supplier = check_bytes(texts[1], catalogue)
    page.run(PASTE, f"{code} {encode(supplier)}")
    until(page, SHOWN)
    started_by_snapshot(page)
    page.run(KEEP_DOWNLOAD)
    page.run(CLICK, "[data-action=export-json]")
    compared = until(page, "return window.kept")
    buyer = decode(code, catalogue)
    assert compared == canonical_text(compare(catalogue, [buyer, supplier]).to_json())
    page.run(SEARCH, "intentie")
    assert until(page, RESULTS)
    quiet(page, root)
    until(page, STORED)

    enter(page, f"{root}en/compare/index.html")  # the other language has the same
    until(page, SHOWN)
    assert page.run(COUNTS) == ["1", "1"]
    quiet(page, root)
    lead_a_room(page, root)


def lead_a_room(page: Driven, root: str) -> None:
    """A workshop with what was compared, in two windows; a reload comes back at the same card."""
    enter(page, f"{root}en/workshop/index.html")
    until(page, PREPARED)
    page.run(KEEP_ROOM)
    page.run(CHOOSE, "[name=programme]", "ninety-minutes")
    page.run(CLICK, "[data-action=start]")
    until(page, RUNNING)
    page.click("[data-act=room]")
    until(page, TWO_WINDOWS)
    looks_in = root.startswith("http")  # from a folder no window may look into another
    shown, earlier = [page.run(CARD)], []
    for _ in range(STAGES):
        if looks_in:
            until(page, f"{IN_THE_ROOM}".replace("arguments[0]", json.dumps(shown[-1])))
            earlier.append(page.run(ROOM))
        page.run(KEY, "PageDown")
        shown.append(
            until(
                page,
                f"const text = (() => {{ {CARD} }})(); "
                f"return text !== {json.dumps(shown[-1])} && text",
            )
        )
    for number, text in enumerate(earlier):
        later = [of for of in shown[number + 1 :] if len(of) > 40 and of not in shown[: number + 1]]
        assert not [of for of in later if of in text]
    quiet(page, root)
    page.run("room.close()")  # or it has the focus
    enter(page, f"{root}en/workshop/index.html")
    until(page, RUNNING)
    assert page.run(CARD) == shown[-1]
    quiet(page, root)


def quiet(page: Driven, root: str) -> None:
    """Nothing went wrong, and nothing was asked of anybody else."""
    assert page.run("return window.wrong") == []
    own = (root, "data:", "blob:", "about:")
    assert [name for name in page.run(ASKED) if not name.startswith(own)] == []


def test_from_a_server(page, server, texts, catalogue):
    do_everything(page, f"{server.origin}/play/book/", texts, catalogue)
    assert any("snapshot." in name for name in server.asked)
    assert not [n for n in server.asked if "/folder/" in n or n.endswith("search_index.js")]


@pytest.mark.parametrize("page", OTHERS, indirect=True)
def test_from_a_folder(page, folder: Path, texts, catalogue):
    """In the other engines: `tests/browser/test_folder.py` does it all in Chromium."""
    do_everything(page, f"{folder.as_uri()}/", texts, catalogue)


SUBMIT = """for (const form of document.forms) {
    for (const field of form.querySelectorAll("input[type=text], input:not([type]), textarea")) {
        field.value = "what nobody may read";
    }
    form.requestSubmit();
}"""


def test_a_form_whose_script_does_not_come_sends_nothing(page, server, built_site):
    for bundle in ("main", "answering"):
        [script] = (built_site / "assets").glob(f"{bundle}-*.js")
        server.replaced[f"assets/{script.name}"] = None
    for name in ("assessments/purpose", "compare", "invite"):
        address = f"{server.origin}/play/book/en/{name}/index.html"
        page.open(address)
        page.run(SUBMIT)
        page.run("return new Promise((done) => setTimeout(done, 300))")
        assert page.run("return location.href") == address
    assert server.queries == []
