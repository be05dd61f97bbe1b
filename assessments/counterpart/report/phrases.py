"""The words a view needs: an assessment's own words and the report locale, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies, Naming
from counterpart.errors import Problem, visible
from counterpart.language import inside, opening, text_of
from counterpart.method import Method
from counterpart.model import Lens, Side, other
from counterpart.report.numbers import exact, whole
from counterpart.report.plays import PlayView, play_view
from counterpart.words import DimensionWords, FindingWords, QuestionWords, Words, say


@dataclass(frozen=True)
class Reading:
    """A reading in words, with the guidance it links to.

    `also` is the question of the theme it is about, and `see` what people would see if what it
    advises worked; both may be empty.
    """

    id: str
    title: str
    text: str
    talk: str
    do: tuple[str, ...]
    guidance: str
    also: str = ""
    see: str = ""


@dataclass(frozen=True)
class Phrases(Naming):
    """Words of one assessment in one language; `side` is whom the report addresses.

    `companies` are the names of the two, for heads, keys, tables and owners; prose says the side.
    """

    catalogue: Catalogue
    assessment: str
    language: str
    side: Side = "buyer"
    companies: Companies = field(default_factory=lambda: UNNAMED)

    @property
    def method(self) -> Method:
        """The method of the assessment."""
        return self.catalogue.method_of(self.assessment)

    @property
    def words(self) -> Words:
        """The assessment's own words."""
        return self.catalogue.words[self.language][self.assessment]

    @property
    def writing(self) -> Mapping[str, str]:
        """How the language writes."""
        return self.catalogue.writing(self.language)

    def inside(self, text: str) -> str:
        """A name in the middle of a sentence."""
        return inside(text, self.writing)

    def t(self, key: str, **facts: Any) -> str:
        """A sentence of the reports, general or of a method."""
        report = self.catalogue.locales[self.language]["report"]
        sentence = text_of(report, key, facts, self.writing)
        return sentence.format(**{name: visible(fact) for name, fact in facts.items()})

    @property
    def unwritten(self) -> tuple[str, ...]:
        """What to say where the words of the assessment are not in the language of the report."""
        return () if self.words.language == self.language else (self.t("words-elsewhere"),)

    def said(self, problem: Problem) -> str:
        """A note in words; sides in its facts stay as they are."""
        return problem.say(self.catalogue.sentences(self.language))

    def exact(self, value: float | None) -> str:
        """A number with decimals, as this language writes it."""
        return exact(value, self.writing["decimal"])

    def whole(self, value: float | None) -> str:
        """A number as whole points."""
        return whole(value)

    def day(self, text: str) -> str:
        """A date such as 2027-01-15 in words, as in 15 January 2027; empty where there is none."""
        if not text:
            return ""
        year, month, day = text.split("-")
        name = self.t("months").split(" ")[int(month) - 1]
        return self.t("day", day=int(day), month=name, year=int(year))

    def listed(self, names: Iterable[str]) -> str:
        """Names in one line, each as inside a sentence."""
        return ", ".join(self.inside(name) for name in names)

    def lens(self, lens: Lens) -> str:
        """The lens's name."""
        return self.words.lenses[lens].name

    def option(self, option: str) -> str:
        """The short name of an option of the splits."""
        assessment = self.catalogue.assessments[self.assessment]
        scale = next(scale for scale in assessment.scales if scale.kind == "points")
        return self.words.scales[scale.id].options[option].name

    def choice(self, scale: str, option: str) -> str:
        """The short name of a state, a choice or a tick."""
        return self.words.scales[scale].choices[option].name

    def split(self, split: Mapping[str, float] | None) -> str:
        """A split in words, as in `Me 20 · Them 30 · Us 50`."""
        if split is None:
            return "–"
        between = "\N{NO-BREAK SPACE}"
        parts = (f"{self.option(o)}{between}{self.exact(points)}" for o, points in split.items())
        return " · ".join(parts)

    def title(self, reading: str | None) -> str:
        """The title of a reading, or a dash where there is none."""
        return "–" if reading is None else self.words.readings[reading].title

    def reading(self, key: str, facts: Mapping[str, str] | None = None, theme: str = "") -> Reading:
        """A reading in words, for the side that the report addresses.

        Of a `theme`, a dimension or a question by its id, its own question, advice and sign of
        success come in place of the general ones, and the theme's question stands beside them.
        """
        words = self.words.readings[key]
        about, own = self.theme(theme), self.own(key, theme)
        return self._filled(
            Reading(
                id=key,
                title=words.title,
                text=say((own and own.text) or words.text or "", self.side),
                talk=(own or words).talk or "",
                do=own.do if own and own.do else words.do,
                guidance=self.catalogue.assessments[self.assessment].guidance[key],
                also=about.talk or "" if about else "",
                see=own.see or "" if own else "",
            ),
            facts,
        )

    def finding(
        self,
        key: str,
        title: str,
        guidance: str,
        theme: str,
        facts: Mapping[str, str] | None = None,
    ) -> Reading | None:
        """What a theme itself says of a finding that has no reading; None where it says nothing."""
        own, about = self.own(key, theme), self.theme(theme)
        if own is None or about is None:
            return None
        text = say(own.text or "", self.side)
        also = about.talk or ""
        return self._filled(
            Reading(key, title, text, own.talk, own.do, guidance, also, own.see or ""), facts
        )

    def theme(self, key: str) -> DimensionWords | QuestionWords | None:
        """The words of what is talked about: a dimension's, or else a question's."""
        return self.words.dimensions.get(key) or self.words.questions.get(key)

    def own(self, finding: str, theme: str) -> FindingWords | None:
        """A theme's own words for a finding, where it has any."""
        about = self.theme(theme)
        return about.findings.get(finding) if about else None

    def _filled(self, reading: Reading, facts: Mapping[str, str] | None) -> Reading:
        """A reading whose texts are filled in with the facts."""
        known = {name: visible(fact) for name, fact in (facts or {}).items()}
        return replace(
            reading,
            text=opening(reading.text.format(**known)),
            talk=opening(reading.talk.format(**known)),
            do=tuple(opening(step.format(**known)) for step in reading.do),
            see=opening(reading.see.format(**known)),
        )

    def sides(self, side: Side) -> dict[str, str]:
        """Facts for readings that speak of one side and the other."""
        return {"side": self.name(side), "other": self.name(other(side))}

    def plays(self, dimension: str, finding: str, assessment: str = "") -> tuple[PlayView, ...]:
        """The plays that answer a finding, of this assessment unless another is named."""
        words = self.catalogue.play_words.get(self.language, {})
        plays = self.catalogue.plays_of(assessment or self.assessment, dimension, finding)
        return tuple(play_view(self.t, play, words[play.id]) for play in plays)
