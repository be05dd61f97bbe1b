"""The camera: a film of two people who hold up QR codes, one of them a series; and no camera."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from random import Random
from string import ascii_letters

import pytest
from counterpart import check_bytes
from counterpart.reading.link import encode
from photos import camera_view, clean, tilted
from PIL import Image, ImageFilter
from playwright.sync_api import expect
from serial import parts
from visits import ENGINE_LIMIT, Visits, report

from scripts.locales import read_locales

pytestmark = pytest.mark.browser
WORDS = {language: locale["scan"] for language, locale in read_locales().items()}
SIZE = (1280, 960)
FAKE = "--use-fake-device-for-media-stream"
REFUSE = """(name) => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", name));
}"""
LIVE = "document.querySelector('[data-camera] video').srcObject?.active ?? false"


@pytest.fixture
def cameras(playwright, program, arguments, site):
    """Gives visits to an address that browsers trust, with a browser of their own."""

    @contextmanager
    def opened(*more: str) -> Iterator[Visits]:
        browser = playwright.chromium.launch(executable_path=program, args=[*arguments, *more])
        visits = Visits(browser, site)
        visits.address = f"{site.origin}/{site.below}"
        try:
            yield visits
            visits.close()
        finally:
            browser.close()

    return opened


def scan(visits, **options):
    page = visits.open("nl/compare/", **options)
    page.click("[data-scan] summary")
    return page


def test_what_two_people_hold_up_becomes_a_comparison(cameras, catalogue, sample_paths, tmp_path):
    """One a QR code, the other a series of them, of which one in five is lost."""
    first, second = (
        check_bytes(path.read_bytes(), catalogue) for path in sample_paths["false-consensus"]
    )
    note = "".join(Random(1).choices(ascii_letters, k=1600))
    noted = replace(second.answers["failure"], note=note)
    series = parts(encode(replace(second, answers={**second.answers, "failure": noted})))
    seen = [text for place, text in enumerate(series) if place % 5 != 1]
    needed = len(series) // 2
    assert needed > 4
    held_up = [
        clean(f"https://x.example/en/compare/#r={encode(first)}", 5),
        Image.new("L", SIZE, 150),
        clean("https://x.example/menu"),
    ]
    blurred = [tilted(clean(text, 8), 0.03).filter(ImageFilter.GaussianBlur(1.5)) for text in seen]
    views = [view for view in held_up for _ in range(6)] + [v for v in blurred for _ in range(2)]
    film = camera_view(tmp_path / "film.y4m", views, SIZE)
    with cameras(FAKE, f"--use-file-for-fake-video-capture={film}") as visits:
        page = scan(visits, permissions=["camera"])
        no_camera_is_no_dead_end(page)
        page.click("[data-action=camera]")
        dialog = page.locator("[data-camera]")
        report(page)
        expect(dialog).to_be_visible()
        assert page.evaluate(LIVE)
        expect(dialog).to_contain_text(WORDS["nl"]["scan-other"], timeout=ENGINE_LIMIT)
        whole = WORDS["nl"]["scan-part-in"].format(number=1, needed=needed)
        expect(dialog.locator("[data-parts] li")).to_have_text([whole])
        page.click("[data-action=camera-off]")
        expect(dialog).to_be_hidden()
        assert not page.evaluate(LIVE)
        expect(page.locator("[data-hand] li")).to_have_count(2)
        expect(page.locator("[data-problems]")).to_be_empty()


def no_camera_is_no_dead_end(page):
    """What the browser gives as a reason is said, and the button stays."""
    for name, key in (("NotAllowedError", "refused"), ("NotFoundError", "none")):
        page.evaluate(REFUSE, name)
        page.click("[data-action=camera]")
        said = page.locator("[data-scan-problems]")
        expect(said).to_have_text(WORDS["nl"][f"scan-camera-{key}"])
        expect(page.locator("[data-camera]")).to_be_hidden()
        expect(page.locator("[data-action=camera]")).to_be_visible()
    page.evaluate("delete navigator.mediaDevices.getUserMedia")


def test_where_browsers_give_no_camera_pictures_still_work(visits):
    page = visits.open("en/compare/")
    page.click("[data-scan] summary")
    expect(page.locator("[data-scan]")).to_contain_text(WORDS["en"]["scan-camera-insecure"])
    expect(page.locator("[data-action=camera]")).to_be_hidden()
    expect(page.locator("[data-action=scan]")).to_be_enabled()
