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

STRICT: dict[str, Any] = {"extra": "forbid", "strict": True, "use_attribute_docstrings": True}
"""Read by the build's validator: unknown keys and look-alike types are errors."""


def other(side: Side) -> Side:
    """The side across the table."""
    return "supplier" if side == "buyer" else "buyer"


@dataclass(frozen=True)
class Scale:
    """How a question is answered: whole points over `options`, or a rating from 1 to `points`."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    """A slug that questions name."""
    kind: ScaleKind
    """`points`: 100 points over options. `rating`: a whole number from 1."""
    options: tuple[str, ...] = ()
    """The ids of at least two options; of a scale of points only."""
    points: int = 0
    """How many points a rating has, 2 to 10; of a rating only."""


@dataclass(frozen=True)
class Question:
    """One thing that is asked, under one or more lenses, of the sides and roles it concerns."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    """A slug; no other question of the assessment has it."""
    scale: str
    """The id of the scale it is answered on."""
    lenses: tuple[Lens, ...] = ("now",)
    """What is asked: as it is now, as wanted, theirs, or a guess at their answer."""
    weight: float = 1.0
    """How heavily it counts in its dimension, above 0."""
    reverse: bool = False
    """Whether a high rating means a low score."""
    sides: tuple[Side, ...] = SIDES
    """The sides it is asked of."""
    roles: tuple[Role, ...] = ROLES
    """The roles it is asked of; who names no role is asked everything."""

    def asked(self, side: Side, role: str, lens: Lens) -> bool:
        """Whether this side and role is asked under this lens; an unnamed role is asked all."""
        return lens in self.lenses and side in self.sides and (not role or role in self.roles)


@dataclass(frozen=True)
class Dimension:
    """Questions that are scored together by one named method."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    """A slug; no other dimension of the assessment has it."""
    method: DimensionMethod
    """`points`: the mean split. `rating`: the weighted mean rating on 0-100."""
    questions: tuple[Question, ...]
    """In the order in which they are asked, all on the same scale."""


@dataclass(frozen=True)
class Bands:
    """The bounds an author may change: conventions, in points of 0-100 (coverage: 0-1)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    coverage: float = 0.6
    """The share of what applies that must be answered for a score, 0-1."""
    dominant: float = 50.0
    """The points from which an option may be dominant."""
    lead: float = 15.0
    """The points by which a dominant option leads the next one."""
    low: float = 40.0
    """A potential under this is low."""
    high: float = 60.0
    """A potential from this on is high."""
    near: float = 20.0
    """Two views closer than this are near each other."""
    watch: float = 10.0
    """A gap from this on is one to watch."""
    significant: float = 20.0
    """A gap from this on is significant."""
    critical: float = 35.0
    """A gap from this on is critical."""
    fix: float = 50.0
    """A level under this is one to mend together."""
    protect: float = 70.0
    """A level from this on is one to protect."""


@dataclass(frozen=True)
class Assessment:
    """One assessment: its structure, the method of its profile, and where guidance is found.

    `guidance` maps a reading id of the method to the id of a section in the content.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    """A slug, the name of its folder."""
    version: int
    """Raised with every change that makes older answers mean something else."""
    method: str
    """The named function that reads the profile."""
    minutes: int
    """How long it takes to answer, 1 to 120."""
    scales: tuple[Scale, ...]
    """Each scale once; questions name it by id."""
    dimensions: tuple[Dimension, ...]
    """In the order in which they are asked."""
    guidance: dict[str, str]
    """For each reading of the method, the id of a page or section of the content."""
    bands: Bands = field(default_factory=Bands)
    """What differs from the usual bounds."""
    place: int = 100
    """Where it stands among the assessments, 1 to 1000: the lower, the earlier."""

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
