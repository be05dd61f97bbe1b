"""The columns of a portfolio with their types, and what its rows are sorted by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from counterpart.method import Method
from counterpart.model import SIDES
from counterpart.scoring.findings import FINDINGS

Kind = Literal["text", "whole", "number", "yes-no"]
TEXT: Kind = "text"
WHOLE: Kind = "whole"
NUMBER: Kind = "number"
YES_NO: Kind = "yes-no"

COMPARED, NO_NAME = "compared", "no-name"
STATUSES = (COMPARED, *(f"no-{side}" for side in SIDES), NO_NAME)
"""Compared; the other side is missing; or nobody can say which relationship it is."""

FINDING_COLUMNS = {f"finding_{kind.replace('-', '_')}": kind for kind in FINDINGS}

BEFORE: Mapping[str, Kind] = {
    "relationship": TEXT,
    "spellings": WHOLE,
    "assessment": TEXT,
    "round": TEXT,
    "answered_at": TEXT,
    "shared": YES_NO,
    "hidden": WHOLE,
    "status": TEXT,
    "buyer_n": WHOLE,
    "supplier_n": WHOLE,
    "points": NUMBER,
    "reason": TEXT,
    "reason_dimension": TEXT,
    "reason_thing": TEXT,
    "profile_distance": NUMBER,
    "strongest": TEXT,
    "strongest_level": NUMBER,
    "weakest": TEXT,
    "weakest_level": NUMBER,
    "gap_dimension": TEXT,
    "gap": NUMBER,
    "gap_level": NUMBER,
    "gap_class": TEXT,
    "higher": TEXT,
    **dict.fromkeys(FINDING_COLUMNS, WHOLE),
}
"""The columns before those that a method has of its own."""
AFTER: Mapping[str, Kind] = {
    "false_consensus": WHOLE,
    "false_conflict": WHOLE,
    "misjudged_difference": WHOLE,
    "previous_round": TEXT,
    "distance_moved": NUMBER,
    "levels_up": WHOLE,
    "levels_down": WHOLE,
    "gaps_wider": WHOLE,
    "gaps_narrower": WHOLE,
    "notes": TEXT,
    **{f"{side}_round": TEXT for side in SIDES},
}
DESCENDING = ("points", "profile_distance")
ASCENDING = ("relationship", "assessment")
"""What rows of one status are sorted by: the most first, then by name; an empty cell is last."""


def columns_of(methods: Mapping[str, Method]) -> dict[str, Kind]:
    """All columns by name, with the type of each: those of the methods among the general ones."""
    own = (method.columns.types for method in methods.values() if method.columns)
    return {**BEFORE, **{name: kind for types in own for name, kind in types.items()}, **AFTER}
