"""A row of a portfolio in words, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.export.table import Row
from counterpart.language import spoken
from counterpart.model import SIDES
from counterpart.portfolio.columns import COMPARED, FINDING_COLUMNS
from counterpart.report.numbers import signed, whole
from counterpart.report.phrases import Phrases
from counterpart.scoring.attention import GENERAL

MOVES = ("levels_up", "levels_down", "gaps_wider", "gaps_narrower")
MISTAKES = ("false_consensus", "false_conflict", "misjudged_difference")


@dataclass(frozen=True)
class Line:
    """What a row says, cell by cell; `missing` stands instead of them where nothing is compared.

    `widest` says where the gap is; `number` is that of the relationship, where it has one; `values`
    are what the cells are sorted by, where they have a value.
    """

    number: str
    points: str
    relationship: str
    assessment: str
    round: str
    people: str
    missing: str
    stands_out: str
    gap: str
    widest: str
    level: str
    distance: str
    weakest: str
    strongest: str
    findings: tuple[str, ...]
    moved: tuple[str, ...]
    notes: tuple[str, ...]
    values: Mapping[str, Any]


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

    def line(self, row: Row, number: int | None = None) -> Line:
        """A row of the table in words; `number` is that of its relationship in the picture."""
        cells: Mapping[str, Any] = row
        phrases = Phrases(self.catalogue, cells["assessment"], self.language)
        compared = cells["status"] == COMPARED
        return Line(
            number=str(number or ""),
            points=whole(cells["points"]),
            relationship=cells["relationship"] or self.t("unnamed"),
            assessment=phrases.words.title,
            round=cells["round"] or "–",
            people=f"{cells['buyer_n']} / {cells['supplier_n']}",
            missing="" if compared else self.t(cells["status"]),
            stands_out=self._stands_out(phrases, cells) if compared else "",
            gap=signed(cells["gap"]),
            widest=self._widest(phrases, cells),
            level=whole(cells["gap_level"]),
            distance=whole(cells["profile_distance"]),
            weakest=self._level(phrases, cells, "weakest"),
            strongest=self._level(phrases, cells, "strongest"),
            findings=self._findings(phrases, cells) if compared else (),
            moved=self._moved(cells) if compared else (),
            notes=self._notes(cells),
            values=_values(cells, number),
        )

    def _stands_out(self, phrases: Phrases, cells: Mapping[str, Any]) -> str:
        if not cells["reason"]:
            return self.t("stands-hidden" if cells["hidden"] else "stands-nothing")
        name = phrases.words.dimensions[cells["reason_dimension"]].name
        if cells["reason"] == "gap":
            return self._gap(phrases, cells)
        points = whole(cells["points"])
        if cells["reason"] not in GENERAL:
            thing = _thing(phrases, cells["reason_thing"] or "")
            return phrases.t(f"stands-{cells['reason']}", thing=thing, points=points)
        bound = self.catalogue.assessments[cells["assessment"]].bands.fix
        return self.t(
            f"stands-{cells['reason']}", dimension=name, points=points, bound=whole(bound)
        )

    def _widest(self, phrases: Phrases, cells: Mapping[str, Any]) -> str:
        """Where the widest gap is, who is higher, and its class where enough people answered."""
        if cells["gap"] is None:
            return ""
        said = [phrases.words.dimensions[cells["gap_dimension"]].name]
        if cells["higher"] in SIDES:
            side = self.report(f"side-{cells['higher']}")
            said.append(self.report("higher-plain", side=side))
        if cells["gap_class"]:
            said.append(self.report(f"gap-{cells['gap_class']}"))
        return ", ".join(said)

    def _gap(self, phrases: Phrases, cells: Mapping[str, Any]) -> str:
        facts = {
            "dimension": phrases.words.dimensions[cells["gap_dimension"]].name,
            "gap": signed(cells["gap"]),
            "higher": self.report("higher", side=self.report(f"side-{cells['higher']}")),
        }
        if not cells["gap_class"]:
            return self.t("stands-gap-few", **facts)
        return self.t("stands-gap", **facts, kind=self.report(f"gap-{cells['gap_class']}"))

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


def _values(cells: Mapping[str, Any], number: int | None) -> dict[str, Any]:
    """What the columns are sorted by; a gap by its size."""
    people = sum(cells[f"{side}_n"] or 0 for side in SIDES)
    gap = cells["gap"]
    return {
        "number": number,
        "gap": None if gap is None else abs(gap),
        "people": people,
        **{
            name: cells[name]
            for name in (
                "points",
                "gap_level",
                "profile_distance",
                "weakest_level",
                "strongest_level",
                "distance_moved",
            )
        },
    }


def _thing(phrases: Phrases, key: str) -> str:
    """What something that stands out is called: a question, or what a reading says."""
    if question := phrases.words.questions.get(key):
        return question.title
    reading = phrases.words.readings.get(key)
    return reading.title if reading else key
