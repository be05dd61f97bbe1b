"""The method `journey`: each phase by how it goes, matters and felt, and which stands out."""

from counterpart.asks import Asks, Beside, Part
from counterpart.method import Layout, Method
from counterpart.methods.journey.exported import facts
from counterpart.methods.journey.pair import journey_view
from counterpart.methods.journey.scoring import BESIDE, READINGS, TABLED, compare, fields, profile
from counterpart.methods.journey.single import score_view

METHOD = Method(
    id="journey",
    readings=READINGS,
    fields=fields,
    profile=profile,
    compare=compare,
    single=score_view,
    pair=journey_view,
    asks=Asks(
        parts={key: Part("items", ("now",)) for key in BESIDE},
        others={method: Part(method, ("now",)) for method in ("rating", "items", "facts")},
        least={"rating": 2},
        beside=tuple(Beside("rating", (key,), within=key) for key in BESIDE),
    ),
    layout=Layout(in_order=True),  # its phases are numbered in every chart the same way
    facts=facts,
    textless=TABLED,
    stepless=(*TABLED, "steady"),
)

__all__ = ["METHOD"]
