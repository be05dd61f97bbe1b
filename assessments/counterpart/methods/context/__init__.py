"""The method `context`: what each side knows of the other, and whether it comes round."""

from counterpart.asks import Asks, Part
from counterpart.method import Method
from counterpart.methods.context.pair import context_view
from counterpart.methods.context.scoring import LENSES, LINKS, READINGS, compare, fields, profile
from counterpart.methods.context.single import score_view
from counterpart.scoring.coorientation import KNOWN

METHOD = Method(
    id="context",
    readings=READINGS,
    fields=fields,
    profile=profile,
    compare=compare,
    single=score_view,
    pair=context_view,
    asks=Asks(parts={link: Part("rating", LENSES) for link in LINKS}),
    textless=KNOWN,
    stepless=KNOWN,
)

__all__ = ["METHOD"]
