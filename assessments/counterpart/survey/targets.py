"""What a column may be: a fact about who answers, or one answer of an assessment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from counterpart.model import Assessment, Question, Scale

PERSON, ANSWERED, ROLE, NAME = "person", "answered_at", "role", "name"
SIDE, RELATIONSHIP, ROUND, LANGUAGE = "side", "relationship", "round", "language"
ABOUT = (PERSON, ANSWERED, SIDE, ROLE, NAME, RELATIONSHIP, ROUND, LANGUAGE)
"""`person` is the survey's own id of a response; all others stand in a response by these names."""
GIVEN = (SIDE, RELATIONSHIP, ROUND, LANGUAGE, ROLE, ANSWERED)
"""What may be the same for every row."""
NOTE, SENTENCE, LABEL = "note", "sentence", "label"
IGNORED = "-"
"""The target of a column that is left out on purpose."""


@dataclass(frozen=True)
class Target:
    """One answer: the question, the lens or the text beside it, and of which option."""

    question: Question
    scale: Scale | None
    part: str
    option: str = ""

    @property
    def name(self) -> str:
        """As it stands in a map: `renewal.now.me`."""
        return ".".join(part for part in (self.question.id, self.part, self.option) if part)


def targets(assessment: Assessment) -> Mapping[str, Target]:
    """All answers that a column may be, by name."""
    return {target.name: target for target in _targets(assessment)}


def _targets(assessment: Assessment) -> Iterator[Target]:
    for dimension in assessment.dimensions:
        for question in dimension.questions:
            yield from _of(question, assessment.scale(question))
            if question.sentence:
                yield Target(question, None, SENTENCE)
        if own := dimension.own:
            for number in range(1, own.limit + 1):
                item = own.question(f"{own.id}-{number}")
                yield Target(item, None, LABEL)
                yield from _of(item, assessment.scale(item) if own.scale else None)


def _of(question: Question, scale: Scale | None) -> Iterator[Target]:
    for lens in question.lenses if scale else ():
        if scale and scale.kind != "points":
            yield Target(question, scale, lens)
        for option in scale.options if scale and scale.kind in ("points", "ticks") else ():
            yield Target(question, scale, lens, option)
    yield Target(question, None, NOTE)
