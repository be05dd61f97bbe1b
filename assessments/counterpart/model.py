"""What an assessment is made of. Facts only: words live in `words`, sums in `methods`."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar, Literal

Side = Literal["buyer", "supplier"]
Lens = Literal["now", "wanted", "theirs", "guess"]
Role = Literal["decides", "influences", "uses", "buys", "delivers", "pays"]
ScaleKind = Literal["points", "rating", "ladder", "state", "ticks", "choice", "date"]
DimensionMethod = Literal["points", "rating", "items", "facts"]

SIDES: tuple[Side, ...] = ("buyer", "supplier")
LENSES: tuple[Lens, ...] = ("now", "wanted", "theirs", "guess")
ROLES: tuple[Role, ...] = ("decides", "influences", "uses", "buys", "delivers", "pays")
RATED: tuple[ScaleKind, ...] = ("rating", "ladder")
"""Kinds that are answered by a whole number of points, and scored on 0-100."""
OPTIONED: tuple[ScaleKind, ...] = ("points", "state", "ticks", "choice")
"""Kinds that name their options."""
POINTS_TOTAL = 100
OWN_DIGITS = 4
"""Digits of an own item's number that are read; a longer one is no item of any list."""

STRICT: dict[str, Any] = {"extra": "forbid", "strict": True, "use_attribute_docstrings": True}
"""Read by the build's validator: unknown keys and look-alike types are errors."""


def other(side: Side) -> Side:
    """The side across the table."""
    return "supplier" if side == "buyer" else "buyer"


@dataclass(frozen=True)
class Scale:
    """How a question is answered; its kind says what a value is and which fields it has."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    """A slug that questions name."""
    kind: ScaleKind
    """`points`: 100 points over options. `rating`: a whole number from 1, its two ends worded.
    `ladder`: a rating whose every step is worded. `state`: one state of a named list. `ticks`:
    any of the options. `choice`: one option. `date`: a day."""
    options: tuple[str, ...] = ()
    """The ids of at least two options, of a scale of ticks at least one; not of ratings, dates."""
    points: int = 0
    """How many points a rating or steps a ladder has, 2 to 10; of these only."""
    past: bool = False
    """Whether a day after that of answering is a mistake; of a date only."""


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
    row: str = ""
    """The row it stands in, where its dimension is a column of a matrix."""
    sentence: tuple[str, ...] = ()
    """The states under which respondents may put it in a sentence of their own; of a state only."""

    def asked(self, side: Side, role: str, lens: Lens) -> bool:
        """Whether this side and role is asked under this lens; an unnamed role is asked all."""
        return lens in self.lenses and side in self.sides and (not role or role in self.roles)


@dataclass(frozen=True)
class Own:
    """A list that each respondent makes; an item is named, and answered where it has a scale."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    """A slug that the items' ids begin with, as in own-1; no other list has it."""
    limit: int
    """How many items fit, 1 to 20."""
    scale: str = ""
    """The id of the scale each item is answered on; none where an item is only named."""
    lenses: tuple[Lens, ...] = ("now",)
    """The lenses an item is answered under, where it has a scale."""
    sides: tuple[Side, ...] = SIDES
    """The sides that are asked for items."""

    def number(self, key: str) -> int | None:
        """The number in an item's id, which may be past the limit; None for any other id."""
        stem, _, number = key.rpartition("-")
        plain = number.isascii() and number.isdigit() and not number.startswith("0")
        return int(number) if stem == self.id and plain and len(number) <= OWN_DIGITS else None

    def question(self, key: str) -> Question:
        """What an item is asked, as if it were a question of the assessment."""
        return Question(key, self.scale, self.lenses if self.scale else (), sides=self.sides)


