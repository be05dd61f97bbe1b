"""Both sides over the rounds: a chart a dimension, and what counts as a change in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterpart.model import SIDES
from counterpart.report.charts.timeline import Timeline, timeline
from counterpart.report.happened import Happened
from counterpart.report.numbers import difference, signed, whole
from counterpart.report.phrases import Phrases
from counterpart.report.rated.rows import shown_gap
from counterpart.report.trace import Trace, trace
from counterpart.scoring.comparison import Comparison


@dataclass(frozen=True)
class Moved:
    """One dimension in one round: level, gap, how they moved, and what happened, since the last."""

    round: str
    level: str
    gap: str
    level_moved: Trace | None
    gap_moved: Trace | None
    changed: str
    events: tuple[Happened, ...]


@dataclass(frozen=True)
class OverTime:
    """One dimension over the rounds."""

    name: str
    chart: Timeline
    rows: tuple[Moved, ...]


def over_time(
    phrases: Phrases, comparison: Comparison, keys: Sequence[str], events: Sequence[Happened]
) -> tuple[OverTime, ...]:
    """The dimensions over the rounds that both sides answered; none for a single round."""
    if not comparison.over_time:
        return ()
    return tuple(_of_dimension(phrases, comparison, key, events) for key in keys)


def _of_dimension(
    phrases: Phrases, comparison: Comparison, key: str, events: Sequence[Happened]
) -> OverTime:
    name = phrases.words.dimensions[key].name
    rounds = [round_ for round_ in comparison.over_time if key in round_.dimensions]
    means = [
        {side: round_.dimensions[key].sides[side]["now"].mean for side in SIDES}
        for round_ in rounds
    ]
    between: dict[int, list[Happened]] = {}
    for event in events:
        between.setdefault(event.before, []).append(event)
    rows = tuple(
        _row(phrases, comparison, key, at, tuple(between.get(at, ()))) for at in range(len(rounds))
    )
    description = "; ".join(
        f"{round_.round}: " + ", ".join(f"{phrases.name(s)} {whole(of[s])}" for s in SIDES)
        for round_, of in zip(rounds, means, strict=True)
    )
    moved = [
        bool(
            round_.movement
            and (m := round_.movement.get(key))
            and (m.level_changed or m.gap_changed)
        )
        for round_ in rounds
    ]
    names = [round_.round for round_ in rounds]
    description = "; ".join(
        [description, *(f"{event.number}. {event.day}: {event.what}" for event in events)]
    )
    along = [event.along for event in events]
    return OverTime(name, timeline(name, description, names, means, moved, along), rows)


def _row(
    phrases: Phrases, comparison: Comparison, key: str, at: int, events: tuple[Happened, ...]
) -> Moved:
    round_ = comparison.over_time[at]
    now = round_.dimensions[key]
    gap, away = now.gap, shown_gap(now)
    move = round_.movement.get(key) if round_.movement else None
    if move is None:
        return Moved(round_.round, whole(gap.level), signed(away), None, None, "–", events)
    earlier = comparison.over_time[at - 1].dimensions[key]
    before = earlier.gap
    traces = [
        trace(
            phrases,
            value,
            phrases.t(f"{part}-moved"),
            "moved",
            [
                (comparison.over_time[at - 1].round, phrases.exact(old)),
                (round_.round, phrases.exact(new)),
                (phrases.t("bound"), phrases.exact(move.bound)),
            ],
            phrases.t("n-answers"),
            signed(shown),
        )
        for part, value, old, new, shown in (
            ("level", move.level, before.level, gap.level, difference(gap.level, before.level)),
            ("gap", move.gap, before.gap, gap.gap, difference(away, shown_gap(earlier))),
        )
    ]
    which = [part for part in ("level", "gap") if getattr(move, f"{part}_changed")]
    said = phrases.t(f"changed-{'-'.join(which)}") if which else phrases.t("changed-none")
    return Moved(round_.round, whole(gap.level), signed(away), traces[0], traces[1], said, events)
