"""Each page loads the one bundle that starts what it asks for; one that is read, the small one."""

import re

import pytest

from scripts.assets import SOURCES
from scripts.page import SCRIPTS, Page
from scripts.paths import THEME

_STARTED = re.compile(r'^ {2}"?([a-z-]+)"?: start\w+,$', re.MULTILINE)


def started(bundle):
    return sorted(_STARTED.findall((THEME / SOURCES[bundle]).read_text("utf-8")))


@pytest.mark.parametrize("bundle", SCRIPTS)
def test_a_bundle_starts_the_modules_for_which_pages_load_it(bundle):
    assert started(bundle) == sorted(SCRIPTS[bundle])


def test_what_is_only_read_loads_the_small_bundle():
    assert started("reading") == ["choosing", "play", "plays"]
    page = Page("a.md", "A", "About it", '<ul data-module="plays"></ul>')
    assert "bundle" not in page.markdown()


def test_a_page_names_its_bundle():
    page = Page("a.md", "A", "About it", '<form data-module="assessment"></form>')
    assert '"bundle": "answering"' in page.markdown()


def test_modules_of_two_bundles_share_no_page():
    page = Page("a.md", "A", "About it", '<i data-module="desk"></i><i data-module="handing"></i>')
    with pytest.raises(AssertionError, match="one page, modules of"):
        page.markdown()


def test_the_built_pages_load_what_they_ask_for(built_site):
    pages = {path: path.read_text("utf-8") for path in built_site.glob("en/**/index.html")}
    bundle_of = {module: bundle for bundle in SCRIPTS for module in SCRIPTS[bundle]}
    names = {bundle: SOURCES[bundle].split("/")[-1].removesuffix(".js") for bundle in SOURCES}
    for path, text in pages.items():
        asked = {
            bundle_of.get(name, "reading") for name in re.findall(r'data-module="([a-z-]+)"', text)
        }
        needed = names[(asked - {"reading"} or {"reading"}).pop()]
        loaded = re.findall(
            r'<script defer src="[./]+assets/(main|answering|planning|reading)-\w+\.js', text
        )
        assert loaded == [needed], path
