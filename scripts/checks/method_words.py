"""Whether the words of the methods say the same in every language, and no key stands twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from scripts.checks.documents import Document
from scripts.checks.locales import Forms, check_alike, missing
from scripts.checks.places import Place
from scripts.checks.problems import Problem
from scripts.checks.yaml_files import read


def check_method_words(
    folders: Mapping[str, Path],
    forms: Mapping[str, Forms],
    reports: Mapping[str, Document],
    root: Path,
) -> Iterator[Problem]:
    """Each method has its words in every language or in none.

    A report gets them together with `reports`, the general words by language, so that a key may
    stand in one file only.
    """
    taken = {
        language: {
            member.key: reports[language].file for member in Place(reports[language]).members
        }
        for language in forms
    }
    for folder in folders.values():
        files = {language: folder / f"{language}.yaml" for language in forms}
        if not any(path.exists() for path in files.values()):
            continue
        for path in files.values():
            if not path.exists():
                yield missing(path.relative_to(root).as_posix())
        documents = {key: read(path, root) for key, path in files.items() if path.exists()}
        check_alike({key: Place(document) for key, document in documents.items()}, forms)
        for language, document in documents.items():
            for member in Place(document).members:
                if holder := taken[language].get(member.key):
                    member.problem(f"a key that {holder} does not have", "the same key")
                taken[language][member.key] = document.file
            yield from document.problems
