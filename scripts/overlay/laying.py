"""Lays an overlay over our rooms, below build/: neither ours nor its own files are written to."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from scripts.checks.problems import Problem, nearest
from scripts.locales import read_words
from scripts.overlay.record import Record, read_record
from scripts.overlay.rooms import (
    DEFINITIONS,
    FACTS,
    METHODS,
    SAMPLES,
    TEXTS,
    WORDS,
    Contents,
    Part,
    contents_of,
    is_unspoken,
)
from scripts.paths import OVERLAY, ROOMS, ROOT

WHOLE = (DEFINITIONS, SAMPLES)
PYTHON = "python"
PACKAGE = "counterpart_overlay"
"""The package that the methods of an overlay are modules of, here and in the browser."""
PACKAGE_SAYS = '"""The methods of an overlay, a folder each."""\n'
SITE, SITE_NAME = "site.yaml", "site-name"
"""The locale file and its key that the title of the overlay takes the place of."""
ADDED = "material-"
"""What keys begin with that an overlay may add: names of things on the table, for plays."""


@dataclass(frozen=True)
class Laid:
    """Our rooms with an overlay over them, and where each of their files and lines comes from."""

    into: Path
    ours: Path
    contents: Contents
    record: Record
    origins: Mapping[str, str]
    lines: Mapping[str, tuple[tuple[str, int], ...]]
    problems: tuple[Problem, ...]

    def back(self, problem: Problem) -> Problem:
        """The same problem where its author finds it: in the overlay, or in our rooms."""
        inside = self._inside(problem.file)
        says = re.sub(rf"{re.escape(self._before)}[^\s:;,]+", self._name, problem.says)
        lines = self.lines.get(inside)
        if lines and 0 < problem.line <= len(lines):
            file, line = lines[problem.line - 1]
            return replace(problem, file=file, line=line, says=says)
        return replace(problem, file=self._origin(inside), says=says)

    @property
    def has_samples(self) -> bool:
        """Whether the overlay has samples of its own."""
        return any(part.path.startswith(f"{SAMPLES}/") for part in self.contents.parts)

    @property
    def _before(self) -> str:
        into = self.into.relative_to(ROOT) if self.into.is_relative_to(ROOT) else self.into
        return f"{into.as_posix()}/"

    def _inside(self, file: str) -> str:
        return file.removeprefix(self._before)

    def _name(self, match: re.Match[str]) -> str:
        return self._origin(self._inside(match[0]))

    def _origin(self, inside: str) -> str:
        """Where a file was written; what nobody wrote yet is the overlay's to write."""
        ours = "" if (self.ours / inside).exists() else f"{self.contents.shown}/"
        return self.origins.get(inside, f"{ours}{inside}")


@cache
def laid() -> Laid | None:
    """The overlay of this process, laid; None where there is none. Raises OverlayError."""
    return lay(OVERLAY, ROOMS) if OVERLAY else None


def lay(overlay: Path, into: Path, ours: Path = ROOT) -> Laid:
    """Fills a folder with our rooms and an overlay over them; what is right stays untouched.

    Raises OverlayError where the folder is no overlay.
    """
    record, contents = read_record(overlay), contents_of(overlay)
    below = _ours(ours, contents.languages)
    files = {path: place for path, place in below if not _is_replaced(path, contents)}
    origins = {}
    for path, place in contents.files.items():
        if path not in contents.words:
            to = _staged(path)
            files[to], origins[to] = place, f"{contents.shown}/{path}"
    data = {path: place.read_bytes() for path, place in files.items()}
    if any(path.startswith(f"{METHODS}/") for path in contents.files):
        data[f"{PYTHON}/{PACKAGE}/__init__.py"] = PACKAGE_SAYS.encode()
    lines, problems = {}, [*record.document.problems, *contents.problems]
    for room in WORDS:
        for path in sorted({p for p in (*files, *contents.words) if p.startswith(f"{room}/")}):
            text, lines[path] = _merged(path, ours, contents, record, problems)
            data[path] = text.encode()
    _fill(into, data)
    return Laid(into, ours, contents, record, origins, lines, tuple(problems))


def _ours(ours: Path, languages: Sequence[str]) -> Iterator[tuple[str, Path]]:
    """The files of our rooms, of texts only those in these languages."""
    spoken = [room for room in (*TEXTS, *WORDS) if room.rpartition("/")[2] in languages]
    for room in (*WHOLE, *FACTS, *spoken):
        for place in sorted((ours / room).rglob("*")):
            path = place.relative_to(ours).as_posix()
            if place.is_file() and not is_unspoken(path, place.name, languages):
                yield path, place


def _is_replaced(path: str, contents: Contents) -> bool:
    return any(
        path.startswith(f"{room}/") and Part("/".join(path.split("/")[:3])) in contents.parts
        for room in WHOLE
    )


def _staged(path: str) -> str:
    """Where a file of an overlay goes: a method is a module, all else stands where it stood."""
    inside = path.removeprefix(f"{METHODS}/")
    return path if inside == path else f"{PYTHON}/{PACKAGE}/{inside}"


def _merged(
    path: str, ours: Path, contents: Contents, record: Record, problems: list[Problem]
) -> tuple[str, tuple[tuple[str, int], ...]]:
    """A locale file, a key a line, with where each line comes from."""
    general = read_words(ours / path) if (ours / path).is_file() else {}
    own = contents.words.get(path)
    texts = {key: (text, (path, 1)) for key, text in general.items()}
    for key, text in (own.value if own else {}).items():
        file, line = contents.parts[Part(path, str(key))]
        if key in general or _may_add(str(key), contents):
            texts[key] = (text, (file, line))
        elif Part(path, str(key)) not in record.marks:  # else it is gone, and the check says so
            says = f"a key of {path}{nearest(str(key), general)}"
            problems.append(Problem(file, line, str(key), f"found an unknown key; expected {says}"))
    language, name = path.split("/")[-2:]
    if name == SITE and language in record.titles:
        document = record.document
        texts[SITE_NAME] = (
            record.titles[language],
            (document.file, document.line(("title", language))),
        )
    said = [f"{json.dumps(key)}: {json.dumps(text)}\n" for key, (text, _) in texts.items()]
    return "".join(said), tuple(where for _, where in texts.values())


def _may_add(key: str, contents: Contents) -> bool:
    samples = [part.path for part in contents.parts if part.path.startswith(f"{SAMPLES}/")]
    begin = (ADDED, *(f"sample-{path.rpartition('/')[2]}" for path in samples))
    return key.startswith(begin)


def _fill(into: Path, data: Mapping[str, bytes]) -> None:
    """Writes what differs, each file in one step, and removes what is no longer there."""
    for path, content in data.items():
        place = into / path
        if place.is_file() and place.read_bytes() == content:
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_name(f".{place.name}.{os.getpid()}")
        part.write_bytes(content)
        part.replace(place)
    for place in sorted(into.rglob("*"), reverse=True):
        inside = place.relative_to(into)
        if "__pycache__" in inside.parts or inside.name.startswith("."):
            continue
        if place.is_file() and inside.as_posix() not in data:
            place.unlink()
        elif place.is_dir() and not any(place.iterdir()):
            place.rmdir()
