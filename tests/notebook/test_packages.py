"""What notebooks install from a built playbook: whole, relative, and right to the byte."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from counterpart.language import DEFAULT
from playwright.sync_api import expect
from pythons import with_tools
from served_site import Site, served

from scripts.cli import main
from scripts.engine.packages import distributions, extras
from scripts.node import node
from scripts.paths import CONTENT, LANGUAGES, NODE_MODULES, ROOT, SAMPLES

HERE = Path(__file__).parent
ADDRESS = "https://playbook.example"
"""Where the playbook is, on the page that the cells are from."""
CELLS = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILES = {
    side: SAMPLES / "false-consensus" / f"{side}.response.json" for side in ("buyer", "supplier")
}
MAKE = """
import sys
from pathlib import Path
from scripts.catalogue import compile_catalogue
from scripts.definitions import read_definitions
from scripts.notebook import write_packages
write_packages(Path(sys.argv[1]), compile_catalogue(read_definitions()), cache=Path(sys.argv[2]))
"""
AGAIN = """
import sys
from pathlib import Path
from scripts.catalogue import compile_catalogue
from scripts.definitions import read_definitions
from scripts.notebook.wheels import build_own, pack_installed
work, out = map(Path, sys.argv[1:])
build_own(compile_catalogue(read_definitions()), work, out)
pack_installed("markupsafe", work, out)
"""
SHOW = 'print(Path("report.html").read_text("utf-8"), end="")'
"""A cell that prints the page of the report."""
LINK = re.compile(r'<a href="([^"]*)">([^<]*)</a>')
WAYS = ("list", "index")
"""How a notebook learns what there is: by Pyodide's list, or by an index of wheels."""
PYODIDE_SUFFIXES = (".mjs", ".wasm", ".zip")


def run(python: Path, program: str, *arguments: Path) -> None:
    subprocess.run([python, "-c", program, *map(str, arguments)], cwd=ROOT, check=True)


@pytest.fixture(scope="module")
def python() -> Path:
    """A Python that can make the packages."""
    actual = with_tools()
    if actual is None:
        pytest.skip("no Python 3.12 or newer on this machine")
    return actual


@pytest.fixture(scope="module")
def site(python, tmp_path_factory) -> Path:
    """A site that is nothing but the folder with the packages, below a path of its own."""
    root = tmp_path_factory.mktemp("notebook")
    (root / "playbook").mkdir()
    run(python, MAKE, root / "playbook", ROOT / "build" / "engine")
    return root


@pytest.fixture(scope="module")
def folder(site) -> Path:
    """The folder with the packages."""
    return site / "playbook" / "packages"


@pytest.fixture(scope="module")
def listed(folder) -> dict:
    """The packages in Pyodide's list, by name."""
    return json.loads((folder / "pyodide-lock.json").read_bytes())["packages"]


def cells(language: str) -> list[str]:
    """The cells on the page of a language."""
    return CELLS.findall((CONTENT / language / "notebook" / "index.md").read_text("utf-8"))


def command_line(*arguments: str) -> str:
    """What the command line prints for the two files."""
    done = CliRunner().invoke(main, [*arguments, *map(str, FILES.values())])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_the_list_names_what_lies_beside_it_and_nothing_else(folder, listed):
    own = json.loads((folder / "pyodide-lock.json").read_bytes())["info"]
    theirs = json.loads((NODE_MODULES / "pyodide" / "pyodide-lock.json").read_bytes())["info"]
    assert own == theirs
    wheels = {path.name: hashlib.sha256(path.read_bytes()) for path in folder.glob("*.whl")}
    assert {of["file_name"]: of["sha256"] for of in listed.values()} == {
        name: digest.hexdigest() for name, digest in wheels.items()
    }
    needed = {name for extra in ("", *extras()) for name in distributions(extra)}
    assert set(listed) - {"micropip"} == needed
    assert {needs for of in listed.values() for needs in of["depends"]} <= set(listed)


def test_every_wheel_is_for_any_machine(folder):
    assert [path.name for path in folder.glob("*.whl") if "-none-any.whl" not in path.name] == []


