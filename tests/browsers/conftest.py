"""Each engine that is here, one after the other; the playbook on a server and in a folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import InChromium
from served_site import Site, served

from scripts.driving import Driven, firefox, webkit
from scripts.other_browsers import FIND, all_wanted

OPEN = {"Firefox": firefox, "WebKitGTK": webkit}
POLICY = "Content-Security-Policy: "


@pytest.fixture(scope="module", params=["Chromium", *OPEN])
def page(request: pytest.FixtureRequest) -> Iterator[Driven]:
    """A page in an engine, opened once for all that is tried in it.

    An engine that is not on this machine is skipped, where not all are wanted.
    """
    if request.param == "Chromium":
        browser = request.getfixturevalue("full_browser")
        driven = InChromium(browser)
        yield driven
        driven.page.context.close()
        return
    program = FIND[request.param]()
    if program is None:
        say = pytest.fail if all_wanted() else pytest.skip
        say(f"{request.param} is not on this machine")
    with OPEN[request.param](program) as opened:
        yield opened


@pytest.fixture
def server(built_site: Path) -> Iterator[Site]:
    """The playbook on a server that sends the strict policy."""
    site = Site(built_site, "play/book/")
    site.policy = (built_site / "policy.txt").read_text("utf-8").removeprefix(POLICY).strip()
    with served(site) as running:
        yield running


@pytest.fixture
def folder(built_site: Path, tmp_path: Path) -> Path:
    """The playbook in a folder whose name has a space and a letter beyond ASCII."""
    return Path(shutil.copytree(built_site, tmp_path / "Café, round 2"))
