"""Columns and cells of the tables in words, for people who open the workbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies
from counterpart.export.results import NAME, NOTE, ORIENTATION, SENTENCE
from counterpart.export.table import Cell
from counterpart.language import opening, spoken
from counterpart.model import LENSES, SIDES
from counterpart.report.phrases import Phrases
from counterpart.responses import NOT_APPLICABLE
from counterpart.scoring.majority import DIVIDED

REPORT = ("dimension", "level", "gap", "finding", "lens", "question", "value", "note", "round")
"""Columns that the reports name, too."""


@dataclass(frozen=True)
class Headings:
    """The words of one assessment's workbook in one language."""

    phrases: Phrases

    @classmethod
    def of(
        cls,
        catalogue: Catalogue,
        assessment: str,
        language: str,
        companies: Companies = UNNAMED,
    ) -> Headings:
        """The words of an assessment in a language."""
        return cls(Phrases(catalogue, assessment, language, companies=companies))

    def e(self, key: str, **facts: Any) -> str:
        """A sentence of the export locale."""
        export = self.phrases.catalogue.locales[self.phrases.language]["export"]
        return spoken(export, key, facts, self.phrases.writing)

    def column(self, name: str) -> str:
        """The heading of a column."""
        side, _, rest = name.partition("_")
        if side in SIDES and rest:
            return self._of_side(side, rest)
        if name in REPORT:
            return self.phrases.t(name)
        return self.phrases.t("delta") if name == "cliffs_delta" else self.e(name.replace("_", "-"))

    def _of_side(self, side: str, rest: str) -> str:
        shown = opening(self.phrases.t(f"side-{side}"))
        lens, _, name = rest.partition("_")
        if lens in LENSES:
            return self.e("of-side-lens", side=shown, lens=self._lens(lens), name=self.e(name))
        named = self.phrases.inside(self.phrases.t(rest)) if rest in REPORT else self.e(rest)
        return self.e("of-side", side=shown, name=named)

    def cell(self, column: str, cell: Cell, dimension: str = "") -> Cell:
        """A cell in words where it holds an id, else as it is; `dimension` is that of its row."""
        if not isinstance(cell, str) or not cell:
            return None if cell == "" else cell
        words = self.phrases.words
        if column == "dimension":
            return words.dimensions[cell].name
        if column == "option":
            return self.phrases.option(cell)
        if column in ("question", "fact"):
            return self._asked(cell)
        if column == "lens":
            beside = {
                NOTE: self.phrases.t("note"),
                NAME: self.e("name"),
                SENTENCE: self.e(SENTENCE),
            }
            return beside.get(cell) or self._lens(cell)
        if column == "value" and cell == NOT_APPLICABLE:
            return self.phrases.t("not-applicable")
        if column == "outcome":
            known = words.readings.get(cell)
            return known.title if known else self.e(f"outcome-{cell}")
        if column.endswith("_answer"):
            return self._choice(cell)
        return self._named(column, cell)

    def _asked(self, key: str) -> str:
        """A question, an item of one's own by what its list calls it, or a tick."""
        words = self.phrases.words
        if key in words.questions:
            return words.questions[key].title
        own = self.phrases.catalogue.assessments[self.phrases.assessment].own(key)
        return f"{words.own[own.id].item} {own.number(key)}" if own else self._choice(key)

    def _choice(self, key: str) -> str:
        """The short name of an option, wherever it stands; what is no option stays as it is."""
        if key == DIVIDED:
            return self.phrases.t("divided")
        named = (scale.choices.get(key) for scale in self.phrases.words.scales.values())
        return next((choice.name for choice in named if choice), key)

    def _named(self, column: str, cell: str) -> str:
        if column.endswith(f"_{ORIENTATION[0]}"):
            return self.e(f"state-{cell}")
        prefix = {
            "side": "side-",
            "higher": "side-",
            "role": "role-",
            "gap_class": "gap-",
            "finding": "finding-",
        }.get(column)
        return self.phrases.t(f"{prefix}{cell}") if prefix else cell

    def _lens(self, lens: str) -> str:
        lens_words = self.phrases.words.lenses.get(lens)
        return lens_words.name if lens_words else lens
