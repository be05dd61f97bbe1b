"""The method `ground-rules`: which rules for differences were said, and which are assumed."""

from counterpart.asks import Asked, Asks, Part
from counterpart.method import Layout, Method
from counterpart.methods.ground_rules.agreed import agreed
from counterpart.methods.ground_rules.freshness import INTERVAL, INTERVALS, LAST_CHECK, NONE
from counterpart.methods.ground_rules.pair import ground_rules_view
from counterpart.methods.ground_rules.scoring import (
    CHECKING,
    READINGS,
    RULES,
    STATES,
    Comparison,
    compare,
    fields,
    profile,
)
from counterpart.methods.ground_rules.single import score_view

METHOD = Method(
    id="ground-rules",
    readings=READINGS,
    fields=fields,
    profile=profile,
    compare=compare,
    single=score_view,
    pair=ground_rules_view,
    asks=Asks(
        parts={
            RULES: Part("facts", ("now",), every=Asked("state", STATES)),
            CHECKING: Part(
                "facts",
                ("now",),
                questions={
                    LAST_CHECK: Asked("date"),
                    INTERVAL: Asked("choice", (*INTERVALS, NONE)),
                },
            ),
        }
    ),
    layout=Layout(drawn="answers"),
    facts=Comparison.facts,
    attention=Comparison.attention,
    agreed=agreed,
    textless=("settled",),
    stepless=("settled",),
)

__all__ = ["METHOD"]
