"""Members that several kinds of records have, out of a file from a stranger."""

from __future__ import annotations

import re
from collections.abc import Iterable

from counterpart.model import SIDES, Side
from counterpart.reading.limits import RESPONDENT_ID
from counterpart.reading.untrusted import Untrusted

VERSION = ("id", "changed_at", "after", "withdrawn")
"""What every version of a record has."""
AFTER_LIMIT = 20
NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}", re.ASCII)
"""An id of a definition: it need not be known here, since a colleague's playbook may hold more."""


def identity(record: Untrusted, key: str = "id", *, required: bool = True) -> str:
    """The id of a record, its own or one that it names."""
    return record.slug(key, RESPONDENT_ID, "not-an-id", required=required)


def named(record: Untrusted, key: str) -> str:
    """An id of a definition, or nothing."""
    return record.slug(key, NAME, "not-a-name", required=False)


def made_from(record: Untrusted) -> tuple[str, ...]:
    """When those versions were changed that this one was made from."""
    return tuple(sorted(set(record.times("after", AFTER_LIMIT))))


def by_side(record: Untrusted, key: str) -> Untrusted:
    """A member with something for each side; empty where it is absent."""
    of = Untrusted(record.members.get(key, {}), key, record.problems, record)
    of.only(SIDES)
    return of


def counts(by: Untrusted, side: Side, known: Iterable[str], most: int) -> dict[str, int]:
    """How many of each of what is known, for one side; from 1 up, or absent."""
    known = tuple(known)
    of = Untrusted(by.members.get(side, {}), side, by.problems, by)
    of.only(known)
    return {key: of.within_range(key, 1, most) for key in known if key in of.members}
