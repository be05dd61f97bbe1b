"""The samples of configuration say what the site needs, and the page shows just what is offered."""

from __future__ import annotations

import html
import json
import re
from hashlib import sha256
from xml.etree import ElementTree

import pytest

from scripts.hosting import HASHED, LASTING, SAMPLES, TYPES
from scripts.locales import read_locales
from scripts.paths import LANGUAGES, THEME

WITH_HEADERS = [sample for sample in SAMPLES if sample.id != "share"]


def text(site, sample) -> str:
    return (site / "hosting" / sample.file).read_text("utf-8")


@pytest.mark.parametrize("sample", WITH_HEADERS, ids=lambda sample: sample.id)
def test_each_sends_the_strict_policy(built_site, policy, sample):
    assert policy in html.unescape(text(built_site, sample))
    assert "unsafe-inline" not in policy
    assert "'unsafe-eval'" not in policy


@pytest.mark.parametrize("sample", WITH_HEADERS, ids=lambda sample: sample.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_the_file_that_it_offers(built_site, sample, language):
    page = (built_site / language / "hosting-check/index.html").read_text("utf-8")
    shown = re.search(rf'<pre data-sample="{sample.id}"[^>]*><code>(.*?)</code>', page, re.DOTALL)
    assert shown
    assert html.unescape(shown[1]) == text(built_site, sample)


def test_iis_gets_well_formed_xml_that_defines_nothing_twice(built_site):
    root = ElementTree.fromstring(text(built_site, SAMPLES[2]))
    content = root.find("system.webServer/staticContent")
    assert {e.get("fileExtension"): e.get("mimeType") for e in content.iter("mimeMap")} == {
        f".{ending}": kind for ending, kind in TYPES.items()
    }
    removed = [e.get("fileExtension") for e in content.iter("remove")]
    assert removed == [e.get("fileExtension") for e in content.iter("mimeMap")]
    headers = root.find("system.webServer/httpProtocol/customHeaders")
    assert [e.get("name") for e in headers.iter("remove")] == [
        e.get("name") for e in headers.iter("add")
    ]


def test_a_name_that_looks_hashed_is_hashed(built_site):
    names = [path.relative_to(built_site).as_posix() for path in built_site.rglob("*.*")]
    lasting = [name for name in names if re.search(HASHED, name)]
    assert any(name.startswith("assets/fonts/") for name in lasting)
    ours_or_materials = re.compile(rf"(engine|folder|assets|({'|'.join(LANGUAGES)})/assets)/")
    assert [name for name in lasting if not ours_or_materials.match(name)] == []
    assert not re.search(HASHED, "manifest.json")
    assert "max-age=31536000" in LASTING


def test_the_manifest_holds_every_shared_file(built_site):
    files = json.loads((built_site / "manifest.json").read_text("utf-8"))["files"]
    shared = [
        path
        for room in ("assets", "engine")
        for path in (built_site / room).rglob("*")
        if path.is_file() and not path.name.startswith(".")
    ]
    assert files == {
        path.relative_to(built_site).as_posix(): {
            "bytes": path.stat().st_size,
            "sha256": sha256(path.read_bytes()).hexdigest(),
        }
        for path in shared
    }


def test_every_ending_of_the_site_has_a_type(built_site):
    files = [path for path in built_site.rglob("*") if path.is_file()]
    endings = {path.suffix[1:] for path in files if not path.name.startswith(".")}
    assert endings - {"conf"} <= set(TYPES)


def test_every_outcome_has_its_words():
    source = (THEME / "js/hosting/findings.js").read_text("utf-8")
    table = source[source.index("const STATES") : source.index("\n};")]
    checks = re.findall(r"^  (\w+): \{(.*?)\}", table, re.MULTILINE | re.DOTALL)
    assert len(checks) > 10
    words = read_locales()["en"]["hosting"]
    wanted = set()
    for check, outcomes in checks:
        wanted |= {f"{check}-title", f"{check}-wait"}
        for actual, state in re.findall(r'(\w+): "(\w+)"', outcomes):
            wanted |= {f"{check}-{actual}"} | (
                {f"{check}-{actual}-change"} if state != "fine" else set()
            )
            assert state in ("fine", "better", "must")
    assert wanted - set(words) == set()
