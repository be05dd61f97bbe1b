"""The rows of a comparison of purposes: the two sides, the distances, the situations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.language import opening
from counterpart.methods.purpose.scoring import LENSES, OPTIONS, Profile, Situation
from counterpart.methods.purpose.scoring import Comparison as Purpose
from counterpart.model import SIDES, Lens, Side, other
from counterpart.report.crowd import CROWD_FROM, crowd
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.trace import Input, Trace, move, trace
from counterpart.scoring.comparison import Comparison
from counterpart.scoring.points import Shares


@dataclass(frozen=True)
class SideView:
    """One side in the comparison: its purpose by lens, its fit, and n."""

    side: Side
    name: str
    n: int
    purpose: str
    shares: Mapping[Lens, tuple[Trace, ...]]
    fit: Reading
    state: Reading | None


@dataclass(frozen=True)
class SituationView:
    """One situation: both sides' splits, and the three distances."""

    title: str
    splits: Mapping[Side, str]
    apart: Trace
    errors: Mapping[Side, Trace]


def side_view(phrases: Phrases, comparison: Comparison, purpose: Purpose, side: Side) -> SideView:
    """One side of the comparison."""
    profile = purpose.sides[side]
    orientation = purpose.coorientation[side]
    shares = {}
    for lens in LENSES:
        split = profile.shares[lens]
        values = [] if comparison.shared else [p.shares[lens] for p in profiles(comparison, side)]
        shares[lens] = tuple(
            trace(
                phrases,
                split[option] if split else None,
                f"{phrases.option(option)}, {phrases.inside(phrases.lens(lens))}",
                "side-mean",
                _inputs(phrases, values, option),
                _n(phrases, purpose, (side, lens)),
            )
            for option in OPTIONS
        )
    return SideView(
        side=side,
        name=phrases.name(side),
        n=len(comparison.scores[side]),
        purpose=phrases.title(profile.dominant["now"]),
        shares=shares,
        fit=phrases.reading(profile.fit),
        state=phrases.reading(orientation.state, phrases.sides(side)) if orientation else None,
    )


def move_rows(phrases: Phrases, profile: Purpose) -> tuple[Trace, ...]:
    """The five distances between splits, each traced."""

    def named(side: Side, lens: Lens) -> tuple[str, Shares | None]:
        label = opening(phrases.t(f"mark-{lens}", **phrases.sides(side)))
        return label, profile.sides[side].shares[lens]

    pairs: list[tuple[str, Side, Lens, Side, Lens]] = [
        ("between_sides", "buyer", "now", "supplier", "now"),
        *((f"{side}_guess_error", side, "guess", other(side), "now") for side in SIDES),
        *((f"{side}_to_wanted", side, "now", side, "wanted") for side in SIDES),
    ]
    return tuple(
        move(
            phrases,
            profile.moves[key],
            phrases.t(f"move-{key.replace('_', '-')}"),
            named(side, lens),
            named(side_2, lens_2),
            _n(phrases, profile, (side, lens), (side_2, lens_2)),
        )
        for key, side, lens, side_2, lens_2 in pairs
    )


def situation_view(phrases: Phrases, key: str, situation: Situation) -> SituationView:
    """One situation on both sides."""
    title = phrases.words.questions[key].title

    def named(side: Side, lens: Lens) -> tuple[str, Shares | None]:
        label = opening(phrases.t(f"mark-{lens}", **phrases.sides(side)))
        return label, situation.splits[side][lens]

    return SituationView(
        title,
        {side: phrases.split(situation.splits[side]["now"]) for side in SIDES},
        move(
            phrases,
            situation.between_sides,
            f"{title}: {phrases.t('move-between-sides')}",
            named("buyer", "now"),
            named("supplier", "now"),
            phrases.t("n-answers"),
        ),
        {
            side: move(
                phrases,
                situation.guess_error[side],
                f"{title}: {phrases.t(f'move-{side}-guess-error')}",
                named(side, "guess"),
                named(other(side), "now"),
                phrases.t("n-answers"),
            )
            for side in SIDES
        },
    )


def profiles(comparison: Comparison, side: Side) -> list[Profile]:
    """The purposes of a side's respondents."""
    return [s.profile for s in comparison.scores[side] if isinstance(s.profile, Profile)]


def _inputs(phrases: Phrases, values: Sequence[Shares | None], option: str) -> list[Input]:
    given = [value[option] for value in values if value]
    if len(values) >= CROWD_FROM:
        return crowd(phrases, given, len(values) - len(given))
    return [
        (phrases.t("respondent", number=at), phrases.exact(value[option]))
        for at, value in enumerate(values, 1)
        if value
    ]


def _n(phrases: Phrases, purpose: Purpose, *lenses: tuple[Side, Lens]) -> str:
    counts = [
        phrases.t("n-side", side=phrases.name(side), n=purpose.n[side][lens])
        for side, lens in lenses
    ]
    return ", ".join(dict.fromkeys(counts))
