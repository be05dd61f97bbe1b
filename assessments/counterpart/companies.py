"""The names of the two companies: somebody's text, shown beside our own word for the side."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from counterpart.errors import Problem, RequestError, visible
from counterpart.language import opening
from counterpart.model import SIDES, Side
from counterpart.reading.limits import LABEL_LIMIT
from counterpart.reading.untrusted import Untrusted

Companies = Mapping[Side, str]
"""By side; a name is empty where nobody gave one."""
UNNAMED: Companies = dict.fromkeys(SIDES, "")
_ISOLATE, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_OTHER_WAY = ("R", "AL", "AN")


class Isolated(str):
    """A text whose marks of direction are ours, so that a sentence leaves them in."""

    __slots__ = ()


class Naming:
    """What the two sides are called by whoever says `side-buyer` and so on with `t`."""

    companies: Companies

    def t(self, key: str, **facts: Any) -> str:
        """A sentence of a locale."""
        raise NotImplementedError

    def name(self, side: Side) -> str:
        """The side's own word, as inside a sentence."""
        return self.t(f"side-{side}")

    def named(self, side: Side) -> str:
        """The side's own word as it opens a line."""
        return opening(self.name(side))

    def company(self, side: Side) -> str:
        """The name of the side's company; empty where nobody gave one."""
        return shown_name(self.companies.get(side, ""))

    @property
    def are_named(self) -> bool:
        """Whether anybody named a company."""
        return any(self.company(side) for side in SIDES)

    def beside(self, side: Side) -> str:
        """The side's own word, as it stands beside the name of its company."""
        return self.t("side-beside", side=self.name(side))

    def answered(self, side: Side, n: int) -> str:
        """How many responses a side gave, with the name of its company."""
        key = "n-of-company" if self.company(side) else "n-people"
        return self.t(key, side=self.who_inside(side), n=n)

    def report_of(self, side: Side) -> str:
        """Whose report it is, with the name of the company."""
        key = "report-of-company" if self.company(side) else "report-of"
        return self.t(key, side=self.who_inside(side))

    def who(self, side: Side) -> str:
        """A side where people look for themselves: `Acme (buyer)`, or `Buyer` without a name."""
        return self.who_inside(side) if self.company(side) else self.named(side)

    def who_inside(self, side: Side) -> str:
        """The same as inside a sentence: `Acme (buyer)`, or `buyer`."""
        company = self.company(side)
        return Isolated(f"{isolated(company)} {self.beside(side)}") if company else self.name(side)


def companies_in(request: Mapping[str, Any]) -> Companies:
    """The `companies` of a request. Raises RequestError where they are no two lines of text."""
    problems: list[Problem] = []
    given = Untrusted(request.get("companies", {}), "companies", problems)
    given.only(SIDES)
    names = {side: shown_name(given.text(side, LABEL_LIMIT)) for side in SIDES}
    if problems:
        raise RequestError(problems)
    return names


def shown_name(name: str) -> str:
    """A name in one line, without characters that nobody sees."""
    return " ".join(visible(name).split())


def isolated(name: str) -> str:
    """A name that turns nothing round that stands beside it, in text without markup."""
    turns = any(unicodedata.bidirectional(letter) in _OTHER_WAY for letter in name)
    return f"{_ISOLATE}{name}{_END}" if turns else name
