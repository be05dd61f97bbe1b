"""What a method asks of a definition, as data: the build's check interprets it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counterpart.model import DimensionMethod, Lens, ScaleKind


@dataclass(frozen=True)
class Asked:
    """One question: the kind of its scale, and the scale's options in their order.

    Without options they are the author's; without a kind only the options are held to.
    """

    kind: ScaleKind | None = None
    options: Sequence[str] = ()


@dataclass(frozen=True)
class Part:
    """One dimension, or all of one method: how it is scored and what is asked in it.

    `lenses` are those of each question, all of them; none where they are the author's. `among` are
    lenses that a question must have, beside any others. `questions` are those there must be, and no
    other; None where they are the author's. `every` is what each question must be. `own` says
    whether there must be a list that respondents make. `reverse` says whether a question may be
    worded the other way round.
    """

    method: DimensionMethod
    lenses: Sequence[Lens] = ()
    among: Sequence[Lens] = ()
    questions: Mapping[str, Asked] | None = None
    every: Asked | None = None
    own: bool = False
    own_lenses: Sequence[Lens] = ()
    reverse: bool = True


@dataclass(frozen=True)
class Beside:
    """Questions that belong to others: of each source one, its id with this ending.

    The sources are the dimensions scored by `each` or, with `of_questions`, the questions in these.
    They stand in the dimension `within`, or anywhere where that is empty.
    """

    each: DimensionMethod
    endings: Sequence[str]
    within: str = ""
    of_questions: bool = False


@dataclass(frozen=True)
class Asks:
    """All that a method asks of a definition.

    `parts` are dimensions that must be there, by id, unless they are `optional`. `others` says what
    dimensions of other ids may be, by how they are scored; `least` and `most` how many of each
    there are.
    """

    parts: Mapping[str, Part] = field(default_factory=dict)
    others: Mapping[DimensionMethod, Part] = field(default_factory=dict)
    least: Mapping[DimensionMethod, int] = field(default_factory=dict)
    most: Mapping[DimensionMethod, int] = field(default_factory=dict)
    beside: Sequence[Beside] = ()
    optional: Sequence[str] = ()
