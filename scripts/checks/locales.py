"""Whether the locale files say the same things in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from counterpart.language import FORM_MARK
from counterpart.plurals import OTHER

from scripts.checks.documents import Document
from scripts.checks.fields import fields
from scripts.checks.places import Place
from scripts.checks.problems import Problem, listed
from scripts.checks.writing import WRITING
from scripts.checks.yaml_files import read

SHEET_LIMIT, NOT_IN_SHEETS = 31, "[]:*?/\\"
Files = Mapping[str, Document]
Forms = tuple[str, ...]
"""The plural forms of a language, the general one last."""


def read_locale(folder: Path, root: Path) -> dict[str, Document]:
    """The locale files of a language by name."""
    return {path.name: read(path, root) for path in sorted(folder.glob("*.yaml"))}


def missing(file: str) -> Problem:
    """A file that the other languages have."""
    return Problem(file, 1, "", "found nothing; expected this file, as in the other languages")


def check_locales(
    by_language: Mapping[str, Files], root: str, forms: Mapping[str, Forms]
) -> Iterator[Problem]:
    """The same files, keys and fields in each language; every value is text."""
    names = sorted({name for files in by_language.values() for name in files})
    for name in names:
        for language, files in by_language.items():
            if name not in files:
                yield missing(f"{root}/{language}/{name}")
        documents = {
            language: files[name] for language, files in by_language.items() if name in files
        }
        if name != WRITING:
            check_alike({language: Place(of) for language, of in documents.items()}, forms)
        for document in documents.values():
            for member in Place(document).members:
                _sheet(member)
            yield from document.problems


def check_alike(files: Mapping[str, Place], forms: Mapping[str, Forms]) -> None:
    """The same keys and fields in each of these files, as in the first; every value is text.

    In the place of a text may stand its plural forms, those that `forms` has of the language.
    """
    for place in files.values():
        if not isinstance(place.value, dict):
            if not place.document.problems:
                place.problem("a mapping of keys and texts")
            return
        for member in place.members:
            _text(member)
    first, *others = files.values()
    for language, place in files.items():
        _forms(place, forms[language])
    model = _families(first)
    for place in others:
        own = _families(place)
        for name, there in model.items():
            if name in own:
                _fields(own[name], there, first.document.file)
            else:
                place[name].problem(f"text, as in {first.document.file}", "nothing")
        for name, here in own.items():
            if name not in model:
                here.problem(f"a key that {first.document.file} has too", "an unknown key")


def _families(place: Place) -> dict[str, Place]:
    """The texts of a file by key; of a text with forms, the general one."""
    texts: dict[str, Place] = {}
    for member in place.members:
        name, _, form = member.key.partition(FORM_MARK)
        if name not in texts or form == OTHER:
            texts[name] = member
    return texts


def _forms(place: Place, forms: Forms) -> None:
    """A text that has forms has those of its language and no others, and no fields of their own."""
    for name in dict.fromkeys(
        m.key.partition(FORM_MARK)[0] for m in place.members if FORM_MARK in m.key
    ):
        if name in place.value:
            place[name].problem("either this text or its forms", "both")
        for form in forms:
            if f"{name}{FORM_MARK}{form}" not in place.value:
                place[f"{name}{FORM_MARK}{form}"].problem("this form of the text", "nothing")
    general = _families(place)
    for member in place.members:
        name, _, form = member.key.partition(FORM_MARK)
        if form and form not in forms:
            member.problem(listed(forms), form)
        elif (
            form
            and form != OTHER
            and not (_names(member) or set()) <= (_names(general[name]) or set())
        ):
            member.problem(
                f"no other fields than {name}{FORM_MARK}{OTHER}", _braced(_names(member))
            )


def _fields(here: Place, there: Place, file: str) -> None:
    actual, expected = _names(here), _names(there)
    if here.text and there.text and None not in (actual, expected) and actual != expected:
        here.problem(f"{_braced(expected)}, as in {file}", _braced(actual))


def _sheet(member: Place) -> None:
    """The name of a sheet of the workbook is one that Excel takes."""
    too_long = len(member.text) > SHEET_LIMIT
    if member.key.startswith("sheet-") and (too_long or set(member.text) & set(NOT_IN_SHEETS)):
        member.problem(f"at most {SHEET_LIMIT} characters and none of {NOT_IN_SHEETS}")


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


def _braced(names: frozenset[str] | None) -> str:
    return listed((f"{{{name}}}" for name in sorted(names)), "and") if names else "no fields"
