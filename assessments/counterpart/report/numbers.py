"""Numbers as a reader sees them; the result objects keep the exact ones."""

from __future__ import annotations

import math


def whole(value: float | None) -> str:
    """Whole points, halves up; an en dash where there is no number."""
    return "–" if value is None else str(math.floor(value + 0.5))


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
    points = math.floor(abs(value) + 0.5)
    return str(points) if points == 0 else f"{'+' if value > 0 else '−'}{points}"
