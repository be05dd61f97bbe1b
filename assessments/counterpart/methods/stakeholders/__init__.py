"""The method `stakeholders`: what each role gets out of it, and who is not heard."""

from counterpart.asks import Asked, Asks, Beside, Part
from counterpart.method import Layout, Method
from counterpart.methods.stakeholders.company import COMPANY
from counterpart.methods.stakeholders.in_laws import DIMENSIONS, VOICES, question
from counterpart.methods.stakeholders.pair import stakeholders_view
from counterpart.methods.stakeholders.scoring import (
    READINGS,
    Comparison,
    compare,
    fields,
    profile,
)
from counterpart.methods.stakeholders.single import score_view
from counterpart.model import ROLES

METHOD = Method(
    id="stakeholders",
    readings=READINGS,
    fields=fields,
    profile=profile,
    compare=compare,
    single=score_view,
    pair=stakeholders_view,
    asks=Asks(
        parts={
            which: Part(
                "facts",
                ("now",),
                questions={question(which, role): Asked(options=VOICES) for role in ROLES},
            )
            for which in DIMENSIONS
        },
        others={method: Part(method, ("now",)) for method in ("rating", "items", "facts")},
        least={"rating": 2},
        beside=(Beside("rating", (COMPANY,), within=COMPANY),),
    ),
    facts=Comparison.facts,
    layout=Layout(role_map=False),  # it has a map of its own for each side
    textless=("unknown",),
    stepless=("unknown", "steady"),
)

__all__ = ["METHOD"]
