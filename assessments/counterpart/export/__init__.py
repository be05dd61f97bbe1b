"""Results as tables, for programs and spreadsheets: CSV text and an Excel workbook."""

from counterpart.export.comma_separated import LAYOUTS, csv_bytes, csv_text, layout_of
from counterpart.export.results import answers, summary
from counterpart.export.table import Cell, Row, Table
from counterpart.export.workbook import workbook

__all__ = [
    "LAYOUTS",
    "Cell",
    "Row",
    "Table",
    "answers",
    "csv_bytes",
    "csv_text",
    "layout_of",
    "summary",
    "workbook",
]
