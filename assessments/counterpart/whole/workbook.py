"""All assessments of a relationship as one workbook: a line each, a sheet each, and the plan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies
from counterpart.export.book import Book
from counterpart.export.headings import Headings
from counterpart.export.opening import add_opening
from counterpart.export.page import Page, Piece
from counterpart.export.results import latest, summary
from counterpart.model import SIDES
from counterpart.relationship import NOTHING, Relationship
from counterpart.report.pair import ComparisonView, comparison_view
from counterpart.report.rated.rows import shown_gap
from counterpart.whole.together import Place, Together
from counterpart.whole.view import BOTH, Standing, WholeView, whole_view

if TYPE_CHECKING:
    from counterpart.brand import Brand

WIDTHS = (24, 12, 12, 13, 40, 28, 12, 50)
"""Of the first sheet: assessment, round, people of both sides, headline, gap and points, step."""
UNDATED = datetime(2000, 1, 1)  # noqa: DTZ001 - the library takes times without a zone
"""By what a workbook without any answers is dated."""


def whole_workbook(
    catalogue: Catalogue,
    together: Together,
    language: str,
    beside: Relationship = NOTHING,
    more: Callable[[Book], None] = lambda _: None,
    companies: Companies = UNNAMED,
    brand: Brand | None = None,
) -> bytes:
    """The workbook's file; `beside` holds the actions, and `more` adds sheets at the end."""
    view = whole_view(catalogue, together, language, companies)
    words, comparisons = Headings(view.phrases), together.comparisons
    views = {
        key: comparison_view(catalogue, comparison, language, companies=companies)
        for key, comparison in comparisons.items()
    }
    title = ": ".join(filter(None, (view.phrases.t("whole-title"), view.relationship)))
    made = [datetime.fromisoformat(latest(of)) for of in comparisons.values()]
    book = Book(title, max(made, default=UNDATED), brand)
    _overview(book, words, view, together, views)
    for key, comparison in comparisons.items():
        name = views[key].phrases.words.title
        add_opening(book, name, views[key], summary(catalogue, comparison), beside.actions)
    more(book)
    return book.data()


def largest(together: Together, assessment: str) -> Place | None:
    """The dimension of an assessment with the widest gap; none where nothing can be compared."""
    places = [of for of in together.places if of.assessment == assessment and abs(of.gap) > 0]
    return max(places, key=lambda of: abs(of.gap), default=None)


def _overview(
    book: Book,
    words: Headings,
    view: WholeView,
    together: Together,
    views: dict[str, ComparisonView],
) -> None:
    t, page = view.phrases.t, Page(book, words.e("sheet-overview"), WIDTHS)
    page.across(view.relationship or t("whole-title"), "title")
    page.across(t("whole-count", count=view.compared, all=len(view.standings)), "label")
    page.across(" ".join(view.shared) or words.e("view-own"), "label")
    for side, label in view.stops:
        stop = "whole-stop-both" if side == BOTH else "whole-stop"
        facts = {} if side == BOTH else {"side": t(f"side-{side}")}
        page.across(f"{t(stop, **facts)} {label}", "warning")
    page.put(
        Piece(t("whole-assessment"), 0, 0, "head"),
        Piece(t("round"), 1, 1, "head"),
        *(Piece(view.phrases.who(s), at, at, "head-number") for at, s in enumerate(SIDES, 2)),
        Piece(words.e("headline-head"), 4, 4, "head"),
        Piece(words.e("gap-head"), 5, 5, "head"),
        Piece(t("gap"), 6, 6, "head-number"),
        Piece(words.e("next-head"), 7, 7, "head"),
    )
    head = page.line - 1
    for standing in view.standings:
        _line(page, view, standing, largest(together, standing.id), views.get(standing.id))
    page.end(frozen=head + 1, head=head)


def _line(
    page: Page, view: WholeView, of: Standing, gap: Place | None, compared: ComparisonView | None
) -> None:
    t = view.phrases.t
    headline = compared.headline.title if compared else t(f"whole-{of.state}")
    steps = compared.own.steps if compared else ()
    names = compared.phrases.words.dimensions if compared else {}
    page.put(
        Piece(of.title, 0, 0, "name"),
        Piece(of.round, 1, 1, "row"),
        *(Piece(of.n[side] or None, at, at, "number") for at, side in enumerate(SIDES, 2)),
        Piece(headline, 4, 4, "row" if compared else "quiet"),
        Piece(names[gap.dimension].name if gap else "", 5, 5, "row"),
        Piece(_points(gap, compared), 6, 6, "signed"),
        Piece(steps[0][1] if steps else "", 7, 7, "row"),
    )


def _points(gap: Place | None, compared: ComparisonView | None) -> int | None:
    """The gap as the sheet of its assessment gives it."""
    if gap is None or compared is None:
        return None
    return shown_gap(compared.comparison.dimensions[gap.dimension])
