"""The camera: a film of two people who hold up their pictures, and no camera at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from counterpart import check_bytes
from counterpart.reading.link import encode
from photos import camera_view, clean, tilted
from PIL import Image
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, Visits, report

from scripts.locales import read_locales

pytestmark = pytest.mark.browser
WORDS = {language: locale["scan"] for language, locale in read_locales().items()}
SIZE = (1280, 960)
FAKE = "--use-fake-device-for-media-stream"
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
    codes = [
        encode(check_bytes(path.read_bytes(), catalogue))
        for path in sample_paths["false-consensus"]
    ]
    views = [
        clean(f"https://x.example/en/compare/#r={codes[0]}", 5),
        Image.new("L", SIZE, 150),
        tilted(clean(codes[1], 5), 0.03),
        clean("https://x.example/menu"),
    ]
    film = camera_view(tmp_path / "film.y4m", [v for v in views for _ in range(8)], SIZE)
    with cameras(FAKE, f"--use-file-for-fake-video-capture={film}") as visits:
        page = scan(visits, permissions=["camera"])
        page.click("[data-action=camera]")
        dialog = page.locator("[data-camera]")
        report(page)
        expect(dialog).to_be_visible()
        assert page.evaluate(LIVE)
        expect(dialog).to_contain_text(WORDS["nl"]["scan-other"], timeout=ENGINE_LIMIT)
        page.click("[data-action=camera-off]")
        expect(dialog).to_be_hidden()
        assert not page.evaluate(LIVE)
        expect(page.locator("[data-hand] li")).to_have_count(2)
        expect(page.locator("[data-problems]")).to_be_empty()


def test_a_camera_that_is_refused_is_no_dead_end(cameras):
    with cameras(FAKE, "--deny-permission-prompts") as visits:
        page = scan(visits)
        page.click("[data-action=camera]")
        said = page.locator("[data-scan-problems]")
        expect(said).to_have_text(WORDS["nl"]["scan-camera-refused"])
        expect(page.locator("[data-camera]")).to_be_hidden()
        expect(page.locator("[data-action=camera]")).to_be_visible()


def test_a_device_without_a_camera_says_so(cameras):
    with cameras(f"{FAKE}=device-count=0") as visits:
        page = scan(visits, permissions=["camera"])
        page.click("[data-action=camera]")
        said = page.locator("[data-scan-problems]")
        expect(said).to_have_text(WORDS["nl"]["scan-camera-none"])


def test_where_browsers_give_no_camera_pictures_still_work(visits):
    page = visits.open("en/compare/")
    page.click("[data-scan] summary")
    expect(page.locator("[data-scan]")).to_contain_text(WORDS["en"]["scan-camera-insecure"])
    expect(page.locator("[data-action=camera]")).to_be_hidden()
    expect(page.locator("[data-action=scan]")).to_be_enabled()
