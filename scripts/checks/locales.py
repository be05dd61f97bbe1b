"""Whether the locale files say the same things in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from scripts.checks.documents import Document
from scripts.checks.fields import fields
from scripts.checks.places import Place
from scripts.checks.problems import Problem, listed
from scripts.checks.yaml_files import read

Files = Mapping[str, Document]


def read_locale(folder: Path, root: Path) -> dict[str, Document]:
    """The locale files of a language by name."""
    return {path.name: read(path, root) for path in sorted(folder.glob("*.yaml"))}


def check_locales(by_language: Mapping[str, Files], root: str) -> Iterator[Problem]:
    """The same files, keys and fields in each language; every value is text."""
    names = sorted({name for files in by_language.values() for name in files})
    for name in names:
        for language, files in by_language.items():
            if name not in files:
                says = "found nothing; expected this file, as in the other languages"
                yield Problem(f"{root}/{language}/{name}", 1, "", says)
        documents = [files[name] for files in by_language.values() if name in files]
        check_alike([Place(document) for document in documents])
        for document in documents:
            yield from document.problems


def check_alike(files: list[Place]) -> None:
    """The same keys and fields in each of these files, as in the first; every value is text."""
    first = files[0]
    for place in files:
        if not isinstance(place.value, dict):
            if not place.document.problems:
                place.problem("a mapping of keys and texts")
            return
        for member in place.members:
            _text(member)
    for place in files[1:]:
        for there in first.members:
            here = place[there.key]
            if there.key not in place.value:
                here.problem(f"text, as in {first.document.file}", "nothing")
            elif here.text and there.text:
                found, expected = _names(here), _names(there)
                if found is not None and expected is not None and found != expected:
                    here.problem(
                        f"{_braced(expected)}, as in {first.document.file}", _braced(found)
                    )
        for here in place.members:
            if here.key not in first.value:
                here.problem(f"a key that {first.document.file} has too", "an unknown key")


def _text(place: Place) -> None:
    if not place.text.strip():
        is_scalar = place.document.is_scalar(place.path) and not isinstance(place.value, str)
        place.problem("text in quotes" if is_scalar else "text")
    elif _names(place) is None:
        place.problem("braces that close, or double braces for a brace itself")


def _names(place: Place) -> frozenset[str] | None:
    try:
        return frozenset(fields(place.text))
    except ValueError:
        return None


def _braced(names: frozenset[str]) -> str:
    return listed((f"{{{name}}}" for name in sorted(names)), "and") if names else "no fields"
