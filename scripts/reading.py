"""Reads response and relationship files for the command line: all problems of all files, or all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NoReturn, TypeVar

from counterpart import (
    Catalogue,
    InputError,
    Problem,
    Relationship,
    Response,
    check_bytes,
    merge,
)
from counterpart.answer_sheet.reading import content_of, read_sheet
from counterpart.errors import ResponseError
from counterpart.reading import link
from counterpart.reading.foreign import is_workbook
from counterpart.reading.regular import ENDING, ENDING_WHOLE, content, unreadable
from counterpart.relationship import of_response
from counterpart.relationship.times import times_of
from counterpart.scoring.future import times_ahead

from scripts.arriving import Passed, walk
from scripts.clock import now
from scripts.opening import bounded
from scripts.pasted import Pasted
from scripts.progress import watched
from scripts.said import progress
from scripts.terminal import say_line

ENDINGS = (ENDING, ENDING_WHOLE)
"""How the names of our files end when we give them out."""
T = TypeVar("T", list[Response], Relationship)
Refuse = Callable[[Iterable[str]], NoReturn]


def response_files(paths: Sequence[Path], held: Catalogue, language: str) -> list[Path]:
    """The files themselves, and in place of a folder all files of both kinds anywhere below it.

    What is passed over in folders is told on standard error. A folder without any file of ours is
    given back itself: reading it says that it is no file.
    """
    passed = Passed()
    groups = [(list(walk(path, passed)) or [path]) if path.is_dir() else [path] for path in paths]
    tell(passed.lines(held.sentences(language)))
    return [file for files in groups for file in files]


def tell(lines: Iterable[str]) -> None:
    """Says on standard error what changes nothing."""
    for line in lines:
        say_line(line, err=True)


def read_files(
    files: Sequence[Path], held: Catalogue, language: str, refuse: Refuse
) -> list[Response]:
    """The responses in these files; `refuse` gets every problem of every file in words."""
    groups = _read(files, held, language, refuse, lambda path: responses_in(path, held))
    return [response for responses in groups for response in responses]


def read_relationships(
    files: Sequence[Path], held: Catalogue, language: str, refuse: Refuse
) -> list[Relationship]:
    """What each of these files holds; `refuse` gets every problem of every file in words."""
    return _read(files, held, language, refuse, lambda path: relationship_in(path, held))


def responses_in(path: Path, held: Catalogue) -> list[Response]:
    """The response in a file, or those of the codes in a text. Raises InputError."""
    data = bytes_of(path)
    if is_workbook(data):
        return [read_sheet(data, held)]
    return link.responses(data, held) or [check_bytes(data, held)]


def relationship_in(path: Path, held: Catalogue) -> Relationship:
    """What a file holds, a response as a relationship of its own, as are the codes in a text.

    Raises InputError.
    """
    data = bytes_of(path)
    coded = [] if is_workbook(data) else link.responses(data, held)
    if coded:
        return merge(*map(of_response, coded))
    content = content_of(data, held)
    return of_response(content) if isinstance(content, Response) else content


def is_response(path: Path, held: Catalogue) -> bool:
    """Whether a file holds one response, and not a relationship. Raises InputError."""
    return isinstance(content_of(bytes_of(path), held), Response)


def _read(
    files: Sequence[Path], held: Catalogue, language: str, refuse: Refuse, read: Callable[[Path], T]
) -> list[T]:
    contents, problems, ahead = [], [], []
    sentences, moment = held.sentences(language), now()
    for path in watched(files, progress(held, language, "files-read")):
        try:
            content = read(path)
        except InputError as error:
            problems += [f"{path}: {said}" for said in error.say(sentences)]
            continue
        contents.append(content)
        whole = merge(*map(of_response, content)) if isinstance(content, list) else content
        ahead += [f"{path}: {p.say(sentences)}" for p in times_ahead(times_of(whole), moment)]
    if problems:
        refuse(problems)
    tell(ahead)
    return contents


def bytes_of(path: Path) -> bytes:
    """The bytes of a file. Raises ResponseError where there is none to read, or too many."""
    if isinstance(path, Pasted):
        return path.text.encode("utf-8", "surrogateescape")
    try:
        folder = path.is_dir()
    except OSError as error:
        raise unreadable(error) from None
    if folder:
        raise ResponseError([Problem("", "no-files", {"ending": ", ".join(ENDINGS)})])
    return content(str(path), bounded)
