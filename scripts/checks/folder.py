"""Checks the files of one assessment, and keeps what they hold where all is well."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from counterpart.model import Assessment
from counterpart.words import Words

from scripts.cases import Cases
from scripts.checks.additions import check_additions
from scripts.checks.changes import check_changes
from scripts.checks.documents import Document
from scripts.checks.methods import check_method
from scripts.checks.places import Place
from scripts.checks.problems import Problem, listed
from scripts.checks.shapes import shaped
from scripts.checks.structure import check_structure
from scripts.checks.wording import check_same_parts, check_words
from scripts.checks.worked import check_cases
from scripts.checks.yaml_files import read

T = TypeVar("T")


@dataclass(frozen=True)
class Checked:
    """What a folder holds: the parts that have the right shape, and every problem."""

    assessment: Assessment | None
    words: Mapping[str, Words | None]
    cases: Cases | None
    problems: tuple[Problem, ...]


def check_folder(folder: Path, root: Path, known_ids: Mapping[str, Set[str]]) -> Checked:
    """Reads and checks one assessment; `known_ids` are the ids of the content, by language."""
    languages = tuple(known_ids)
    names = ("assessment.yaml", *(f"{language}.yaml" for language in languages), "cases.yaml")
    documents = {name: read(folder / name, root) for name in names}
    structure, cases = documents["assessment.yaml"], documents["cases.yaml"]
    by_language = {language: documents[f"{language}.yaml"] for language in languages}

    assessment = _shape(Assessment, structure)
    words = {language: _shape(Words, document) for language, document in by_language.items()}
    worked = _shape(Cases, cases)
    place = Place(structure)
    check_structure(place, folder.name)
    check_changes(place)
    check_additions(place)
    check_method(place, known_ids)
    first = Place(by_language[languages[0]])
    for language, document in by_language.items():
        check_words(Place(document), place, language)
        if document is not first.document and first.value is not None:
            check_same_parts(Place(document), first, f"{languages[0]}.yaml")
    check_cases(Place(cases), None if structure.problems else assessment)

    problems = [problem for document in documents.values() for problem in document.problems]
    problems += _others(folder, root, names)
    return Checked(assessment, words, worked, tuple(sorted(set(problems))))


def _shape(kind: type[T], document: Document) -> T | None:
    if document.value is None and document.problems:
        return None
    return shaped(kind, document)


def _others(folder: Path, root: Path, names: tuple[str, ...]) -> list[Problem]:
    says = f"found a file that nothing reads; expected only {listed(names, 'and')}"
    return [
        Problem(path.relative_to(root).as_posix(), 1, "", says)
        for path in folder.iterdir()
        if path.name not in names and not path.name.startswith(".")
    ]
