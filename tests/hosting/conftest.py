"""The site in a folder that any server's user may read, and visits to it there."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace

import pytest
import servers
from debian import ServerMissingError
from served_site import Site, served
from visits import BELOW, Visits

SAMPLES = {"nginx": "nginx.conf", "apache": "apache.conf", "caddy": "caddy.txt"}


@pytest.fixture(scope="session")
def policy(built_site: Path) -> str:
    """The strict policy of the built site."""
    return (built_site / "policy.txt").read_text("utf-8").partition(":")[2].strip()


@pytest.fixture(scope="session")
def readable() -> Iterator[Path]:
    """A folder that a server's user may enter, unlike that of the tests."""
    folder = Path(tempfile.mkdtemp(prefix="counterpart-hosting-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def roots(built_site: Path, readable: Path) -> dict[str, Path]:
    """The folder to serve, by the path that the site is at in it."""
    return {
        below: _copied(built_site, readable / name, below)
        for name, below in (("at-root", ""), ("below", BELOW))
    }


@pytest.fixture
def serve(roots, readable, policy, built_site, opened_browser) -> Iterator[Callable[..., Visits]]:
    """Starts a server on the site and returns visits to it, which fail where anything breaks."""
    with ExitStack() as stack:

        def start(server: str, way: str = "default", below: str = "") -> Visits:
            work = Path(tempfile.mkdtemp(prefix=f"{server}-", dir=readable))
            work.chmod(0o755)
            name = SAMPLES.get(server)
            sample = (built_site / "hosting" / name).read_text("utf-8") if name else ""
            setting = servers.Setting(way, roots[below], work, policy, sample)
            try:
                port = stack.enter_context(getattr(servers, server)(setting))
            except ServerMissingError as missing:
                # Where every change is tested, nothing may be left out in silence.
                must = os.environ.get("CI") and shutil.which("apt-get")
                (pytest.fail if must else pytest.skip)(str(missing))
            visits = Visits(opened_browser, SimpleNamespace(origin=f"http://127.0.0.1:{port}"))
            visits.address = f"http://intranet.test:{port}/{below}"
            stack.callback(visits.close)
            return visits

        yield start


@pytest.fixture
def checked(built_site: Path, policy: str, opened_browser) -> Iterator[tuple[Site, Visits]]:
    """A server of the tests that can be told what to break, and visits to it."""
    site = Site(built_site, BELOW)
    site.policy = policy
    with served(site) as running:
        visits = Visits(opened_browser, running)
        yield running, visits
        visits.close()


def _copied(site: Path, root: Path, below: str) -> Path:
    shutil.copytree(site, root / below, ignore=shutil.ignore_patterns(".*"))
    return root
