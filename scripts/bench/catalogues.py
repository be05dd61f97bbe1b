"""Measures the whole build with 11, 22 and 44 assessments: copies of ours under other names.

Each size is a copy of the sources below build/. Its first build fills the engine's cache and is not
measured: a build of every day finds the engine that it had.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from scripts.bench.measuring import Goal, Times, goal, turns
from scripts.paths import BUILD, DEFINITIONS, NODE_MODULES, ROOT

TIMES_ALL = (1, 2, 4)
"""How often each of our assessments is there."""
RUNS = 3
MOST_APART = 1.1
"""What one more assessment may take in a large catalogue, to what it takes in a small one."""
SOURCES = ("assessments", "content", "scripts", "theme")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.egg-info")


def catalogues(runs: int = RUNS) -> Times:
    """Seconds of each size, in turns; every build fills an empty folder."""
    copies = {size * len(_ours()): _copy(size) for size in TIMES_ALL}
    for folder in copies.values():
        _timed(folder)
    times: Times = {}
    for _ in turns(runs, "builds of more assessments"):
        for count, folder in copies.items():
            times.setdefault(_name(count), []).append(_timed(folder))
    for folder in copies.values():
        shutil.rmtree(folder)
    return times


def goals(times: Times) -> list[Goal]:
    """That the second half of a large catalogue takes no longer, each, than that of a small one."""
    single, double, fourfold = (size * len(_ours()) for size in TIMES_ALL)
    least = {count: min(times[_name(count)]) for count in (single, double, fourfold)}
    small = (least[double] - least[single]) / (double - single)
    large = (least[fourfold] - least[double]) / (fourfold - double)
    return [goal(f"one more assessment, {fourfold} to {double}", large / small, MOST_APART)]


def _ours() -> list[Path]:
    return sorted(path for path in DEFINITIONS.iterdir() if path.is_dir())


def _copy(size: int) -> Path:
    """The sources, with each assessment so many times."""
    folder = BUILD / f"bench-catalogue-{size}"
    shutil.rmtree(folder, ignore_errors=True)
    for name in SOURCES:
        shutil.copytree(ROOT / name, folder / name, ignore=LEFT_OUT)
    for path in ROOT.iterdir():
        if path.is_file():
            shutil.copy(path, folder)
    (folder / NODE_MODULES.name).symlink_to(NODE_MODULES, target_is_directory=True)
    definitions = folder / DEFINITIONS.relative_to(ROOT)
    for ours in _ours():
        for number in range(2, size + 1):
            other = shutil.copytree(ours, definitions / f"{ours.name}-{number}")
            structure = other / "assessment.yaml"
            text = structure.read_text("utf-8")
            structure.write_text(
                text.replace(f"\nid: {ours.name}\n", f"\nid: {other.name}\n"), "utf-8"
            )
    return folder


def _timed(folder: Path) -> float:
    site = folder / "build" / "site"
    shutil.rmtree(site, ignore_errors=True)
    paths = os.pathsep.join(map(str, (folder, folder / "assessments")))
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "scripts.cli", "build"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return time.perf_counter() - started


def _name(count: int) -> str:
    return f"build, {count} assessments"
