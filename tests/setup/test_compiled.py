"""The compiled catalogue that is kept: never stale, never damaged, never in anybody's way."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from counterpart.export import LAYOUTS
from counterpart.methods import METHODS
from counterpart.scoring import anonymity

from scripts import compiled
from scripts.commands import options
from scripts.paths import BUILD, NODE_MODULES, ROOT, SAMPLES

FILES = sorted(map(str, (SAMPLES / "false-consensus").glob("*.json")))
TRACED = """
import json, os, sys
touched = set()
def note(event, arguments):
    looks = event in ("open", "os.listdir", "os.scandir")
    if looks and isinstance(arguments[0], str | os.PathLike):
        touched.add((event == "open", os.path.abspath(arguments[0])))
sys.addaudithook(note)
from scripts.catalogue import compile_catalogue
from scripts.definitions import read_definitions
compile_catalogue(read_definitions(), commands=True)
touched |= {(True, m.__file__) for m in list(sys.modules.values()) if getattr(m, "__file__", None)}
print(json.dumps([sorted(touched), sys.path]))
"""
"""Which files are read and which folders are looked through while the catalogue is compiled."""
SAID = """
import sys
from scripts.cli import main
try:
    main(sys.argv[1:])
finally:
    print(*sorted(sys.modules), file=sys.stderr)
"""
"""A command, and on standard error which modules it has loaded."""


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)


def test_all_that_is_read_for_the_catalogue_is_a_source() -> None:
    touched, searched = json.loads(python(TRACED).stdout)
    elsewhere = [ROOT / ".venv", BUILD, NODE_MODULES, Path(sys.prefix)]
    searched = {Path(place).resolve() for place in searched}
    missed, inside = [], 0
    for is_file, name in touched:
        path = Path(name)
        if not path.is_relative_to(ROOT) or "__pycache__" in path.parts:
            continue
        if any(map(path.is_relative_to, elsewhere)) or (not is_file and path in searched):
            continue
        inside += 1
        if not any(map(path.is_relative_to, compiled.SOURCES)):
            missed.append(name)
    assert inside > 100
    assert missed == []


CHANGES = {
    "content": lambda folder: (folder / "a.yaml").write_text("two"),
    "content-of-old-date": lambda folder: _as_old(folder / "a.yaml"),
    "new": lambda folder: (folder / "deep" / "new").write_text(""),
    "hidden": lambda folder: (folder / ".new").write_text(""),
    "gone": lambda folder: (folder / "a.yaml").unlink(),
    "renamed": lambda folder: (folder / "a.yaml").rename(folder / "c.yaml"),
    "moved": lambda folder: (folder / "a.yaml").rename(folder / "deep" / "a.yaml"),
    "swapped": lambda folder: _swap(folder / "a.yaml", folder / "deep" / "b.py"),
}


def _as_old(path: Path) -> None:
    before = path.stat()
    path.write_text("eno")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _swap(item: Path, other: Path) -> None:
    first, second = item.read_text(), other.read_text()
    item.write_text(second)
    other.write_text(first)


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_of_a_source_is_another_fingerprint(change: str, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.yaml").write_text("one")
    (tmp_path / "deep" / "b.py").write_text("pass")
    before = compiled.fingerprint((tmp_path,))
    assert compiled.fingerprint((tmp_path,)) == before
    CHANGES[change](tmp_path)
    assert compiled.fingerprint((tmp_path,)) != before


def test_what_is_installed_and_the_python_are_part_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = compiled.fingerprint(())
    (tmp_path / "jinja2-99.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    installed = compiled.fingerprint(())
    monkeypatch.setattr(sys, "version", "3.99")
    assert len({before, installed, compiled.fingerprint(())}) == 3


def test_a_source_that_cannot_be_read_and_a_link_to_nothing_are_no_error(tmp_path: Path) -> None:
    before = compiled.fingerprint((tmp_path,))
    (tmp_path / "lock").symlink_to(tmp_path / "nowhere")
    assert compiled.fingerprint((tmp_path,)) != before


KEY, OTHER = b"k" * compiled.HASHED, b"o" * compiled.HASHED
WHOLE = ({"assessments": {"a": [1, "ë"]}}, {"template": b"code"})


def test_what_is_kept_is_read_under_its_key_alone(tmp_path: Path) -> None:
    stored = tmp_path / "made" / "catalogue.bin"
    assert compiled.read(stored, KEY) is None
    compiled.keep(stored, KEY, *WHOLE)
    assert compiled.read(stored, KEY) == WHOLE
    assert compiled.read(stored, OTHER) is None
    assert [path.name for path in stored.parent.iterdir()] == [stored.name]


def test_no_damage_is_read(tmp_path: Path) -> None:
    stored = tmp_path / "catalogue.bin"
    compiled.keep(stored, KEY, *WHOLE)
    content = stored.read_bytes()
    for at in range(len(content)):
        stored.write_bytes(content[:at])
        assert compiled.read(stored, KEY) is None
        stored.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        assert compiled.read(stored, KEY) is None
    stored.write_bytes(content + b" ")
    assert compiled.read(stored, KEY) is None
    stored.unlink()
    stored.mkdir()
    assert compiled.read(stored, KEY) is None


def test_many_at_once_find_a_whole_one(tmp_path: Path) -> None:
    stored = tmp_path / "catalogue.bin"
    large = {str(number): "x" * 1000 for number in range(300)}

    def work(number: int) -> bool:
        key = (KEY, OTHER)[number % 2]
        compiled.keep(stored, key, {**large, "key": str(key)}, {})
        outcome = compiled.read(stored, key)
        return outcome is None or outcome[0]["key"] == str(key)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(200)))
    assert compiled.read(stored, KEY) or compiled.read(stored, OTHER)
    assert [path.name for path in tmp_path.iterdir()] == [stored.name]


def test_where_nothing_can_be_kept_it_is_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled, "_changed_since_start", lambda: False)
    (tmp_path / "file").write_text("")
    made = compiled.catalogue(tmp_path / "file" / "catalogue.bin")
    assert made == compiled.catalogue(tmp_path / "catalogue.bin")
    assert compiled.read(tmp_path / "catalogue.bin", compiled.fingerprint())
    assert made == compiled.catalogue(tmp_path / "catalogue.bin")  # now it is read


def test_a_process_with_older_code_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled, "START", 0.0)
    compiled.catalogue(tmp_path / "catalogue.bin")
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources of the catalogue in a checkout of their own."""
    folder = tmp_path_factory.mktemp("checkout")
    for source in compiled.SOURCES:
        left_out = shutil.ignore_patterns("__pycache__")
        shutil.copytree(source, folder / source.relative_to(ROOT), ignore=left_out)
    return folder


