"""The method `pulse`: six taps, a direction, and what has changed since last time."""

from counterpart.asks import Asked, Asks, Part
from counterpart.method import Layout, Method
from counterpart.methods.pulse.pair import pulse_view
from counterpart.methods.pulse.scoring import (
    ARROW,
    ARROWS,
    DEEPER,
    EVENTS,
    READINGS,
    REPEAT,
    SINCE,
    UNSHARED,
    Comparison,
    compare,
    fields,
    profile,
)
from counterpart.methods.pulse.single import score_view

METHOD = Method(
    id="pulse",
    readings=READINGS,
    fields=fields,
    profile=profile,
    compare=compare,
    single=score_view,
    pair=pulse_view,
    asks=Asks(
        parts={
            **{key: Part("rating", ("now",)) for key in DEEPER},
            SINCE: Part(
                "facts",
                ("now",),
                questions={
                    ARROW: Asked("choice", ARROWS),
                    EVENTS: Asked("ticks", tuple(REPEAT)),
                },
            ),
        }
    ),
    layout=Layout(over_time=False),
    facts=Comparison.facts,
    textless=("unknown",),
    stepless=("unknown", "steady", UNSHARED),
)

__all__ = ["METHOD"]
