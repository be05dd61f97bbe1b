"""The built pages: every link leads somewhere here, nothing is foreign, the policy holds."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote, urlsplit

import pytest
from counterpart.language import DEFAULT
from pages_of import read_pages

from scripts.folder import ENGINE_POLICY, SEARCH_POLICY
from scripts.folder import NAME as FRAMES
from scripts.paths import LANGUAGES
from scripts.policy import as_header, hash_of, inline_scripts
from scripts.site import build

FOREIGN = re.compile(r"(?:https?|wss?|ftp):|^//", re.IGNORECASE)
STYLE_ADDRESSES = re.compile(r"url\(\s*[\"']?([^\"')]*)|@import\s+[\"']([^\"']*)")


@pytest.fixture(scope="module")
def pages(built_site):
    """Every page of the built site that people visit."""
    actual = [page for page in read_pages(built_site) if page.path.parent.name != FRAMES]
    assert len(actual) > 2 * 5
    return actual


def test_the_frames_for_folders_have_policies_of_their_own(built_site):
    frames = {p.path.name: p for p in read_pages(built_site) if p.path.parent.name == FRAMES}
    assert set(frames) == {"engine.html", *(f"search-{name}.html" for name in LANGUAGES)}
    for name, page in frames.items():
        own = ENGINE_POLICY if name == "engine.html" else SEARCH_POLICY
        assert page.meta["Content-Security-Policy"] == own
        assert inline_scripts(page.path.read_text("utf-8")) == []
        assert all((page.path.parent / link).is_file() for link in page.links)
        assert len(page.links) == 2


def test_the_policy_of_a_served_page_is_not_weakened_for_folders(pages):
    for page in pages:
        policy = unescape(page.meta["Content-Security-Policy"])
        assert not {"blob:", "'unsafe-inline'", "'unsafe-eval'"} & set(policy.split())
        assert "script-src 'self' 'wasm-unsafe-eval' 'sha256-" in policy
        assert "worker-src 'self';" in policy
        assert policy.count("data:") == policy.count("img-src 'self' data:") == 1


def targets(page):
    """Each link of a page with the file and the fragment that it leads to."""
    for link in page.links:
        parts = urlsplit(link)
        if parts.scheme == "data":
            continue
        path = page.path.parent / unquote(parts.path) if parts.path else page.path
        yield link, (path / "index.html" if link.split("#")[0].endswith("/") else path), parts


def names_a_place(fragment):
    """Whether a fragment is an anchor; what holds `=` is for the page's script."""
    return fragment != "" and "=" not in fragment


def test_every_link_and_anchor_leads_somewhere(pages, built_site):
    ids = {page.path.resolve(): page.ids for page in pages}
    wrong = []
    for page in pages:
        for link, path, parts in targets(page):
            file = path.resolve()
            if page.path.name == "404.html" and link.endswith(
                (".css", ".js")
            ):  # it is tried at every depth
                file = (built_site / link.replace("../", "")).resolve()
            here = file.is_file() and file.is_relative_to(built_site.resolve())
            anchor = unquote(parts.fragment) if names_a_place(parts.fragment) else ""
            if not here or (anchor and anchor not in ids[file]):
                wrong.append(f"{page.path.relative_to(built_site)}: {link}")
    assert wrong == []


def test_no_address_is_foreign_or_absolute(pages, built_site):
    wrong = [
        f"{page.path.relative_to(built_site)}: {link}"
        for page in pages
        for link in page.links
        if FOREIGN.match(link) or link.startswith("/")
    ]
    styles = list(built_site.rglob("*.css"))
    assert styles
    for path in styles:
        for match in STYLE_ADDRESSES.finditer(path.read_text("utf-8")):
            address = match[1] or match[2] or ""
            if address.startswith(("data:", "#")):
                continue
            if FOREIGN.match(address) or not (path.parent / address.split("?")[0]).is_file():
                wrong.append(f"{path.name}: {address}")
    assert wrong == []


def test_nothing_is_styled_or_run_in_place(pages):
    assert [page.path.name for page in pages if page.handlers] == []
    assert [tag for page in pages for tag in page.styled] == []


def test_every_inline_script_is_in_the_policy_of_its_page(pages, built_site):
    header = (built_site / "policy.txt").read_text("utf-8").partition(": ")[2].strip()
    for page in pages:
        text = page.path.read_text("utf-8")
        assert as_header(unescape(page.meta["Content-Security-Policy"])) == header
        for code in inline_scripts(text):
            assert hash_of(code) in header, page.path
    assert "unsafe-inline" not in header
    assert "'unsafe-eval'" not in header
    assert FOREIGN.search(header) is None


def test_each_page_has_a_language_a_title_and_a_description(pages, built_site):
    seen = set()
    for page in pages:
        name = page.path.relative_to(built_site)
        assert page.language == (name.parts[0] if name.parts[0] in LANGUAGES else DEFAULT), name
        assert page.title.strip(), name
        assert page.meta.get("viewport"), name
        if name.name == "404.html":
            continue
        assert page.meta.get("description", "").strip(), name
        assert (name.parts[0], page.title) not in seen, name
        seen.add((name.parts[0], page.title))


def test_whoever_uses_keys_can_skip_the_header_of_each_page(pages):
    lacking = [
        page.path
        for page in pages
        if page.header
        and page.meta.get("counterpart-version")
        and page.path.name != "404.html"
        and not (len(page.skips) == 1 and page.skips[0].removeprefix("#") in page.ids)
    ]
    assert lacking == []
    assert sum(page.header for page in pages) > 100


def test_the_language_link_leads_to_the_same_page(pages, built_site):
    for page in pages:
        name = page.path.relative_to(built_site)
        if name.parts[0] not in LANGUAGES or name.name == "404.html":
            continue
        assert page.others.keys() == set(LANGUAGES) - {page.language}, name
        for other, link in page.others.items():
            twin = built_site / other / name.relative_to(page.language)
            assert (page.path.parent / link).resolve() == twin.resolve(), name


def test_a_second_build_does_nothing():
    build(say=lambda _: None)
    said = []
    assert build(say=said.append) is False
    assert said == ["Nothing changed; build/site is up to date."]
