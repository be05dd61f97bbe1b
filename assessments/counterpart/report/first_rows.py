"""Which rows the chart of a first screen shows where a method has more than fit into it.

Convention: those of the first topics, then the one that both sides are nearest on, then the next in
order; they stand in the order of the whole chart, which the report holds in a chapter.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterpart.report.phrases import Phrases
from counterpart.report.prompts import Prompt
from counterpart.report.topics import topics

TOPICS = 3
"""Of a report, the first ones, whose rows come before others."""


def about(phrases: Phrases, prompts: Sequence[Prompt]) -> tuple[str, ...]:
    """What the first topics of these prompts are about, as ids; some may be about nothing."""
    return tuple(of.lead.about for of in topics(phrases, prompts)[:TOPICS])


def first_rows(
    keys: Sequence[str], limit: int, topics: Sequence[str], nearest: Sequence[str]
) -> tuple[str, ...]:
    """At most `limit` of the keys, in their order; `nearest` has the most agreed one first."""
    others = [key for key in nearest if key not in topics]
    ranked = dict.fromkeys(key for key in (*topics, *others[:1], *keys) if key in keys)
    first = list(ranked)[:limit]
    return tuple(key for key in keys if key in first)


def titled(phrases: Phrases, title: str, shown: int, count: int) -> str:
    """The title of a chart, which says so where it has not all the rows."""
    if shown == count:
        return title
    return phrases.t("first-rows", title=title, shown=shown, count=count)