@dataclass(frozen=True)
class Matrix:
    """Several dimensions laid out as one table: a row a thing, a column a dimension."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    """A slug; no dimension has it."""
    dimensions: tuple[str, ...]
    """The ids of the dimensions, which follow one another; their questions name their `row`."""


@dataclass(frozen=True)
class Dimension:
    """Questions that are scored together by one named method."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    """A slug; no other dimension of the assessment has it."""
    method: DimensionMethod
    """`points`: the mean split. `rating`: the weighted mean rating on 0-100. `items`: ratings that
    make no score together; the assessment's method reads each. `facts`: states, ticks, choices,
    dates and lists that the assessment's own method reads."""
    questions: tuple[Question, ...]
    """In the order in which they are asked, all on the same scale unless they are facts."""
    own: Own | None = None
    """What respondents may add themselves; of facts only."""

    @cached_property
    def asked_of(self) -> dict[tuple[Side, str, Lens], list[Question]]:
        """Which questions somebody is asked, for `scoring.rating` to remember."""
        return {}


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
class Change:
    """What a version changed, so that answers to the version before it are carried over.

    A question is named by its id, one of its lenses as `id.lens`.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    to: int
    """The version that made the change, 2 or more."""
    turned: tuple[str, ...] = ()
    """Questions on a rating whose two ends changed places: a rating r of A points is A + 1 - r."""
    renamed: dict[str, str] = field(default_factory=dict)
    """From an id before to the id since then."""
    dropped: tuple[str, ...] = ()
    """Questions or lenses that mean something else since then: their answers are left out."""
    added: tuple[str, ...] = ()
    """Questions or lenses not asked before: of older answers they are not applicable."""


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
    minutes: int = field(default=0, kw_only=True)
    """Read and never shown, 1 to 120: how long it takes is worked out from what is asked."""
    scales: tuple[Scale, ...]
    """Each scale once; questions name it by id."""
    dimensions: tuple[Dimension, ...]
    """In the order in which they are asked."""
    guidance: dict[str, str]
    """For each reading of the method, the id of a page or section of the content."""
    bands: Bands = field(default_factory=Bands)
    """What differs from the usual bounds."""
    matrices: tuple[Matrix, ...] = ()
    """Which dimensions are laid out together as tables."""
    place: int = 100
    """Where it stands among the assessments, 1 to 1000: the lower, the earlier."""
    changes: tuple[Change, ...] = ()
    """What each version after the first changed; without an entry older answers are refused."""

    @property
    def oldest(self) -> int:
        """The oldest version whose answers are carried over to today's."""
        made, oldest = {change.to for change in self.changes}, self.version
        while oldest in made:
            oldest -= 1
        return oldest

    @cached_property
    def scores(self) -> dict[tuple[Any, ...], Any]:
        """The scores of ratings that were worked out before, for `scoring.rating` to remember."""
        return {}

    @cached_property
    def pieces(self) -> dict[str, dict[str, Any]]:
        """What stood in files and was right, for `reading.pieces` to remember."""
        return {}

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """The questions by their ids."""
        return {question.id: question for question in self.questions}

    @cached_property
    def rated(self) -> tuple[tuple[Dimension, tuple[Lens, ...]], ...]:
        """The dimensions that are rated, each with the lenses that it is asked under."""
        return tuple((of, self.lenses(of)) for of in self.of_method("rating"))

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All questions, in the order in which they are asked."""
        return tuple(question for dimension in self.dimensions for question in dimension.questions)

    @cached_property
    def scales_of(self) -> dict[str, Scale]:
        """The scale of each question, by its id."""
        return {question.id: self.scale(question) for question in self.questions}

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

    def own(self, key: str) -> Own | None:
        """The list that an answer's key names an item of; None where it names none."""
        lists = (dimension.own for dimension in self.dimensions)
        return next((own for own in lists if own and own.number(key) is not None), None)

    def matrix(self, dimension: Dimension) -> Matrix | None:
        """The table that a dimension is a column of; None where it stands on its own."""
        return next((m for m in self.matrices if dimension.id in m.dimensions), None)

    def of_method(self, method: DimensionMethod) -> tuple[Dimension, ...]:
        """The dimensions scored by one method."""
        return self._by_method.get(method, ())

    @cached_property
    def _by_method(self) -> dict[str, tuple[Dimension, ...]]:
        """The same by method: it is asked for with each of thousands of responses."""
        methods = dict.fromkeys(dimension.method for dimension in self.dimensions)
        return {name: tuple(of for of in self.dimensions if of.method == name) for name in methods}

    def lenses(self, dimension: Dimension) -> tuple[Lens, ...]:
        """The lenses that a dimension is asked under, in the usual order."""
        asked = {lens for question in dimension.questions for lens in question.lenses}
        return tuple(lens for lens in LENSES if lens in asked)
