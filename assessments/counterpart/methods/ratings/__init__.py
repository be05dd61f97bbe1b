"""The method `ratings`: rated dimensions under now and guess, and nothing besides."""

from counterpart.asks import Asks, Part
from counterpart.method import Method
from counterpart.report.rated.pair import ratings_view
from counterpart.report.rated.single import score_view
from counterpart.scoring.coorientation import KNOWN
from counterpart.scoring.rated import READINGS, compare, fields, profile

METHOD = Method(
    id="ratings",
    readings=READINGS,
    fields=fields,
    profile=profile,
    compare=compare,
    single=score_view,
    pair=ratings_view,
    asks=Asks(
        others={
            method: Part(method, among=("now", "guess")) for method in ("rating", "items", "facts")
        }
    ),
    textless=KNOWN,
    stepless=KNOWN,
)

__all__ = ["METHOD"]
