"""The release: one zip that is whole, the same each time, and works where it is unpacked."""

from __future__ import annotations

import hashlib
import zipfile

import pytest
from click.testing import CliRunner
from playwright.sync_api import expect
from served_site import Site, served
from visits import BELOW, ENGINE_LIMIT, Visits

from scripts.cli import main
from scripts.dist import make_release, version
from scripts.locales import read_locales
from scripts.site import build


@pytest.fixture(scope="module")
def release(built_site, tmp_path_factory):
    return make_release(built_site, read_locales(), tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module")
def unpacked(release, tmp_path_factory):
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(release) as archive:
        archive.extractall(folder)
    return folder / f"counterpart-{version()}"


def test_the_same_sources_give_the_same_bytes(release, tmp_path):
    build(tmp_path / "site", say=lambda _: None)
    again = make_release(tmp_path / "site", read_locales(), tmp_path / "dist")
    with zipfile.ZipFile(release) as item, zipfile.ZipFile(again) as other:
        hashes = [{e.filename: e.CRC for e in archive.infolist()} for archive in (item, other)]
    assert hashes[0] == hashes[1]
    assert again.read_bytes() == release.read_bytes()


def test_the_builder_of_the_pages_is_chosen_as_for_a_build(monkeypatch, tmp_path):
    chosen = []
    monkeypatch.setattr("scripts.site.build", lambda say, builder: chosen.append(builder))
    monkeypatch.setattr("scripts.branding.brand", lambda *_: None)
    monkeypatch.setattr("scripts.dist.make_release", lambda *_: tmp_path)
    for options in ([], ["--builder", "zensical"]):
        assert CliRunner().invoke(main, ["dist", *options]).exit_code == 0
    assert chosen == ["mkdocs", "zensical"]


def test_every_file_has_its_checksum(release, unpacked):
    beside = release.with_name(f"{release.name}.sha256").read_text("utf-8")
    assert beside == f"{hashlib.sha256(release.read_bytes()).hexdigest()}  {release.name}\n"
    lines = (unpacked / "checksums.txt").read_text("utf-8").splitlines()
    actual = {name: digest for digest, name in (line.split("  ") for line in lines)}
    files = [path for path in unpacked.rglob("*") if path.is_file()]
    assert actual == {
        path.relative_to(unpacked).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if path.name != "checksums.txt"
    }


def test_it_holds_the_site_and_a_read_me_in_each_language(built_site, unpacked):
    names = {path.name for path in unpacked.iterdir()}
    read_mes = {locale["hosting"]["read-me-name"] for locale in read_locales().values()}
    assert {"READ-ME.txt", "LIESMICH.txt", "LEES-MIJ.txt"} == read_mes
    assert {*read_mes, "index.html", "policy.txt", "manifest.json"} <= names
    assert not list(unpacked.rglob(".*"))
    for name in read_mes:
        text = (unpacked / name).read_text("utf-8")
        assert f"Counterpart {version()}" in text
        assert max(map(len, text.splitlines())) <= 80
    assert (unpacked / "index.html").read_bytes() == (built_site / "index.html").read_bytes()


@pytest.mark.browser
def test_unpacked_it_works(unpacked, policy, opened_browser):
    site = Site(unpacked, BELOW)
    site.policy = policy
    with served(site) as running:
        visits = Visits(opened_browser, running)
        page = visits.open("nl/hosting-check/")
        expect(page.locator("[data-action=copy]")).to_be_enabled(timeout=ENGINE_LIMIT)
        for check in ("files", "folders", "policy", "scoring"):
            expect(page.locator(f"[data-check={check}]")).to_have_attribute("data-state", "fine")
        visits.close()
