"""What one cell of a survey's export means, as the kind of its question asks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from counterpart.model import RATED
from counterpart.names import alike
from counterpart.responses import NOT_APPLICABLE
from counterpart.survey.table import said
from counterpart.survey.targets import Target
from counterpart.words import BySide, Text, Words

NUMBERED = re.compile(r"(\d{1,3})(?:\s*[-–—=:.)]\s.*|\s*[-–—=:.)]?)", re.S)
"""A number, and perhaps what it means: `4`, `4 - Mostly`, `4. Mostly`."""
CODED = re.compile(r"(?:A|AO|L|S)0*(\d{1,3})", re.ASCII)
"""An answer's code, as LimeSurvey gives it: `A4`, `AO04`."""
YES, NO = ("y", "1", "x", "true"), ("n", "0", "false")
"""What exports write in the column of an option that was ticked, or was not; not in words."""
DAY = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})")
CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*([ap]\.?m\.?)?", re.I)
ZONE = re.compile(r"(?:gmt|utc)?([+-])(\d{1,2})(?::?(\d\d))?$", re.I)
CENTURY = 2000


def meaning(target: Target, cell: Any, values: Mapping[str, Any], words: list[Words]) -> Any:
    """The value of an answer, as a response has it; what is not understood comes as it is."""
    text = said(cell)
    if text.casefold() in values:
        return values[text.casefold()]
    scale = target.scale
    if scale is None:
        return str(cell).replace("\r\n", "\n").strip()
    if text.casefold() == NOT_APPLICABLE or _na(target, text, words):
        return NOT_APPLICABLE
    if scale.kind in RATED:
        return _step(target, cell, text, words)
    if scale.kind == "points":
        return _whole(cell, text)
    if scale.kind == "date":
        return text
    names = _names(target, words)
    if scale.kind == "ticks":
        return _ticks(text, names)
    return names.get(alike(text), text)


def ticked(cell: Any, values: Mapping[str, Any]) -> bool | None:
    """Whether the column of one option says that it was ticked; None where that is not clear."""
    text = said(cell).casefold()
    known = str(values.get(text, text)).casefold()
    return True if known in YES else False if known in (*NO, "") else None


def _whole(cell: Any, text: str) -> Any:
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else text


def _step(target: Target, cell: Any, text: str, words: list[Words]) -> Any:
    whole = _whole(cell, text)
    if isinstance(whole, int):
        return whole
    match = NUMBERED.fullmatch(text) or CODED.fullmatch(text)
    if match:
        return int(match[1])
    for of in words:
        asked = of.questions.get(target.question.id)
        steps = asked.steps if asked else ()
        ends = (asked.low, asked.high) if asked else ()
        for number, step in enumerate(steps, 1):
            if alike(text) in map(alike, _all(step)):
                return number
        for number, end in zip((1, target.scale.points if target.scale else 0), ends, strict=False):
            if end and alike(text) in map(alike, _all(end)):
                return number
    return text


def _all(text: Text) -> tuple[str, ...]:
    return (text.buyer, text.supplier) if isinstance(text, BySide) else (text,)


def _na(target: Target, text: str, words: list[Words]) -> bool:
    asked = (of.questions.get(target.question.id) for of in words)
    return any(of and of.na and alike(of.na) == alike(text) for of in asked)


def _names(target: Target, words: list[Words]) -> dict[str, str]:
    """By what an option is called, in any language and to either side: its id."""
    names: dict[str, str] = {}
    scale = target.scale
    for option in scale.options if scale else ():
        names[alike(option)] = option
        for of in words:
            choice = of.scales[scale.id].choices.get(option) if scale else None
            for text in (choice.name, *_all(choice.label)) if choice else ():
                names.setdefault(alike(text), option)
    return names


def _ticks(text: str, names: Mapping[str, str]) -> list[str]:
    """Options of a cell that holds several: parted by semicolons, or by commas where those fail.

    A label may hold a comma itself: the longest run of pieces that is a name is taken first.
    """
    if ";" in text:
        return [names.get(alike(part), part.strip()) for part in text.split(";") if part.strip()]
    pieces, ticks = [piece.strip() for piece in text.split(",")], []
    while pieces:
        for end in range(len(pieces), 0, -1):
            run = ", ".join(pieces[:end])
            if alike(run) in names or end == 1:
                ticks.append(names.get(alike(run), run))
                del pieces[:end]
                break
    return [tick for tick in ticks if tick]


def day_in(cell: Any, order: str) -> str | None:
    """The day of a cell as YYYY-MM-DD; `order` is that of day and month. None where unclear."""
    if isinstance(cell, datetime | date):
        return cell.strftime("%Y-%m-%d")
    match = DAY.search(said(cell))
    if not match:
        return None
    first, second, third = (int(part) for part in match.groups())
    if len(match[1]) == 4:
        year, month, day = first, second, third
    else:
        if not order and first <= 12 and second <= 12 and first != second:
            return None
        month_first = second > 12 if not order else order == "month-first"
        month, day = (first, second) if month_first else (second, first)
        year = third if third > 99 else CENTURY + third
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def time_in(cell: Any, order: str) -> str | None:
    """The moment of a cell in UTC; a clock without a zone is taken for one of UTC."""
    if isinstance(cell, datetime):
        return (cell.astimezone(UTC) if cell.tzinfo else cell).strftime("%Y-%m-%dT%H:%M:%SZ")
    text, day = said(cell), day_in(cell, order)
    if day is None:
        return None
    clock = CLOCK.search(text)
    if not clock:
        return f"{day}T00:00:00Z"
    hour, minute, second = int(clock[1]), int(clock[2]), int(clock[3] or 0)
    if half := (clock[4] or "").lower()[:1]:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = ZONE.search(text[clock.end() :].strip())
    try:
        moment = datetime.fromisoformat(f"{day}T{hour:02}:{minute:02}:{second:02}")
        if zone:
            sign = f"{zone[1]}{int(zone[2]):02}:{zone[3] or '00'}"
            moment = datetime.fromisoformat(f"{moment.isoformat()}{sign}").astimezone(UTC)
    except ValueError:
        return None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
