"""What a method must offer to be selected by a definition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from counterpart.model import Assessment, Lens, Side
from counterpart.responses import Response

if TYPE_CHECKING:  # they read ratings, which is a method too
    from counterpart.dimensions import DimensionComparison
    from counterpart.methods.rating import DimensionScore


class Profile(Protocol):
    """What is special to a method: of one response, of a side, or of a comparison."""

    def to_json(self) -> dict[str, Any]:
        """The `profile` of a result object, not yet rounded."""


@dataclass(frozen=True)
class Fact:
    """What both sides answered to one thing that has no score, and what comes of it.

    `answers` and `outcome` are ids, or counts such as `2/3`; None where there is none.
    """

    dimension: str
    key: str
    answers: Mapping[Side, str | None]
    outcome: str | None


@dataclass(frozen=True)
class Sides:
    """Both sides as a method compares them.

    `smallest` is the number of people under which nothing may be shown of a side; 0 in the
    holder's own view. `earlier` holds the rounds before this one that both sides answered.
    """

    responses: Mapping[Side, Sequence[Response]]
    profiles: Mapping[Side, Sequence[Any]]
    dimensions: Mapping[str, DimensionComparison]
    smallest: int = 0
    round: str = ""
    earlier: Sequence[tuple[str, Mapping[Side, Sequence[Response]]]] = ()


class Method(Protocol):
    """A module that reads profiles; `READINGS` names all it can select.

    Words and guidance are needed for each reading.
    """

    @property
    def READINGS(self) -> tuple[str, ...]:  # noqa: N802 a constant of the module
        """Every reading that the method can select."""

    def fields(self, reading: str) -> tuple[str, ...]:
        """The fields that the words of a reading may hold: the report fills them in."""

    def profile(
        self,
        assessment: Assessment,
        response: Response,
        dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
    ) -> Profile:
        """The profile of one response, given the scores of its rated dimensions."""

    def compare(self, assessment: Assessment, sides: Sides) -> Profile:
        """The profile of the comparison."""
