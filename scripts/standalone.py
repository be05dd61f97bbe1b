"""A report as one page in a file of its own: its frame and its styles are those of the theme."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from pathlib import Path

from counterpart.brand import hexadecimal
from counterpart.report.alone import NONE, alone
from markupsafe import Markup

from scripts.decks import UNBRANDED, Branded
from scripts.paths import THEME

STYLES = THEME / "css" / "standalone.css"
BRANDED = STYLES.with_name("standalone-brand.css")
FRAME = THEME / "templates" / "standalone" / "report.html"
_IMPORT = re.compile(r'@import "\./([a-z/-]+\.css)";\n')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def standalone(
    report: str,
    title: str,
    language: str,
    *,
    linked: bool = False,
    plays: Mapping[str, str] = NONE,
    brand: Branded = UNBRANDED,
) -> str:
    """The page around a report's HTML, as `counterpart.report.alone` makes it, in a brand."""
    frame, style = FRAME.read_text("utf-8"), styles()
    if brand != UNBRANDED:
        style += styles(BRANDED) + colours(brand)
        report = above(brand) + report + below(brand)
    return alone(report, title, language, frame, style, linked=linked, plays=plays)


def colours(brand: Branded) -> str:
    """The brand's colour as the style sheets ask for it; such a page has none for the dark."""
    colour = hexadecimal(brand.brand.colour)
    return f":root {{ --brand-color: #{colour}; }}\n" if colour else ""


def above(brand: Branded) -> str:
    """Who a report comes from: logo, name, and whom to ask."""
    of = brand.brand
    logo = f"data:image/png;base64,{base64.b64encode(of.picture).decode()}"
    parts = (
        Markup('<img alt="" src="{}">').format(logo) if of.picture else "",
        Markup("<strong>{}</strong>").format(of.name) if of.name else "",
        Markup("<span>{}</span>").format(of.contact) if of.contact else "",
    )
    return f'<p class="cp-alone-brand">{"".join(parts)}</p>' if any(parts) else ""


def below(brand: Branded) -> str:
    """The brand's line at the foot."""
    line = brand.brand.footer
    return str(Markup('<p class="cp-alone-foot">{}</p>').format(line)) if line else ""


def styles(source: Path = STYLES) -> str:
    """The style sheet with what it imports in its place, without comments."""
    whole = _IMPORT.sub(lambda match: styles(source.parent / match[1]), source.read_text("utf-8"))
    return _COMMENT.sub("", whole).strip() + "\n"
