"""The engine's folder: the same every time, untouched when nothing changed, pure, and ours."""

from __future__ import annotations

import io
import json
import re
import zipfile

import pytest

from scripts import engine
from scripts.engine import EngineBuildError, build_engine
from scripts.paths import ROOT

NAMES = {
    "catalogue.json",
    "lock.json",
    "packages.bin",
    "runtime.js",
    "stdlib.bin",
    "wasm.bin",
    "worker.js",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """An engine with an empty catalogue, built without anything kept from earlier."""
    folder = tmp_path_factory.mktemp("engine")
    build_engine(folder / "out", {"assessments": {}}, folder / "cache")
    return folder / "out"


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_it_holds_these_files_and_no_others(built):
    assert set(content(built)) == NAMES


def test_a_second_build_elsewhere_gives_the_same_bytes(built, tmp_path):
    build_engine(tmp_path / "out", {"assessments": {}}, tmp_path / "cache")
    assert content(tmp_path / "out") == content(built)


def test_unchanged_files_stay_untouched_and_foreign_ones_go(tmp_path, monkeypatch):
    build_engine(tmp_path / "out", {"assessments": {}})
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").iterdir()}
    (tmp_path / "out" / "left-over.bin").write_bytes(b"")
    monkeypatch.setattr(engine, "_bundle", lambda: pytest.fail("the worker was bundled again"))
    build_engine(tmp_path / "out", {"assessments": {}})
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").iterdir()} == before


def test_another_catalogue_changes_one_file(built, tmp_path):
    build_engine(tmp_path, {"assessments": {"é": 1}})
    changed = {name for name, found in content(tmp_path).items() if found != content(built)[name]}
    assert changed == {"catalogue.json"}
    assert (tmp_path / "catalogue.json").read_text("utf-8") == '{"assessments":{"é":1}}'


def test_the_packages_are_pure_python_with_their_licences(built):
    archive = zipfile.ZipFile(io.BytesIO((built / "packages.bin").read_bytes()))
    names = archive.namelist()
    assert names == sorted(set(names))
    assert {"counterpart/door.py", "jinja2/environment.py", "markupsafe/_native.py"} <= set(names)
    code = [name for name in names if not name.startswith("licenses/")]
    assert [name for name in code if not name.endswith(".py")] == []
    assert {name.split("/")[1] for name in names if name.startswith("licenses/")} == {
        "counterpart",
        "jinja2",
        "markupsafe",
    }
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_worker_names_no_other_origin(built):
    assert re.findall(rb"(?:https?|wss?)://[a-z0-9.-]+", (built / "worker.js").read_bytes()) == []


def test_the_lock_offers_nothing_and_fits_the_pinned_pyodide(built):
    lock = json.loads((built / "lock.json").read_bytes())
    assert lock["packages"] == {}
    pinned = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]["pyodide"]
    installed = json.loads((engine.PYODIDE / "package.json").read_text("utf-8"))["version"]
    assert installed == pinned


def test_a_package_that_is_not_installed_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(engine, "PACKAGES", ("nonesuch",))
    with pytest.raises(EngineBuildError, match="the Python package nonesuch is not installed"):
        build_engine(tmp_path / "out", {}, tmp_path / "cache")


def test_a_pyodide_that_looks_elsewhere_in_another_way_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(engine, "_ELSEWHERE", re.compile(rb"(?!)()"))
    with pytest.raises(EngineBuildError, match="names its packages' origin in another way"):
        build_engine(tmp_path / "out", {}, tmp_path / "cache")
