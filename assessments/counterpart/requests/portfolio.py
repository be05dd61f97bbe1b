"""The requests `rows` and `portfolio`: many relationships side by side, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.export import Row, Table, csv_bytes, layout_of
from counterpart.names import alike
from counterpart.portfolio import Words, columns_of, order, portfolio_view, row_of
from counterpart.portfolio.columns import STATUSES, Kind
from counterpart.portfolio.sorting import REASONS, numbers, reason_of
from counterpart.portfolio.view import introduction, statuses
from counterpart.portfolio.workbook import portfolio_workbook
from counterpart.reading.untrusted import unknown_request
from counterpart.report.render import render_view
from counterpart.requests.brand import brand_of
from counterpart.requests.compare import now, smallest
from counterpart.requests.memory import MEMORY, meant

CELLS: Mapping[str, type | tuple[type, ...]] = {
    "text": str,
    "whole": int,
    "number": (int, float),
    "yes-no": bool,
}
"""What a cell of each type is in Python."""


def answer_rows(request: Mapping[str, Any], catalogue: Catalogue, language: str) -> dict[str, Any]:
    """Takes the `responses` (as `compare` does) of one relationship and its `name`; gives `rows`.

    A row for each assessment of the playbook that anybody answered, with all columns; questions of
    one's own, which no other relationship has, are in no row. `smallest` and `now` are as
    in `compare`. A response that writes the name in another way counts as a spelling of it.
    """
    responses = meant(request["responses"], catalogue)
    name, least, at = str(request["name"]).strip(), smallest(request), now(request)
    columns = columns_of(catalogue.methods)
    rows = []
    for key in catalogue.assessments:
        if given := [response for response in responses if response.assessment == key]:
            own = [response.relationship.strip() for response in given]
            names = [of if alike(of) == alike(name) else name for of in own]
            cells = row_of(catalogue, names, given, least, at, MEMORY.score)
            rows.append({column: cells.get(column) for column in columns})
    return {"rows": rows}


def answer_portfolio(
    request: Mapping[str, Any], catalogue: Catalogue, language: str
) -> dict[str, Any]:
    """Takes the `rows` of all relationships, in any order; gives `html`.

    `assessment` and `reason`, where they are not empty, say which rows are shown; how many there
    are of each is in `by_assessment` and `by_reason`. `refused` is how many files could not be
    used, `smallest` what the rows were asked with.
    """
    words = Words(catalogue, language)
    rows = _rows(request, catalogue)
    shown = _shown(request, rows)
    head = introduction(words, statuses(shown), _refused(request), smallest(request))
    view = portfolio_view(words, shown, shown, numbers(rows), head, on_page=True)
    titles = catalogue.words[language]
    by_assessment = [row["assessment"] for row in rows]
    by_reason = [reason_of(row) for row in rows]
    return {
        "html": render_view(catalogue.templates, "portfolio.html", view, request.get("base", "")),
        "by_assessment": [
            {"id": key, "title": titles[key].title, "count": by_assessment.count(key)}
            for key in catalogue.assessments
            if key in by_assessment
        ],
        "by_reason": [
            {"id": key, "title": words.t(f"reason-{key}"), "count": by_reason.count(key)}
            for key in REASONS
            if key in by_reason
        ],
    }


def portfolio_csv(request: Mapping[str, Any], catalogue: Catalogue, language: str) -> bytes:
    """The rows that `portfolio` would show, as the command writes them."""
    rows = _shown(request, _rows(request, catalogue))
    table = Table(tuple(columns_of(catalogue.methods)), tuple(rows))
    return csv_bytes(table, layout_of(catalogue.writing(language)))


def portfolio_xlsx(request: Mapping[str, Any], catalogue: Catalogue, language: str) -> bytes:
    """The rows that `portfolio` would show, with its sentences, as a workbook."""
    words = Words(catalogue, language)
    rows = _rows(request, catalogue)
    shown = _shown(request, rows)
    head = introduction(words, statuses(shown), _refused(request), smallest(request))
    return portfolio_workbook(words, shown, numbers(rows), head, brand_of(request))


def _refused(request: Mapping[str, Any]) -> int:
    refused = request.get("refused", 0)
    if type(refused) is not int or refused < 0:
        raise unknown_request("refused", refused)
    return refused


def _rows(request: Mapping[str, Any], catalogue: Catalogue) -> list[Row]:
    """The rows of a request, sorted, each cell of its column's type. Raises RequestError."""
    columns, given = columns_of(catalogue.methods), request["rows"]
    rows = [
        _row(row, f"rows[{at}]", columns, catalogue)
        for at, row in enumerate(given if isinstance(given, list) else [given])
    ]
    return sorted(rows, key=order)


def _row(row: Any, place: str, columns: Mapping[str, Kind], catalogue: Catalogue) -> Row:
    """One row, checked; a browser writes 50.0 as 50."""
    if not isinstance(row, dict) or set(row) != set(columns):
        raise unknown_request(place, row)
    cells: dict[str, Any] = {}
    for column, kind in columns.items():
        cell: Any = row[column]
        if cell is not None and not isinstance(cell, CELLS[kind]):
            raise unknown_request(f"{place}.{column}", cell)
        cells[column] = cell
        if kind == "number" and cell is not None:
            cells[column] = float(row[column])
    if cells["assessment"] not in catalogue.assessments or cells["status"] not in STATUSES:
        raise unknown_request(place, cells["assessment"])
    return cells


def _shown(request: Mapping[str, Any], rows: list[Row]) -> list[Row]:
    assessment, reason = request.get("assessment", ""), request.get("reason", "")
    return [
        row
        for row in rows
        if assessment in ("", row["assessment"]) and reason in ("", reason_of(row))
    ]
