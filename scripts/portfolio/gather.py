"""From files to the rows of the table, in bounded memory, whoever does the work."""

from __future__ import annotations

import pickle
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from counterpart import Catalogue, InputError
from counterpart.portfolio.batch import Files, Groups, nameless_row
from counterpart.portfolio.columns import NO_NAME
from counterpart.reading.regular import ENDING

from scripts.arriving import Passed
from scripts.portfolio.columns import COLUMNS
from scripts.portfolio.crew import Crew
from scripts.portfolio.places import Place
from scripts.portfolio.shelf import Shelf
from scripts.progress import counted
from scripts.said import Progress, progress

AT_ONCE = 128
"""Response files in one part, and responses that are compared in one: some 20 milliseconds."""
LARGE = 4096
"""Bytes of a file of another kind that count as one response."""


def read(
    place: Place,
    shelf: Shelf,
    crew: Crew,
    held: Catalogue,
    language: str,
    moment: str,
    folder: Path,
    complain: Callable[[str], None],
) -> int:
    """Puts every response of every usable file on the shelf; how many files were refused.

    Each file is read and checked once; `complain` gets each problem of the others in words. The
    list of files lies in `folder`, the process's own, since there may be more than memory holds.
    """
    sentences = held.sentences(language)
    passed = Passed()
    listed = folder / "files"
    refused, total = 0, _list(listed, place, moment, passed)
    for said in passed.lines(sentences):
        complain(said)
    results = crew.each(_listed(listed))
    for taken in counted(results, total, progress(held, language, "files-read")):
        shelf.put(taken)
        for fault in taken.faults:
            refused += fault.refused
            for said in InputError(fault.problems).say(sentences):
                complain(f"{place.shown(fault.way)}: {said}")
    return refused


def compare_all(shelf: Shelf, crew: Crew, smallest: int, moment: str, say: Progress) -> None:
    """Adds a row for each relationship and assessment, holding a few of them at a time."""
    total = shelf.responses - sum(shelf.nameless.values())
    for rows in counted(crew.each(_groups(shelf, smallest, moment)), total, say):
        for cells in rows:
            shelf.add_row(cells)
    by_assessment: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (assessment, side), count in sorted(shelf.nameless.items()):
        by_assessment[assessment][side] = count
    for assessment, counts in by_assessment.items():
        row = nameless_row(assessment, counts, smallest, NO_NAME)
        shelf.add_row(tuple(row.get(name) for name in COLUMNS))


def _list(listed: Path, place: Place, moment: str, passed: Passed) -> int:
    """Writes down which files are read together, and counts them all."""
    total, ways, weight = 0, [], 0
    with listed.open("wb") as out:
        for way in place.ways(passed):
            total += 1
            ways.append(way)
            weight += 1 if way.endswith(ENDING) else 1 + place.size(way) // LARGE
            if weight >= AT_ONCE:
                pickle.dump(Files(place.top, tuple(ways), moment), out)
                ways, weight = [], 0
        if ways:
            pickle.dump(Files(place.top, tuple(ways), moment), out)
    return total


def _listed(listed: Path) -> Iterator[Files]:
    with listed.open("rb") as file:
        while file.peek(1):
            part: Files = pickle.load(file)
            yield part


def _groups(shelf: Shelf, smallest: int, moment: str) -> Iterator[Groups]:
    """Relationships that are compared together, whole ones only."""
    groups: list[tuple[bytes, ...]] = []
    size = 0
    for entries in shelf.relationships():
        groups.append(shelf.parts(entries))
        size += sum(entry.responses for entry in entries)
        if size >= AT_ONCE:
            yield Groups(size, tuple(groups), smallest, moment)
            groups, size = [], 0
    if groups:
        yield Groups(size, tuple(groups), smallest, moment)
