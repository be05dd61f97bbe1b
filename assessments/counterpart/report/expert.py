"""The expert panel: within-group agreement and reliability, closed at first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterpart.model import SIDES, Side
from counterpart.report.phrases import Phrases
from counterpart.report.trace import Trace, trace
from counterpart.scoring.comparison import Comparison
from counterpart.scoring.panel import ALPHA_FROM


@dataclass(frozen=True)
class ExpertRow:
    """One dimension of one side."""

    dimension: str
    side: Side
    rwg_j: Trace
    alpha: Trace
    items: tuple[tuple[str, str], ...]


def expert_rows(
    phrases: Phrases, comparison: Comparison, keys: Sequence[str]
) -> tuple[ExpertRow, ...]:
    """A row for each dimension and side that has enough respondents; none where nobody has."""
    rows = []
    for key in keys:
        for side in SIDES:
            panel = comparison.dimensions[key].panel[side]
            if panel is None:
                continue
            name = phrases.words.dimensions[key].name
            titles = [
                (phrases.words.questions[question].title, phrases.exact(value))
                for question, value in panel.rwg.items()
            ]
            label = f"{name}, {phrases.name(side)}"
            n = phrases.t("n-complete", n=panel.n)
            few = [(phrases.t("alpha-from"), str(ALPHA_FROM))]
            rows.append(
                ExpertRow(
                    name,
                    side,
                    trace(
                        phrases,
                        panel.rwg_j,
                        f"{label}: {phrases.t('rwg-j')}",
                        "rwg-j",
                        titles,
                        n,
                        phrases.exact(panel.rwg_j),
                    ),
                    trace(
                        phrases,
                        panel.alpha,
                        f"{label}: {phrases.t('alpha')}",
                        "alpha",
                        few,
                        n,
                        phrases.exact(panel.alpha),
                    ),
                    tuple(titles),
                )
            )
    return tuple(rows)
