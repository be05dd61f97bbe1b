"""Numbers as a reader sees them; the result objects keep the exact ones."""

from __future__ import annotations

import math


def points(value: float) -> int:
    """Whole points, halves up."""
    return math.floor(value + 0.5)


def difference(first: float | None, second: float | None) -> int | None:
    """How many points the first is above the second, as their whole points say it.

    What is shown subtracts to what is shown; None where a number is missing.
    """
    return None if first is None or second is None else points(first) - points(second)


def apart(first: float | None, second: float | None) -> int | None:
    """How many points they are apart, as their whole points say it."""
    away = difference(first, second)
    return None if away is None else abs(away)


def whole(value: float | None) -> str:
    """Whole points, halves up; an en dash where there is no number."""
    return "–" if value is None else str(points(value))


def exact(value: float | None, decimal: str) -> str:
    """At most two decimals, with the decimal sign that a language has."""
    if value is None:
        return "–"
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    text = "0" if text == "-0" else text.replace("-", "−")
    return text.replace(".", decimal)


def signed(value: float | None) -> str:
    """Whole points with their sign, a true minus included."""
    if value is None:
        return "–"
    size = points(abs(value))
    return str(size) if size == 0 else f"{'+' if value > 0 else '−'}{size}"
