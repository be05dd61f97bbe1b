"""What the comparisons of a relationship suggest for its plan, of all its assessments together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from counterpart.catalogue import Catalogue
from counterpart.model import SIDES
from counterpart.relationship.model import Action, current
from counterpart.report.pair import suggested
from counterpart.report.suggestion import Suggestion
from counterpart.responses import Response
from counterpart.scoring.comparison import Scoring, compare
from counterpart.scoring.score import score

Origin = tuple[str, str, str, str]


def suggestions(
    catalogue: Catalogue,
    responses: Sequence[Response],
    language: str,
    *,
    smallest: int = 0,
    scored: Scoring = score,
) -> tuple[Suggestion, ...]:
    """Suggestions from every assessment that both sides answered, what weighs most first.

    Of one cause only one is among the first; the others come after every other cause.

    Where nothing stands out in an assessment, what to keep of it. `smallest` above 0 hides what
    fewer people said; `scored` may know scores already, as in `compare`.
    """
    made: list[Suggestion] = []
    for assessment in sorted({response.assessment for response in responses}):
        given = [response for response in responses if response.assessment == assessment]
        if {response.side for response in given} == set(SIDES):
            comparison = compare(catalogue, given, smallest=smallest, scored=scored)
            made += suggested(catalogue, comparison, language)
    return tuple(sorted(made, key=lambda of: (not of.leads, -of.points)))


def taken(suggestions: Sequence[Suggestion], actions: Sequence[Action]) -> tuple[bool, ...]:
    """Of each suggestion, whether an action of the plan came from it.

    The theme decides only where several suggestions have one origin, since people change themes.
    """
    counts = Counter(_origin(suggestion) for suggestion in suggestions)
    held = current(actions)
    origins = {_origin(action) for action in held}
    themes = {(_origin(action), action.theme) for action in held}
    return tuple(
        origin in origins if counts[origin] == 1 else (origin, suggestion.theme) in themes
        for suggestion in suggestions
        for origin in [_origin(suggestion)]
    )


def _origin(of: Suggestion | Action) -> Origin:
    return of.assessment, of.dimension, of.finding, of.round
