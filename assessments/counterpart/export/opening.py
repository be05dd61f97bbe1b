"""What a workbook opens on: who compares what, the headline, topics, agreements, actions, figures.

It says what the first screen of the report says, and gives no figure that the table of the summary
does not have.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterpart.export.book import Book
from counterpart.export.headings import Headings
from counterpart.export.page import Page, Piece
from counterpart.export.table import Row, Table
from counterpart.language import opening
from counterpart.model import SIDES
from counterpart.relationship.model import UNDONE, Action, current
from counterpart.report.numbers import difference
from counterpart.report.pair import ComparisonView
from counterpart.report.topics import Topic
from counterpart.scoring.anonymity import SMALLEST

WIDTHS = (20, 30, 15, 15, 15, 55)
TOPICS = 3
"""So many are named, as on the first screen of the report."""


def add_opening(
    book: Book, name: str, view: ComparisonView, table: Table, actions: Sequence[Action]
) -> None:
    """The sheet of a comparison; `table` is its summary, `actions` are all versions of a plan's."""
    page, assessment = Page(book, name, WIDTHS), view.comparison.gathered.assessment
    headings = Headings(view.phrases)
    page.across(view.phrases.words.title, "title")
    _facts(page, headings, view)
    page.put()
    page.across(view.headline.title, "headline")
    if view.headline.text:
        page.across(view.headline.text, "lead")
    _topics(page, headings, view.topics[:TOPICS])
    page.heading(headings.phrases.t("agreements-title"))
    for text in view.agreements or (headings.phrases.t("agree-none"),):
        page.across(text, "row")
    _actions(page, headings, open_actions(actions, assessment))
    _figures(page, headings, table)
    page.end()


def _facts(page: Page, headings: Headings, view: ComparisonView) -> None:
    t = headings.phrases.t
    answered = ", ".join(t("n-side", side=headings.phrases.name(s), n=view.n[s]) for s in SIDES)
    facts = [
        (t("relationship"), view.relationship, "text"),
        (t("round"), view.round, "text"),
        (headings.e("who-answered"), opening(answered), "text"),
        ("", _caution(headings, view), "warning"),
        *(("", note, "warning") for note in view.notes),
        (headings.e("view"), _protection(headings, view), "text"),
    ]
    for label, text, look in facts:
        if text:
            page.put(Piece(label, 0, 0, "label"), Piece(text, 1, page.last, look))


def _caution(headings: Headings, view: ComparisonView) -> str:
    """What few people on a side mean for what the sheet says; empty where there are enough."""
    if view.one_each:
        return headings.phrases.t("one-each")
    few = min(view.n.values()) < SMALLEST
    return headings.e("few-people", least=SMALLEST) if few else ""


def _protection(headings: Headings, view: ComparisonView) -> str:
    return " ".join(view.shared) if view.shared else headings.e("view-own")


def _topics(page: Page, headings: Headings, topics: Sequence[Topic]) -> None:
    if not topics:
        return
    t = headings.phrases.t
    page.heading(t("topics-title" if len(topics) == TOPICS else "topics-title-few"))
    page.put(
        Piece(headings.e("topic-head"), 0, 1, "head"),
        Piece(headings.e("behind-head"), 2, 4, "head"),
        Piece(headings.e("ask-head"), 5, 5, "head"),
    )
    for topic in topics:
        others = t("topic-also", names=" · ".join(topic.others)) if topic.others else ""
        behind = "\n".join(filter(None, (*topic.lead.lines[:1], others)))
        page.put(
            Piece(topic.lead.title, 0, 1, "name"),
            Piece(behind, 2, 4, "row"),
            Piece(topic.lead.ask, 5, 5, "row"),
        )


def open_actions(actions: Sequence[Action], assessment: str) -> list[Action]:
    """The actions of an assessment that are still to be done, the first due first."""
    return [of for of in undone(actions) if of.assessment in ("", assessment)]


