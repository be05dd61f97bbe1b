"""The method `relationship-type`: how close the two work together, and how close they want to."""

from counterpart.asks import Asks, Part
from counterpart.method import Method
from counterpart.methods.relationship_type.pair import type_view
from counterpart.methods.relationship_type.scoring import (
    CONNECTORS,
    GROUNDS,
    LENSES,
    RATED,
    READINGS,
    compare,
    fields,
    profile,
)
from counterpart.methods.relationship_type.single import score_view
from counterpart.scoring.coorientation import KNOWN

METHOD = Method(
    id="relationship-type",
    readings=READINGS,
    fields=fields,
    profile=profile,
    compare=compare,
    single=score_view,
    pair=type_view,
    valences=dict.fromkeys(RATED, "neither"),
    guessed="wanted",
    asks=Asks(
        parts={
            **{key: Part("rating", LENSES) for key in CONNECTORS},
            **{key: Part("rating", ("now",)) for key in GROUNDS},
        }
    ),
    textless=KNOWN,
    stepless=KNOWN,
)

__all__ = ["METHOD"]
