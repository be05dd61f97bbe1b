"""The one headline of a comparison: its largest finding, and the sentence below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterpart.method import Stop
from counterpart.report.phrases import Phrases
from counterpart.report.topics import Topic
from counterpart.scoring.comparison import Comparison


@dataclass(frozen=True)
class Headline:
    """A title as on a flip chart, and the sentence that says what stands behind it.

    `scored` is whether there is anything to draw.
    """

    title: str
    text: str
    scored: bool = True


def headline(
    phrases: Phrases, comparison: Comparison, topics: Sequence[Topic], agreed: Sequence[str]
) -> Headline:
    """A deal-breaker comes first, then the first topic; then that nothing stands out.

    Where no figure of the two sides can be held against each other, and nothing is to be talked
    about, one sentence says so. A view that hides figures never says that there are none.
    """
    if stops := phrases.method.stops(comparison.profile):
        return Headline(phrases.t("headline-stop", count=len(stops)), _named(phrases, stops))
    if topics:
        lead = topics[0].lead
        return Headline(lead.title, lead.lines[0] if lead.lines else "")
    hidden = bool(comparison.hidden.few or comparison.hidden.subtraction)
    if agreed or any(of.gap.level is not None for of in comparison.dimensions.values()):
        more = "headline-calm-hidden" if hidden else "headline-calm-more"
        return Headline(phrases.t("headline-calm"), phrases.t(more))
    if hidden:
        more = phrases.t("headline-hidden-more", smallest=comparison.smallest)
        return Headline(phrases.t("headline-hidden"), more, scored=False)
    more = phrases.t("headline-unscored-more")
    return Headline(phrases.t("headline-unscored"), more, scored=False)


def _named(phrases: Phrases, stops: Sequence[Stop]) -> str:
    who = [(" + ".join(phrases.named(side) for side in stop.sides), stop.label) for stop in stops]
    return " ".join(phrases.t("headline-stop-line", side=side, label=label) for side, label in who)
