"""A site with the engine in it, and a page that opens it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from counterpart.door import handle
from engine_page import asked, bundle, write_page
from playwright.sync_api import Browser, BrowserContext, Page
from served_site import Site, served

from scripts.catalogue import compile_catalogue
from scripts.definitions import read_definitions
from scripts.engine import build_engine
from scripts.engine.requests import worked_requests

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def compiled() -> dict:
    """The catalogue as the build compiles it."""
    return compile_catalogue(read_definitions())


@pytest.fixture(scope="session")
def requests() -> list[str]:
    """What an engine is asked before it is handed out."""
    return worked_requests(read_definitions())


@pytest.fixture(scope="session")
def folder(
    tmp_path_factory: pytest.TempPathFactory,
    built_site: Path,  # first, so that the memory is made once for all test processes
    compiled: dict,
    requests: list[str],
) -> Path:
    """A site of one page with the engine, under a sub-path."""
    root = tmp_path_factory.mktemp("site")
    build_engine(root / "sub" / "engine", compiled, requests)
    workers = root / "sub" / "workers"
    shutil.copytree(HERE / "workers", workers)
    for path in list(workers.iterdir()):
        manifest = {"files": {"worker": {"name": path.name}}, "lock": {}}
        path.with_suffix(".json").write_text(json.dumps(manifest), "utf-8")
    bundle(HERE / "python_worker.js", root / "sub" / "python.js", "esm")
    write_page(root / "sub")
    return root


@pytest.fixture(scope="session")
def manifest(folder: Path) -> dict:
    """The list of the engine's files."""
    return json.loads((folder / "sub" / "engine" / "engine.json").read_bytes())


@pytest.fixture
def path_of(manifest: dict) -> Callable[[str], str]:
    """The path of a part of the engine, as the server is asked for it."""
    return lambda part: (
        "sub/engine/" + (part if part == "engine.json" else manifest["files"][part]["name"])
    )


@pytest.fixture
def site(folder: Path) -> Iterator[Site]:
    """The site, served for one test."""
    with served(Site(folder)) as running:
        yield running


@pytest.fixture
def context(opened_browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has seen nothing yet."""
    fresh = opened_browser.new_context()
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext, site: Site) -> Page:
    """The test page, opened, without an engine."""
    opened = context.new_page()
    opened.goto(f"{site.origin}/sub/index.html")
    return opened


@pytest.fixture(scope="module", params=["snapshot", "libraries"])
def way(request) -> str:
    """Each way in which a worker starts."""
    return request.param


@pytest.fixture(scope="module")
def ask_both(way, folder, opened_browser, compiled) -> Iterator:
    """Asks the door here and in one worker, started by each way; gives both texts."""
    handle(json.dumps({"type": "load", "catalogue": compiled}))
    with asked(folder, opened_browser, way) as there:
        yield lambda asking: (handle(json.dumps(asking)), there(asking))
