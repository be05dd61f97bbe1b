"""Which rows of a portfolio come first, what they are asked for by, and their numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from counterpart.export.table import Row
from counterpart.portfolio.columns import ASCENDING, COMPARED, DESCENDING, STATUSES
from counterpart.scoring.attention import GENERAL

MOST = 60
"""Relationships that have a number, and a mark in the picture: more would cover one another."""
OWN, NOTHING = "own", "nothing"
REASONS = (*GENERAL, OWN, NOTHING)
"""What rows can be asked for by: a general reason, one of a method's own, or none."""


def order(row: Row) -> tuple[Any, ...]:
    """The key by which rows are sorted: most urgent first, then by name; what is empty is last."""
    cells: Mapping[str, Any] = row
    return (
        STATUSES.index(cells["status"]),
        *(math.inf if (of := cells.get(name)) is None else -of for name in DESCENDING),
        *((cells.get(name) is None, cells.get(name) or "") for name in ASCENDING),
    )


def reason_of(row: Row) -> str:
    """Which of `REASONS` a row has: why it asks for attention, if it does."""
    if row["status"] != COMPARED or not row.get("points"):
        return NOTHING
    reason = str(row["reason"])
    return reason if reason in GENERAL else OWN


def numbers(rows: Iterable[Row], most: int = MOST) -> dict[str, int]:
    """The numbers of the first relationships that are compared, in the order of their rows."""
    numbered: dict[str, int] = {}
    for row in rows:
        name = row["relationship"]
        if row["status"] == COMPARED and name and name not in numbered:
            if len(numbered) == most:
                break
            numbered[str(name)] = len(numbered) + 1
    return numbered
