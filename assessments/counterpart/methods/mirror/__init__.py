"""The method `mirror`: twelve behaviours of both sides, each as seen from both sides."""

from counterpart.asks import Asked, Asks, Part
from counterpart.method import Layout, Method
from counterpart.methods.mirror.agreed import agreed
from counterpart.methods.mirror.pair import mirror_view
from counterpart.methods.mirror.portfolio import COLUMNS
from counterpart.methods.mirror.scoring import (
    BEHAVIOURS,
    LENSES,
    MET,
    READINGS,
    TABLED,
    Comparison,
    compare,
    fields,
    profile,
)
from counterpart.methods.mirror.single import score_view

METHOD = Method(
    id="mirror",
    readings=READINGS,
    fields=fields,
    profile=profile,
    compare=compare,
    single=score_view,
    pair=mirror_view,
    asks=Asks(
        parts={key: Part("rating", LENSES, questions={key: Asked("ladder")}) for key in BEHAVIOURS}
    ),
    layout=Layout(overview=False, in_order=True, role_map=False, rated=False),
    attention=Comparison.attention,
    agreed=agreed,
    columns=COLUMNS,
    textless=(*TABLED, MET),
    stepless=TABLED,
)

__all__ = ["METHOD"]
