"""What a relationship was set up with: its name, the two companies, what is asked of whom.

Whose side somebody is on, and in which role, is their own and stands in no file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from counterpart.canonical import canonical_bytes
from counterpart.companies import UNNAMED, Companies
from counterpart.model import ROLES, SIDES, Side
from counterpart.responses import nfc

EXPECTED_LIMIT = 999
"""People of a role, at most."""
ASSESSMENTS_LIMIT = 100
UNSAID = ""
"""Stands for the role of people of whom nobody said one."""
EXPECTED_ROLES = (*ROLES, UNSAID)

Expected = Mapping[Side, Mapping[str, int]]
"""People by side and role, each from 1 up."""


@dataclass(frozen=True)
class SetUp:
    """A set-up as it was at a moment, UTC to the second; a text is empty where nothing was said."""

    changed_at: str
    name: str = ""
    companies: Companies = field(default_factory=lambda: UNNAMED)
    round: str = ""
    assessments: tuple[str, ...] = ()
    expected: Expected = field(default_factory=lambda: {side: {} for side in SIDES})


def set_up_json(set_up: SetUp) -> dict[str, object]:
    """A set-up as it stands in the file, text in NFC."""
    return {
        "changed_at": set_up.changed_at,
        "name": nfc(set_up.name),
        "companies": {side: nfc(name) for side, name in set_up.companies.items()},
        "round": set_up.round,
        "assessments": list(set_up.assessments),
        "expected": {side: dict(roles) for side, roles in set_up.expected.items()},
    }


def rank(set_up: SetUp) -> tuple[str, bytes]:
    """What decides which of two set-ups stands: the later; of one moment the greater bytes."""
    return set_up.changed_at, canonical_bytes(set_up_json(set_up))
