"""What an overlay says of itself: its title, and what of ours it replaces, as ours was then."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.checks.documents import Document
from scripts.checks.places import Place
from scripts.checks.problems import Problem, listed
from scripts.checks.yaml_files import read
from scripts.dist import version
from scripts.locales import read_words
from scripts.overlay.rooms import (
    DEFINITIONS,
    METHODS,
    RECORD,
    WORDS,
    Part,
    is_unspoken,
    shown,
)
from scripts.paths import DEFAULT, OURS, ROOT
from scripts.yaml_reader import load

FORMAT, FORMAT_VERSION = "counterpart/overlay", 1
KEYS = ("format", "format_version", "playbook", "title", "replaces")
REPLACES = "replaces"
MARKED = 12
"""Hexadecimal digits of the hash in a mark."""
_VERSION = re.compile(r"\d+(\.\d+)*")


class OverlayError(Exception):
    """A folder that cannot be laid over anything; holds every problem found."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = [str(problem) for problem in problems]
        super().__init__("\n".join(self.problems))


@dataclass(frozen=True)
class Mark:
    """What a part of ours was: a hash of it, and of a definition its version (else 0)."""

    digest: str
    version: int = 0

    def written(self) -> str:
        """As it stands in the record."""
        if not self.version:
            return json.dumps(self.digest)
        return f"{{version: {self.version}, mark: {json.dumps(self.digest)}}}"


@dataclass(frozen=True)
class Record:
    """The record of an overlay: its titles by language, its marks by part, and its document."""

    document: Document
    titles: dict[str, str]
    marks: dict[Part, Mark]

    def place(self, part: Part) -> Place:
        """Where a part stands in the record."""
        place = Place(self.document)[REPLACES][part.path]
        return place[part.key] if part.key else place


def read_record(overlay: Path) -> Record:
    """The record of a folder; what is wrong in it is among its document's problems.

    Raises OverlayError where the folder is no overlay at all.
    """
    path = overlay / RECORD
    if not path.is_file():
        says = (
            f"found no {RECORD}; expected an overlay, "
            f"which `counterpart overlay {shown(overlay)}` makes"
        )
        raise OverlayError([Problem(f"{shown(overlay)}/{RECORD}", 1, "", says)])
    document = read(path, overlay)
    document.file = f"{shown(overlay)}/{RECORD}"
    if document.problems:
        of = [Problem(document.file, was.line, was.path, was.says) for was in document.problems]
        raise OverlayError(of)
    place = Place(document)
    if place["format"].value != FORMAT or place["format_version"].value != FORMAT_VERSION:
        place["format"].problem(f"{FORMAT} of version {FORMAT_VERSION}")
        raise OverlayError(document.problems)
    return Record(document, _titles(place), dict(_marks(place)))


def _titles(place: Place) -> dict[str, str]:
    for member in place.members:
        if member.key not in KEYS:
            member.problem(listed(KEYS), "an unknown key")
    made = place["playbook"]
    if not _VERSION.fullmatch(made.text):
        made.problem('the version of the playbook it was made for, in quotes, as "1.2.0"')
    elif _numbers(made.text) > _numbers(version()):
        made.problem(f"this version of the playbook or an older one: {version()}")
    title = place["title"]
    for member in title.members:
        if member.key not in OURS:
            member.problem(listed(OURS), "a language that the playbook is not written in")
    keys = {member.key for member in title.members}
    spoken = [language for language in OURS if language in (DEFAULT, *keys)]
    for language in spoken:
        if not title[language].text.strip():
            title[language].problem("the title of the site in this language")
    return {language: title[language].text for language in spoken if title[language].text}


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(".")]


def _marks(place: Place) -> Iterator[tuple[Part, Mark]]:
    for member in place[REPLACES].members:
        room = member.key.rpartition("/")[0]
        if room in WORDS:
            of = [(Part(member.key, key.key), key) for key in member.members]
        else:
            of = [(Part(member.key), member)]
        for part, where in of:
            number = where["version"].number
            digest = where.text or where["mark"].text
            if not digest or (room == DEFINITIONS and not number):
                where.problem("what `counterpart overlay --record` writes")
            else:
                yield part, Mark(digest, int(number or 0))


def mark_of(part: Part, languages: Sequence[str] = OURS, ours: Path = ROOT) -> Mark | None:
    """The mark of what stands in our rooms; None where ours has no such part.

    Words in other languages than these are no part of a definition.
    """
    path = ours / part.path
    if part.path.startswith(f"{METHODS}/"):
        name = path.name
        folder = ours / "assessments" / "counterpart" / "methods" / name
        return Mark(name) if (folder / "__init__.py").is_file() else None
    if part.key:
        words = read_words(path) if path.is_file() else {}
        return Mark(_digest(words[part.key])) if part.key in words else None
    if path.is_file():
        return Mark(_digest(_text(path)))
    files = sorted(place for place in path.rglob("*") if place.is_file()) if path.is_dir() else []
    files = [place for place in files if not is_unspoken(part.path, place.name, languages)]
    if not files:
        return None
    digest = _digest("\0".join(f"{place.name}\0{_text(place)}" for place in files))
    structure = path / "assessment.yaml"
    return Mark(digest, load(_text(structure))["version"] if structure.is_file() else 0)


def _text(path: Path) -> str:
    """The text of a file, whatever its lines end with: an archive may change that."""
    return path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:MARKED]
