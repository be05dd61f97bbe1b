"""The view of one response's report by the method `relationship-type`."""

from __future__ import annotations

from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.method import profile_as
from counterpart.methods.relationship_type.figures import (
    SILENT,
    Figures,
    figures,
    mismatches,
    row,
    row_line,
)
from counterpart.methods.relationship_type.scoring import Profile
from counterpart.report.charts.track import Track, track
from counterpart.report.phrases import Reading
from counterpart.report.prompts import by_weight
from counterpart.report.rated.single import RatingsScoreView
from counterpart.report.rated.single import score_view as ratings_view
from counterpart.responses import Response
from counterpart.scoring.score import Score


@dataclass(frozen=True)
class TypeScoreView(RatingsScoreView):
    """Beside the ratings: the type today, the two mismatches, the line and its figures."""

    type: Reading
    wish: Reading
    fit: Reading
    chart: Track
    figures: Figures


def score_view(
    catalogue: Catalogue, response: Response, score: Score, language: str
) -> TypeScoreView:
    """The view of a response and its score, addressed to the side that answered."""
    base = ratings_view(catalogue, response, score, language)
    phrases, profile = base.phrases, profile_as(Profile, score.profile)
    values = {
        key: {lens: dimension_score.value for lens, dimension_score in by_lens.items()}
        for key, by_lens in score.dimensions.items()
    }
    n = phrases.t("n-one")
    shown = figures(phrases, profile, values, n)
    kind, wish, fit = (phrases.reading(key) for key in (profile.type, profile.wish, profile.fit))
    prompts = by_weight((*mismatches(phrases, profile, shown, "", n), *base.prompts))
    return TypeScoreView(
        **{
            **vars(base),
            "prompts": prompts,
            "steps": tuple(dict.fromkeys(_steps(kind, wish, fit))),
        },
        type=kind,
        wish=wish,
        fit=fit,
        chart=track(
            phrases.t("type-chart-title"),
            row_line(phrases, response.side, profile),
            (phrases.t("end-transactional"), phrases.t("end-relational")),
            [row(phrases, response.side, profile)],
        ),
        figures=shown,
    )


def _steps(kind: Reading, wish: Reading, fit: Reading) -> tuple[str, ...]:
    """What to do: about a wish that differs from today first, and then nothing that keeps today."""
    if wish.id in SILENT:
        return (*fit.do, *wish.do, *kind.do)
    return (*wish.do, *(fit.do if fit.id not in SILENT else ()))
