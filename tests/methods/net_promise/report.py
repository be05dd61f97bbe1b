"""What the reports of the method `net-promise` say, and its chart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.method import profile_as
from counterpart.methods.net_promise.scoring import NET
from counterpart.methods.net_promise.scoring import Comparison as Net
from counterpart.model import SIDES, Assessment, Side
from counterpart.report.numbers import signed
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt
from counterpart.report.rated.prompts import of_comparison
from counterpart.report.rated.single import score_view
from counterpart.scoring.comparison import Comparison

WIDTH, ROW = 520.0, 40.0
MIDDLE = WIDTH / 2


@dataclass(frozen=True)
class Bar:
    """A bar of the chart: from the middle to the right above 0, to the left below."""

    side: Side
    x: float
    y: float
    width: float
    text: str


@dataclass(frozen=True)
class NetView:
    """The reading, the net promise by side in words, and as bars."""

    reading: Reading
    net: Mapping[Side, str]
    bars: tuple[Bar, ...]
    prompts: tuple[Prompt, ...]
    steps: tuple[tuple[str, str], ...]


def pair_view(phrases: Phrases, assessment: Assessment, comparison: Comparison) -> NetView:
    """The view of a comparison by the method `net-promise`."""
    profile = profile_as(Net, comparison.profile)
    net = {side: signed(profile.net[side]) for side in SIDES}
    reading = phrases.reading(NET, {str(side): text for side, text in net.items()})
    return NetView(
        reading=reading,
        net=net,
        bars=tuple(_bar(side, at, value) for at, (side, value) in enumerate(profile.net.items())),
        prompts=of_comparison(phrases, assessment, comparison),
        steps=tuple((reading.title, step) for step in reading.do),
    )


def _bar(side: Side, at: int, value: float | None) -> Bar:
    width = abs(value or 0.0) / 100 * MIDDLE
    x = MIDDLE if (value or 0.0) >= 0 else MIDDLE - width
    return Bar(side, round(x, 1), at * ROW + 10, round(width, 1), signed(value))


__all__ = ["pair_view", "score_view"]
