"""Reads response files for the command line: all problems of all files, or all responses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from counterpart import Catalogue, InputError, Problem, Response, check_bytes
from counterpart.errors import ResponseError
from counterpart.strict_json import FILE_LIMIT

from scripts import catalogue as compiled
from scripts.definitions import read_definitions


def catalogue() -> Catalogue:
    """The catalogue of this playbook's definitions."""
    return compiled.catalogue(read_definitions())


def read_files(
    files: Sequence[Path],
    held: Catalogue,
    language: str,
    refuse: Callable[[Iterable[str]], NoReturn],
) -> list[Response]:
    """The responses in these files; `refuse` gets every problem of every file in words."""
    responses, problems = [], []
    for path in files:
        try:
            responses.append(check_bytes(_bytes(path), held))
        except InputError as error:
            problems += [f"{path}: {said}" for said in error.say(held.sentences(language))]
    if problems:
        refuse(problems)
    return responses


def _bytes(path: Path) -> bytes:
    """The bytes of a file; one that is too large is refused unread."""
    size = path.stat().st_size
    if size > FILE_LIMIT:
        raise ResponseError([Problem("", "too-large", {"size": size, "limit": FILE_LIMIT})])
    return path.read_bytes()
