"""What an assessment is made of. Facts only: words live in `words`, sums in `methods`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

Side = Literal["buyer", "supplier"]
Lens = Literal["now", "wanted", "theirs", "guess"]
Role = Literal["decides", "influences", "uses", "buys", "delivers", "pays"]
ScaleKind = Literal["points", "rating"]
DimensionMethod = Literal["points", "rating"]

SIDES: tuple[Side, ...] = ("buyer", "supplier")
LENSES: tuple[Lens, ...] = ("now", "wanted", "theirs", "guess")
ROLES: tuple[Role, ...] = ("decides", "influences", "uses", "buys", "delivers", "pays")
POINTS_TOTAL = 100

STRICT: dict[str, Any] = {"extra": "forbid", "strict": True}
"""Read by the build's validator: unknown keys and look-alike types are errors."""


def other(side: Side) -> Side:
    """The side across the table."""
    return "supplier" if side == "buyer" else "buyer"


@dataclass(frozen=True)
class Scale:
    """How a question is answered: whole points over `options`, or a rating from 1 to `points`."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    kind: ScaleKind
    options: tuple[str, ...] = ()
    points: int = 0


@dataclass(frozen=True)
class Question:
    """One thing that is asked, under one or more lenses, of the sides and roles it concerns."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    scale: str
    lenses: tuple[Lens, ...] = ("now",)
    weight: float = 1.0
    reverse: bool = False
    sides: tuple[Side, ...] = SIDES
    roles: tuple[Role, ...] = ROLES

    def asked(self, side: Side, role: str, lens: Lens) -> bool:
        """Whether this side and role is asked under this lens; an unnamed role is asked all."""
        return lens in self.lenses and side in self.sides and (not role or role in self.roles)


@dataclass(frozen=True)
class Dimension:
    """Questions that are scored together by one named method."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    method: DimensionMethod
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Bands:
    """The bounds an author may change: conventions, in points of 0-100 (coverage: 0-1)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    coverage: float = 0.6
    dominant: float = 50.0
    lead: float = 15.0
    low: float = 40.0
    high: float = 60.0
    near: float = 20.0
    watch: float = 10.0
    significant: float = 20.0
    critical: float = 35.0
    fix: float = 50.0
    protect: float = 70.0


@dataclass(frozen=True)
class Assessment:
    """One assessment: its structure, the method of its profile, and where guidance is found.

    `guidance` maps a reading id of the method to the id of a section in the content.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    version: int
    method: str
    minutes: int
    scales: tuple[Scale, ...]
    dimensions: tuple[Dimension, ...]
    guidance: dict[str, str]
    bands: Bands = field(default_factory=Bands)

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions, in the order in which they are asked."""
        return tuple(question for dimension in self.dimensions for question in dimension.questions)

    def question(self, question_id: str) -> Question:
        """The question of that id. Raises KeyError where there is none."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)

    def scale(self, question: Question) -> Scale:
        """The scale a question is answered on. Raises KeyError where there is none."""
        for scale in self.scales:
            if scale.id == question.scale:
                return scale
        raise KeyError(question.scale)

    def of_method(self, method: DimensionMethod) -> tuple[Dimension, ...]:
        """The dimensions scored by one method."""
        return tuple(dimension for dimension in self.dimensions if dimension.method == method)

    def lenses(self, dimension: Dimension) -> tuple[Lens, ...]:
        """The lenses that a dimension is asked under, in the usual order."""
        asked = {lens for question in dimension.questions for lens in question.lenses}
        return tuple(lens for lens in LENSES if lens in asked)
