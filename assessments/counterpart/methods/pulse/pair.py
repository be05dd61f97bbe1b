"""What the report of a comparison by the method `pulse` says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.method import profile_as
from counterpart.methods.pulse.beats import Beats, Row, beats
from counterpart.methods.pulse.changes import Again, Change, again, change, deeper, event_name
from counterpart.methods.pulse.scoring import ARROWS, FALLEN, RISEN, UNSHARED, Beat
from counterpart.methods.pulse.scoring import Comparison as Pulse
from counterpart.methods.pulse.scoring import named as named_in
from counterpart.model import SIDES, Assessment, Side
from counterpart.report.agreements import nearest
from counterpart.report.first_rows import about, first_rows, titled
from counterpart.report.numbers import difference, signed, whole
from counterpart.report.people import people
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, by_weight, prompt
from counterpart.report.rated.prompts import of_comparison
from counterpart.report.trace import Trace, minus
from counterpart.scoring.comparison import Comparison

ROWS = 3
"""Points in the chart of the first screen: two topics, and what both are nearest on."""


@dataclass(frozen=True)
class RoundRow:
    """One round in words: the direction of each side, and what changed."""

    round: str
    arrows: Mapping[Side, str]
    changes: str


@dataclass(frozen=True)
class PulseView:
    """The direction, the six points over the rounds, the changes, and what to repeat."""

    arrow: Reading
    sides: Mapping[Side, str]
    chart: Beats | None
    first: Beats | None
    table: tuple[tuple[str, tuple[str, ...]], ...]
    rounds: tuple[RoundRow, ...]
    moved: tuple[tuple[Reading, Trace], ...]
    changes: tuple[Change, ...]
    unshared: tuple[Reading, ...]
    again: tuple[Again, ...]
    deeper: tuple[Again, ...]
    prompts: tuple[Prompt, ...]
    steps: tuple[tuple[str, str], ...]


def pulse_view(phrases: Phrases, assessment: Assessment, comparison: Comparison) -> PulseView:
    """The view of a comparison by the method `pulse`, addressed to both sides."""
    pulse = profile_as(Pulse, comparison.profile)
    arrow = phrases.reading(pulse.reading)
    dimensions = comparison.dimensions
    low = [key for key, of in dimensions.items() if of.gap.finding in ("fix-together", "side-gap")]
    counts = {
        event: {
            side: None if (of := pulse.now[side].events) is None else of.get(event, 0)
            for side in SIDES
        }
        for event in pulse.events
    }
    changes = tuple(change(phrases, event, counts[event]) for event in pulse.events)
    falls, moved, more = _moved(phrases, comparison)
    prompts = by_weight((*of_comparison(phrases, assessment, comparison), *falls))
    steps = {step: change.name for change in changes for step in change.reading.do}
    return PulseView(
        arrow=arrow,
        sides={side: _arrow(phrases, pulse.now[side]) for side in SIDES},
        chart=_chart(phrases, comparison, pulse, list(dimensions)),
        first=_chart(
            phrases,
            comparison,
            pulse,
            first_rows(
                list(dimensions), ROWS, about(phrases, prompts)[: ROWS - 1], nearest(comparison)
            ),
        ),
        table=_table(phrases, comparison, list(dimensions)),
        rounds=tuple(_round_row(phrases, name, beats) for name, beats in pulse.rounds.items()),
        moved=moved,
        changes=changes,
        unshared=_unshared(phrases, pulse),
        again=again(phrases, pulse.events),
        deeper=deeper(phrases, low),
        prompts=prompts,
        steps=(
            *((phrases.t("pulse-direction"), step) for step in arrow.do),
            *((name, step) for step, name in steps.items()),
            *more,
        ),
    )


def _arrow(phrases: Phrases, beat: Beat) -> str:
    """How many of a side chose which direction, in words; a dash where that is not known."""
    if beat.arrows is None:
        return phrases.t("hidden") if beat.n else "–"
    lines = [
        f"{phrases.t(f'pulse-{arrow}')} {beat.arrows[arrow]}"
        for arrow in ARROWS
        if beat.arrows[arrow]
    ]
    return phrases.t(f"pulse-{beat.arrow}") if sum(beat.arrows.values()) == 1 else ", ".join(lines)


def _round_row(phrases: Phrases, name: str, beats: Mapping[Side, Beat]) -> RoundRow:
    changes = ", ".join(event_name(phrases, event) for event in named_in(beats))
    return RoundRow(name, {side: _arrow(phrases, beats[side]) for side in SIDES}, changes or "–")


def _unshared(phrases: Phrases, pulse: Pulse) -> tuple[Reading, ...]:
    """The changes that only one side names, one reading a side."""
    readings = []
    for side in SIDES:
        own = pulse.now[side].events or {}
        names = [event_name(phrases, event) for event in pulse.unshared if event in own]
        if names:
            facts = {**phrases.sides(side), "changes": phrases.listed(names)}
            readings.append(phrases.reading(UNSHARED, facts))
    return tuple(readings)


def _moved(
    phrases: Phrases, comparison: Comparison
) -> tuple[list[Prompt], tuple[tuple[Reading, Trace], ...], list[tuple[str, str]]]:
    """What rose or fell since the round before, a prompt for each fall, and steps for each rise."""
    if not comparison.over_time:
        return [], (), []
    before, after = comparison.over_time[-2:]
    prompts, moved, steps = [], [], []
    for key, move in (after.movement or {}).items():
        if not move.level_changed or move.level is None:
            continue
        name = phrases.words.dimensions[key].name
        reading = phrases.reading(FALLEN if move.level < 0 else RISEN, {"dimension": name}, key)
        inputs = [
            (round_.round, phrases.exact(round_.dimensions[key].gap.level))
            for round_ in (before, after)
        ]
        inputs.append((phrases.t("bound"), phrases.exact(move.bound)))
        n = people(phrases, comparison)
        between = (after.dimensions[key].gap.level, before.dimensions[key].gap.level)
        label = f"{name}: {phrases.t('level-moved')}"
        moved.append((reading, minus(phrases, move.level, between, label, "moved", inputs, n)))
        if move.level < 0:
            weight = Weight(-move.level, "pulse-fall", tuple(inputs), n, between=between)
            title = f"{name}: {phrases.inside(reading.title)}"
            ask = reading.talk
            lines = (reading.text,)
            prompts.append(
                prompt(
                    phrases, weight, title, ask, reading.guidance, lines, about=key, reading=reading
                )
            )
        else:
            steps += [(name, step) for step in reading.do]
    return prompts, tuple(moved), steps


def _chart(
    phrases: Phrases, comparison: Comparison, pulse: Pulse, keys: Sequence[str]
) -> Beats | None:
    rounds = comparison.over_time
    if not rounds:
        return None
    rows = []
    for key in keys:
        last = (rounds[-1].movement or {}).get(key)
        levels = [of.dimensions[key].gap.level for of in rounds[-2:] if key in of.dimensions]
        aside = "" if last is None or last.level is None else phrases.t(
            "pulse-aside", moved=signed(difference(levels[-1], levels[0]))
        )  # fmt: skip
        changed = [bool(of.movement and of.movement[key].level_changed) for of in rounds]
        means = [
            {side: of.dimensions[key].sides[side]["now"].mean for side in SIDES} for of in rounds
        ]
        rows.append(Row(phrases.words.dimensions[key].name, aside, means, changed))
    by_round = [pulse.rounds[of.round] for of in rounds]
    described = "; ".join(
        f"{name}: {', '.join(cells)}" for name, cells in _table(phrases, comparison, keys)
    )
    return beats(
        titled(phrases, phrases.t("pulse-chart-title"), len(rows), len(comparison.dimensions)),
        described,
        [of.round for of in rounds],
        rows,
        [{side: of[side].arrow for side in SIDES} for of in by_round],
        [len(named_in(of)) for of in by_round],
        (phrases.t("pulse-chart-direction"), phrases.t("pulse-chart-changes")),
    )


def _table(
    phrases: Phrases, comparison: Comparison, keys: Sequence[str]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The twin of the chart: each point, and both sides' means in each round."""
    return tuple(
        (
            phrases.words.dimensions[key].name,
            tuple(
                " / ".join(whole(of.dimensions[key].sides[side]["now"].mean) for side in SIDES)
                for of in comparison.over_time
            ),
        )
        for key in keys
    )
