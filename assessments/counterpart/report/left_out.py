"""What a shared view says of itself: that it is one, how many figures it leaves out, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from counterpart.scoring.figures import Hidden


def shared_marks(t: Callable[..., str], smallest: int, hidden: Hidden) -> Iterator[str]:
    """The sentences over a view in which a figure needs `smallest` people; none for the holder's.

    `t` says a sentence of the report locale.
    """
    if not smallest:
        return
    yield t("shared-mark", smallest=smallest)
    if hidden.few:
        yield t("shared-few", count=hidden.few, smallest=smallest)
    if hidden.subtraction:
        yield t("shared-subtraction", count=hidden.subtraction, smallest=smallest)
    if hidden.statistics:
        yield t("shared-statistics", count=hidden.statistics)
