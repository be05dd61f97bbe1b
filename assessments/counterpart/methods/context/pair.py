"""What the report of a comparison by the method `context` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.method import profile_as
from counterpart.methods.context.loop import break_reading, closure, picture
from counterpart.methods.context.ring import Ring
from counterpart.methods.context.scoring import KNOWS, LINKS, lower
from counterpart.methods.context.scoring import Comparison as Context
from counterpart.model import SIDES, Assessment, Side, other
from counterpart.report.people import people
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.rated.pair import RatingsView, ratings_view
from counterpart.report.rated.rows import side_mean
from counterpart.report.trace import Trace, minus, trace
from counterpart.scoring.bounds import at_least
from counterpart.scoring.comparison import Comparison


@dataclass(frozen=True)
class Known:
    """What a side thinks it knows of the other, what the other says of it, and the difference."""

    side: Side
    own: Trace
    said: Trace
    gap: Trace
    line: str


@dataclass(frozen=True)
class LinkRow:
    """A link: both sides' views, and how well it holds for both."""

    name: str
    sides: Mapping[Side, Trace]
    held: Trace
    weakest: bool


@dataclass(frozen=True)
class ContextView(RatingsView):
    """Beside the ratings: the loop, where it breaks, the links, what each side knows.

    `breaks` is the weakest link where both name the same; else `views` holds what each names.
    """

    loop: Reading
    breaks: Reading | None
    views: Mapping[Side, Reading]
    chart: Ring
    closure: Trace
    closures: Mapping[Side, Trace]
    links: tuple[LinkRow, ...]
    known: tuple[Known, ...]


def context_view(phrases: Phrases, assessment: Assessment, comparison: Comparison) -> ContextView:
    """The view of a comparison by the method `context`, addressed to both sides."""
    base = ratings_view(phrases, assessment, comparison)
    profile = profile_as(Context, comparison.profile)
    n = people(phrases, comparison)
    nobody = profile.sides["buyer"].absent["now"] & profile.sides["supplier"].absent["now"]
    keys = tuple(key for key in LINKS if key not in nobody) or LINKS
    links = {key: _held(comparison, key) for key in keys}
    reading, breaks = phrases.reading(profile.reading), break_reading(phrases, profile.loop)
    both = phrases.t("both-sides")
    steps = [(both, step) for step in (*(breaks.do if breaks else ()), *reading.do)]
    return ContextView(
        **{**vars(base), "steps": tuple(dict.fromkeys((*steps, *base.steps)))},
        loop=reading,
        breaks=breaks,
        views=_views(phrases, profile),
        chart=picture(phrases, links, profile.loop),
        closure=_joint(phrases, profile, n),
        closures={side: _closure(phrases, comparison, profile, side) for side in SIDES},
        links=tuple(_row(phrases, comparison, key, profile.loop.weakest, n) for key in keys),
        known=tuple(
            _known(phrases, comparison, side, profile.knows_gap[side], assessment.bands.near)
            for side in SIDES
        ),
    )


def _views(phrases: Phrases, profile: Context) -> dict[Side, Reading]:
    """The weakest link in the eyes of each side that names one."""
    readings = {side: break_reading(phrases, profile.sides[side].loops["now"]) for side in SIDES}
    return {side: reading for side, reading in readings.items() if reading}


def _joint(phrases: Phrases, profile: Context, n: str) -> Trace:
    closures = ((side, profile.sides[side].loops["now"].closure) for side in SIDES)
    inputs = [(phrases.named(side), phrases.exact(value)) for side, value in closures]
    name = phrases.t("loop-closure")
    return trace(phrases, profile.loop.closure, name, "level", inputs, n)


def _held(comparison: Comparison, key: str) -> float | None:
    return lower(*(comparison.dimensions[key].sides[side]["now"].mean for side in SIDES))


def _closure(phrases: Phrases, comparison: Comparison, profile: Context, side: Side) -> Trace:
    own = profile.sides[side]
    links = {
        key: comparison.dimensions[key].sides[side]["now"].mean
        for key in LINKS
        if key not in own.absent["now"]
    }
    n = phrases.t("n-side", side=phrases.name(side), n=len(comparison.scores[side]))
    return closure(phrases, links, own.loops["now"], n)


def _row(
    phrases: Phrases, comparison: Comparison, key: str, weakest: str | None, n: str
) -> LinkRow:
    sides = {side: side_mean(phrases, comparison, key, side, "now") for side in SIDES}
    inputs = [(phrases.named(side), sides[side].exact) for side in SIDES]
    name = phrases.words.dimensions[key].name
    label = f"{name}: {phrases.t('link-holds')}"
    held = trace(phrases, _held(comparison, key), label, "lower", inputs, n)
    return LinkRow(name, sides, held, key == weakest)


def _known(
    phrases: Phrases, comparison: Comparison, side: Side, gap: float | None, near: float
) -> Known:
    """How far a side's idea of what it knows differs from what the other says of it."""
    key = KNOWS[side]
    own = side_mean(phrases, comparison, key, side, "now")
    said = side_mean(phrases, comparison, key, other(side), "now")
    facts = phrases.sides(side)
    if gap is None:
        line = phrases.t("knows-unknown", **facts)
    elif not at_least(abs(gap), near):
        line = phrases.t("knows-alike", **facts)
    else:
        line = phrases.t("knows-over" if gap > 0 else "knows-under", **facts)
    inputs = [
        (phrases.t("knows-own", **facts), own.exact),
        (phrases.t("knows-said", **facts), said.exact),
    ]
    name = phrases.t("knows-gap", **facts)
    n = ", ".join((own.n, said.n))
    sides = comparison.dimensions[key].sides
    between = (sides[side]["now"].mean, sides[other(side)]["now"].mean)
    return Known(side, own, said, minus(phrases, gap, between, name, "knows", inputs, n), line)
