"""The charts of a comparison that a native chart can carry honestly, placed by whoever uses them.

A value is what the summary's table gives, on 0 to 100; where there is no score it stays empty. Each
side has its colour and its look: the supplier's bars are hatched, as in a workbook.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import fsum

from counterpart.deck.model import Box, Chart, Drawn, Series
from counterpart.deck.words import called_short
from counterpart.export.headings import Headings
from counterpart.model import LENSES, SIDES, Lens, Side, other
from counterpart.report.agreements import nearest
from counterpart.report.first_rows import first_rows, titled
from counterpart.report.numbers import whole
from counterpart.report.pair import ComparisonView
from counterpart.report.prompts import Bar, Prompt
from counterpart.report.rated.rows import ordered
from counterpart.scoring.anonymity import SMALLEST
from counterpart.scoring.bounds import rounded
from counterpart.scoring.comparison import Comparison

ROWS = 6
"""Categories of a chart of both sides that can be read across a room."""
IMAGES = 4
"""Of each of two charts where each side rates itself and the other; less one over a caution."""
GAPS = {1: 300, 2: 140, 3: 100}
"""By the number of categories: so that few bars are not as thick as beams."""
NARROW = 6
"""A part of a whole that is smaller has no room for its number."""
NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)
PARTS = ("first", "second", "third")
"""The colours of the parts of a whole, in their order, where none is a side."""


def opening_charts(words: Headings, view: ComparisonView) -> tuple[Chart, ...]:
    """The charts that a deck begins with: of splits where these say what it is about, of both
    sides' images of each where each side rates itself, else of both sides by dimension."""
    if view.layout.drawn == "shares":
        return _some(shares(words, view.comparison) or bars_of(words, view))
    if view.layout.drawn == "answers":
        return ()
    keys = shown_keys(view, ROWS)
    if any(view.comparison.dimensions[key].mirrored for key in keys):
        few = view.one_each or view.comparison.shared or min(view.n.values()) < SMALLEST
        keys = shown_keys(view, IMAGES - 1 if few else IMAGES)
        return _some(*(images(words, view.comparison, keys, side) for side in SIDES))
    return _some(sides(words, view.comparison, keys))


def _some(*charts: Chart | None) -> tuple[Chart, ...]:
    return tuple(of for of in charts if of is not None)


def shown_keys(view: ComparisonView, limit: int) -> tuple[str, ...]:
    """The rated dimensions that fit, those of the first topics before others."""
    comparison = view.comparison
    keys = list(comparison.dimensions) if view.layout.in_order else ordered(comparison)
    keys = [key for key in keys if _scored(comparison, key)]
    about = [topic.lead.about for topic in view.topics[:3]]
    return first_rows(keys, limit, about, nearest(comparison))


def _scored(comparison: Comparison, key: str) -> bool:
    return any(mean(comparison, key, side, "now") is not None for side in SIDES)


def mean(comparison: Comparison, key: str, side: Side, lens: Lens) -> float | None:
    """A side's mean of a dimension under a lens; None where it has none or hides it."""
    of = comparison.dimensions[key].sides[side].get(lens)
    return rounded(of.mean) if of else None


def sides(words: Headings, comparison: Comparison, keys: Sequence[str]) -> Chart | None:
    """Both sides' means now, dimension by dimension."""
    count = sum(_scored(comparison, key) for key in comparison.dimensions)
    title = titled(words.phrases, words.e("chart-means"), len(keys), count)
    values = {side: [mean(comparison, key, side, "now") for key in keys] for side in SIDES}
    names = [words.phrases.words.dimensions[key].name for key in keys]
    return bars(words, title, names, values)


def lenses(words: Headings, comparison: Comparison, key: str) -> Chart | None:
    """One dimension under each lens on both sides."""
    asked: list[Lens] = [
        lens
        for lens in LENSES
        if any(mean(comparison, key, side, lens) is not None for side in SIDES)
    ]
    values = {side: [mean(comparison, key, side, lens) for lens in asked] for side in SIDES}
    title = words.e("deck-chart", name=words.phrases.words.dimensions[key].name)
    return bars(words, title, [words.phrases.lens(lens) for lens in asked], values)


def bars(
    words: Headings,
    title: str,
    names: Sequence[str],
    values: Mapping[Side, Sequence[float | None]],
) -> Chart | None:
    """Bars of both sides beside each other; None where no side has a value."""
    if all(value is None for side in SIDES for value in values[side]):
        return None
    series = [
        Series(called_short(words.phrases, side), side, tuple(values[side]), hatched=at > 0)
        for at, side in enumerate(SIDES)
    ]
    return charted("bars", title, names, series)


