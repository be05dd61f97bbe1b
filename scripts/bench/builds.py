"""Measures our whole build against MkDocs alone on the pages that the build staged for it.

Ours checks everything, compiles the catalogue, bundles scripts and styles, stages all languages,
runs MkDocs for all at once and finishes the site, with the engine kept from before. The other is
`mkdocs build` of the staged pages with the generated configuration, one language after the other.
"""

from __future__ import annotations

import shutil
import statistics
import sys

from scripts.bench.measuring import Goal, Times, goal, timed, turns
from scripts.paths import BUILD, LANGUAGES

RUNS = 7
FRESH, BARE, AGAIN = "build, engine kept", "mkdocs build, each language", "build, nothing changed"
MOST, MOST_UNCHANGED = 1.4, 0.2


def builds(runs: int = RUNS) -> Times:
    """Seconds of each, in turns; every build but the last kind fills an empty folder."""
    site, bare = BUILD / "bench-site", BUILD / "bench-mkdocs"
    ours = [sys.executable, "-m", "scripts.cli", "build", "--output", str(site)]
    times: Times = {FRESH: [], BARE: [], AGAIN: []}
    for _ in turns(runs, "builds"):
        for folder in (site, bare):
            shutil.rmtree(folder, ignore_errors=True)
        times[FRESH].append(timed(ours))
        times[AGAIN].append(timed(ours))
        times[BARE].append(sum(timed(_mkdocs(language)) for language in LANGUAGES))
    for folder in (site, bare):
        shutil.rmtree(folder)
    return times


def goals(times: Times) -> list[Goal]:
    """What is to be reached, what was found, and whether that is enough."""
    ratio = statistics.median(times[FRESH]) / statistics.median(times[BARE])
    again = statistics.median(times[AGAIN])
    return [
        goal("build, engine kept, to mkdocs build", ratio, MOST),
        goal("build, nothing changed, seconds", again, MOST_UNCHANGED),
    ]


def _mkdocs(language: str) -> list[str]:
    site = str(BUILD / "bench-mkdocs" / language)
    settings = ["--config-file", str(BUILD / f"mkdocs.{language}.yml"), "--site-dir", site]
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", *settings]
