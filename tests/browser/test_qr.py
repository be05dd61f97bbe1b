"""Responses as QR pictures: shown, saved, and scanned again from files."""

from __future__ import annotations

import base64
import json
import random
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


@pytest.fixture
def compared(catalogue, pair):
    """What the command line gives for both."""
    return canonical_text(compare(catalogue, pair).to_json())


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


def scanning(visits, language="en"):
    page = visits.open(f"{language}/compare/")
    page.click("[data-scan] summary")
    return page


def exported(page, folder):
    return downloaded(page, "export-json", folder).read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_response_is_shown_large_and_saved(visits, sample_paths, pair, tmp_path, language):
    page = scored(visits, language, sample_paths["false-consensus"][0])
    page.click("[data-action=copy-link]")
    link = page.input_value("#copy-text")
    page.click("[data-action=show-qr]")
    dialog = page.locator("[data-qr-dialog]")
    expect(dialog.locator("svg")).to_be_visible(timeout=ENGINE_LIMIT)
    expect(dialog).to_contain_text(LOCALES[language]["qr"]["qr-holds-link"])
    expect(dialog.locator("h2")).to_contain_text(pair[0].relationship)
    picture = "[data-qr-dialog] [data-action=save-qr-{}]"
    files = {}
    for kind in ("png", "svg"):
        with page.expect_download() as download:
            page.click(picture.format(kind))
        files[kind] = tmp_path / download.value.suggested_filename
        download.value.save_as(files[kind])
    assert plainly([Image.open(files["png"])]) == [link]
    root = ElementTree.fromstring(files["svg"].read_text("utf-8"))
    assert root.attrib["width"] == root.attrib["height"] == root.attrib["viewBox"].split()[-1]
    shown = dialog.locator("svg").bounding_box()
    assert shown["width"] > 0.7 * page.viewport_size["height"]
    assert shown["width"] % int(root.attrib["width"]) == 0  # so that modules are even
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page = scanning(visits)
    page.set_input_files("[data-action=scan]", [files["svg"], files["png"]])
    expect(page.locator("[data-hand=buyer] li")).to_have_count(1, timeout=ENGINE_LIMIT)
    expect(page.locator("[data-scan-problems]")).to_be_empty()


def room_for(response, first, second):
    """Return how much of a second note leaves a code that just fits into a picture."""

    def size(length):
        held = {"renewal": first, "scarcity": second[:length]}
        noted = {key: replace(response.answers[key], note=note) for key, note in held.items()}
        return len(encode(replace(response, answers={**response.answers, **noted})))

    return bisect_right(range(len(second)), LIMIT - 25, key=size) - 1


def test_long_notes_leave_the_code_and_then_the_file(visits, catalogue, sample_paths, tmp_path):
    path = sample_paths["chosen-deal"][0]
    page = scored(visits, "en", path)
    notes = ["".join(random.Random(n).choices(string.ascii_letters, k=2000)) for n in range(2)]
    room = room_for(check_bytes(path.read_bytes(), catalogue), *notes)
    dialog, said = page.locator("[data-qr-dialog]"), page.locator("[data-qr-problem]")

    def show(question, note):
        add_note(page, question, note)
        page.click("[data-action=score]")
        expect(page.locator("[data-stale]")).to_have_count(0, timeout=ENGINE_LIMIT)
        page.click("[data-action=show-qr]")

    add_note(page, "scarcity", notes[1][:room])
    show("renewal", notes[0])
    expect(dialog).to_contain_text(LOCALES["en"]["qr"]["qr-holds-code"], timeout=ENGINE_LIMIT)
    assert LIMIT - 50 < len(code(page)) <= LIMIT  # the link would be longer
    page.click("[data-action=close-qr]")
    show("failure", notes[1])
    expect(said).to_contain_text(LOCALES["en"]["qr"]["qr-too-long"])
    expect(said).to_contain_text(str(len(code(page))))
    expect(dialog).to_be_hidden()
    with page.expect_download() as download:
        said.locator("button").click()
    download.value.save_as(tmp_path / "response.json")
    held = json.loads((tmp_path / "response.json").read_bytes())
    assert held["answers"]["failure"]["note"] == notes[1]


def code(page):
    page.locator("[data-action=copy-code]").dispatch_event("click")
    return page.input_value("#copy-text")


def test_photos_sheets_and_what_is_dropped_or_pasted_become_a_comparison(
    visits, pair, compared, tmp_path
):
    buyer, supplier = (encode(response) for response in pair)
    page = scanning(visits)
    photo = photographed(
        clean(f"https://x.example/nl/compare/#r={supplier}", 6), tilt=0.04, blur=1.2, noise=6
    )
    screenshot = beside(Image.new("L", (300, 200), 120), turned(clean(buyer, 3), 90))
    page.set_input_files(
        "[data-action=scan]",
        [file("photo.jpg", photo, "JPEG"), file("screen.webp", screenshot, "WEBP")],
    )
    report(page)
    assert exported(page, tmp_path) == compared
    page.click("[data-action=reset]")
    sheet = photographed(beside(clean(buyer, 3), clean(supplier, 3)), tilt=0.02, blur=0.6, noise=4)
    page.set_input_files("[data-action=scan]", file("sheet.jpg", sheet, "JPEG"))
    report(page)
    assert exported(page, tmp_path) == compared
    letters = [base64.b64encode(saved(clean(code, 3))).decode() for code in (buyer, supplier)]
    given = [["image.png", "image/png", content] for content in letters]
    for way in ("drop", "paste"):
        page.click("[data-action=reset]")
        expect(page.locator("#report")).to_have_attribute("data-state", "empty")
        page.evaluate(DROP.replace("EVENT", f'"{way}"'), given)
        report(page)
        assert exported(page, tmp_path) == compared, way


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_holds_no_response_is_named(visits, pair, language):
    words = LOCALES[language]["scan"]
    page = scanning(visits, language)
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


def test_a_scanner_that_does_not_arrive_is_said_and_tried_again(visits, site, pair):
    page = scanning(visits)
    address = page.locator("meta[name=counterpart-scanner]").get_attribute("content")
    name = address.removeprefix("../../")
    assert (site.folder / name).is_file()
    site.replaced[name] = None
    visits.expect("404", "Failed to load resource")
    picture = file("good.png", clean(encode(pair[1])))
    page.set_input_files("[data-action=scan]", picture)
    expect(page.locator("[data-scan-problems]")).to_contain_text(
        LOCALES["en"]["scan"]["scan-failed"]
    )
    del site.replaced[name]
    page.set_input_files("[data-action=scan]", picture)
    expect(page.locator("[data-hand=supplier] li")).to_have_count(1, timeout=ENGINE_LIMIT)
