"""What the two sides agree on: a room needs to hear that, too.

Convention: they agree on a dimension whose finding is none to settle and whose gap is below the
bound from which one watches it; what a method compares besides, it says itself. Where they agree on
nothing else, the dimension with the smallest gap is named, as what they are closest on unless the
gap is below that bound; where even that one is significant, none is.
"""

from __future__ import annotations

from collections.abc import Set

from counterpart.model import SIDES, Assessment
from counterpart.report.numbers import whole
from counterpart.report.phrases import Phrases
from counterpart.scoring.bounds import below
from counterpart.scoring.comparison import Comparison

AGREEMENTS = 3
"""So many are named; the others stand in the figures."""
CALM = ("protect", "steady")


def agreements(
    phrases: Phrases, assessment: Assessment, comparison: Comparison, talked_about: Set[str]
) -> tuple[str, ...]:
    """A sentence for each of the first agreements, the best levels first; empty without figures.

    What is `talked_about`, dimensions and questions by their ids, is no agreement.
    """
    by_gap = nearest(comparison)
    calm = [
        key
        for key in by_gap
        if key not in talked_about
        and comparison.dimensions[key].gap.finding in CALM
        and below(abs(comparison.dimensions[key].gap.gap or 0.0), assessment.bands.watch)
    ]
    calm.sort(key=lambda key: -(comparison.dimensions[key].worth or 0.0))
    sentences = [_of_dimension(phrases, comparison, key, "agree-line") for key in calm]
    for key in phrases.method.agreed(assessment, comparison.profile):
        if key in talked_about:
            continue
        theme = phrases.words.dimensions.get(key)
        title = theme.name if theme else phrases.words.questions[key].title
        sentences.append(phrases.t("agree-same", name=title))
    if not sentences and by_gap:
        gap = abs(comparison.dimensions[by_gap[0]].gap.gap or 0.0)
        said = "agree-line" if below(gap, assessment.bands.watch) else "agree-closest"
        if below(gap, assessment.bands.significant):
            sentences = [_of_dimension(phrases, comparison, by_gap[0], said)]
    return tuple(sentences[:AGREEMENTS])


def nearest(comparison: Comparison) -> list[str]:
    """The dimensions that both sides' answers can be held against each other on, nearest first."""
    gaps = {
        key: abs(of.gap.gap)
        for key, of in comparison.dimensions.items()
        if of.gap.gap is not None and not of.mirrored
    }
    return sorted(gaps, key=lambda key: gaps[key])


def _of_dimension(phrases: Phrases, comparison: Comparison, key: str, sentence: str) -> str:
    means = comparison.dimensions[key].sides
    name = phrases.words.dimensions[key].name
    figures = {str(side): whole(means[side]["now"].mean) for side in SIDES}
    return phrases.t(sentence, name=name, **figures)
