"""The rooms of an overlay: which files may stand in it, and what each of them is a part of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from scripts.checks.documents import Document
from scripts.checks.problems import Problem, listed, nearest
from scripts.checks.yaml_files import read
from scripts.paths import OURS, spoken_in

RECORD = "overlay.yaml"
"""The file that makes a folder an overlay, and says what it was made against."""
DEFINITIONS, SAMPLES = "assessments/definitions", "assessments/samples"
METHODS = "assessments/methods"
BRANDING = "branding"
FOLDERS = (DEFINITIONS, SAMPLES, METHODS)
"""Rooms of folders, each of which is a whole."""
FACTS = ("assessments/plays", "assessments/programmes")
"""Rooms of YAML files, each of which is a whole."""
TEXTS = tuple(f"content/{language}" for language in OURS)
"""Rooms of files, as deep as one likes."""
WORDS = tuple(f"theme/locales/{language}" for language in OURS)
"""Rooms of YAML files whose keys are wholes."""
ROOMS = (*FOLDERS, *FACTS, *TEXTS, *WORDS, BRANDING)
"""The rooms of an overlay that speaks every language."""
BESIDE = ("readme", "license", "changelog")
"""What files are called that people keep beside their work; nothing reads them."""


@dataclass(frozen=True, order=True)
class Part:
    """What an overlay adds or replaces as a whole: a folder, a file, or a key of a file."""

    path: str
    key: str = ""


@dataclass
class Contents:
    """The files of an overlay by their paths in it, its locale files as documents, its parts.

    A part has the file and the line that it stands on, counted from 1, as a problem names them.
    The languages are those that the overlay has a title in.
    """

    shown: str
    languages: tuple[str, ...] = OURS
    files: dict[str, Path] = field(default_factory=dict)
    words: dict[str, Document] = field(default_factory=dict)
    parts: dict[Part, tuple[str, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def shown(folder: Path) -> str:
    """How problems name an overlay: as seen from where the command runs, if below or beside it."""
    here = Path.cwd()
    if folder.parent == here.parent and folder != here:
        return f"../{folder.name}"
    inside = folder.is_relative_to(here) and folder != here
    return (folder.relative_to(here) if inside else folder).as_posix()


def contents_of(folder: Path) -> Contents:
    """What stands in an overlay; what has no room is among the problems, each folder once."""
    held = Contents(shown(folder), spoken_in(folder))
    strange: dict[str, str] = {}
    for path, place in _files(folder):
        room = next((room for room in ROOMS if path.startswith(f"{room}/")), "")
        if language := _unspoken(room, held.languages):
            expected = f"title.{language} in {RECORD}, or no texts in it"
            says = f"found texts in a language without a title; expected {expected}"
            strange.setdefault(room, says)
            continue
        if not room or not _fits(room, path.removeprefix(f"{room}/")):
            name, says = _strange(path, room)
            strange.setdefault(name, says)
            continue
        held.files[path] = place
        if room in WORDS:
            _words(held, path, folder)
        elif room != BRANDING:
            _part(held, room, path)
    held.problems += [Problem(f"{held.shown}/{at}", 1, "", says) for at, says in strange.items()]
    return held


def is_unspoken(path: str, name: str, languages: Sequence[str]) -> bool:
    """Whether a file in this folder has the words of an assessment in none of these languages."""
    others = {f"{language}.yaml" for language in OURS if language not in languages}
    return path.startswith(f"{DEFINITIONS}/") and name in others


def _unspoken(room: str, languages: Sequence[str]) -> str:
    """The language of a room, where the overlay has no title in it; else nothing."""
    language = room.rpartition("/")[2] if room in (*TEXTS, *WORDS) else ""
    return "" if language in languages else language


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """All files but hidden ones, those that Python makes, and those about the folder itself."""
    for place in sorted(folder.rglob("*")):
        path = place.relative_to(folder)
        hidden = any(part.startswith(".") or part == "__pycache__" for part in path.parts)
        beside = len(path.parts) == 1 and path.stem.lower() in BESIDE
        if place.is_file() and not hidden and not beside and path.as_posix() != RECORD:
            yield path.as_posix(), place


def _fits(room: str, inside: str) -> bool:
    """Whether a file stands as deep in its room as files there do."""
    deep = inside.count("/")
    if room in FOLDERS:
        return deep == 1 or (deep > 1 and room == METHODS)
    if room in (*FACTS, *WORDS):
        return deep == 0 and inside.endswith(".yaml")
    return room in TEXTS or deep == 0


def _strange(path: str, room: str) -> tuple[str, str]:
    """The topmost name that has no room, and what belongs there."""
    if room in FOLDERS:
        return path, "found a file that nothing reads here; expected a folder with its files"
    if room:
        return path, "found a file that nothing reads here; expected YAML files, or no folders"
    parts = PurePosixPath(path).parts
    for end in range(1, len(parts) + 1):
        name = "/".join(parts[:end])
        if not any(f"{of}/".startswith(f"{name}/") for of in ROOMS):
            break
    expected = f"a room of an overlay: {listed(ROOMS)}{nearest(name, ROOMS)}"
    return name, f"found what has no room here; expected {expected}"


def _words(held: Contents, path: str, folder: Path) -> None:
    """The keys of a locale file; what cannot be read is a problem and replaces nothing."""
    document = read(folder / path, folder)
    document.file = f"{held.shown}/{path}"
    whole = isinstance(document.value, dict)
    if document.problems or not whole:
        said = [(of.line, of.path, of.says) for of in document.problems]
        said = said or [(1, "", "found no keys; expected a mapping of keys and texts")]
        held.problems += [Problem(document.file, *of) for of in said]
        return
    held.words[path] = document
    for key in document.value:
        held.parts[Part(path, str(key))] = (document.file, document.line((key,)))


def _part(held: Contents, room: str, path: str) -> None:
    """The part that a file belongs to; a folder is named by the file that it begins with."""
    inside = PurePosixPath(path.removeprefix(f"{room}/"))
    if room not in FOLDERS:
        held.parts[Part(path)] = (f"{held.shown}/{path}", 1)
        return
    of = f"{room}/{inside.parts[0]}"
    first = {DEFINITIONS: "/assessment.yaml", METHODS: "/__init__.py", SAMPLES: ""}[room]
    held.parts[Part(of)] = (f"{held.shown}/{of}{first}", 1)
