"""What the cards say, beside what reports say, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies, Naming
from counterpart.errors import visible
from counterpart.language import text_of

LOCALE = "workshop"
"""The locale file of the cards; the sides and the like are called as in reports."""


@dataclass(frozen=True)
class RoomWords(Naming):
    """The words of a room, where the companies may bear their names."""

    catalogue: Catalogue
    language: str
    companies: Companies = field(default_factory=lambda: UNNAMED)

    def t(self, key: str, **facts: Any) -> str:
        """A sentence of the cards, or else one of the reports."""
        locale = self.catalogue.locales[self.language]
        words: Mapping[str, str] = locale[LOCALE] if key.startswith("card-") else locale["report"]
        sentence = text_of(words, key, facts, self.catalogue.writing(self.language))
        return sentence.format(**{name: visible(fact) for name, fact in facts.items()})
