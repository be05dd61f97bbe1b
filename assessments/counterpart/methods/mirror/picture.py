"""The four-view mirror of a comparison, and of one response with the half that is still open."""

from __future__ import annotations

from collections.abc import Sequence

from counterpart.methods.mirror.halves import Halves, Row, halves
from counterpart.methods.mirror.scoring import BEHAVIOURS, SEEN_APART, Profile
from counterpart.methods.mirror.scoring import Comparison as Mirror
from counterpart.methods.mirror.words import name
from counterpart.model import SIDES, Lens, Side, other
from counterpart.report.first_rows import titled
from counterpart.report.ladder import rung, rung_count
from counterpart.report.phrases import Phrases

Seen = tuple[Side, Lens, float]


def of_comparison(phrases: Phrases, mirror: Mirror, keys: Sequence[str] = BEHAVIOURS) -> Halves:
    """Each half a side: its own image filled, the other's open, the rung that both want."""
    rows, lines = [], []
    for key in keys:
        behaviour = mirror.behaviours[key]
        marks = {
            side: _marks(
                (side, "now", behaviour.views[side]["now"]),
                (other(side), "theirs", behaviour.views[other(side)]["theirs"]),
            )
            for side in SIDES
        }
        apart = {side: behaviour.readings[side] in SEEN_APART for side in SIDES}
        rows.append(Row(name(phrases, key), marks, dict.fromkeys(SIDES, behaviour.target), apart))
        lines.append(_line(phrases, key, marks))
    return _drawn(phrases, rows, lines)


def of_response(phrases: Phrases, side: Side, profile: Profile) -> Halves:
    """Its own half holds the image of itself and the guess; the other half the image of them."""
    rows, lines = [], []
    for key in BEHAVIOURS:
        of = profile.views[key]
        marks = {
            side: _marks((side, "now", of["now"]), (other(side), "guess", of["guess"])),
            other(side): _marks((side, "theirs", of["theirs"])),
        }
        wanted = dict.fromkeys(SIDES, of["wanted"])
        rows.append(Row(name(phrases, key), marks, wanted, dict.fromkeys(SIDES, False)))
        lines.append(_line(phrases, key, marks))
    return _drawn(phrases, rows, lines)


def _marks(*seen: tuple[Side, Lens, float | None]) -> list[Seen]:
    return [(side, style, value) for side, style, value in seen if value is not None]


def _line(phrases: Phrases, key: str, marks: dict[Side, list[Seen]]) -> str:
    """A row in words: for each half who puts it on which rung."""
    parts = [
        phrases.t(
            f"mirror-mark-{style}",
            side=phrases.name(half),
            other=phrases.name(other(half)),
            rung=rung(phrases, key, value),
        )
        for half in SIDES
        for _, style, value in marks[half]
    ]
    return f"{name(phrases, key)}: {', '.join(parts) or '–'}"


def _drawn(phrases: Phrases, rows: list[Row], lines: list[str]) -> Halves:
    heads = {side: phrases.t(f"mirror-head-{side}") for side in SIDES}
    points = rung_count(phrases, BEHAVIOURS[0])
    title = titled(phrases, phrases.t("mirror-chart-title"), len(rows), len(BEHAVIOURS))
    return halves(title, ". ".join(lines), heads, rows, points)
