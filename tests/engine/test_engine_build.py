"""The engine's folder: the same every time, untouched when nothing changed, pure, and ours."""

from __future__ import annotations

import hashlib
import io
import json
import re
import shutil
import zipfile

import pytest
from counterpart.language import DEFAULT
from packed import unpacked

from scripts import engine
from scripts.engine import EngineBuildError, build_engine, bundle, libraries
from scripts.engine.requests import first_of_each
from scripts.paths import BUILD, LANGUAGES, ROOT

PARTS = {
    "calendar": ".bin",
    "catalogue": ".json",
    "deck": ".bin",
    "decoder": ".bin",
    "packages": ".bin",
    "qr": ".bin",
    "runtime": ".js",
    "sheet": ".bin",
    "snapshot": ".bin",
    "stdlib": ".bin",
    "wasm": ".bin",
    "workbook": ".bin",
    "worker": ".js",
    "workshop": ".bin",
    **{f"words-{language}": ".bin" for language in LANGUAGES if language != DEFAULT},
}


@pytest.fixture(scope="module")
def built(tmp_path_factory, built_site, compiled, requests):
    """The engine of this checkout; its memory was made for the site, with every answer tried."""
    out = tmp_path_factory.mktemp("engine") / "out"
    build_engine(out, compiled, requests)
    return out


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def part(folder, name):
    listed = json.loads((folder / "engine.json").read_bytes())["files"]
    return (folder / listed[name]["name"]).read_bytes()


def archive(folder, name):
    return zipfile.ZipFile(io.BytesIO(unpacked(part(folder, name))))


def test_it_lists_these_files_and_holds_no_others(built):
    actual = content(built)
    files = json.loads(actual.pop("engine.json"))["files"]
    assert {key: re.sub(r".*\.", ".", value["name"]) for key, value in files.items()} == PARTS
    assert {value["name"] for value in files.values()} == set(actual)
    for key, value in files.items():
        data = actual[value["name"]]
        assert value["bytes"] == len(data)
        assert value["sha256"] == hashlib.sha256(data).hexdigest()
        assert value["name"].startswith(f"{key}.{value['sha256'][:12]}.")


def refused(run, script, folder, others, name, other, says):
    """What a script says of a folder where a file holds something else for a moment."""
    path = folder / name
    right = path.read_bytes()
    path.write_text(json.dumps(other(json.loads(right))), "utf-8")
    with pytest.raises(EngineBuildError, match=says) as raised:
        run(script, folder, *others)
    path.write_bytes(right)
    return raised.value


def test_a_snapshot_made_again_has_the_same_bytes_and_what_is_wrong_is_refused(
    built, tmp_path, monkeypatch, compiled, requests
):
    """On the way, a memory that cannot be made says why, and another answer is refused."""
    cache = tmp_path / "cache"
    cache.mkdir()
    for stored in (BUILD / "engine").iterdir():
        if stored.is_dir() and not stored.name.startswith("snapshot-"):
            shutil.copytree(stored, cache / stored.name)
    tables = [text for text in requests if '"kind": "csv"' in text]  # a workbook is made of each
    few = {*first_of_each(requests), *first_of_each(tables)}
    again = [text for text in requests if text in few]  # the others were answered when it was made
    wrong = {
        "trace.mjs": ("catalogue.json", lambda of: {**of, "templates": {}}, "TemplateNotFound"),
        "verify.mjs": ("answers.json", lambda of: ["{}", *of[1:]], "snapshot: another answer"),
    }
    run, raised = libraries.run, []

    def after_faults(script, folder, *others):
        if script in wrong:
            raised.append(refused(run, script, folder, others, *wrong[script]))
        run(script, folder, *others)

    monkeypatch.setattr(libraries, "run", after_faults)
    build_engine(tmp_path / "out", compiled, again, cache=cache)
    assert len(raised) == len(wrong)
    assert content(tmp_path / "out") == content(built)


def test_a_snapshot_holds_nothing_of_this_machine(built):
    memory = unpacked(part(built, "snapshot"))
    assert b"counterpart" in memory
    for name in (ROOT, shutil.which("node") or "/usr/bin/node"):
        assert str(name).encode() not in memory


def test_unchanged_files_stay_untouched_and_foreign_ones_go(
    tmp_path, monkeypatch, compiled, requests
):
    build_engine(tmp_path / "out", compiled, requests)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").iterdir()}
    (tmp_path / "out" / "left-over.bin").write_bytes(b"")
    monkeypatch.setattr(bundle, "_esbuild", lambda *_: pytest.fail("it was bundled again"))
    monkeypatch.setattr(libraries, "run", lambda *_: pytest.fail("Node was run again"))
    build_engine(tmp_path / "out", compiled, requests)
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").iterdir()} == before


def test_a_live_engine_has_sources_and_no_snapshot(tmp_path, monkeypatch, compiled, requests):
    build_engine(tmp_path / "first", compiled, requests, live=True)
    monkeypatch.setattr(libraries, "run", lambda *_: pytest.fail("a change would wait for Node"))
    build_engine(tmp_path / "out", {**compiled, "guidance": {}}, requests, live=True)
    files = json.loads((tmp_path / "out" / "engine.json").read_bytes())["files"]
    assert set(files) == set(PARTS) - {"snapshot"}
    assert "counterpart/door.py" in archive(tmp_path / "out", "packages").namelist()


