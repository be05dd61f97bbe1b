"""The pages of the plays: one for each, and the index that finds them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterpart import Catalogue
from counterpart.language import spoken
from counterpart.model import SIDES
from counterpart.plays import EVERY, Play
from counterpart.report.plays import minutes, people

from scripts.locales import Locale
from scripts.plays.form import inline
from scripts.plays.reading import Written, read_written

UNDER = (30, 45, 60, 90)
"""Minutes to filter by."""
FEW = 4
"""People that a small table has."""


@dataclass(frozen=True)
class Facts:
    """A play's facts in words; each step as (minutes, HTML)."""

    minutes: str
    people: tuple[str, ...]
    where: str
    energy: str
    materials: str
    steps: tuple[tuple[int, str], ...]


class PlayPages:
    """What the plays of one language say on their pages and in their fragments."""

    def __init__(self, catalogue: Catalogue, locale: Locale, language: str) -> None:
        self.catalogue, self.language = catalogue, language
        self.words, self.report, self.writing = (
            locale["plays"],
            locale["report"],
            locale["language"],
        )
        self.written: Mapping[str, Written] = read_written(language)

    def say(self, key: str, **facts: Any) -> str:
        """A sentence of the reports."""
        return spoken(self.report, key, facts, self.writing)

    def body(self, key: str) -> dict[str, Any]:
        """What the template of a play's text is given."""
        play, text = self.catalogue.plays[key], self.written[key]
        owners = {side: self.words[f"owner-{play.owners[side]}"] for side in SIDES}
        proposed = {side: self.words[f"who-{play.owners[side]}"] for side in SIDES}
        return {
            "p": self.words,
            "play": text,
            "of": play,
            "facts": self._facts(play, text),
            "owners": proposed,
            "source": inline(text.sections["source"].text),
            "action": json.dumps({**text.action, "owners": owners}, ensure_ascii=False),
        }

    def _facts(self, play: Play, text: Written) -> Facts:
        words = self.words
        lines = [
            words[f"side-{who}"].format(roles=", ".join(words[f"who-{role}"] for role in roles))
            for who, roles in play.people.items()
        ]
        return Facts(
            minutes(self.say, play),
            tuple(lines),
            words[f"where-{play.where}"],
            words[f"energy-{play.energy}"],
            ", ".join(words[f"material-{name}"] for name in play.materials),
            tuple(zip(play.steps, map(inline, text.sections["steps"].items), strict=True)),
        )

    def calls(self, key: str) -> Iterator[tuple[str, list[str]]]:
        """The findings that call for a play, by assessment, as they are titled there."""
        play = self.catalogue.plays[key]
        for id_, assessment in self.catalogue.assessments.items():
            words = self.catalogue.words[self.language][id_]
            names = [id_, assessment.method]
            titles = [
                words.readings[finding].title
                for name, findings in play.findings.items()
                if name.partition(".")[0] in names
                for finding in findings
                if finding in words.readings
            ]
            if titles:
                yield words.title, list(dict.fromkeys(titles))

    def filters(self) -> Sequence[tuple[str, Sequence[tuple[str, str]]]]:
        """What the index can be filtered by: a name, and its values with their texts."""
        words = self.words
        titles = [
            (key, self.catalogue.words[self.language][key].title)
            for key in self.catalogue.assessments
        ]
        return (
            ("theme", titles),
            ("minutes", [(str(of), words["filter-under"].format(count=of)) for of in UNDER]),
            ("people", [(of, words[f"filter-people-{of}"]) for of in ("own", "few", "many")]),
            ("where", [(of, words[f"where-{of}"]) for of in ("room", "remote")]),
        )

    def cards(self) -> Iterator[dict[str, Any]]:
        """The plays as the index shows them, the shortest first."""
        for key, play in sorted(
            self.catalogue.plays.items(), key=lambda of: (of[1].minutes, of[0])
        ):
            count = sum(map(len, play.people.values()))
            size = "own" if "own" in play.people else "few" if count <= FEW else "many"
            facts = (
                minutes(self.say, play),
                people(self.say, play),
                self.words[f"where-{play.where}"],
            )
            yield {
                "id": key,
                "title": self.written[key].title,
                "sentence": self.written[key].sentence,
                "themes": " ".join(self._themes(play)),
                "minutes": play.minutes,
                "size": size,
                "wheres": "room remote" if play.where == "both" else play.where,
                "facts": " · ".join(facts),
            }

    def _themes(self, play: Play) -> Iterator[str]:
        """The assessments that a play is about; those of every method are about all."""
        names = {name.partition(".")[0] for name in play.findings}
        for key, assessment in self.catalogue.assessments.items():
            if names & {key, assessment.method, EVERY}:
                yield key
