"""Columns and cells of the tables in words, for people who open the workbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.export.results import NOTE, ORIENTATION
from counterpart.export.table import Cell
from counterpart.model import LENSES, SIDES
from counterpart.report.phrases import Phrases
from counterpart.responses import NOT_APPLICABLE

REPORT = ("dimension", "level", "gap", "finding", "lens", "question", "value", "note", "round")
"""Columns that the reports name, too."""


@dataclass(frozen=True)
class Headings:
    """The words of one assessment's workbook in one language."""

    phrases: Phrases

    @classmethod
    def of(cls, catalogue: Catalogue, assessment: str, language: str) -> Headings:
        """The words of an assessment in a language."""
        return cls(Phrases(catalogue, assessment, language))

    def e(self, key: str, **facts: Any) -> str:
        """A sentence of the export locale."""
        locales = self.phrases.catalogue.locales
        return locales[self.phrases.language]["export"][key].format(**facts)

    def column(self, name: str) -> str:
        """The heading of a column."""
        side, _, rest = name.partition("_")
        if side in SIDES and rest:
            return self._of_side(side, rest)
        if name in REPORT:
            return self.phrases.t(name)
        return self.phrases.t("delta") if name == "cliffs_delta" else self.e(name.replace("_", "-"))

    def _of_side(self, side: str, rest: str) -> str:
        shown = self.phrases.t(f"side-{side}").capitalize()
        lens, _, name = rest.partition("_")
        if lens in LENSES:
            return self.e("of-side-lens", side=shown, lens=self._lens(lens), name=self.e(name))
        return self.e("of-side", side=shown, name=self.e(rest))

    def cell(self, column: str, cell: Cell, dimension: str = "") -> Cell:
        """A cell in words where it holds an id, else as it is; `dimension` is that of its row."""
        if not isinstance(cell, str) or not cell:
            return None if cell == "" else cell
        words = self.phrases.words
        if column == "dimension":
            return words.dimensions[cell].name
        if column == "option":
            return self.phrases.option(cell)
        if column == "question":
            return words.questions[cell].title
        if column == "lens":
            return self.phrases.t("note") if cell == NOTE else self._lens(cell)
        if column == "value" and cell == NOT_APPLICABLE:
            return self.phrases.t("not-applicable")
        return self._named(column, cell)

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
        found = self.phrases.words.lenses.get(lens)
        return found.name if found else lens
