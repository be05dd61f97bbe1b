"""The request `export`: files of a comparison, a plan, a programme, a relationship, or many."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.companies import companies_in
from counterpart.errors import Problem, RequestError
from counterpart.export import csv_bytes, layout_of, summary, workbook
from counterpart.minutes import MinutesView, minutes_calendar, render_minutes
from counterpart.plan import (
    PlanView,
    add_plan,
    plan_calendar,
    plan_sheets,
    plan_table,
    plan_workbook,
    render_plan,
)
from counterpart.programme import programme_calendar, read_programme
from counterpart.reading.untrusted import unknown_request
from counterpart.requests.brand import brand_of
from counterpart.requests.compare import compared
from counterpart.requests.minutes import minutes_of
from counterpart.requests.plan import view_of
from counterpart.requests.portfolio import portfolio_csv, portfolio_xlsx
from counterpart.requests.relationship import used
from counterpart.requests.whole import together
from counterpart.whole import whole_workbook

Request = Mapping[str, Any]
PLANS: Mapping[str, Callable[[PlanView], bytes]] = {
    "plan-md": lambda view: render_plan(view, "md").encode(),
    "plan-csv": lambda view: csv_bytes(plan_table(view), layout_of(view.phrases.writing)),
    "plan-ics": plan_calendar,
}
"""The files of a plan, by kind."""
MINUTES: Mapping[str, Callable[[MinutesView], bytes]] = {
    "minutes-md": lambda view: render_minutes(view, "md").encode(),
    "minutes-ics": minutes_calendar,
}
"""The files of a workshop's minutes, by kind."""
PROGRAMME = "programme-ics"


def answer_export(request: Request, catalogue: Catalogue, language: str) -> dict[str, Any]:
    """Takes `kind` and what the file is about; gives `base64`.

    For `csv` and `xlsx` that is `responses`, perhaps `smallest`, `companies` and `actions`; for a
    file of the plan what the request `plan` takes, and for `whole-xlsx` that too; for one of a
    workshop what `minutes` takes; for `portfolio-csv` and `portfolio-xlsx` what `portfolio` takes;
    for the calendar of a programme `programme`; for an `answer-sheet` what it is `asked` for and
    the `words` of its form, which no other request needs. A workbook takes a `brand`; it needs
    XlsxWriter, and a calendar icalendar, which are no part of an engine that has just started.
    """
    kind = request.get("kind")
    if kind == PROGRAMME:
        return {"base64": base64.b64encode(_calendar(request)).decode()}
    if isinstance(kind, str) and kind in PLANS:
        suggesting = kind == "plan-md"  # a table and a calendar hold what was agreed, and no more
        data = PLANS[kind](view_of(request, catalogue, language, suggesting=suggesting))
    elif isinstance(kind, str) and kind in MINUTES:
        data = MINUTES[kind](minutes_of(request, catalogue, language))
    elif isinstance(kind, str) and kind in FILES:
        data = FILES[kind](request, catalogue, language)
    else:
        raise unknown_request("kind", kind)
    return {"base64": base64.b64encode(data).decode()}


def _calendar(request: Request) -> bytes:
    problems: list[Problem] = []
    programme = read_programme(request.get("programme"), problems)
    if problems:
        raise RequestError(problems)
    return programme_calendar(programme)


def _csv(request: Request, catalogue: Catalogue, language: str) -> bytes:
    table = summary(catalogue, compared(request, catalogue), companies_in(request))
    return csv_bytes(table, layout_of(catalogue.writing(language)))


def _workbook(request: Request, catalogue: Catalogue, language: str) -> bytes:
    beside, _ = used(request, ("actions",), catalogue, language)
    result = compared(request, catalogue)
    return workbook(catalogue, result, language, beside, companies_in(request), brand_of(request))


def _plan(request: Request, catalogue: Catalogue, language: str) -> bytes:
    return plan_workbook(view_of(request, catalogue, language), brand_of(request))


def _whole(request: Request, catalogue: Catalogue, language: str) -> bytes:
    beside, _ = used(request, ("actions",), catalogue, language)
    all_ = together(request, catalogue)
    view = view_of(request, catalogue, language)
    more = partial(add_plan, view=view, shared=bool(all_.smallest), name=plan_sheets(view))
    companies, brand = companies_in(request), brand_of(request)
    return whole_workbook(catalogue, all_, language, beside, more, companies, brand)


def _answer_sheet(request: Request, catalogue: Catalogue, language: str) -> bytes:
    from counterpart.answer_sheet.workbook import answer_sheet, asked_of, words_in

    asked = asked_of(request.get("asked"), catalogue)
    return answer_sheet(catalogue, asked, words_in(request.get("words")), brand_of(request))


FILES: Mapping[str, Callable[[Request, Catalogue, str], bytes]] = {
    "answer-sheet": _answer_sheet,
    "csv": _csv,
    "xlsx": _workbook,
    "plan-xlsx": _plan,
    "whole-xlsx": _whole,
    "portfolio-csv": portfolio_csv,
    "portfolio-xlsx": portfolio_xlsx,
}
"""The files of a comparison, of a whole relationship and of many, and workbooks, by kind."""
