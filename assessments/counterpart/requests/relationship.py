"""The request `relationship`: everything kept of one relationship becomes its file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.relationship import (
    NOTHING,
    Relationship,
    check_relationship_value,
    merge,
    to_bytes,
    to_json,
)
from counterpart.relationship.model import FORMAT_VERSION, RECORDS
from counterpart.relationship.sparing import Aside, spared
from counterpart.requests.memory import meant

BESIDE = ("actions", "events", "workshops", "decisions")
"""What stands in the report of a comparison."""
PARTS = ("names", "responses", *RECORDS, "set_up")
AsideInWords = list[dict[str, Any]]


def answer_relationship(
    request: Mapping[str, Any], catalogue: Catalogue, language: str
) -> dict[str, Any]:
    """Takes `names`, `responses`, the lists of records, `set_up`; gives `text`, the file.

    Each is as it stands in the file, lists in any order; what is left out is empty. A response may
    be the key that `read` gave for it. `sparing` is as `used` says.
    """
    relationship, aside = used(request, PARTS, catalogue, language)
    return {"text": to_bytes(relationship).decode(), **aside}


def given(request: Mapping[str, Any], parts: Iterable[str], catalogue: Catalogue) -> Relationship:
    """The relationship that these parts of a request make. Raises InputError.

    A response may be the key that `read` gave for it.
    """
    return used(request, parts, catalogue, "")[0]


def used(
    request: Mapping[str, Any], parts: Iterable[str], catalogue: Catalogue, language: str
) -> tuple[Relationship, dict[str, AsideInWords]]:
    """The same, and what to add to the answer.

    Where the request is `sparing`, what cannot be used is left out and told in `aside`: for each
    entry its `kind`, its place `at` in that list, and `problems` in words. Else it raises
    InputError.
    """
    value = to_json(NOTHING) | {"format_version": FORMAT_VERSION}
    value |= {part: request[part] for part in parts if part in request}
    keys: list[str] = []
    if isinstance(value["responses"], list):
        keys = [entry for entry in value["responses"] if isinstance(entry, str)]
        value["responses"] = [entry for entry in value["responses"] if not isinstance(entry, str)]
    stored = Relationship(responses=tuple(meant(keys, catalogue)))
    if request.get("sparing") is not True:
        return merge(stored, check_relationship_value(value, catalogue)), {}
    usable, aside = spared(value, catalogue)
    in_words = _in_words(aside, catalogue, language) if language else []
    return merge(stored, usable), {"aside": in_words}


def _in_words(aside: Sequence[Aside], catalogue: Catalogue, language: str) -> AsideInWords:
    sentences = catalogue.sentences(language)
    return [
        {"kind": entry.kind, "at": entry.at, "problems": [p.say(sentences) for p in entry.problems]}
        for entry in aside
    ]
