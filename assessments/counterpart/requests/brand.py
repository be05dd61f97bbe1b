"""The brand that a request asks a workbook with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from counterpart.brand import Brand


def brand_of(request: Mapping[str, Any]) -> Brand | None:
    """The `brand`, read by what comes with the writer of workbooks; None where there is none.

    Raises RequestError where it is something else.
    """
    if "brand" not in request:
        return None
    from counterpart.brand import brand_in

    return brand_in(request)
