"""The method `purpose`: whom the relationship is about, and whether that fits its potential."""

from counterpart.asks import Asked, Asks, Part
from counterpart.method import Layout, Method
from counterpart.methods.purpose.agreed import agreed
from counterpart.methods.purpose.exported import facts
from counterpart.methods.purpose.pair import pair_view
from counterpart.methods.purpose.portfolio import COLUMNS
from counterpart.methods.purpose.scoring import (
    CLARITY,
    FINDS,
    LENSES,
    OPTIONS,
    POTENTIAL,
    READINGS,
    Comparison,
    compare,
    fields,
    profile,
    split,
)
from counterpart.methods.purpose.single import score_view

METHOD = Method(
    id="purpose",
    readings=READINGS,
    fields=fields,
    profile=profile,
    compare=compare,
    single=score_view,
    pair=pair_view,
    valences={POTENTIAL: "neither"},
    shares=True,
    finds=FINDS,
    asks=Asks(
        parts={key: Part("rating", among=("now",)) for key in (CLARITY, POTENTIAL)},
        others={"points": Part("points", LENSES, every=Asked(options=OPTIONS))},
        least={"points": 1},
        most={"points": 1},
    ),
    layout=Layout(rated_title="rated-title", drawn="shares"),
    split=split,
    states=Comparison.states,
    columns=COLUMNS,
    facts=facts,
    agreed=agreed,
)

__all__ = ["METHOD"]
