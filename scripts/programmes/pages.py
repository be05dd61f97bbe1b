"""What the pages of the programmes show: the agenda with its times, and the words around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from counterpart import Catalogue
from counterpart.language import spoken
from counterpart.plays import Play

from scripts.locales import Locale
from scripts.plays.form import inline, plain
from scripts.plays.pages import PlayPages
from scripts.programmes.facts import HOUR, Block, Programme, times
from scripts.programmes.reading import read_programmes, read_written
from scripts.programmes.words import titled


@dataclass(frozen=True)
class Row:
    """One block as the agenda shows it: its text as HTML, and as plain text for a calendar."""

    block: Block
    minutes: int
    start: str
    end: str
    title: str
    html: str
    text: str


@dataclass(frozen=True)
class Day:
    """A day of the agenda."""

    start: str
    end: str
    minutes: int
    rows: tuple[Row, ...]


class ProgrammePages:
    """What the programmes of one language say on their pages."""

    def __init__(self, catalogue: Catalogue, locale: Locale, language: str) -> None:
        self.catalogue, self.language = catalogue, language
        self.words, self.writing = locale["programmes"], locale["language"]
        self.plays = PlayPages(catalogue, locale, language)
        self.programmes: Mapping[str, Programme] = {
            key: of
            for key, of in read_programmes().items()
            if not of.assessment or of.assessment in catalogue.assessments
        }
        self.written = read_written(language, self.programmes)

    def body(self, key: str) -> dict[str, Any]:
        """What the template of a programme's page is given."""
        programme, text = self.programmes[key], self.written[key]
        days = self.days(key)
        of_play = self.plays.words
        people = [
            of_play[f"side-{who}"].format(roles=", ".join(of_play[f"who-{role}"] for role in roles))
            for who, roles in programme.people.items()
        ]
        return {
            "a": self.words,
            "key": key,
            "programme": programme,
            "text": text,
            "days": days,
            "people": people,
            "where": of_play[f"where-{programme.where}"],
            "length": self.lasts(programme),
            "most": _most(days),
            "booklet": list(self._booklet(programme)),
            "source": inline(text.sections["source"].text) if "source" in text.sections else "",
        }

    def days(self, key: str) -> tuple[Day, ...]:
        """The agenda of a programme by day."""
        programme, plays = self.programmes[key], self.catalogue.plays
        items = iter(self.written[key].sections["blocks"].items)
        made = []
        for day in programme.days:
            rows = tuple(
                self._row(block, plays, at, iter(()) if block.play else items)
                for block, at in zip(day.blocks, times(day, plays), strict=True)
            )
            made.append(Day(day.start, rows[-1].end, sum(row.minutes for row in rows), rows))
        return tuple(made)

    def lasts(self, programme: Programme) -> str:
        """How long a programme takes in words: its days, where it has more than one."""
        if (days := len(programme.days)) > 1:
            return spoken(self.words, "days", {"count": days}, self.writing)
        return self.length(programme.minutes)

    def length(self, minutes: int) -> str:
        """A length of time in words: in minutes, or from two hours on in hours and minutes."""
        if minutes < 2 * HOUR:
            return spoken(self.words, "minutes", {"count": minutes}, self.writing)
        hours, rest = divmod(minutes, HOUR)
        facts = {"hours": hours, "minutes": rest}
        return spoken(self.words, "hours-minutes" if rest else "hours", facts, self.writing)

    def cards(self, *, agendas: bool) -> Iterator[dict[str, Any]]:
        """What the index shows: programmes, or agendas in the order of the assessments."""
        order = list(self.catalogue.assessments)
        chosen = [of for of in self.programmes.values() if bool(of.assessment) == agendas]
        if agendas:
            chosen.sort(key=lambda of: order.index(of.assessment))
        for programme in chosen:
            text = self.written[programme.id]
            plays = [self.plays.written[key].title for key in programme.plays]
            facts = (self.lasts(programme), self.plays.words[f"where-{programme.where}"])
            of_report = self.catalogue.words[self.language].get(programme.assessment)
            yield {
                "id": programme.id,
                "title": of_report.title if of_report else text.title,
                "sentence": text.sentence,
                "facts": "" if of_report else " · ".join(facts),
                "plays": ", ".join(plays),
            }

    def _row(
        self, block: Block, plays: Mapping[str, Play], at: tuple[str, str], items: Iterator[str]
    ) -> Row:
        minutes = block.length(plays)
        if block.play:
            play = self.plays.written[block.play]
            return Row(block, minutes, *at, play.title, inline(play.sentence), plain(play.sentence))
        title, text = titled(next(items))
        return Row(block, minutes, *at, plain(title), inline(text), plain(text))

    def _booklet(self, programme: Programme) -> Iterator[dict[str, Any]]:
        """All plays, those of the programme first and ticked."""
        others = [card["id"] for card in self.plays.cards() if card["id"] not in programme.plays]
        for key in (*programme.plays, *others):
            play, minutes = self.plays.written[key], self.catalogue.plays[key].minutes
            yield {
                "id": key,
                "title": play.title,
                "sentence": play.sentence,
                "minutes": self.length(minutes),
                "chosen": key in programme.plays,
            }


def _most(days: tuple[Day, ...]) -> int:
    """The minutes that a bar can be dragged to: half as many again as the longest block has."""
    longest = max(row.minutes for day in days for row in day.rows)
    return HOUR // 2 * -(-longest * 3 // HOUR)
