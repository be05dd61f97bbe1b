"""Measures `counterpart compare` and `merge` on one relationship of 1,000 and 10,000 responses.

Many respondents of both sides in two rounds, from a seed, as files below build/.
"""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from counterpart.canonical import canonical_bytes
from counterpart.model import SIDES

from scripts.bench.command_line import MOST_APART, document, measured
from scripts.bench.measuring import Goal, Times, goal, turns
from scripts.definitions import read_definitions
from scripts.paths import BUILD

RUNS = {4: 5, 1_000: 5, 10_000: 3}
"""How many files, and how often; four files are what it takes to start."""
SEED = 4
ROUNDS = ("2026-05", "2026-11")


def relationships() -> tuple[Times, dict[str, float]]:
    """Seconds of each job and size by name, and the most resident memory of each in MB."""
    times: Times = {}
    memory: dict[str, float] = {}
    folder = BUILD / "bench-relationship"
    jobs = {
        "compare": ["compare", str(folder), "--json"],
        "merge": ["merge", str(folder), "--output", str(BUILD / "bench.relationship.json")],
    }
    for size, runs in RUNS.items():
        shutil.rmtree(folder, ignore_errors=True)
        make_files(folder, size)
        for _ in turns(runs, f"a relationship of {size:,} responses"):
            for job, arguments in jobs.items():
                spent, most = measured(*arguments)
                times.setdefault(_name(job, size), []).append(spent)
                memory[_name(job, size)] = max(most, memory.get(_name(job, size), 0.0))
    shutil.rmtree(folder)
    return times, memory


def goals(times: Times) -> list[Goal]:
    """That a file of many takes no more time than a file of fewer, less what it takes to start."""
    start, few, many = RUNS
    targets = []
    for job in ("compare", "merge"):
        least = {size: min(times[_name(job, size)]) for size in RUNS}
        a_file = {size: (least[size] - least[start]) / (size - start) for size in (few, many)}
        apart = a_file[many] / a_file[few]
        targets.append(goal(f"{job}, time a file, {many:,} to {few:,}", apart, MOST_APART))
    return targets


def make_files(folder: Path, count: int) -> None:
    """Writes so many response files; the same ones every time."""
    folder.mkdir(parents=True)
    purpose, chance = read_definitions().assessments["purpose"], random.Random(SEED)
    for number in range(count):
        side, round_ = SIDES[number // 2 % 2], ROUNDS[number % 2]
        made = document(purpose, chance, side, f"{side}-{number // 4}")
        made |= {"relationship": "Relationship", "round": round_}
        made["answered_at"] = f"{round_}-{chance.randint(1, 28):02}T10:00:00Z"
        (folder / f"{number:06}.response.json").write_bytes(canonical_bytes(made))


def _name(job: str, size: int) -> str:
    return f"{job} of {size:,} responses"
