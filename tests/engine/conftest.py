"""A site with the engine in it, and a page that opens it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from served_site import Site, served

from scripts.catalogue import compile_catalogue
from scripts.definitions import read_definitions
from scripts.engine import build_engine
from scripts.node import tool

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def compiled() -> dict:
    """The catalogue as the build compiles it."""
    return compile_catalogue(read_definitions())


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory, compiled: dict) -> Path:
    """A site of one page with the engine, under a sub-path."""
    root = tmp_path_factory.mktemp("site")
    build_engine(root / "sub" / "engine", compiled)
    shutil.copytree(HERE / "workers", root / "sub" / "workers")
    page = root / "sub" / "index.html"
    page.write_text('<!doctype html><title>Engine</title><script src="page.js"></script>', "utf-8")
    bundle = [str(HERE / "page.js"), "--bundle", "--format=iife", "--log-level=warning"]
    out = f"--outfile={root / 'sub' / 'page.js'}"
    subprocess.run([*tool("esbuild"), *bundle, out], check=True)
    return root


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
