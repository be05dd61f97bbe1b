"""One relationship between a buyer and a supplier: everything kept of it, its file, the merge."""

from counterpart.relationship.checking import (
    check_file,
    check_relationship_bytes,
    check_relationship_value,
)
from counterpart.relationship.files import to_bytes, to_json
from counterpart.relationship.merging import merge, of_response, of_responses
from counterpart.relationship.model import (
    NOTHING,
    Action,
    Event,
    Relationship,
    Rule,
    current,
)
from counterpart.relationship.workshop import Decision, Workshop

__all__ = [
    "NOTHING",
    "Action",
    "Decision",
    "Event",
    "Relationship",
    "Rule",
    "Workshop",
    "check_file",
    "check_relationship_bytes",
    "check_relationship_value",
    "current",
    "merge",
    "of_response",
    "of_responses",
    "to_bytes",
    "to_json",
]
