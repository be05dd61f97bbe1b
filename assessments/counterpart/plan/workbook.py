"""The plan as a workbook: actions, ground rules and what changed, each on a sheet to read and sort.

Dates are dates, so that a spreadsheet sorts and filters them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from counterpart.export.book import Book
from counterpart.export.page import Page, Piece
from counterpart.export.table import Cell
from counterpart.language import opening
from counterpart.model import SIDES
from counterpart.plan.view import ActionView, EventView, PlanView, RuleView

if TYPE_CHECKING:
    from counterpart.brand import Brand

Columns = Sequence[tuple[str, int]]
"""The keys of their heads, in the locale of plans, with their widths in characters."""
STATE = "now"
ACTIONS: Columns = (
    *(("due", 12), ("status", 16), ("theme", 26), (STATE, 32), ("wanted", 32), ("steps", 38)),
    *(("owner-buyer", 17), ("owner-supplier", 17), ("recheck", 12)),
)
RULES: Columns = (
    *(("rule", 56), ("state", 20), ("checked", 14), ("every", 12), ("next-check", 13)),
    *(("freshness", 34), ("note", 40)),
)
EVENTS: Columns = (("date", 13), ("kind", 24), ("whose", 20), ("note", 80))
DATES = ("due", "recheck", "checked", "next-check", "date")
BOLD = ("theme", "rule", "kind")


def plan_workbook(view: PlanView, brand: Brand | None = None) -> bytes:
    """The file of a plan on its day; the same plan on the same day gives the same bytes."""
    title = ": ".join(filter(None, (view.phrases.t("title"), view.name)))
    book = Book(title, datetime.fromisoformat(view.today), brand)
    add_plan(book, view)
    return book.data()


def add_plan(book: Book, view: PlanView, *, shared: bool = False, name: str = "{part}") -> None:
    """The sheets of a plan; ground rules and changes have one where there are any.

    `name` is what each is called, with its `part`.

    Where it is `shared`, what an action says of the state now is left out: it may hold figures
    that were written down before fewer people's were hidden.
    """
    columns = [of for of in ACTIONS if not (shared and of[0] == STATE)]
    _add(book, view, name, "actions-title", columns, [_action(view, of) for of in view.actions])
    if view.rules:
        _add(book, view, name, "rules-title", RULES, [_rule(of) for of in view.rules])
    if view.events:
        _add(book, view, name, "events-title", EVENTS, [_event(of) for of in view.events])


def plan_sheets(view: PlanView) -> str:
    """What the sheets of a plan are called among others, with the field `part`."""
    return view.phrases.t("sheet-plan", part="{part}")


def _add(
    book: Book,
    view: PlanView,
    name: str,
    title: str,
    columns: Columns,
    rows: Sequence[dict[str, Cell]],
) -> None:
    t = view.phrases.t
    page = Page(book, name.format(part=t(title)), [width for _, width in columns])
    page.across(t(title), "title")
    said = (view.name, t("as-of", today=view.today), view.hint if title == "actions-title" else "")
    for text in filter(None, said):
        page.across(text, "label")
    heads = [_head(view, key) for key, _ in columns]
    page.put(*(Piece(head, at, at, "head") for at, head in enumerate(heads)))
    head = page.line - 1
    for row in rows:
        page.put(*(Piece(row[key], at, at, _look(key)) for at, (key, _) in enumerate(columns)))
    if rows:
        page.sheet.autofilter(head, 0, page.line - 1, page.last)
    else:
        page.across(t("nothing"))
    page.end(frozen=head + 1, head=head)


def _head(view: PlanView, key: str) -> str:
    """The head of a column; that of an owner names the company, where somebody named it."""
    for side in SIDES:
        if key == f"owner-{side}" and view.phrases.company(side):
            return view.phrases.t("owner-of", side=view.phrases.who(side))
    return view.phrases.t(key)


def _look(key: str) -> str:
    return "name" if key in BOLD else "day" if key in DATES else "row"


def _action(view: PlanView, of: ActionView) -> dict[str, Cell]:
    action = of.action
    steps = [step.strip() for step in action.steps if step.strip()]
    return {
        "due": action.due,
        "status": "\n".join(filter(None, (of.status, of.late))),
        "theme": of.theme,
        STATE: action.now,
        "wanted": action.wanted,
        "steps": "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1)),
        **{f"owner-{side}": owner for side, _, owner in of.owners},
        "recheck": action.recheck,
    }


def _rule(of: RuleView) -> dict[str, Cell]:
    next_ = of.freshness.next
    return {
        "rule": of.text,
        "state": of.state,
        "checked": of.rule.checked,
        "every": of.rule.every or None,
        "next-check": next_.isoformat() if next_ else "",
        "freshness": opening(of.fresh),
        "note": of.rule.note,
    }


def _event(of: EventView) -> dict[str, Cell]:
    return {
        "date": of.event.date,
        "kind": opening(of.kind),
        "whose": opening(of.whose),
        "note": of.event.note,
    }
