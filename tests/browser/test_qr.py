"""Responses as QR pictures: shown, saved, and scanned again from files."""

from __future__ import annotations

import base64
import io
import json
import random
import re
import string
from bisect import bisect_right
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from counterpart import check_bytes, compare
from counterpart.canonical import canonical_text
from counterpart.qr import LIMIT
from counterpart.reading.link import encode
from filling_in import add_note
from photos import beside, clean, photographed, saved, turned
from PIL import Image
from playwright.sync_api import expect
from reading import plainly
from visits import ENGINE_LIMIT, PURPOSE, downloaded, report

from scripts.locales import read_locales
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
LOCALES = read_locales()
DROP = """(files) => {
    const transfer = new DataTransfer();
    for (const [name, type, letters] of files) {
        const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
    }
    const set = { bubbles: true, dataTransfer: transfer, clipboardData: transfer };
    document.body.dispatchEvent(new (EVENT === "drop" ? DragEvent : ClipboardEvent)(EVENT, set));
}"""


@pytest.fixture
def pair(catalogue, sample_paths):
    """The responses of both sides, the buyer's first."""
    return [check_bytes(path.read_bytes(), catalogue) for path in sample_paths["false-consensus"]]


def scored(visits, language, path):
    """The assessment with the answers of a file, and their report."""
    page = visits.open(f"{language}/{PURPOSE}")
    page.set_input_files("[data-action=open]", path)
    expect(page.locator("[data-notices] [role=status]")).to_be_visible(timeout=ENGINE_LIMIT)
    page.click("[data-action=score]")
    report(page)
    return page


def file(name, image, kind="PNG"):
    return {"name": name, "mimeType": f"image/{kind.lower()}", "buffer": saved(image, kind)}


def scanning(visits, language):
    page = visits.open(f"{language}/compare/")
    page.click("[data-scan] summary")
    return page


def exported(page, folder):
    return downloaded(page, "export-json", folder).read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_response_becomes_pictures_and_pictures_a_comparison(
    visits, site, catalogue, sample_paths, pair, tmp_path, language
):
    words, path = LOCALES[language], sample_paths["false-consensus"][0]
    page = scored(visits, language, path)
    pictures = shown_large_and_saved(page, words["qr"], pair[0], tmp_path)
    long_notes_leave_the_code_and_then_the_file(page, words["qr"], pair[0], tmp_path)
    page = scanning(visits, language)
    a_scanner_that_does_not_arrive_is_tried_again(visits, site, page, words["scan"], pair[1])
    what_holds_no_response_is_named(page, words["scan"], pair)
    emptied(page)
    page.set_input_files("[data-action=scan]", pictures)
    expect(page.locator("[data-hand=buyer] li")).to_have_count(1, timeout=ENGINE_LIMIT)
    expect(page.locator("[data-scan-problems]")).to_be_empty()
    emptied(page)
    compared = canonical_text(compare(catalogue, pair).to_json())
    photos_sheets_and_what_is_dropped_or_pasted(page, pair, compared, tmp_path)


def emptied(page):
    """Nothing is to be compared any more."""
    page.locator("[data-action=reset]").dispatch_event("click")
    expect(page.locator("#report")).to_have_attribute("data-state", "empty")
    expect(page.locator("[data-hand] li")).to_have_count(0)


def shown_large_and_saved(page, words, response, folder):
    """As a link to it; returns the files."""
    page.click("[data-action=copy-link]")
    link = page.input_value("#copy-text")
    page.click("[data-action=show-qr]")
    dialog = page.locator("[data-qr-dialog]")
    expect(dialog.locator("svg")).to_be_visible(timeout=ENGINE_LIMIT)
    expect(dialog).to_contain_text(words["qr-holds-link"])
    expect(dialog.locator("h2")).to_contain_text(response.relationship)
    picture = "[data-qr-dialog] [data-action=save-qr-{}]"
    files = {}
    for kind in ("png", "svg"):
        with page.expect_download() as download:
            page.click(picture.format(kind))
        files[kind] = folder / download.value.suggested_filename
        download.value.save_as(files[kind])
    assert plainly([Image.open(files["png"])]) == [link]
    root = ElementTree.fromstring(files["svg"].read_text("utf-8"))
    assert root.attrib["width"] == root.attrib["height"] == root.attrib["viewBox"].split()[-1]
    shown = dialog.locator("svg").bounding_box()
    assert shown["width"] > 0.7 * page.viewport_size["height"]
    assert shown["width"] % int(root.attrib["width"]) == 0  # so that modules are even
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    return [files["svg"], files["png"]]


def room_for(response, first, second):
    """Return how much of a second note leaves a code that just fits into a picture."""

    def size(length):
        held = {"failure": first, "scarcity": second[:length]}
        noted = {key: replace(response.answers[key], note=note) for key, note in held.items()}
        return len(encode(replace(response, answers={**response.answers, **noted})))

    return bisect_right(range(len(second)), LIMIT - 25, key=size) - 1


