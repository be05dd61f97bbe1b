"""The method `co-operation`: five prompts on a ladder, five ticks, and what would stop it."""

from counterpart.asks import Asked, Asks, Part
from counterpart.method import Method
from counterpart.methods.co_operation.pair import co_operation_view
from counterpart.methods.co_operation.scoring import (
    DEAL_BREAKERS,
    FIVE_TICKS,
    PROMPTS,
    READINGS,
    TICKS,
    Comparison,
    compare,
    fields,
    profile,
)
from counterpart.methods.co_operation.single import score_view
from counterpart.scoring.coorientation import KNOWN

METHOD = Method(
    id="co-operation",
    readings=READINGS,
    fields=fields,
    profile=profile,
    compare=compare,
    single=score_view,
    pair=co_operation_view,
    asks=Asks(
        parts={
            **{
                key: Part("rating", ("now", "guess"), questions={key: Asked("ladder")})
                for key in PROMPTS
            },
            FIVE_TICKS: Part("facts", ("now",), questions={TICKS: Asked("ticks", PROMPTS)}),
            DEAL_BREAKERS: Part("facts", ("now",), questions={}, own=True),
        }
    ),
    facts=Comparison.facts,
    stops=Comparison.stops,
    attention=Comparison.attention,
    textless=KNOWN,
    stepless=KNOWN,
)

__all__ = ["METHOD"]
