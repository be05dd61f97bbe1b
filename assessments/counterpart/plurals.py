"""Plural forms of whole numbers, by rules as the Unicode CLDR writes them.

A rule is copied from CLDR's table of plurals, such as `n % 10 = 2..4 and n % 100 != 12..14`. Of
its operands only the number itself (`n`, `i`) is ever other than 0 for a whole number.
Source: Unicode Technical Standard 35, part 3, language plural rules.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

OTHER = "other"
"""The form where no rule holds; every language has it."""
FORMS = ("zero", "one", "two", "few", "many", OTHER)
_RANGE = r"\d+(?:\.\.\d+)?"
_RELATION = re.compile(rf"([nivwftce])(?: ?% ?(\d+))? ?(!?=) ?({_RANGE}(?:, ?{_RANGE})*)")

Relation = tuple[bool, int, bool, tuple[range, ...]]
"""Whether the operand is the number, what it is divided by, whether it must be in, the ranges."""


class PluralError(ValueError):
    """A rule that is not written as CLDR writes rules."""


def category(number: int, rules: Mapping[str, str]) -> str:
    """The form of a number that is not below 0. Raises PluralError for a rule not to be read."""
    holds = (form for form, rule in rules.items() if _holds(number, parsed(rule)))
    return next(holds, OTHER)


@lru_cache(maxsize=256)
def parsed(rule: str) -> tuple[tuple[Relation, ...], ...]:
    """The rule as alternatives, each of relations that all must hold. Raises PluralError."""
    parts = rule.partition("@")[0].strip()  # CLDR puts samples after the rule
    return tuple(
        tuple(_relation(part.strip()) for part in any_of.split(" and "))
        for any_of in parts.split(" or ")
    )


def _relation(text: str) -> Relation:
    match = _RELATION.fullmatch(text)
    if not match:
        raise PluralError(text)
    operand, modulus, sign, ranges = match.groups()
    spans = (part.strip().split("..") for part in ranges.split(","))
    wanted = tuple(range(int(span[0]), int(span[-1]) + 1) for span in spans)
    return operand in "ni", int(modulus or 0), sign == "=", wanted


def _holds(number: int, rule: tuple[tuple[Relation, ...], ...]) -> bool:
    return any(all(_is_so(number, relation) for relation in all_of) for all_of in rule)


def _is_so(number: int, relation: Relation) -> bool:
    own, modulus, within, wanted = relation
    value = number if own else 0
    value = value % modulus if modulus else value
    return any(value in span for span in wanted) == within
