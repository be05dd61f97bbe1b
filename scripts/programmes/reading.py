"""Reads programmes: facts that are the same everywhere, and words for each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.checks.pages import read_page
from scripts.checks.places import Place
from scripts.checks.shapes import shaped
from scripts.checks.yaml_files import read
from scripts.paths import CONTENT, PROGRAMMES
from scripts.plays.form import Section, form
from scripts.programmes.facts import Programme
from scripts.programmes.words import AGENDA, FOLDER, PROGRAMME


@dataclass(frozen=True)
class Written:
    """A programme in one language, from a file that was checked."""

    title: str
    sentence: str
    sections: Mapping[str, Section]


def read_programmes(folder: Path = PROGRAMMES) -> dict[str, Programme]:
    """The facts of all programmes by id: the shortest first, agendas for reports last."""
    programmes = [shaped(Programme, read(path, folder)) for path in folder.glob("*.yaml")]
    ordered = sorted(
        (programme for programme in programmes if programme),
        key=lambda programme: (bool(programme.assessment), programme.minutes, programme.id),
    )
    return {programme.id: programme for programme in ordered}


def read_written(
    language: str, programmes: Mapping[str, Programme], content: Path = CONTENT
) -> dict[str, Written]:
    """The words of these programmes by id."""
    return {
        key: _written(content / language / FOLDER / f"{key}.md", programme)
        for key, programme in programmes.items()
    }


def _written(path: Path, programme: Programme) -> Written:
    text = path.read_text("utf-8")
    front = Place(read_page(text, path.name).front)
    known = AGENDA if programme.assessment else PROGRAMME
    return Written(front["title"].text, front["description"].text, form(text, known).sections)