def undone(actions: Sequence[Action]) -> list[Action]:
    """All actions that are still to be done, the first due first."""
    left = (of for of in current(actions) if of.status in UNDONE)
    return sorted(left, key=lambda of: (not of.due, of.due))


def _actions(page: Page, headings: Headings, actions: Sequence[Action]) -> None:
    """What was agreed; its state then is left out, since it may say what a shared view hides."""
    t = headings.phrases.t
    page.heading(headings.e("actions-open"))
    if not actions:
        page.across(headings.e("actions-none"), "row")
        return
    page.put(
        Piece(t("agreed-due"), 0, 0, "head"),
        Piece(headings.e("action-head"), 1, 1, "head"),
        Piece(t("agreed-wanted"), 2, 4, "head"),
        Piece(headings.e("steps-head"), 5, 5, "head"),
    )
    for action in actions:
        page.put(
            Piece(headings.phrases.day(action.due) or t("agreed-no-day"), 0, 0, "row"),
            Piece(action.theme or t("agreed-untitled"), 1, 1, "name"),
            Piece(action.wanted, 2, 4, "row"),
            Piece("\n".join(_steps(headings, action)), 5, 5, "row"),
        )


def _steps(headings: Headings, action: Action) -> Iterator[str]:
    for number, step in enumerate(filter(str.strip, action.steps), 1):
        yield f"{number}. {step.strip()}"
    for side in SIDES:
        owner = action.owners[side].strip() or headings.phrases.t("agreed-nobody")
        yield headings.e("of-side", side=headings.phrases.named(side), name=owner)


def scored(table: Table) -> list[Row]:
    """The rows with figures, the widest gap first, shares of points after the dimensions."""
    rows = [row for row in table.rows if "fact" not in row]
    return sorted(rows, key=lambda row: ("option" in row, "option" not in row and -_gap(row)))


def gap_of(row: Row) -> int | None:
    """The gap of a row in whole points, as the sheet shows both sides.

    None where each side speaks of itself: there it compares nothing.
    """
    mirrored = any(f"{side}_mirror" in row for side in SIDES)
    if mirrored or not isinstance(row.get("gap"), float | int):
        return None
    buyer, supplier = (row.get(f"{side}_mean") for side in SIDES)
    ends = [float(of) if isinstance(of, float | int) else None for of in (buyer, supplier)]
    return difference(*ends)


def _gap(row: Row) -> float:
    gap = row.get("gap")
    return abs(gap) if isinstance(gap, float | int) and gap_of(row) is not None else 0.0


def _figures(page: Page, headings: Headings, table: Table) -> None:
    t, rows = headings.phrases.t, scored(table)
    if not rows:
        return
    page.heading(t("rated-table-title"))
    page.put(
        Piece(t("dimension"), 0, 1, "head"),
        *(Piece(headings.phrases.who(s), at, at, "head-number") for at, s in enumerate(SIDES, 2)),
        Piece(t("gap"), 4, 4, "head-number"),
        Piece(t("finding"), 5, 5, "head-beside"),
    )
    for row in rows:
        page.put(
            Piece(_name(headings, row), 0, 1, "row"),
            *(Piece(row.get(f"{s}_mean"), at, at, "number") for at, s in enumerate(SIDES, 2)),
            Piece(gap_of(row), 4, 4, "signed"),
            Piece(_finding(headings, row), 5, 5, "beside"),
        )
    page.across(headings.e("figures-lead"), "label")


def _name(headings: Headings, row: Row) -> str:
    name = str(headings.cell("dimension", row["dimension"]))
    option = headings.cell("option", row.get("option"))
    return headings.e("of-side", side=name, name=option) if option else name


def _finding(headings: Headings, row: Row) -> str:
    finding = str(row.get("finding") or "")
    reading = headings.phrases.words.readings.get(finding)
    return reading.title if reading else str(headings.cell("finding", finding) or "")
