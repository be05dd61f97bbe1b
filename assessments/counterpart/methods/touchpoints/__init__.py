"""The method `touchpoints`: who decides where the two meet, and what nobody looks after."""

from counterpart.asks import Asked, Asks, Beside, Part
from counterpart.method import Layout, Method
from counterpart.methods.touchpoints.agreed import agreed
from counterpart.methods.touchpoints.control import IMPACT, INVOLVEMENT, LENSES, OPTIONS
from counterpart.methods.touchpoints.exported import facts
from counterpart.methods.touchpoints.pair import touchpoints_view
from counterpart.methods.touchpoints.portfolio import COLUMNS
from counterpart.methods.touchpoints.scoring import (
    READINGS,
    TABLED,
    Comparison,
    compare,
    fields,
    profile,
)
from counterpart.methods.touchpoints.single import score_view
from counterpart.methods.touchpoints.third import BYPASS, THIRD_BETTER
from counterpart.methods.touchpoints.touchpoint import TALKED_ABOUT

METHOD = Method(
    id="touchpoints",
    readings=READINGS,
    fields=fields,
    profile=profile,
    compare=compare,
    single=score_view,
    pair=touchpoints_view,
    asks=Asks(
        others={
            "points": Part("points", LENSES, every=Asked(options=OPTIONS)),
            "items": Part("items"),
            "facts": Part("facts", questions={}, own_lenses=LENSES),
        },
        parts={BYPASS: Part("facts", ("now",), questions={THIRD_BETTER: Asked("ticks")})},
        optional=(BYPASS,),
        least={"points": 1},
        beside=(Beside("points", (IMPACT, INVOLVEMENT), of_questions=True),),
    ),
    layout=Layout(drawn="shares"),
    finds=TALKED_ABOUT,
    attention=Comparison.attention,
    agreed=agreed,
    columns=COLUMNS,
    facts=facts,
    textless=TABLED,
    stepless=TABLED,
)

__all__ = ["METHOD"]