def test_a_changed_word_is_said_at_once(copy: Path) -> None:
    def said() -> str:
        paths = os.pathsep.join(map(str, (copy, copy / "assessments")))
        command = [sys.executable, "-m", "scripts.cli", "compare", *FILES]
        env = {**os.environ, "PYTHONPATH": paths}
        return subprocess.run(
            command, cwd=copy, env=env, capture_output=True, text=True, check=True
        ).stdout

    first, stored = said(), copy / "build" / "catalogue.bin"
    date = stored.stat().st_mtime_ns
    assert said() == first
    assert stored.stat().st_mtime_ns == date
    words = copy / "assessments" / "definitions" / "purpose" / "en.yaml"
    before = words.stat()
    words.write_text(words.read_text("utf-8").replace("title: Purpose", "title: Reasons"), "utf-8")
    os.utime(words, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert said().startswith("Buyer and supplier compared: Reasons, ")


def test_help_loads_no_more_than_it_says() -> None:
    loaded = set(python(SAID, "--help").stderr.split())
    heavy = {"counterpart", "duckdb", "jinja2", "mkdocs", "pydantic", "tempfile", "yaml"}
    assert "click" in loaded
    assert not heavy & loaded


def test_a_comparison_loads_its_own_method_and_nothing_to_check_definitions_with() -> None:
    compiled.catalogue()
    loaded = set(python(SAID, "compare", *FILES).stderr.split())
    methods = {f"counterpart.methods.{key.replace('-', '_')}" for key in METHODS}
    assert methods & loaded == {"counterpart.methods.purpose"}
    if compiled.read(compiled.STORE, compiled.fingerprint()):
        assert not {"duckdb", "icalendar", "mkdocs", "pydantic", "xlsxwriter", "yaml"} & loaded


def test_what_help_says_is_what_the_package_has() -> None:
    assert options.SMALLEST == anonymity.SMALLEST
    assert options.SMALLEST_RANGE == anonymity.SMALLEST_RANGE
    assert tuple(LAYOUTS) == options.LAYOUTS
