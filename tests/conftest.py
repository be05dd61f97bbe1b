"""What every test can ask for: definitions, sample files, the built site and a browser."""

import os
import shutil
import time
from pathlib import Path

import pytest
from answering import the_catalogue
from counterpart import door
from languages_dealt import left_out
from playwright.sync_api import sync_playwright

from scripts import compiled
from scripts.browser import browser as find_browser
from scripts.light_browser import light_browser
from scripts.overlay.laying import laid
from scripts.packing import QUICKLY as PACKING
from scripts.paths import OVERLAY, SAMPLES
from scripts.site import build
from scripts.sources import SITE

ARGUMENTS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A name that is not this machine's own: a browser trusts 127.0.0.1 more than an intranet
    "--host-resolver-rules=MAP intranet.test 127.0.0.1",
    *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
]
QUICKLY = "--js-flags=--liftoff-only"
"""WebAssembly is compiled once, not again for speed: an engine of a test does too little for it."""
os.environ.setdefault(PACKING, "1")  # how small files are is for the bench
BUILD_LIMIT = 300  # seconds
MEANWHILE = 4
"""A file of so many that need no site is tried while one process builds the site."""
LONG = (
    "browsers/test_every_engine.py",
    "browser/test_every_page.py",
    "languages/test_third_language.py",
    "engine/test_engine_build.py",
    "engine/test_engine_cases.py",
    "methods/test_outside.py",
    "methods/test_net_promise.py",
    "notebook/test_packages.py",
    "browser/test_every_assessment.py",
    "browser/test_folder.py",
    "browser/test_storing.py",
    "site/test_live.py",
    "hosting/test_release.py",
)
"""Files that take about a minute or more, the longest first: begun last, one would end alone."""


def pytest_configure():
    """Lays the overlay, where one is named: its worked cases are tried with ours."""
    if OVERLAY:
        laid()


def pytest_collection_modifyitems(config, items):
    """Deals languages to browser tests, and puts files in an order that keeps processes at work.

    The first file has the site built; those beside it need none. Then come the long ones, then all
    that needs the site, and what fills the gaps comes last. `make test` keeps this order.
    """
    if gone := left_out(items):
        config.hook.pytest_deselected(items=gone)
        items[:] = [item for item in items if item not in gone]
    sited = {item.path for item in items if "built_site" in item.fixturenames}
    files = list(dict.fromkeys(item.path for item in items))
    first, other = ([f for f in files if (f in sited) is needed] for needed in (True, False))
    meanwhile = other[: len(other) // MEANWHILE]
    long = [Path(__file__).parent / name for name in LONG]
    assert [path for path in long if not path.is_file()] == [], "a long file that is not there"
    order = dict.fromkeys([*first[:1], *meanwhile, *long, *first, *other])
    place = {path: at for at, path in enumerate(order)}
    items.sort(key=lambda item: place[item.path])


@pytest.fixture(scope="session")
def catalogue():
    """Return the catalogue of the definitions in the checkout."""
    return the_catalogue()


@pytest.fixture(scope="session", autouse=True)
def catalogue_read_once():
    """Has commands that run in this process take the catalogue that tests have: reading it again is
    most of what a command does. `tests/setup/test_compiled.py` tries how it is read and kept."""
    read = compiled.catalogue

    def known(store=compiled.STORE):
        return the_catalogue() if store == compiled.STORE else read(store)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiled, "catalogue", known)
        yield


@pytest.fixture
def held(catalogue):
    """Has the door hold the catalogue; afterwards it holds what it held before."""
    before = dict(door._held)
    door.hold(catalogue)
    yield
    door._held.clear()
    door._held.update(before)


@pytest.fixture(scope="session")
def assessment(catalogue):
    """Return the structure of the purpose assessment."""
    return catalogue.assessments["purpose"]


@pytest.fixture(scope="session")
def sample_paths():
    """Return the response files of each sample, the buyer's first, by the sample's name."""
    return {
        folder.name: sorted(folder.glob("*.response.json"))
        for folder in sorted(SAMPLES.iterdir())
        if folder.is_dir()
    }


@pytest.fixture(scope="session")
def built_site(tmp_path_factory, worker_id):
    """Return a copy of the built site; one test process builds it, the others wait."""
    own = tmp_path_factory.getbasetemp()
    copy = (own if worker_id == "master" else own.parent) / "playbook"
    lock, limit = copy.with_suffix(".lock"), time.monotonic() + BUILD_LIMIT
    while not copy.is_dir():
        assert time.monotonic() < limit, "the site was not built in time"
        try:
            lock.mkdir()
        except FileExistsError:
            time.sleep(0.1)
            continue
        try:
            if not copy.is_dir():
                build(say=lambda _: None)
                unfinished = copy.with_suffix(".unfinished")
                shutil.copytree(SITE, unfinished)
                unfinished.rename(copy)
        finally:
            lock.rmdir()
    return copy


@pytest.fixture(scope="session")
def program():
    """Return the path of the browser's program, found before Playwright starts."""
    return find_browser()


@pytest.fixture(scope="session")
def arguments():
    """Return what a browser's program is started with where nobody looks at its speed."""
    return [*ARGUMENTS, QUICKLY]


@pytest.fixture(scope="session")
def playwright(program):
    """Return the one Playwright that a process can run."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def opened_browser(playwright, arguments):
    """Return the browser that draws pages fastest."""
    opened = playwright.chromium.launch(executable_path=light_browser(), args=arguments)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def full_browser(playwright, program):
    """Return the browser that people have, with all it can do, and as it compiles for them."""
    opened = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
    yield opened
    opened.close()
