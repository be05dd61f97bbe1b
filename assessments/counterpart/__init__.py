"""Counterpart's scoring: from responses of a buyer and a supplier to what they mean."""

from counterpart.catalogue import Catalogue
from counterpart.checking import check_bytes
from counterpart.comparison import Comparison, compare
from counterpart.errors import CounterpartError, InputError, Problem
from counterpart.responses import Response, to_bytes
from counterpart.score import Score, score

__all__ = [
    "Catalogue",
    "Comparison",
    "CounterpartError",
    "InputError",
    "Problem",
    "Response",
    "Score",
    "check_bytes",
    "compare",
    "score",
    "to_bytes",
]
