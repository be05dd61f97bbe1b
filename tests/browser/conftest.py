"""The playbook below a path of an intranet's server, with its own policy, and visits to it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from offline_visits import Trusted, below, part_of
from playwright.sync_api import Browser
from served_site import Site, served
from visits import BELOW, Visits

# The hostile inputs are described beside the tests of reading them.
sys.path.append(str(Path(__file__).parent.parent / "responses"))
POLICY = "Content-Security-Policy: "


@pytest.fixture
def site(built_site: Path) -> Iterator[Site]:
    """The built site, served for one test."""
    site = Site(built_site, BELOW)
    site.policy = (built_site / "policy.txt").read_text("utf-8").removeprefix(POLICY).strip()
    with served(site) as running:
        yield running


@pytest.fixture
def visits(opened_browser: Browser, site: Site) -> Iterator[Visits]:
    """Visits that fail the test when a page asks another origin, breaks, or misses something."""
    made = Visits(opened_browser, site)
    yield made
    made.close()


@pytest.fixture
def secure_visits(opened_browser: Browser, site: Site) -> Iterator[Visits]:
    """The same at an address that a browser trusts, as one that starts with https."""
    made = Visits(opened_browser, site)
    made.address = f"{site.origin}/{site.below}"
    yield made
    made.close()


@pytest.fixture
def folder(built_site, tmp_path) -> Path:
    """A copy of a part of the site that may be changed."""
    return part_of(built_site, tmp_path / "site")


@pytest.fixture
def trusted(opened_browser, folder) -> Iterator[Trusted]:
    """Visits to the copy."""
    with ExitStack() as running:
        visits = Trusted(opened_browser, running.enter_context(served(below(folder, BELOW))))
        visits.running = running
        yield visits
        visits.close()
