"""Every problem with the spelling and the terms of a checkout, by file and line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.checks.problems import Problem, listed
from scripts.paths import BUILD, ROOT
from scripts.spelling.prose import files, prose
from scripts.spelling.speller import Speller
from scripts.spelling.terms import read_terms, used
from scripts.spelling.words import Names, Words

ROOM = Path(__file__).parent
DATA = ("cspell.json", "terms.yaml", "words.txt")
TOKEN = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
"""A word as it stands in a text, with what joins its parts."""

SOFT = "\N{SOFT HYPHEN}"
"""Where a long word may be broken; it is no letter and divides none."""
JOINT = re.compile(r"['’.-]")
CITED = re.compile(r"[A-Z.][a-z]*,? \(?(?:19|20)\d\d\b")
"""The author and the year of a work: the line holds names, and titles of any language."""

Texts = dict[str, str]
"""The prose of each file, by its path from the root."""


def check(languages: tuple[str, ...], root: Path = ROOT, room: Path = ROOM) -> list[str]:
    """Every problem of these languages; `room` has a folder of data for each.

    Raises SpellerError where the spell-checker cannot be run.
    """
    problems: list[Problem] = []
    runs = []
    names = Names(room / "names.txt", _named(room / "names.txt", root))
    for language in languages:
        folder = room / language
        missing = [_missing(folder / name, root) for name in DATA if not (folder / name).is_file()]
        problems += missing
        if missing:
            continue
        texts = {path.relative_to(root).as_posix(): prose(path) for path in files(root, language)}
        places = _tokens(texts, names)
        runs.append((folder, Speller(folder / "cspell.json", places, BUILD / "spelling"), places))
        problems += _terms(folder, texts)
        words = Words(folder / "words.txt", _named(folder / "words.txt", root))
        problems += words.idle(_parts(places))
    problems += names.idle(names.said)
    for folder, speller, places in runs:
        problems += _unknown(folder, speller, places, root)
    return [str(problem) for problem in sorted(set(problems))]


def _tokens(texts: Texts, names: Names) -> dict[str, list[tuple[str, int]]]:
    """Each word of the texts that is no name, with the files and lines where it stands."""
    places: dict[str, list[tuple[str, int]]] = {}
    for file, text in texts.items():
        lines = zip(text.splitlines(), names.without(text).splitlines(), strict=True)
        for number, (line, rest) in enumerate(lines, 1):
            for token in () if CITED.search(line) else TOKEN.findall(rest.replace(SOFT, "")):
                places.setdefault(token, []).append((file, number))
    return places


def _parts(tokens: Iterable[str]) -> set[str]:
    """Each word and each part of one, in lower case."""
    return {part.lower() for token in tokens for part in (token, *JOINT.split(token))}


def _terms(folder: Path, texts: Texts) -> Iterator[Problem]:
    terms = read_terms(folder / "terms.yaml")
    for file, text in texts.items():
        for offset, words, say in used(terms, text):
            line = text.count("\n", 0, offset) + 1
            yield Problem(file, line, "", f"found {' '.join(words.split())}; expected {say}")


def _unknown(
    folder: Path, speller: Speller, places: dict[str, list[tuple[str, int]]], root: Path
) -> Iterator[Problem]:
    house = _named(folder / "words.txt", root)
    for unknown in speller.unknown():
        expected = listed([*unknown.instead, f"a line in {house}"])
        for file, line in places[unknown.token]:
            yield Problem(file, line, "", f"found {unknown.word}; expected {expected}")


def _missing(path: Path, root: Path) -> Problem:
    says = "found no such file; expected what CONTRIBUTING.md says of a new language"
    return Problem(_named(path, root), 1, "", says)


def _named(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
