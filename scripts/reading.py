"""Reads response files for the command line: all problems of all files, or all responses."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from counterpart import Catalogue, InputError, Problem, Response, check_bytes
from counterpart.errors import ResponseError
from counterpart.strict_json import FILE_LIMIT

from scripts import catalogue as compiled
from scripts.definitions import read_definitions
from scripts.progress import watched

ENDING = ".response.json"
"""What response files in a folder are told by; a file that is named itself may end otherwise."""


def catalogue() -> Catalogue:
    """The catalogue of this playbook's definitions."""
    return compiled.catalogue(read_definitions())


def response_files(paths: Sequence[Path]) -> list[Path]:
    """The files themselves, and in place of a folder all response files anywhere below it.

    A folder without any is given back itself: reading it says that it is no file.
    """
    found = [(list(walk(path)) or [path]) if path.is_dir() else [path] for path in paths]
    return [file for files in found for file in files]


def walk(folder: Path, ending: str = ENDING) -> Iterator[Path]:
    """The files below a folder that end so, in the order of their paths; links are not followed."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(place, name) for name in sorted(names) if name.endswith(ending))


def read_files(
    files: Sequence[Path],
    held: Catalogue,
    language: str,
    refuse: Callable[[Iterable[str]], NoReturn],
) -> list[Response]:
    """The responses in these files; `refuse` gets every problem of every file in words."""
    responses, problems = [], []
    for path in watched(files, "files read"):
        try:
            responses.append(check_bytes(bytes_of(path), held))
        except InputError as error:
            problems += [f"{path}: {said}" for said in error.say(held.sentences(language))]
    if problems:
        refuse(problems)
    return responses


def bytes_of(path: Path) -> bytes:
    """The bytes of a file. Raises ResponseError where there is none to read, or too many."""
    try:
        if path.is_dir():
            raise ResponseError([Problem("", "no-files", {"ending": ENDING})])
        size = path.stat().st_size
        if size > FILE_LIMIT:
            raise ResponseError([Problem("", "too-large", {"size": size, "limit": FILE_LIMIT})])
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ResponseError([Problem("", "unreadable", {"reason": reason})]) from None
