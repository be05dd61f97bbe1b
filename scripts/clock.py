"""The one clock of the command line; the scoring has none and is told."""

from __future__ import annotations

from datetime import UTC, datetime

from counterpart.scoring.future import in_utc


def now() -> str:
    """This moment in UTC, as it stands in a file."""
    return in_utc(datetime.now(UTC))
