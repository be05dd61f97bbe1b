"""The relationship file (`*.relationship.json`): the same relationship is the same bytes."""

from __future__ import annotations

from typing import Any

from counterpart.canonical import canonical_bytes
from counterpart.relationship.model import FORMAT, FORMAT_VERSION, Relationship, version_json
from counterpart.responses import to_json as response_json


def to_json(relationship: Relationship) -> dict[str, Any]:
    """The relationship as the file format's object."""
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "names": list(relationship.names),
        "responses": [response_json(response) for response in relationship.responses],
        "actions": [version_json(action) for action in relationship.actions],
        "rules": [version_json(rule) for rule in relationship.rules],
        "events": [version_json(event) for event in relationship.events],
    }


def to_bytes(relationship: Relationship) -> bytes:
    """The canonical bytes of the file."""
    return canonical_bytes(to_json(relationship))
