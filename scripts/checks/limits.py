"""The bounds of every number in a definition, for the checks and for the editor's schema."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.checks.places import Place


@dataclass(frozen=True)
class Limits:
    """From `low` to `high`, both included unless `above`, which leaves `low` out."""

    low: float
    high: float | None = None
    above: bool = False

    def __str__(self) -> str:
        """The limits in words."""
        if self.high is not None:
            return f"a number from {self.low:g} to {self.high:g}"
        return f"a number {'above' if self.above else 'of at least'} {self.low:g}"

    def allow(self, number: float) -> bool:
        """Whether a number keeps to them."""
        low = number > self.low if self.above else number >= self.low
        return low and (self.high is None or number <= self.high)


POINTS = Limits(0, 100)
SHARE = Limits(0, 1)
LIMITS: dict[str, dict[str, Limits]] = {
    "Assessment": {"version": Limits(1), "minutes": Limits(1, 120), "place": Limits(1, 1000)},
    "Question": {"weight": Limits(0, above=True)},
    "Scale": {"points": Limits(2, 10)},
    "Own": {"limit": Limits(1, 20)},
    "Bands": {
        "coverage": SHARE,
        **dict.fromkeys(("dominant", "lead", "low", "high", "near"), POINTS),
        **dict.fromkeys(("watch", "significant", "critical", "fix", "protect"), POINTS),
    },
}
"""By dataclass and field."""


def check_limits(place: Place, kind: str) -> None:
    """Notes each number of a mapping that is off its limits."""
    for key, limits in LIMITS[kind].items():
        number = place[key].number
        if number is not None and not limits.allow(number):
            place[key].problem(str(limits))
