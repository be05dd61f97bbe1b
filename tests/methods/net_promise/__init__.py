"""The method `net-promise`: how many see promises kept, less how many do not."""

from counterpart.asks import Asks, Part
from counterpart.method import Method
from counterpart.methods.net_promise.report import pair_view, score_view
from counterpart.methods.net_promise.scoring import (
    PROMISES,
    READINGS,
    compare,
    fields,
    profile,
)

METHOD = Method(
    id="net-promise",
    readings=READINGS,
    fields=fields,
    profile=profile,
    compare=compare,
    single=score_view,
    pair=pair_view,
    asks=Asks(parts={PROMISES: Part("rating", ("now",))}),
)
