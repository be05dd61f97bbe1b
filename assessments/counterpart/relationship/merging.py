"""Union of relationships: every version is kept, and of each answer the later one."""

from __future__ import annotations

from collections.abc import Iterable

from counterpart.canonical import canonical_bytes
from counterpart.reading.latest import latest
from counterpart.relationship.model import Relationship, Version, version_json
from counterpart.relationship.set_up import rank
from counterpart.responses import Response, nfc


def merge(*relationships: Relationship) -> Relationship:
    """All of them as one; commutative, associative and idempotent.

    Responses are the same answer by respondent, assessment and round, and the later wins. Names
    and versions of records are never dropped. Of set-ups the later stands.
    """
    return Relationship(
        names=tuple(sorted({nfc(name) for of in relationships for name in of.names if name})),
        responses=tuple(latest(response for of in relationships for response in of.responses)),
        actions=_union(version for of in relationships for version in of.actions),
        rules=_union(version for of in relationships for version in of.rules),
        events=_union(version for of in relationships for version in of.events),
        workshops=_union(version for of in relationships for version in of.workshops),
        decisions=_union(version for of in relationships for version in of.decisions),
        questions=_union(version for of in relationships for version in of.questions),
        set_up=max((of.set_up for of in relationships if of.set_up), key=rank, default=None),
    )


def of_responses(responses: Iterable[Response]) -> Relationship:
    """The relationship that these responses make, with the names that they give it."""
    return merge(*(of_response(response) for response in responses))


def of_response(response: Response) -> Relationship:
    """The relationship that one response makes."""
    name = response.relationship
    return Relationship(names=(name,) if name else (), responses=(response,))


def _union(versions: Iterable[Version]) -> tuple[Version, ...]:
    by_bytes = {canonical_bytes(version_json(version)): version for version in versions}
    return tuple(version for _, version in sorted(by_bytes.items()))
