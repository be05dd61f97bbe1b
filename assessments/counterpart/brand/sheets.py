"""A brand on the sheets of a workbook: above the first one, and on paper on all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from counterpart.brand import COLOURS, Brand
from counterpart.export.book import BRAND, picture
from counterpart.export.page import HEIGHT, PALE, QUIET, USUAL, lines

if TYPE_CHECKING:
    from counterpart.export.book import Book

NAME: dict[str, Any] = {"bold": True, "font_size": 13, "font_color": BRAND, "valign": "vcenter"}
CONTACT: dict[str, Any] = {"font_color": QUIET, "text_wrap": True, "valign": "top"}
NAME_HEIGHT, LOGO_HEIGHT = 22.0, 36.0
"""Points of the row of a name, and of all rows beside a logo, at least."""
LOGO_WIDTH = 24
"""Characters of the columns on the right that a logo stands over, at least."""
PER_CHARACTER, PER_COLUMN, PER_POINT = 7, 5, 96 / 72
"""Pixels on a screen of a character of a column, of its edges, and of a point."""
ON_PAPER = {"name": 70, "contact": 110, "footer": 110}
"""Characters of each above and below a printed page; Excel takes 255 for a whole line."""


def colours_of(brand: Brand) -> dict[str, str]:
    """What takes the place of our colours on a sheet; nothing where the brand has none to read."""
    own = brand.colours
    if own["brand"] == COLOURS["brand"]:
        return {}
    return {BRAND: f"#{own['brand']}", PALE: f"#{own['tint']}"}


def header_of(brand: Brand) -> str:
    """What stands above each printed page."""
    name, contact = (_plain(getattr(brand, of), ON_PAPER[of]) for of in ("name", "contact"))
    return (f"&L&B{name}" if name else "") + (f"&R{contact}" if contact else "")


def footer_of(brand: Brand) -> str:
    """What stands in the middle below each printed page."""
    line = _plain(brand.footer, ON_PAPER["footer"])
    return f"&C&8 {line}" if line else ""


def _plain(text: str, most: int) -> str:
    """A text of which nothing is a code of Excel's, in so many characters."""
    shown = text.replace("&", "&&")
    while len(shown) > most:
        text = text.rstrip("…")[:-1].rstrip() + "…"
        shown = text.replace("&", "&&")
    # a G behind a sign would be taken for a picture by what writes the file
    return shown.replace("&G", "&&B&BG")


def stamped(book: Book, sheet: Any, brand: Brand, widths: Sequence[int], first: int) -> int:
    """Writes name, contact and logo above a sheet, from column `first` on; how many rows."""
    logo = picture(brand.picture)
    texts = [(of, look) for of, look in ((brand.name, NAME), (brand.contact, CONTACT)) if of]
    if not (texts or logo):
        return 0
    last = len(widths) - 1
    at = _logo_column(widths, first)
    right = max(first, at - 1) if logo else last
    across = sum(widths[first : right + 1])
    heights = [
        NAME_HEIGHT if look is NAME else lines(text, across) * USUAL * HEIGHT + 3
        for text, look in texts
    ] or [0.0]
    if logo:
        heights[-1] += max(0.0, LOGO_HEIGHT - sum(heights))
    for line, height in enumerate(heights):
        sheet.set_row(line, height)
    for line, (text, look) in enumerate(texts):
        if right > first:
            sheet.merge_range(line, first, line, right, "", book.look(**look))
        sheet.write_string(line, first, text, book.look(**look))
    if logo:
        _insert(sheet, logo, at, widths, sum(heights), brand.name)
    return len(heights)


def _logo_column(widths: Sequence[int], first: int) -> int:
    """The column from which on a logo stands: those right of it are wide enough."""
    at = len(widths) - 1
    while at > first + 1 and sum(widths[at:]) < LOGO_WIDTH:
        at -= 1
    return at


def _insert(
    sheet: Any, logo: Any, at: int, widths: Sequence[int], points: float, name: str
) -> None:
    """As large as the cells above the right edge let it be, with a little room around."""
    box = (sum(PER_CHARACTER * width + PER_COLUMN for width in widths[at:]), points * PER_POINT)
    natural = (logo.width * 96 / logo.x_dpi, logo.height * 96 / logo.y_dpi)
    scale = min((side - 6) / of for side, of in zip(box, natural, strict=True))
    options = {
        "x_scale": scale,
        "y_scale": scale,
        "x_offset": box[0] - natural[0] * scale - 3,
        "y_offset": 3,
        "object_position": 2,
        "description": name,
    }
    sheet.insert_image(0, at, logo, options)
