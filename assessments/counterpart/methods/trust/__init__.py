"""The method `trust`: each side's trust in the other, on three pillars."""

from counterpart.asks import Asks, Part
from counterpart.method import Layout, Method
from counterpart.methods.trust.pair import trust_view
from counterpart.methods.trust.scoring import (
    LENSES,
    PILLARS,
    READINGS,
    RELIANCE,
    compare,
    fields,
    profile,
)
from counterpart.methods.trust.single import score_view
from counterpart.scoring.coorientation import KNOWN

METHOD = Method(
    id="trust",
    readings=READINGS,
    fields=fields,
    profile=profile,
    compare=compare,
    single=score_view,
    pair=trust_view,
    asks=Asks(
        parts={
            **{pillar: Part("rating", LENSES) for pillar in PILLARS},
            RELIANCE: Part("rating", ("now",)),
        }
    ),
    layout=Layout(overview_of_two=False),
    mutual=True,
    textless=KNOWN,
    stepless=KNOWN,
)

__all__ = ["METHOD"]
