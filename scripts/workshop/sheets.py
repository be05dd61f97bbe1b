"""What a sheet of paper holds, for the grid that it is typed into: a column for each answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from counterpart import Catalogue
from counterpart.model import Assessment, Dimension, Question
from counterpart.words import Words

Column = dict[str, Any]


def sheets(catalogue: Catalogue, language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each assessment's version and columns, in the order in which the sheet asks.

    A column has the `name` of the form's field, the `kind` of its scale, the `options` that are
    typed by their number and their `names`, `most` as the highest number, the `sides` that are
    asked and, as `head`, what stands over it. What respondents name themselves has none.
    """
    for key, assessment in catalogue.assessments.items():
        words = catalogue.words[language][key]
        columns = [
            column
            for dimension in assessment.dimensions
            for question in dimension.questions
            for column in _columns(assessment, words, dimension, question)
        ]
        titled = {"title": words.title, "version": assessment.version, "columns": columns}
        yield key, titled


def _columns(
    assessment: Assessment, words: Words, dimension: Dimension, question: Question
) -> Iterator[Column]:
    scale = assessment.scale(question)
    named = words.questions.get(question.id)
    title = (named.title if named else "") or words.dimensions[dimension.id].name
    choices = words.scales[scale.id].choices if scale.id in words.scales else {}
    sides = {"sides": list(question.sides)}
    for lens in question.lenses:
        head = [title, words.lenses[lens].name if len(question.lenses) > 1 else ""]
        name = f"{question.id}.{lens}"
        if scale.kind == "points":
            for option in scale.options:
                split = {
                    "name": f"{name}.{option}",
                    "kind": "points",
                    "most": 100,
                    "options": [],
                    "names": [],
                }
                label = choices[option].name if option in choices else option
                yield {**split, "head": [*head, label], **sides}
        else:
            most = scale.points or len(scale.options)
            options = list(scale.options)
            kind = {"name": name, "kind": scale.kind, "most": most, "options": options}
            names = [choices[key].name if key in choices else key for key in options]
            yield {**kind, "names": names, "head": [*head, ""], **sides}
