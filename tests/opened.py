"""A workbook as a stranger's library reads it."""

import io
import zipfile

import openpyxl


def opened(data):
    """Return the workbook in these bytes."""
    return openpyxl.load_workbook(io.BytesIO(data))


def parts(path):
    """Return what is in a workbook's file: how it is compressed may differ."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def lines(sheet):
    """Return the filled cells of each line of a sheet that has any."""
    rows = ([cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True))
    return [row for row in rows if row]


def texts(sheet):
    """Return every text of a sheet."""
    return [cell for row in lines(sheet) for cell in row if isinstance(cell, str)]


def numbers(sheet):
    """Return every number of a sheet."""
    return [cell for row in lines(sheet) for cell in row if isinstance(cell, int | float)]


def after(sheet, heading):
    """Return the lines below a heading, as far as the next line that is empty."""
    rows = [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]
    start = rows.index([heading]) + 1
    end = next((at for at, row in enumerate(rows[start:], start) if not row), len(rows))
    return rows[start:end]


def prints_across(sheet):
    """Return whether a sheet prints on A4 across, as wide as the paper."""
    page = sheet.page_setup
    a4 = (int(page.paperSize), page.orientation) == (9, "landscape")
    return a4 and bool(sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.print_area)
