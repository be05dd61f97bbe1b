"""What a merge did, in words: what was kept, what was replaced, what came more than once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from counterpart import Relationship, Response, to_bytes
from counterpart.canonical import canonical_bytes
from counterpart.errors import SHOWN_AT_MOST, Problem
from counterpart.names import spellings
from counterpart.relationship.model import RECORDS, Record, version_json


def summary(
    locale: Mapping[str, Mapping[str, str]],
    given: Sequence[tuple[Path, Relationship]],
    merged: Relationship,
) -> Iterator[str]:
    """Each answer that a later one replaced, then a line for each kind of which there is any."""
    words = locale["merging"]
    replaced = list(_replaced(given, merged))
    for path, response in replaced[:SHOWN_AT_MOST]:
        line = words["replaced"].format(
            id=response.respondent.id,
            side=locale["report"][f"side-{response.side}"],
            assessment=response.assessment,
            round=response.round,
        )
        yield f"{path}: {line}"
    if (left := len(replaced) - SHOWN_AT_MOST) > 0:
        yield words["more-replaced"].format(count=left)
    if len(names := spellings(_called(merged))) > 1:
        problem = Problem("", "several-relationships", {"found": "; ".join(names)})
        yield problem.say(locale["errors"])
    yield words["files"].format(count=len(given))
    responses = [to_bytes(response) for _, of in given for response in of.responses]
    yield words["responses"].format(
        kept=len(merged.responses),
        replaced=len(set(responses)) - len(merged.responses),
        twice=len(responses) - len(set(responses)),
    )
    for kind in RECORDS:
        versions = [version for _, of in given for version in getattr(of, kind)]
        remaining = getattr(merged, kind)
        if remaining:
            yield words[kind].format(
                kept=len({version.id for version in remaining}),
                versions=len(remaining),
                twice=len(versions) - len(_distinct(versions)),
            )


def _called(merged: Relationship) -> Iterator[str]:
    """Every name that the file or a response in it gives, as often as it is given."""
    yield from merged.names
    yield from (response.relationship for response in merged.responses)


def _replaced(
    given: Sequence[tuple[Path, Relationship]], merged: Relationship
) -> Iterator[tuple[Path, Response]]:
    remaining = {to_bytes(response) for response in merged.responses}
    for path, of in given:
        yield from ((path, r) for r in of.responses if to_bytes(r) not in remaining)


def _distinct(versions: Iterable[Record]) -> set[bytes]:
    return {canonical_bytes(version_json(version)) for version in versions}