def long_notes_leave_the_code_and_then_the_file(page, words, response, folder):
    """What is too long for a link is a code, and what is too long for that is a file."""
    notes = ["".join(random.Random(n).choices(string.ascii_letters, k=n)) for n in (1200, 2000)]
    room = room_for(response, *notes)
    dialog, said = page.locator("[data-qr-dialog]"), page.locator("[data-qr-problem]")

    def show(question, note):
        add_note(page, question, note)
        page.click("[data-action=score]")
        expect(page.locator("[data-stale]")).to_have_count(0, timeout=ENGINE_LIMIT)
        page.click("[data-action=show-qr]")

    add_note(page, "scarcity", notes[1][:room])
    show("failure", notes[0])
    expect(dialog).to_contain_text(words["qr-holds-code"], timeout=ENGINE_LIMIT)
    assert LIMIT - 50 < len(code(page)) <= LIMIT  # the link would be longer
    page.click("[data-action=close-qr]")
    show("changed-plans", notes[1])
    a_series_stands_in_for_it(page, words, dialog)
    expect(said).to_contain_text(words["qr-too-long"])
    expect(said).to_contain_text(str(len(code(page))))
    with page.expect_download() as download:
        said.locator("button").click()
    download.value.save_as(folder / "response.json")
    held = json.loads((folder / "response.json").read_bytes())
    assert held["answers"]["changed-plans"]["note"] == notes[1]


def a_series_stands_in_for_it(page, words, dialog):
    """Still where less motion is asked for, step by step, played; each is a part of it."""
    count, play = dialog.locator("[data-series-said]"), dialog.locator("[data-action=series-play]")
    expect(count).to_have_text(re.compile(r"^1 \D+ \d+\D+\d+"), timeout=ENGINE_LIMIT)
    expect(play).to_have_text(words["qr-series-play"])
    expect(dialog.locator("[data-whole]")).to_be_hidden()
    play.press("Enter")
    expect(count).not_to_have_text(re.compile("^1 "))
    page.locator("[data-action=series-next]").press("Enter")
    expect(play).to_have_text(words["qr-series-play"])
    first, _, needed = re.findall(r"\d+", count.inner_text())
    shown = Image.open(io.BytesIO(dialog.locator("[data-qr-large]").screenshot()))
    [read] = plainly([shown])
    assert read.startswith(f"CP1/{int(first) - 1:03}/{int(needed):03}/")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def code(page):
    page.locator("[data-action=copy-code]").dispatch_event("click")
    return page.input_value("#copy-text")


def a_scanner_that_does_not_arrive_is_tried_again(visits, site, page, words, response):
    """With the next picture; what was wrong is said meanwhile."""
    address = page.locator("meta[name=counterpart-scanner]").get_attribute("content")
    name = address.removeprefix("../../")
    assert (site.folder / name).is_file()
    site.replaced[name] = None
    visits.expect("404", "Failed to load resource")
    picture = file("good.png", clean(encode(response)))
    page.set_input_files("[data-action=scan]", picture)
    expect(page.locator("[data-scan-problems]")).to_contain_text(words["scan-failed"])
    del site.replaced[name]
    page.set_input_files("[data-action=scan]", picture)
    expect(page.locator("[data-hand=supplier] li")).to_have_count(1, timeout=ENGINE_LIMIT)
    emptied(page)


def what_holds_no_response_is_named(page, words, pair):
    """Each file with its name, and what it is as far as anybody can see."""
    invitation = "https://x.example/en/assessments/purpose/#invite=1&side=buyer&round=2026-11"
    damaged = encode(pair[0])[:-8] + "00000000"
    page.set_input_files(
        "[data-action=scan]",
        [
            file("<b>wall.png", Image.new("L", (640, 480), 90)),
            {"name": "phone.heic", "mimeType": "image/heic", "buffer": b"no picture"},
            file("invitation.png", clean(invitation)),
            file("café.png", clean("WIFI:T:WPA;S:café;P:secret;;")),
            file("damaged.png", clean(damaged)),
            file("good.png", clean(encode(pair[1]))),
        ],
    )
    expect(page.locator("[data-hand=supplier] li")).to_have_count(1, timeout=ENGINE_LIMIT)
    said = [
        f"<b>wall.png {words['scan-nothing']}",
        f"phone.heic {words['scan-not-a-picture']}",
        f"invitation.png {words['scan-invitation']}",
        f"café.png {words['scan-other']}",
    ]
    assert page.locator("[data-scan-problems] p").all_inner_texts() == said
    expect(page.locator("[data-problems] [role=alert] p")).to_have_text(words["scan-refused"])
    expect(page.locator("[data-problems] li")).to_contain_text("damaged.png: ")
    page.set_input_files("[data-action=scan]", [file("a.png", Image.new("L", (9, 9)))] * 201)
    expect(page.locator("[data-scan-problems] p")).to_contain_text("201")


def photos_sheets_and_what_is_dropped_or_pasted(page, pair, compared, folder):
    """Photos and sheets are both responses, and their comparison that of the command line."""
    buyer, supplier = (encode(response) for response in pair)
    photo = photographed(
        clean(f"https://x.example/nl/compare/#r={supplier}", 6), tilt=0.04, blur=1.2, noise=6
    )
    screenshot = beside(Image.new("L", (300, 200), 120), turned(clean(buyer, 3), 90))
    page.set_input_files(
        "[data-action=scan]",
        [file("photo.jpg", photo, "JPEG"), file("screen.webp", screenshot, "WEBP")],
    )
    report(page)
    assert exported(page, folder) == compared
    emptied(page)
    sheet = photographed(beside(clean(buyer, 3), clean(supplier, 3)), tilt=0.02, blur=0.6, noise=4)
    page.set_input_files("[data-action=scan]", file("sheet.jpg", sheet, "JPEG"))
    report(page)
    assert exported(page, folder) == compared
    for way, side, held in (("drop", "buyer", buyer), ("paste", "supplier", supplier)):
        emptied(page)
        content = base64.b64encode(saved(clean(held, 3))).decode()
        given = [["image.png", "image/png", content]]
        page.evaluate(DROP.replace("EVENT", f'"{way}"'), given)
        expect(page.locator(f"[data-hand={side}] li")).to_have_count(1, timeout=ENGINE_LIMIT)
