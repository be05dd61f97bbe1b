"""The words of a deck: those of the exports, beside those of one assessment's reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterpart.companies import Naming
from counterpart.export.headings import Headings
from counterpart.export.results import latest
from counterpart.model import SIDES, Side
from counterpart.report.left_out import shared_marks
from counterpart.report.pair import ComparisonView
from counterpart.scoring.anonymity import SMALLEST

LONG = 26
"""Letters of a company's name with its side, from which on heads and keys say the side alone."""


def called_short(phrases: Naming, side: Side) -> str:
    """A side where there is little room: with its company's name if that is short."""
    who = phrases.who(side)
    return who if len(who) <= LONG else phrases.named(side)


def both_short(words: Headings) -> tuple[str, ...]:
    """The two sides where there is little room, the buyer first."""
    return tuple(called_short(words.phrases, side) for side in SIDES)


def protection(words: Headings, marks: Sequence[str]) -> tuple[str, ...]:
    """What a view hides and why, or that it is its holder's own."""
    return tuple(marks) or (words.e("view-own"),)


def caution(words: Headings, view: ComparisonView) -> str:
    """What few people on a side mean for what a slide says; empty where there are enough."""
    if view.one_each:
        return words.phrases.t("one-each")
    return words.e("few-people", least=SMALLEST) if min(view.n.values()) < SMALLEST else ""


def counted(words: Headings, n: Mapping[Side, int]) -> str:
    """How many answered, as `n: buyer 4, supplier 3`."""
    return words.e("deck-n", n=", ".join(f"{words.phrases.name(s)} {n[s]}" for s in SIDES))


def source(words: Headings, view: ComparisonView) -> tuple[str, ...]:
    """What every slide's notes say of its figures: n, round, source, and who may see them."""
    comparison, phrases = view.comparison, words.phrases
    assessment = phrases.catalogue.assessments[comparison.gathered.assessment]
    marks = tuple(shared_marks(phrases.t, comparison.smallest, comparison.hidden))
    lines = [
        counted(words, view.n),
        f"{phrases.t('round')}: {view.round}" if view.round else "",
        words.e(
            "deck-source",
            title=phrases.words.title,
            version=assessment.version,
            day=phrases.day(latest(comparison)[:10]),
        ),
        *view.notes,
        caution(words, view),
        *protection(words, marks),
    ]
    return tuple(line for line in lines if line)
