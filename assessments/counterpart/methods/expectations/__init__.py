"""The method `expectations`: what was promised against what came."""

from counterpart.asks import Asked, Asks, Part
from counterpart.method import Method
from counterpart.methods.expectations.exported import facts
from counterpart.methods.expectations.pair import expectations_view
from counterpart.methods.expectations.scoring import (
    ASKED,
    LENSES,
    PAIRS,
    PROMISES,
    READINGS,
    compare,
    fields,
    profile,
)
from counterpart.methods.expectations.single import score_view
from counterpart.scoring.coorientation import KNOWN

METHOD = Method(
    id="expectations",
    readings=READINGS,
    fields=fields,
    profile=profile,
    compare=compare,
    single=score_view,
    pair=expectations_view,
    asks=Asks(
        parts={
            **{key: Part("rating", LENSES) for key in ASKED},
            PROMISES: Part(
                "items",
                LENSES,
                questions={key: Asked("rating") for pair in PAIRS for key in pair},
                reverse=False,
            ),
        }
    ),
    mutual=True,
    facts=facts,
    textless=KNOWN,
    stepless=KNOWN,
)

__all__ = ["METHOD"]
