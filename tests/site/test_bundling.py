"""Bundles are made once for the same sources, and every site gets the same ones."""

from __future__ import annotations

import pytest

from scripts import assets
from scripts.assets import bundle


def contents(folder):
    return {
        path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture
def store(tmp_path):
    return tmp_path / "bundles"


def test_a_second_site_gets_the_same_files_without_the_bundler(tmp_path, store, monkeypatch):
    first = bundle(tmp_path / "first", store=store)
    monkeypatch.setattr(assets, "_make", lambda *_, **__: pytest.fail("bundled again"))
    (tmp_path / "second" / "assets").mkdir(parents=True)
    (tmp_path / "second" / "assets" / "old.js").write_text("old", "utf-8")
    assert bundle(tmp_path / "second", store=store) == first
    files = contents(tmp_path / "first")
    assert contents(tmp_path / "second") == files
    addresses = {address for address in vars(first).values() if address}
    assert addresses <= {path.as_posix() for path in files}


def test_another_source_is_bundled_and_a_live_site_has_its_own(tmp_path, store, monkeypatch):
    bundle(tmp_path / "site", store=store)
    live = bundle(tmp_path / "site", live=True, store=store)
    assert live.reload
    assert not live.offline
    assert len(list(store.iterdir())) == 2
    monkeypatch.setattr(assets, "_inputs", lambda sources: {"another": b"source"})
    bundle(tmp_path / "site", store=store)
    assert len(list(store.iterdir())) == 3


def test_what_does_not_bundle_says_so_and_nothing_stays(tmp_path, store, monkeypatch):
    broken = tmp_path / "broken.js"
    broken.write_text("const = 1;\n", "utf-8")
    monkeypatch.setattr(assets, "SOURCES", {**assets.SOURCES, "early": str(broken)})
    with pytest.raises(assets.BundleError, match="Expected identifier"):
        bundle(tmp_path / "site", store=store)
    assert not [path for path in store.iterdir() if not path.name.startswith(".")]
