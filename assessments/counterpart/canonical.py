"""One way to write JSON, so that the same thing is always the same bytes."""

from __future__ import annotations

import json
from typing import Any

_WRITER = json.JSONEncoder(
    sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
)


def canonical_text(value: Any) -> str:
    """The value as compact JSON with sorted keys; raises ValueError for NaN and infinity."""
    return _WRITER.encode(value)


def canonical_bytes(value: Any) -> bytes:
    """The same in UTF-8."""
    return canonical_text(value).encode()
