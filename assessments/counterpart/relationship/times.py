"""Every time that stands in a relationship."""

from __future__ import annotations

from collections.abc import Iterator

from counterpart.relationship.model import RECORDS, Relationship


def times_of(relationship: Relationship) -> Iterator[str]:
    """Of its answers, and of each version of what else it holds."""
    yield from (response.answered_at for response in relationship.responses)
    for kind in RECORDS:
        yield from (version.changed_at for version in getattr(relationship, kind))
