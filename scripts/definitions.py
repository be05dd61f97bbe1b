"""Reads the definitions: only valid ones are ever returned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from counterpart.model import Assessment
from counterpart.words import Words

from scripts.cases import Cases
from scripts.checks.everything import check_definitions, known_ids
from scripts.checks.problems import Problem
from scripts.paths import CONTENT, DEFINITIONS, LANGUAGES, ROOT


class DefinitionsError(Exception):
    """Definitions that cannot be used; holds every problem found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(frozen=True)
class Definitions:
    """All assessments with their words by language and their worked cases."""

    assessments: dict[str, Assessment]
    words: dict[str, dict[str, Words]]
    cases: dict[str, Cases]


def read_definitions(folder: Path = DEFINITIONS, content: Path = CONTENT) -> Definitions:
    """The definitions in a folder. Raises DefinitionsError with every problem there is."""
    root = ROOT if folder.is_relative_to(ROOT) else folder
    checked = check_definitions(folder, root, known_ids(content))
    problems = [problem for result in checked.values() for problem in result.problems]
    if not checked:
        says = "found no assessment; expected a folder for each"
        problems = [Problem(folder.relative_to(root).as_posix(), 1, "", says)]
    if problems:
        raise DefinitionsError(problems)
    placed = {key: result.assessment for key, result in checked.items() if result.assessment}
    return Definitions(
        assessments=dict(sorted(placed.items(), key=lambda of: (of[1].place, of[0]))),
        words={
            language: {
                key: words for key, result in checked.items() if (words := result.words[language])
            }
            for language in LANGUAGES
        },
        cases={key: result.cases for key, result in checked.items() if result.cases},
    )
