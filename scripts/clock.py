"""The one clock of the command line; the scoring has none and is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from counterpart import Relationship
from counterpart.relationship.model import RECORDS
from counterpart.scoring.future import in_utc


def now() -> str:
    """This moment in UTC, as it stands in a file."""
    return in_utc(datetime.now(UTC))


def times_of(relationship: Relationship) -> Iterator[str]:
    """Every time in a relationship: of its answers, and of each version of what else it holds."""
    yield from (response.answered_at for response in relationship.responses)
    for kind in RECORDS:
        yield from (version.changed_at for version in getattr(relationship, kind))
