"""The columns of the table as DuckDB and Parquet have them, and the order of its rows in SQL."""

from __future__ import annotations

from counterpart.portfolio.columns import ASCENDING, DESCENDING, STATUSES, columns_of

from scripts.methods import methods

TEXT, WHOLE, NUMBER, YES_NO = "VARCHAR", "INTEGER", "DOUBLE", "BOOLEAN"
TYPES = {"text": TEXT, "whole": WHOLE, "number": NUMBER, "yes-no": YES_NO}
"""By what the package calls the types."""

COLUMNS = {name: TYPES[kind] for name, kind in columns_of(methods()).items()}

ORDER = (
    f"list_position({list(STATUSES)}, status)",
    *(f"{name} DESC NULLS LAST" for name in DESCENDING),
    *ASCENDING,
)
"""What is compared first, the most points first; then what lacks a side; then what has no name."""
