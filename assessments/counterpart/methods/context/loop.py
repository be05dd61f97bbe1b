"""A loop in one picture, its figures traced, and what breaks it."""

from __future__ import annotations

from collections.abc import Mapping

from counterpart.methods.context.ring import Item, Ring, ring
from counterpart.methods.context.scoring import Loop
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.trace import Trace, trace

Links = Mapping[str, float | None]
"""The values of the links that apply, in the order of the loop."""


def picture(phrases: Phrases, links: Links, loop: Loop) -> Ring:
    """The ring of these links."""
    names = {key: phrases.words.dimensions[key].name for key in links}
    lines = [f"{names[key]} {phrases.whole(value)}" for key, value in links.items()]
    if loop.weakest:
        lines.append(f"{phrases.t('weakest-link')}: {names[loop.weakest]}")
    return ring(
        phrases.t("loop-chart-title"),
        "; ".join(lines),
        [Item(names[key], value, key == loop.weakest) for key, value in links.items()],
        loop.closure,
        phrases.t("loop-closure"),
    )


def closure(phrases: Phrases, links: Links, loop: Loop, n: str) -> Trace:
    """The loop's closure, with the links that it is the mean of."""
    inputs = [
        (phrases.words.dimensions[key].name, phrases.exact(value)) for key, value in links.items()
    ]
    return trace(phrases, loop.closure, phrases.t("loop-closure"), "closure", inputs, n)


def break_reading(phrases: Phrases, loop: Loop) -> Reading | None:
    """What the weakest link means; None where none stands out, or it is not known."""
    return phrases.reading(f"break-{loop.weakest}") if loop.weakest else None
