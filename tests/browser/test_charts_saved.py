"""A saved chart is a slide: it says what it shows, of whom and of when, in the page's type."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from PIL import Image

from scripts.locales import read_locales

pytestmark = pytest.mark.browser
SVG = "{http://www.w3.org/2000/svg}"
SLIDE = (1920, 1080)
DARKEST = 60
"""Of the ground of a dark page, as the brightest of red, green and blue."""


def saved(page, kind, chart, folder):
    """The file of a chart, saved with its button."""
    with page.expect_download() as download:
        page.click(f"[data-action=save-{kind}][data-chart={chart}]")
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


@pytest.mark.parametrize("language", ["en"])
def test_a_saved_chart_is_a_slide(visits, language, tmp_path):
    words = read_locales()[language]["report"]
    page = visits.open(f"{language}/sample/", color_scheme="dark")
    page.evaluate("document.querySelectorAll('details').forEach((of) => (of.open = true))")
    headline = page.locator(".cp-headline h3").inner_text()
    drawing = ElementTree.parse(saved(page, "svg", "cp-seen", tmp_path)).getroot()
    said = [of.text or "" for of in drawing.iter(f"{SVG}text")]
    written = " ".join(said)
    assert " ".join(headline.split()) in written
    for part in (words["side-buyer"].capitalize(), words["side-supplier"].capitalize()):
        assert f"{part} · {words['chart-n'].format(n=1)}" in said
    assert words["round"] in written
    assert words["chart-source"].partition(".")[0] in written
    assert "font/woff2;base64," in drawing.findtext(f"{SVG}style", "")
    assert not [of for of in drawing.iter() if "class" in of.attrib or "style" in of.attrib]
    assert not [of for of in drawing.iter() if of.get("href") or "http" in (of.get("fill") or "")]
    assert not page.locator(".cp-framing").count()

    with Image.open(saved(page, "png", "cp-map", tmp_path)) as picture:
        width, height = picture.size
        assert width == SLIDE[0]
        assert height >= SLIDE[1]
        rgb = picture.convert("RGB")
        assert min(rgb.getpixel((5, 5))) > 255 - DARKEST, "it has the light look on a dark page"
        colours = {colour for _, colour in rgb.getcolors(width * height)}
        assert len(colours) > 50
        dark = rgb.convert("L").point(lambda light: 255 if light < DARKEST else 0)
        left, top, right, bottom = dark.getbbox()
        assert right - left > width / 2
        assert bottom - top > height / 2
