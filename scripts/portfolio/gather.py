"""From a folder of response and relationship files to the rows of the table, in bounded memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from counterpart import Catalogue, InputError, Relationship
from counterpart.export.table import Cell
from counterpart.model import SIDES
from counterpart.names import alike
from counterpart.portfolio import row_of
from counterpart.portfolio.columns import NO_NAME
from counterpart.relationship import of_response
from counterpart.scoring.future import times_ahead

from scripts.arriving import Passed, walk
from scripts.clock import now, times_of
from scripts.portfolio import names
from scripts.portfolio.shelf import Entry, Shelf
from scripts.progress import counted
from scripts.reading import ENDING_WHOLE, bytes_of, content_of
from scripts.said import Progress, progress


def read(
    folder: Path, shelf: Shelf, held: Catalogue, language: str, complain: Callable[[str], None]
) -> int:
    """Puts every response of every usable file on the shelf; how many files were refused.

    Each file is read and checked once; `complain` gets each problem of the others in words.
    """
    sentences = held.sentences(language)
    passed, moment = Passed(), now()
    refused, total = 0, sum(1 for _ in walk(folder, passed))
    for said in passed.lines(sentences):
        complain(said)
    for path in counted(
        ((path, 1) for path in walk(folder)), total, progress(held, language, "files-read")
    ):
        try:
            content = content_of(bytes_of(path), held)
        except InputError as error:
            refused += 1
            for said in error.say(sentences):
                complain(f"{path}: {said}")
            continue
        whole = content if isinstance(content, Relationship) else of_response(content)
        for problem in times_ahead(times_of(whole), moment):
            complain(f"{path}: {problem.say(sentences)}")
        if isinstance(content, Relationship):
            given, unnamed = content.responses, _name(content, path, folder)
        else:
            given, unnamed = (content,), names.from_folder(path, folder)
        for response in given:
            if response.questions:
                continue  # no other relationship has these: there is nothing to lay beside them
            name = response.relationship.strip() if alike(response.relationship) else unnamed
            shelf.put(names.key(name), name, response)
    return refused


def _name(relationship: Relationship, path: Path, folder: Path) -> str:
    """What responses that name no relationship belong to: the first name of their file, or it."""
    given = (name.strip() for name in relationship.names if alike(name))
    return next(given, "") or names.from_file(path, folder, ENDING_WHOLE)


def compare_all(shelf: Shelf, held: Catalogue, smallest: int, say: Progress, now: str = "") -> None:
    """Adds a row for each relationship and assessment, holding one of them at a time.

    `now` lets times in the future be named.
    """
    groups = ((entries, len(entries)) for entries in shelf.relationships())
    for entries in counted(groups, shelf.responses, say):
        if entries[0].key:
            responses = list(shelf.responses_of(entries))
            cells = row_of(held, [entry.name for entry in entries], responses, smallest, now)
        else:
            cells = _without_name(entries, smallest)
        shelf.add_row(cells)


def _without_name(entries: Sequence[Entry], smallest: int) -> dict[str, Cell]:
    """Responses of nobody knows which relationships: counted, never compared."""
    given = Counter(entry.side for entry in entries)
    return {
        "assessment": entries[0].assessment,
        "shared": smallest > 0,
        "status": NO_NAME,
        **{f"{side}_n": given[side] for side in SIDES},
    }
