"""A row in words, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counterpart import Catalogue
from counterpart.export.table import Row
from counterpart.language import spoken
from counterpart.model import SIDES
from counterpart.report.numbers import signed, whole
from counterpart.report.phrases import Phrases
from counterpart.scoring.attention import GENERAL

from scripts.portfolio.columns import COMPARED, FINDING_COLUMNS

MOVES = ("levels_up", "levels_down", "gaps_wider", "gaps_narrower")
MISTAKES = ("false_consensus", "false_conflict", "misjudged_difference")


@dataclass(frozen=True)
class Line:
    """What a row says, cell by cell; `missing` stands instead of them where nothing is compared.

    `gap` is empty where the widest gap is what stands out.
    """

    points: str
    relationship: str
    assessment: str
    round: str
    people: str
    missing: str
    stands_out: str
    gap: str
    distance: str
    weakest: str
    strongest: str
    findings: tuple[str, ...]
    moved: tuple[str, ...]
    notes: tuple[str, ...]


class Words:
    """The words of the table in a language."""

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        self.catalogue, self.language = catalogue, language
        self._sentences: Mapping[str, str] = catalogue.locales[language]["portfolio"]

    def t(self, key: str, **facts: Any) -> str:
        """A sentence of the table's own locale."""
        return spoken(self._sentences, key, facts, self.catalogue.writing(self.language))

    def report(self, key: str, **facts: Any) -> str:
        """A sentence of the report locale."""
        report = self.catalogue.locales[self.language]["report"]
        return spoken(report, key, facts, self.catalogue.writing(self.language))

    def line(self, row: Row) -> Line:
        """A row of the table in words."""
        cells: Mapping[str, Any] = row
        phrases = Phrases(self.catalogue, cells["assessment"], self.language)
        compared = cells["status"] == COMPARED
        return Line(
            points=whole(cells["points"]),
            relationship=cells["relationship"] or self.t("unnamed"),
            assessment=phrases.words.title,
            round=cells["round"] or "–",
            people=f"{cells['buyer_n']} / {cells['supplier_n']}",
            missing="" if compared else self.t(cells["status"]),
            stands_out=self._stands_out(phrases, cells) if compared else "",
            gap="" if cells["reason"] == "gap" else self._gap(phrases, cells, "widest-gap"),
            distance=whole(cells["profile_distance"]),
            weakest=self._level(phrases, cells, "weakest"),
            strongest=self._level(phrases, cells, "strongest"),
            findings=self._findings(phrases, cells) if compared else (),
            moved=self._moved(cells) if compared else (),
            notes=self._notes(cells),
        )

    def _stands_out(self, phrases: Phrases, cells: Mapping[str, Any]) -> str:
        if not cells["reason"]:
            return self.t("stands-nothing")
        name = phrases.words.dimensions[cells["reason_dimension"]].name
        if cells["reason"] == "gap":
            return self._gap(phrases, cells, "stands-gap")
        points = whole(cells["points"])
        if cells["reason"] not in GENERAL:
            thing = _thing(phrases, cells["reason_thing"] or "")
            return phrases.t(f"stands-{cells['reason']}", thing=thing, points=points)
        bound = self.catalogue.assessments[cells["assessment"]].bands.fix
        return self.t(
            f"stands-{cells['reason']}", dimension=name, points=points, bound=whole(bound)
        )

    def _gap(self, phrases: Phrases, cells: Mapping[str, Any], sentence: str) -> str:
        if cells["gap"] is None:
            return ""
        facts = {
            "dimension": phrases.words.dimensions[cells["gap_dimension"]].name,
            "gap": signed(cells["gap"]),
            "higher": self.report("higher", side=self.report(f"side-{cells['higher']}")),
        }
        if not cells["gap_class"]:
            return self.t(f"{sentence}-few", **facts)
        return self.t(sentence, **facts, kind=self.report(f"gap-{cells['gap_class']}"))

    def _level(self, phrases: Phrases, cells: Mapping[str, Any], end: str) -> str:
        if not cells[end]:
            return "–"
        return f"{phrases.words.dimensions[cells[end]].name} {whole(cells[f'{end}_level'])}"

    def _findings(self, phrases: Phrases, cells: Mapping[str, Any]) -> tuple[str, ...]:
        said = [
            self.t(f"kind-{kind}", count=cells[column])
            for column, kind in FINDING_COLUMNS.items()
            if cells[column]
        ]
        said += [self.t(m.replace("_", "-"), count=cells[m]) for m in MISTAKES if cells[m]]
        columns = phrases.method.columns
        return (*said, *(columns.sentences(phrases, cells) if columns else ()))

    def _moved(self, cells: Mapping[str, Any]) -> tuple[str, ...]:
        if not cells["previous_round"]:
            return (self.t("first-round"),)
        counts = [self.t(m.replace("_", "-"), count=cells[m]) for m in MOVES if cells[m]]
        said = [self.t("since-round", round=cells["previous_round"])]
        said += counts or [self.t("moved-nothing")]
        if cells["distance_moved"] is not None:
            said.append(self.t("distance-moved", points=signed(cells["distance_moved"])))
        return tuple(said)

    def _notes(self, cells: Mapping[str, Any]) -> tuple[str, ...]:
        spellings = cells["spellings"] or 1
        renamed = [self.t("spellings", count=spellings)] if spellings > 1 else []
        rounds = {side: cells.get(f"{side}_round") or "" for side in SIDES}
        return (*renamed, *(self.t(code, **rounds) for code in (cells["notes"] or "").split()))


def _thing(phrases: Phrases, key: str) -> str:
    """What something that stands out is called: a question, or what a reading says."""
    if question := phrases.words.questions.get(key):
        return question.title
    reading = phrases.words.readings.get(key)
    return reading.title if reading else key
