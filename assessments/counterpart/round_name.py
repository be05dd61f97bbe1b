"""Rounds by name: a month or a quarter, read as people type it, kept in one form, in time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from counterpart.names import HYPHENS, without_unseen

OTHER = re.compile(r"[a-z0-9][a-z0-9-]{0,31}", re.ASCII)
"""Names of rounds that earlier playbooks allowed, such as `kick-off`: their files still open."""
ROUND_NAME = re.compile(rf"(?:19|20|21)\d\d-Q[1-4]|{OTHER.pattern}", re.ASCII)
"""The names under which rounds are kept: months, quarters, and those other ones."""
TYPED_LIMIT = 40
"""Characters beyond which nothing is a month or a quarter."""
MONTHS, QUARTERS, ORDINALS = "months", "quarters", "ordinals"
NTHS, YEAR_OF = "nths", "year-of"
"""Lines of `theme/locales/<language>/language.yaml`: how a language names months and quarters."""
ALTERNATIVE = "/"
"""Between spellings of one month, as in `september/sept/sep`."""
_GAP, _SEPARATED = r"[-/._, ]{0,3}", r"[-/._ ]{1,3}"
NOTHING = "(?!)"
"""A pattern of no text: where there are no words yet, none is read."""
_YEAR, _MONTH = r"(?P<year>(?:19|20|21)\d\d)", r"(?P<month>0?[1-9]|1[0-2])"
_APOSTROPHE = "['\u2018\u2019\u201b\u02bc\u2032]"
_SHORT = r"(?P<short>\d\d)"
_LATE = r"(?P<late>[2-9]\d)"
"""The last two digits of a year where they could be a day: no round is of a year before 2020."""
_CENTURY = "20"
_QUARTER_SIGN = "q"
"""As in 2026-Q4, which every language reads."""
_HYPHEN = re.compile(f"[{HYPHENS}]")
_SLASH = re.compile("[\u2044\u2215\u29f8]")
_AROUND = r"""[()\[\]"'\u2018-\u201f\u00ab\u00bb., ]*"""
"""What a sentence puts around a round, and a list behind it."""
_EDGES = re.compile(f"^{_AROUND}|{_AROUND}$")
_BLANKS = re.compile("[ \t\r\n]+")
_MONTH_NAME = re.compile(rf"{_YEAR}-(?:0[1-9]|1[0-2])", re.ASCII)
_QUARTER_NAME = re.compile(rf"{_YEAR}-Q(?P<quarter>[1-4])", re.ASCII)


class Answered(Protocol):
    """What has a round and a time of answering: a response."""

    @property
    def round(self) -> str:
        """The round's name."""

    @property
    def answered_at(self) -> str:
        """When it was answered, in UTC."""


Key = tuple[str, int, str, str]


@dataclass(frozen=True)
class RoundNames:
    """How people write months and quarters, in all languages at once: a file knows no language.

    `numbers` are the months by name, `nths` the quarters in words; `forms` is what is read.
    `theme/js/round-name.js` holds the same rule, with the words that the build writes there.
    """

    numbers: Mapping[str, int]
    nths: Mapping[str, int]
    forms: tuple[re.Pattern[str], ...]

    @classmethod
    def of(cls, writings: Iterable[Mapping[str, str]]) -> RoundNames:
        """The names that these languages use; one that means two months is read as neither."""
        words = round_words(writings)
        return cls(words["months"], words["nths"], tuple(_forms(words)))

    def read(self, typed: str) -> str | None:
        """The month (`2026-11`) or quarter (`2026-Q4`) that a text means; None for neither.

        Read are `2026-9`, `11-2026`, `2026/11`, `nov 2026`, `Q4 2026`, `2026 q4`,
        `4e kwartaal 2026`, `fourth quarter of 2026`, with any hyphen, dash, slash or blank, in
        capitals or not, in wide digits, in brackets or quotation marks, before a stop. Two digits
        are a year beside a quarter, behind a month's name from 20 on, and behind an apostrophe:
        `Q4 26`, `nov 26`, `nov '19`. Between numbers, and before a name, they may be anything.
        """
        if len(typed) > TYPED_LIMIT:
            return None
        if self.forms and has_time(typed):  # as it stands in nearly every file
            return typed
        text = _EDGES.sub("", _SLASH.sub("/", _plain(typed)))
        for form in self.forms:
            if match := form.fullmatch(text):
                return self._written(match.groupdict())
        return None

    def stored_name(self, given: str) -> str | None:
        """The name under which a file's round is kept: what it means, or an earlier one's name."""
        return self.read(given) or (given if OTHER.fullmatch(given) else None)

    def _written(self, parts: dict[str, str | None]) -> str:
        digits = parts.get("short") or parts.get("late")
        year = parts.get("year") or f"{_CENTURY}{digits}"
        word = parts.get("word")
        nth = self.nths[word] if word else parts.get("nth")
        if quarter := parts.get("quarter") or nth:
            return f"{year}-Q{quarter}"
        name = parts.get("name")
        number = self.numbers[name] if name else int(parts["month"] or 0)
        return f"{year}-{number:02}"


def round_words(writings: Iterable[Mapping[str, str]]) -> dict[str, Any]:
    """All languages' `months` and `nths` with their numbers, and their other words for a round."""
    given = list(writings)
    words: dict[str, Any] = {name: _numbers(of[name] for of in given) for name in (MONTHS, NTHS)}
    for name, signs in ((QUARTERS, {_QUARTER_SIGN}), (ORDINALS, set()), (YEAR_OF, set())):
        words[name] = sorted(signs.union(*(map(_plain, of[name].split()) for of in given)))
    return words


def _numbers(lists: Iterable[str]) -> dict[str, int]:
    """Names by their places in these lists; one that stands in two places has no number."""
    meant: dict[str, set[int]] = {}
    for names in lists:
        for number, spellings in enumerate(names.split(), 1):
            for name in spellings.split(ALTERNATIVE):
                meant.setdefault(_plain(name), set()).add(number)
    return {name: min(of) for name, of in sorted(meant.items()) if len(of) == 1}


def _forms(words: Mapping[str, Any]) -> Iterator[re.Pattern[str]]:
    named, called, ordinal, nths, of = (
        "|".join(map(re.escape, sorted(words[name], key=len, reverse=True))) or NOTHING
        for name in (MONTHS, QUARTERS, ORDINALS, NTHS, YEAR_OF)
    )
    nth = rf"(?:(?P<nth>[1-4])(?:{ordinal})?|(?P<word>{nths})) ?(?:{called})"
    quarter = rf"(?:(?:{called}) ?0?(?P<quarter>[1-4])|{nth})"
    name = rf"(?P<name>{named})\.?"
    gap = rf"(?:{_GAP}| (?:{of}) )"
    for form in (
        rf"{_YEAR}{_SEPARATED}{_MONTH}",
        rf"{_MONTH}{_SEPARATED}{_YEAR}",
        rf"{_YEAR}{_GAP}{name}",
        rf"{name}{gap}{_YEAR}",
        rf"{name}{gap}(?:{_APOSTROPHE}{_SHORT}|{_LATE})",
        rf"{_YEAR}{_GAP}{quarter}",
        rf"{_SHORT}{_SEPARATED}{quarter}",
        rf"{quarter}{gap}{_YEAR}",
        rf"{quarter}(?:{_SEPARATED}|{gap}{_APOSTROPHE}){_SHORT}",
        rf"{nth}{gap}{_SHORT}",
    ):
        yield re.compile(form, re.ASCII)


def _plain(typed: str) -> str:
    """A text in small letters, with one kind of blank and of hyphen, without what is not seen."""
    text = without_unseen(unicodedata.normalize("NFKC", typed)).lower()
    return _BLANKS.sub(" ", _HYPHEN.sub("-", text)).strip(" ")


def in_time(name: str, answered: str = "") -> Key:
    """What rounds are sorted by; `answered` is when the last answer of the round was given.

    A quarter stands after its last month and before the next one, for then it ends. A round of
    another name stands after the month in which its last answer was given.
    """
    if _MONTH_NAME.fullmatch(name):
        return name, 0, "", name
    if match := _QUARTER_NAME.fullmatch(name):
        return f"{match['year']}-{int(match['quarter']) * 3:02}", 2, "", name
    return answered[:7], 1, answered, name


def has_time(name: str) -> bool:
    """Whether a round's name says when it is: a month or a quarter."""
    return bool(_MONTH_NAME.fullmatch(name) or _QUARTER_NAME.fullmatch(name))


def order(responses: Iterable[Answered]) -> Callable[[str], Key]:
    """The key by which the rounds of these responses are sorted in time."""
    last: dict[str, str] = {}
    for response in responses:
        last[response.round] = max(response.answered_at, last.get(response.round, ""))
    return lambda name: in_time(name, last.get(name, ""))