def test_the_packages_are_pure_python_with_their_licences(built):
    actual = archive(built, "packages")
    names = actual.namelist()
    assert names == sorted(set(names))
    assert {"counterpart/door.pyc", "jinja2/environment.pyc", "markupsafe/_native.pyc"} <= set(
        names
    )
    code = [name for name in names if not name.startswith("licenses/")]
    assert [name for name in code if not name.endswith(".pyc")] == []
    assert {name.split("/")[1] for name in names if name.startswith("licenses/")} == {
        "counterpart",
        "jinja2",
        "markupsafe",
    }
    assert {entry.date_time for entry in actual.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_what_a_workbook_needs_is_a_file_of_its_own_and_not_in_the_snapshot(built):
    names = archive(built, "workbook").namelist()
    assert {"xlsxwriter/workbook.pyc", "zipfile/__init__.pyc"} <= set(names)
    assert "licenses/xlsxwriter/LICENSE.txt" in names
    assert [n for n in names if not n.endswith(".pyc")] == ["licenses/xlsxwriter/LICENSE.txt"]
    assert b"xlsxwriter/worksheet.py" not in unpacked(part(built, "snapshot"))


def test_what_reads_answer_sheets_and_tables_is_a_file_of_its_own(built):
    names = archive(built, "sheet").namelist()
    read = {"openpyxl/reader/excel.pyc", "counterpart/survey/importing.pyc"}
    assert read | {"licenses/openpyxl/LICENCE.rst", "licenses/et_xmlfile/LICENCE.rst"} <= set(names)
    assert b"openpyxl/reader/excel.py" not in unpacked(part(built, "snapshot"))


def test_what_a_calendar_needs_is_a_file_of_its_own_and_not_in_the_snapshot(built):
    names = archive(built, "calendar").namelist()
    assert {"icalendar/cal/calendar.pyc", "dateutil/rrule.pyc"} <= set(names)
    licences = [n for n in names if not n.endswith(".pyc")]
    assert {n.split("/")[1] for n in licences} == {"icalendar", "dateutil"}
    assert [n for n in names if n.startswith(("icalendar/tests", "tzdata/"))] == []
    assert b"icalendar/cal/event.py" not in unpacked(part(built, "snapshot"))


def test_what_a_qr_picture_needs_is_small_and_not_in_the_snapshot(built):
    names = archive(built, "qr").namelist()
    assert {"segno/encoder.pyc", "licenses/segno/LICENSE"} <= set(names)
    assert [name for name in names if not name.startswith(("segno/", "licenses/segno/"))] == []
    assert len(part(built, "qr")) < 40_000
    assert b"segno/encoder.py" not in unpacked(part(built, "snapshot"))


def test_the_standard_library_is_what_scoring_loads(built):
    names = archive(built, "stdlib").namelist()
    assert {"json/__init__.pyc", "encodings/utf_8_sig.pyc", "statistics.pyc"} <= set(names)
    assert [name for name in names if name.startswith(("test/", "unittest/", "email/"))] == []


def test_the_scripts_name_no_other_origin(built):
    assert re.findall(rb"(?:https?|wss?)://[a-z0-9.-]+", part(built, "worker")) == []


def test_the_lock_offers_nothing_and_fits_the_pinned_pyodide(built):
    lock = json.loads((built / "engine.json").read_bytes())["lock"]
    assert lock["packages"] == {}
    pinned = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]["pyodide"]
    installed = json.loads((bundle.PYODIDE / "package.json").read_text("utf-8"))["version"]
    assert installed == pinned


def test_a_package_that_is_not_installed_is_named(monkeypatch, tmp_path, compiled):
    monkeypatch.setattr(libraries, "PACKAGES", ("nonesuch",))
    with pytest.raises(EngineBuildError, match="the Python package nonesuch is not installed"):
        build_engine(tmp_path / "out", compiled, live=True)


def test_a_pyodide_that_looks_elsewhere_in_another_way_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(bundle, "ELSEWHERE", re.compile(rb"(?!)()"))
    with pytest.raises(EngineBuildError, match="names its packages' origin in another way"):
        bundle.bundle_worker(tmp_path)


def test_the_package_shows_what_others_may_use():
    assert engine.__all__ == ["EngineBuildError", "build_engine"]


@pytest.mark.parametrize(("room", "module"), [("workshop", "deck"), ("deck", "comparison")])
def test_what_deals_cards_or_describes_slides_is_small_and_not_in_the_snapshot(built, room, module):
    names, rooms = archive(built, room).namelist(), {room, "brand"} if room == "deck" else {room}
    assert f"counterpart/{room}/{module}.pyc" in names
    assert {name.split("/")[1] for name in names if name.startswith("counterpart/")} == rooms
    assert [name for name in names if not name.startswith("counterpart/")] == []
    assert f"counterpart/{room}/{module}.pyc" not in archive(built, "packages").namelist()
    assert f"counterpart/{room}/{module}.py".encode() not in unpacked(part(built, "snapshot"))
