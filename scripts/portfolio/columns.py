"""The columns of the table with their types, and what the rows are sorted by."""

from __future__ import annotations

from counterpart.methods import METHODS
from counterpart.model import SIDES
from counterpart.scoring.findings import FINDINGS

TEXT, WHOLE, NUMBER, YES_NO = "VARCHAR", "INTEGER", "DOUBLE", "BOOLEAN"
TYPES = {"text": TEXT, "whole": WHOLE, "number": NUMBER}
"""By what a method calls the types of its own columns."""

COMPARED, NO_NAME = "compared", "no-name"
STATUSES = (COMPARED, *(f"no-{side}" for side in SIDES), NO_NAME)
"""Compared; the other side is missing; or nobody can say which relationship it is."""

FINDING_COLUMNS = {f"finding_{kind.replace('-', '_')}": kind for kind in FINDINGS}

COLUMNS = {
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
    "gap_class": TEXT,
    "higher": TEXT,
    **dict.fromkeys(FINDING_COLUMNS, WHOLE),
    **{
        name: TYPES[kind]
        for method in METHODS.values()
        if method.columns
        for name, kind in method.columns.types.items()
    },
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

ORDER = (
    f"list_position({list(STATUSES)}, status)",
    "points DESC NULLS LAST",
    "profile_distance DESC NULLS LAST",
    "relationship",
    "assessment",
)
"""What is compared first, the most points first; then what lacks a side; then what has no name."""
