"""Rounds by name: a month or a quarter, read as people type it, kept in one form, in time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Protocol

from counterpart.names import HYPHENS, without_unseen

OTHER = re.compile(r"[a-z0-9][a-z0-9-]{0,31}", re.ASCII)
"""Names of rounds that earlier playbooks allowed, such as `kick-off`: their files still open."""
KEPT = re.compile(rf"(?:19|20|21)\d\d-Q[1-4]|{OTHER.pattern}", re.ASCII)
"""The names under which rounds are kept: months, quarters, and those other ones."""
TYPED_LIMIT = 40
"""Characters beyond which nothing is a month or a quarter."""
MONTHS = (
    ("jan", "january", "januari"),
    ("feb", "febr", "february", "februari"),
    ("mar", "march", "mrt", "maart"),
    ("apr", "april"),
    ("may", "mei"),
    ("jun", "june", "juni"),
    ("jul", "july", "juli"),
    ("aug", "august", "augustus"),
    ("sep", "sept", "september"),
    ("oct", "october", "okt", "oktober"),
    ("nov", "november"),
    ("dec", "december"),
)
"""How the months are written in the languages of the playbook, in small letters."""
_NUMBER = {name: number for number, names in enumerate(MONTHS, 1) for name in names}
_NAMED = "|".join(sorted(_NUMBER, key=len, reverse=True))
_GAP, _SEPARATED = r"[-/._, ]{0,3}", r"[-/._ ]{1,3}"
_YEAR, _MONTH = r"(?P<year>(?:19|20|21)\d\d)", r"(?P<month>0?[1-9]|1[0-2])"
_CALLED = "(?:q|k|kw|quarter|kwartaal)"
_QUARTER = rf"(?:{_CALLED} ?(?P<quarter>[1-4])|(?P<nth>[1-4])(?:st|nd|rd|th|ste|de|e)? ?{_CALLED})"
_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        rf"{_YEAR}{_SEPARATED}{_MONTH}",
        rf"{_MONTH}{_SEPARATED}{_YEAR}",
        rf"{_YEAR}{_GAP}(?P<name>{_NAMED})\.?",
        rf"(?P<name>{_NAMED})\.?{_GAP}{_YEAR}",
        rf"{_YEAR}{_GAP}{_QUARTER}",
        rf"{_QUARTER}{_GAP}{_YEAR}",
    )
)
_HYPHEN = re.compile(f"[{HYPHENS}]")
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


def read_round(typed: str) -> str | None:
    """The month (`2026-11`) or quarter (`2026-Q4`) that a text means; None where it means neither.

    Read are `2026-9`, `11-2026`, `2026/11`, `nov 2026`, `Q4 2026`, `2026 q4`, `4e kwartaal 2026`,
    with any hyphen, dash or blank, in capitals or not, in wide digits. Two digits are no year.
    `theme/js/round-name.js` holds the same rule.
    """
    if len(typed) > TYPED_LIMIT:
        return None
    text = without_unseen(unicodedata.normalize("NFKC", typed)).lower()
    text = _BLANKS.sub(" ", _HYPHEN.sub("-", text)).strip(" ")
    for form in _FORMS:
        if match := form.fullmatch(text):
            return _written(match.groupdict())
    return None


def kept_round(given: str) -> str | None:
    """The name under which a file's round is kept: what it means, or an earlier playbook's name."""
    return read_round(given) or (given if OTHER.fullmatch(given) else None)


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
    return read_round(name) == name


def order(responses: Iterable[Answered]) -> Callable[[str], Key]:
    """The key by which the rounds of these responses are sorted in time."""
    last: dict[str, str] = {}
    for response in responses:
        last[response.round] = max(response.answered_at, last.get(response.round, ""))
    return lambda name: in_time(name, last.get(name, ""))


def _written(found: dict[str, str | None]) -> str:
    year = found["year"]
    if quarter := found.get("quarter") or found.get("nth"):
        return f"{year}-Q{quarter}"
    name = found.get("name")
    number = _NUMBER[name] if name else int(found["month"] or 0)
    return f"{year}-{number:02}"
