"""The request `export`: a file of the comparison, CSV or a workbook, or of the plan."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.companies import companies_in
from counterpart.export import csv_bytes, layout_of, summary, workbook
from counterpart.plan import PlanView, plan_calendar, plan_table, render_plan
from counterpart.reading.untrusted import unknown_request
from counterpart.requests.compare import compared
from counterpart.requests.plan import view_of

CSV, WORKBOOK = "csv", "xlsx"
PLANS: Mapping[str, Callable[[PlanView], bytes]] = {
    "plan-md": lambda view: render_plan(view, "md").encode(),
    "plan-csv": lambda view: csv_bytes(plan_table(view), layout_of(view.phrases.writing)),
    "plan-ics": plan_calendar,
}
"""The files of a plan, by kind."""


def answer_export(
    request: Mapping[str, Any], catalogue: Catalogue, language: str
) -> dict[str, Any]:
    """Takes `kind` and what the file is about; gives `base64`.

    For `csv` and `xlsx` that is `responses`, perhaps `smallest` and `companies`, for a file of the
    plan what the request `plan` takes. A workbook needs XlsxWriter and a calendar icalendar, which
    are no part of an engine that has just started.
    """
    kind = request.get("kind")
    if isinstance(kind, str) and kind in PLANS:
        data = PLANS[kind](view_of(request, catalogue, language))
        return {"base64": base64.b64encode(data).decode()}
    if kind not in (CSV, WORKBOOK):
        raise unknown_request("kind", kind)
    result, companies = compared(request, catalogue), companies_in(request)
    if kind == WORKBOOK:
        data = workbook(catalogue, result, language, companies)
    else:
        table = summary(catalogue, result, companies)
        data = csv_bytes(table, layout_of(catalogue.writing(language)))
    return {"base64": base64.b64encode(data).decode()}
