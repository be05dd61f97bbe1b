"""Measures our whole build against MkDocs alone on the pages that the build staged for it.

Ours checks everything, compiles the catalogue, bundles scripts and styles, stages both languages,
runs MkDocs for both at once and finishes the site, with the engine kept from before. The other is
`mkdocs build` of the staged pages with the generated configuration, one language after the other.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import time
from typing import Any

from scripts.paths import BUILD, LANGUAGES, ROOT

RUNS = 7
FRESH, BARE, AGAIN = "build, engine kept", "mkdocs build, twice", "build, nothing changed"
MOST = 1.5

Times = dict[str, list[float]]


def builds(runs: int = RUNS) -> Times:
    """Seconds of each, in turns; every build but the last kind fills an empty folder."""
    site, bare = BUILD / "bench-site", BUILD / "bench-mkdocs"
    ours = [sys.executable, "-m", "scripts.cli", "build", "--output", str(site)]
    found: Times = {FRESH: [], BARE: [], AGAIN: []}
    for _ in range(runs):
        for folder in (site, bare):
            shutil.rmtree(folder, ignore_errors=True)
        found[FRESH].append(_timed(ours))
        found[AGAIN].append(_timed(ours))
        found[BARE].append(sum(_timed(_mkdocs(language)) for language in LANGUAGES))
    for folder in (site, bare):
        shutil.rmtree(folder)
    return found


def goals(times: Times) -> list[dict[str, Any]]:
    """What is to be reached, what was found, and whether that is enough."""
    found = statistics.median(times[FRESH]) / statistics.median(times[BARE])
    what = "build, engine kept, to mkdocs build"
    return [{"goal": what, "found": round(found, 3), "most": MOST, "met": found <= MOST}]


def _mkdocs(language: str) -> list[str]:
    site = str(BUILD / "bench-mkdocs" / language)
    settings = ["--config-file", str(BUILD / f"mkdocs.{language}.yml"), "--site-dir", site]
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", *settings]


def _timed(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - started
