"""Measures `counterpart portfolio` on 1,000, 10,000 and 100,000 response files.

The files are made from a seed below build/: relationships of some 3 to 20 responses in a folder
each, one to three rounds, roles, notes, a few with one side only. Each run is a process of its own;
the system says how much memory that process had at most, children included if it had any.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from counterpart.canonical import canonical_bytes
from counterpart.language import DEFAULT
from counterpart.model import POINTS_TOTAL, ROLES, SIDES, Assessment, Question
from counterpart.responses import FORMAT, FORMAT_VERSION

from scripts.bench.measuring import Goal, Times, goal, turns
from scripts.definitions import read_definitions
from scripts.paths import BUILD, ROOT

RUNS = {1_000: 9, 10_000: 3, 100_000: 2}
"""How many files, and how often they are compared; the fewer, the more a single run is noise."""
START, START_RUNS = 2, 9
SEED = 4
NOTE = "We said so at the last review, and the planners on both sides were there to hear it."
MOST_APART = 1.1
MOST_MEMORY = 300  # MB
MOST_SECONDS, MOST_OF_TWO = 25, 0.7
TWO = "the same, in two processes"
KB = 1024


def portfolios() -> tuple[Times, dict[str, float]]:
    """Seconds of each size by name, and the most resident memory of each in MB."""
    times: Times = {}
    memory: dict[str, float] = {}
    folder, table = BUILD / "bench-portfolio", BUILD / "bench-portfolio.csv"
    for size, runs in {START: START_RUNS, **RUNS}.items():
        shutil.rmtree(folder, ignore_errors=True)
        make_files(folder, size)
        for _ in turns(runs, _name(size)):
            spent, most = measured("portfolio", str(folder), "--csv", str(table))
            times.setdefault(_name(size), []).append(spent)
            memory[_name(size)] = max(most, memory.get(_name(size), 0.0))
            if size == max(RUNS):
                spent, most = measured(
                    "portfolio", str(folder), "--csv", str(table), "--processes", "2"
                )
                times.setdefault(TWO, []).append(spent)
                memory[TWO] = max(most, memory.get(TWO, 0.0))
    shutil.rmtree(folder)
    return times, memory


def goals(times: Times, memory: dict[str, float]) -> list[Goal]:
    """What is to be reached, what was found, and whether that is enough.

    Seconds a file are the least run of a size less the least run with two files, which is what
    Python, the definitions and the database take to start; over the number of files.
    """

    start = min(times[_name(START)])
    least, *more = ((size, (min(times[_name(size)]) - start) / (size - START)) for size in RUNS)
    per_file = [
        goal(f"time a file, {size:,} to {least[0]:,} files", spent / least[1], MOST_APART)
        for size, spent in more
    ]
    largest = _name(max(RUNS))
    alone = min(times[largest])
    return [
        *per_file,
        goal(f"{largest}, seconds", alone, MOST_SECONDS),
        goal("two processes, to one", min(times[TWO]) / alone, MOST_OF_TWO),
        *(goal(f"{name}, resident MB", memory[name], MOST_MEMORY) for name in (largest, TWO)),
    ]


def make_files(folder: Path, count: int) -> None:
    """Writes so many response files; the same ones every time."""
    purpose = read_definitions().assessments["purpose"]
    for path, document in islice(_documents(purpose, random.Random(SEED)), count):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(canonical_bytes(document))


def _documents(
    assessment: Assessment, chance: random.Random
) -> Iterator[tuple[str, dict[str, Any]]]:
    number = 0
    while True:
        number += 1
        name = f"Relationship {number}"
        single_sided = chance.random() < 0.05 and number > 1
        for round_ in ("2026-05", "2026-11", "2027-05")[-chance.choice((1, 1, 1, 2, 3)) :]:
            people = {side: 1 if number == 1 else chance.randint(1, 7) for side in SIDES}
            for side in SIDES[: 1 if single_sided else 2]:
                for person in range(people[side]):
                    given = document(assessment, chance, side, f"{side}-{person}")
                    given |= {"relationship": name, "round": round_}
                    given["answered_at"] = f"{round_}-{chance.randint(1, 28):02}T10:00:00Z"
                    yield f"{number:06}/{round_}-{side}-{person}.response.json", given


def document(
    assessment: Assessment, chance: random.Random, side: str, person: str
) -> dict[str, Any]:
    """The object of a response file with an answer to everything, but no round or name."""
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "assessment": {"id": assessment.id, "version": assessment.version},
        "side": side,
        "respondent": {"id": person, "role": chance.choice(ROLES), "label": ""},
        "language": DEFAULT,
        "answers": {q.id: _answer(assessment, chance, q) for q in assessment.questions},
    }


def _answer(assessment: Assessment, chance: random.Random, question: Question) -> dict[str, Any]:
    scale = assessment.scale(question)
    answer: dict[str, Any] = {}
    for lens in question.lenses:
        if scale.kind == "points":
            cuts = sorted(chance.randint(0, POINTS_TOTAL // 5) * 5 for _ in scale.options[1:])
            ends = zip([0, *cuts], [*cuts, POINTS_TOTAL], strict=True)
            answer[lens] = {o: b - a for o, (a, b) in zip(scale.options, ends, strict=True)}
        else:
            answer[lens] = "n/a" if chance.random() < 0.05 else chance.randint(1, scale.points)
    return {**answer, "note": NOTE} if chance.random() < 0.1 else answer


def measured(*arguments: str) -> tuple[float, float]:
    """Seconds and MB of one run of the command, which says nothing."""
    command = [sys.executable, "-m", "scripts.cli", *arguments]
    started = time.perf_counter()
    run = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(run.pid, 0)
    spent = time.perf_counter() - started
    run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode:
        raise subprocess.CalledProcessError(run.returncode, command)
    return spent, used.ru_maxrss / KB


def _name(size: int) -> str:
    return f"portfolio of {size:,} files"