def images(
    words: Headings, comparison: Comparison, keys: Sequence[str], side: Side
) -> Chart | None:
    """One side as it sees itself, and as the other sees it; the look is that of who looks."""
    own = [mean(comparison, key, side, "now") for key in keys]
    seen = [mean(comparison, key, other(side), "theirs") for key in keys]
    if all(value is None for value in (*own, *seen)):
        return None
    of, by = (words.phrases.named(each) for each in (side, other(side)))
    series = [
        Series(words.e("deck-itself", side=of), side, tuple(own)),
        Series(words.e("deck-seen-by", side=by), other(side), tuple(seen)),
    ]
    series = [replace(each, hatched=each.colour == SIDES[1]) for each in series]
    names = [words.phrases.words.dimensions[key].name for key in keys]
    return charted("bars", words.e("deck-images", side=of), names, series)


def shares(words: Headings, comparison: Comparison) -> Chart | None:
    """The first split as stacked bars, a side and a lens each, where its options mean the same."""
    phrases = words.phrases
    if not phrases.method.shares or not comparison.splits:
        return None
    key, by_side = next(iter(comparison.splits.items()))
    rows = [
        (side, lens, of)
        for lens in LENSES
        for side in SIDES
        if (of := by_side[side].get(lens)) and any(part.mean is not None for part in of.values())
    ]
    if not rows:
        return None
    series = [
        Series(
            phrases.option(option), PARTS[at], tuple(rounded(of[option].mean) for *_, of in rows)
        )
        for at, option in enumerate(rows[0][2])
    ]
    names = [
        words.e("deck-of-lens", side=called_short(phrases, side), lens=phrases.lens(lens))
        for side, lens, _ in rows
    ]
    title = words.e("chart-split", dimension=phrases.words.dimensions[key].name)
    return charted("shares", title, names, series)


def bars_of(words: Headings, view: ComparisonView) -> Chart | None:
    """The splits behind the first topics, each named with its topic."""
    named = [
        (f"{topic.lead.title.partition(': ')[0]}: {words.phrases.inside(bar.label)}", bar)
        for topic in view.topics[:3]
        for bar in topic.lead.bars
    ]
    return split_bars(words, words.e("deck-splits"), named[:ROWS])


def of_prompt(words: Headings, comparison: Comparison, prompt: Prompt) -> Chart | None:
    """What stands behind a topic: its splits, or its dimension under each lens."""
    if prompt.bars:
        title = words.e("deck-chart", name=prompt.title.partition(": ")[0])
        return split_bars(words, title, [(bar.label, bar) for bar in prompt.bars])
    if prompt.about in comparison.dimensions:
        return lenses(words, comparison, prompt.about)
    return None


def split_bars(words: Headings, title: str, named: Sequence[tuple[str, Bar]]) -> Chart | None:
    """Splits of 100 points as stacked bars."""
    if not named:
        return None
    first = named[0][1]
    series = [
        Series(
            first.names.get(option) or words.phrases.option(option),
            option if option in SIDES else PARTS[at % len(PARTS)],
            tuple(rounded(bar.split.get(option)) for _, bar in named),
        )
        for at, option in enumerate(first.split)
    ]
    return charted("shares", title, [name for name, _ in named], series)


def rounds(words: Headings, view: ComparisonView, key: str) -> Chart | None:
    """One dimension over the rounds, a line a side."""
    of = [round_ for round_ in view.comparison.over_time if key in round_.dimensions]
    means = {
        side: tuple(rounded(r.dimensions[key].sides[side]["now"].mean) for r in of)
        for side in SIDES
    }
    if len(of) < 2 or all(value is None for side in SIDES for value in means[side]):
        return None
    lower = min(SIDES, key=lambda side: (_total(means[side]), side))
    series = [
        Series(called_short(words.phrases, s), s, means[s], hatched=at > 0, below=s == lower)
        for at, s in enumerate(SIDES)
    ]
    title = words.e("deck-rounds", name=words.phrases.words.dimensions[key].name)
    return charted("lines", title, [round_.round for round_ in of], series)


def _total(values: Sequence[float | None]) -> float:
    return fsum(value for value in values if value is not None)


def charted(drawn: Drawn, title: str, names: Sequence[str], series: Sequence[Series]) -> Chart:
    """A chart that has no place yet, with what it shows in words."""
    lines = [
        f"{name}: " + ", ".join(f"{of.name} {whole(of.values[at])}" for of in series)
        for at, name in enumerate(names)
    ]
    return Chart(
        NOWHERE,
        drawn,
        title,
        tuple(names),
        tuple(series),
        "; ".join([title, *lines]),
        gap=GAPS.get(len(names), 60),
        least=NARROW if drawn == "shares" else 0,
    )
