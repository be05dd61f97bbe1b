"""Reads plays: facts that are the same everywhere, and a text for each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from counterpart.language import opening
from counterpart.plays import Play, PlayWords

from scripts.checks.pages import read_page
from scripts.checks.places import Place
from scripts.checks.shapes import shaped
from scripts.checks.yaml_files import read
from scripts.paths import CONTENT, PLAYS
from scripts.plays.form import FOLDER, Section, form, plain


@dataclass(frozen=True)
class Written:
    """A play in one language, from a file that was checked."""

    id: str
    title: str
    sentence: str
    sections: Mapping[str, Section]

    @property
    def words(self) -> PlayWords:
        """What reports say of it."""
        return PlayWords(self.title, self.sentence)

    @property
    def action(self) -> dict[str, object]:
        """What it proposes for the plan, as members of an action."""
        plan = self.sections["plan"]
        return {
            "theme": plain(plan.bold),
            "now": "",
            "wanted": opening(plain(self.sections["worked"].text)),
            "steps": [plain(item) for item in plan.items],
        }


def read_facts(folder: Path = PLAYS) -> dict[str, Play]:
    """The facts of all plays by id, from files that were checked."""
    plays = (shaped(Play, read(path, folder)) for path in sorted(folder.glob("*.yaml")))
    return {play.id: play for play in plays if play}


def read_written(language: str, content: Path = CONTENT) -> dict[str, Written]:
    """All plays of a language by id, from files that were checked."""
    paths = sorted((content / language / FOLDER).glob("*.md"))
    return {path.stem: _written(path.read_text("utf-8"), path.name) for path in paths}


def _written(text: str, file: str) -> Written:
    front = Place(read_page(text, file).front)
    key, title, sentence = (front[key].text for key in ("id", "title", "description"))
    return Written(key, title, sentence, form(text).sections)
