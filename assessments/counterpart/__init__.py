"""Counterpart's scoring: from responses of a buyer and a supplier to what they mean."""

from counterpart.catalogue import Catalogue
from counterpart.errors import CounterpartError, InputError, Problem
from counterpart.loading import load_catalogue
from counterpart.reading.checking import check_bytes
from counterpart.relationship import (
    Action,
    Event,
    Relationship,
    Rule,
    check_file,
    check_relationship_bytes,
    current,
    merge,
)
from counterpart.responses import Response, to_bytes
from counterpart.scoring.comparison import Comparison, compare
from counterpart.scoring.score import Score, score

__all__ = [
    "Action",
    "Catalogue",
    "Comparison",
    "CounterpartError",
    "Event",
    "InputError",
    "Problem",
    "Relationship",
    "Response",
    "Rule",
    "Score",
    "check_bytes",
    "check_file",
    "check_relationship_bytes",
    "compare",
    "current",
    "load_catalogue",
    "merge",
    "score",
    "to_bytes",
]
