"""The shares of each dimension in points on both sides, as exports tell them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterpart.model import SIDES, Assessment, Dimension, Lens, Side
from counterpart.responses import UNANSWERED, Response
from counterpart.scoring.figures import Figures, of_question
from counterpart.scoring.later import by
from counterpart.scoring.points import shares
from counterpart.scoring.side import SideStatistics, summarise, without_single

Splits = Mapping[str, Mapping[Side, Mapping[Lens, Mapping[str, SideStatistics]]]]
"""By dimension, side, lens and option: statistics of the points of 100."""


def splits(
    assessment: Assessment, sides: Mapping[Side, Sequence[Response]], figures: Figures
) -> Splits:
    """The shares of every dimension in points; what `figures` hide is left out."""
    dimensions = {dimension.id: dimension for dimension in assessment.of_method("points")}

    def of(key: str) -> dict[Side, dict[Lens, dict[str, SideStatistics]]]:
        dimension = dimensions[key]
        return {
            side: {
                lens: side_splits(assessment, dimension, sides[side], lens, figures)
                for lens in assessment.lenses(dimension)
            }
            for side in SIDES
        }

    return by(list(dimensions), of, now=figures.single)


def side_splits(
    assessment: Assessment,
    dimension: Dimension,
    responses: Sequence[Response],
    lens: Lens,
    figures: Figures,
) -> dict[str, SideStatistics]:
    """One dimension of one side under one lens: the shares are made of each question's splits."""
    every = [shares(assessment, dimension, response, lens).shares for response in responses]
    shown = figures.of(
        ("shares", dimension.id, lens),
        responses,
        every,
        parts={
            of_question(question.id, lens): _answered(responses, question.id, lens)
            for question in dimension.questions
        },
        weights={of_question(q.id, lens): q.weight for q in dimension.questions},
    )
    hidden = sum(split is not None for split in every) - len(shown)
    return {
        option: without_single(
            summarise([split[option] for split in shown], hidden=hidden), figures.smallest
        )
        for option in assessment.scale(dimension.questions[0]).options
    }


def _answered(
    responses: Sequence[Response], question: str, lens: Lens
) -> list[Mapping[str, int] | None]:
    """The split that each gave, None where there is none."""
    values = [response.answers.get(question, UNANSWERED).values.get(lens) for response in responses]
    return [value if isinstance(value, dict) else None for value in values]
