"""Results as tables, for programs and spreadsheets: CSV text and an Excel workbook."""

from counterpart.export.comma_separated import csv_text
from counterpart.export.results import answers, summary
from counterpart.export.table import Cell, Row, Table
from counterpart.export.workbook import workbook

__all__ = ["Cell", "Row", "Table", "answers", "csv_text", "summary", "workbook"]
