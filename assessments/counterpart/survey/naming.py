"""What the answers of an assessment are called where somebody chooses one for a column."""

from __future__ import annotations

from collections.abc import Iterator

from counterpart.catalogue import Catalogue
from counterpart.model import LENSES
from counterpart.survey.targets import LABEL, NOTE, SENTENCE, Target, targets

SHORT = 70
"""Characters of a title."""


def named(catalogue: Catalogue, assessment: str, language: str) -> Iterator[tuple[str, list[str]]]:
    """The name of each answer in a map, and its parts in words: question, lens, option.

    What is no lens, such as a note, stands as it does in a map; the page has words for it.
    """
    for name, target in targets(catalogue.assessments[assessment]).items():
        yield name, [part[:SHORT] for part in _parts(target, catalogue, assessment, language)]


def _parts(target: Target, catalogue: Catalogue, assessment: str, language: str) -> Iterator[str]:
    words, question = catalogue.words[language][assessment], target.question
    of = words.questions.get(question.id)
    own = catalogue.assessments[assessment].own(question.id) if of is None else None
    row = words.rows.get(question.row)
    if of:
        yield f"{row.title}, {of.column or of.title}" if row else of.title
    elif own:
        yield f"{words.own[own.id].item} {own.number(question.id)}"
    if target.part in (LABEL, NOTE, SENTENCE):
        yield f"({target.part})"
    elif len(question.lenses) > 1:
        lens = next(lens for lens in LENSES if lens == target.part)
        yield words.lenses[lens].name
    if target.option and target.scale:
        scale = words.scales[target.scale.id]
        choice = scale.options.get(target.option) or scale.choices.get(target.option)
        yield choice.name if choice else target.option