def test_the_index_leads_to_every_wheel_by_relative_links(folder, listed):
    index = folder / "package_index"
    links = LINK.findall((index / "index.html").read_text("utf-8"))
    assert links == [(f"{name}/", name) for name in listed]
    for name, facts in listed.items():
        page = index / name / "index.html"
        ((link, _),) = LINK.findall(page.read_text("utf-8"))
        parts = urlsplit(link)
        assert (parts.scheme, parts.netloc) == ("", "")
        assert (page.parent / parts.path).resolve() == (folder / facts["file_name"]).resolve()
        assert parts.fragment == f"sha256={facts['sha256']}"
    pages = [path.read_text("utf-8") for path in folder.rglob("*.html")]
    assert [text for text in pages if "://" in text] == []


def test_the_same_sources_give_the_same_wheels(python, folder, tmp_path):
    work, out = tmp_path / "work", tmp_path / "out"
    work.mkdir()
    run(python, AGAIN, work, out)
    made = {path.name: path.read_bytes() for path in out.iterdir()}
    assert len(made) == 2
    assert made == {name: (folder / name).read_bytes() for name in made}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_the_same_cells_in_every_language(language):
    """So that what some of them give, all do."""
    assert cells(language) == [
        cell.replace(f'"{DEFAULT}"', f'"{language}"') for cell in cells(DEFAULT)
    ]


@pytest.mark.parametrize(("way", "language"), list(zip(WAYS, LANGUAGES, strict=False)))
def test_a_notebook_gets_the_bytes_of_the_command_line(site, listed, tmp_path, way, language):
    """The cells of the page itself, in Pyodide under Node, from the served site alone."""
    if way == "index" and "micropip" not in listed:
        pytest.skip("micropip needs Python 3.13 to be packed")
    install, compare, page, numbers = cells(language)
    with served(Site(site)) as running:
        address = f"{running.origin}/playbook"
        asked = {
            "address": address,
            "list": way == "list",
            "cache": str(tmp_path),
            "files": {path.name: path.read_text("utf-8") for path in FILES.values()},
            "cells": [*([install] if way == "index" else []), compare, page, SHOW, numbers],
        }
        text = json.dumps(asked).replace(ADDRESS, address)
        done = subprocess.run(
            [*node(), str(HERE / "notebook.mjs")],
            input=text,
            capture_output=True,
            encoding="utf-8",
            cwd=ROOT,
        )
    assert done.returncode == 0, done.stderr[-2000:]
    *_, report, _, whole, values = json.loads(done.stdout)
    assert report == command_line("compare", "--language", language)
    command_line("compare", "--language", language, "--html", str(tmp_path / "report.html"))
    assert whole == (tmp_path / "report.html").read_text("utf-8")
    assert values == command_line("score", "--json") + command_line("compare", "--json")


def test_pip_installs_from_the_index(python, site, listed, tmp_path):
    with served(Site(site)) as running:
        index = f"{running.origin}/playbook/packages/package_index"
        pip = [python, "-m", "pip", "--isolated", "--disable-pip-version-check", "download"]
        options = ["--quiet", "--no-cache-dir", "--index-url", index, "--dest", tmp_path]
        subprocess.run([*pip, *options, "counterpart[qr]"], check=True, cwd=tmp_path)
    wanted = {listed[name]["file_name"] for name in distributions("qr")}
    assert {path.name for path in tmp_path.iterdir()} == wanted


@pytest.mark.browser
def test_a_page_of_ones_own_loads_it_by_the_list(site, opened_browser, catalogue):
    home = site / "playbook"
    (home / "pyodide").mkdir()
    for path in (NODE_MODULES / "pyodide").iterdir():
        if path.suffix in PYODIDE_SUFFIXES:
            (home / "pyodide" / path.name).symlink_to(path)
    (home / "page.js").write_bytes((HERE / "page.js").read_bytes())
    script = '<!doctype html><title>Loading</title><script type="module" src="page.js"></script>'
    (home / "index.html").write_text(script, "utf-8")
    running = Site(site)
    running.types |= {".mjs": "text/javascript", ".wasm": "application/wasm"}
    with served(running):
        page = opened_browser.new_page()
        page.goto(f"{running.origin}/playbook/")
        expect(page).to_have_title(" ".join(catalogue.assessments), timeout=120_000)
        page.close()
