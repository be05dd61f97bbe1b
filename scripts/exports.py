"""Writes the files of a comparison: a page, CSV, a workbook, a deck."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from counterpart import Catalogue, Comparison, Relationship
from counterpart.companies import UNNAMED, Companies
from counterpart.deck import comparison_deck
from counterpart.export import csv_bytes, summary, workbook
from counterpart.export.comma_separated import PLAIN
from counterpart.relationship import NOTHING
from counterpart.report import render_comparison
from counterpart.report.alone import plays_in, title_of

from scripts.decks import UNBRANDED, Branded, deck_bytes
from scripts.locales import read_locales
from scripts.plays.made import fragments
from scripts.standalone import standalone
from scripts.writing import write_all


def write_files(
    catalogue: Catalogue,
    comparison: Comparison,
    language: str,
    targets: Mapping[str, Path | None],
    *,
    layout: str = PLAIN,
    site: str = "",
    beside: Relationship = NOTHING,
    companies: Companies = UNNAMED,
    brand: Branded = UNBRANDED,
) -> Iterator[Path]:
    """Writes what is asked for and gives the path of each file; raises WriteError.

    `layout` is that of the CSV; `beside` holds the actions and events that stand in the page, and
    the actions also in the workbook and in the deck; all but the CSV have the `brand`.
    """
    made: dict[str, Callable[[], bytes]] = {
        "html": lambda: page(
            catalogue, comparison, language, site, beside, companies, brand
        ).encode(),
        "csv": lambda: csv_bytes(summary(catalogue, comparison, companies), layout),
        "xlsx": lambda: workbook(catalogue, comparison, language, beside, companies, brand.brand),
        "pptx": lambda: deck_bytes(
            comparison_deck(catalogue, comparison, language, beside, companies, brand.brand), brand
        ),
    }
    return write_all({path: made[kind] for kind, path in targets.items() if path})


def page(
    catalogue: Catalogue,
    comparison: Comparison,
    language: str,
    site: str = "",
    beside: Relationship = NOTHING,
    companies: Companies = UNNAMED,
    brand: Branded = UNBRANDED,
) -> str:
    """The report as a page of its own; `site` is the address of the playbook, for its links."""
    base = f"{site.rstrip('/')}/{language}/" if site else ""
    title = title_of(catalogue, comparison, language)
    report = render_comparison(
        catalogue, comparison, language, "html", base, beside, companies=companies
    )
    plays = fragments(catalogue, read_locales()[language], language, plays_in(report))
    return standalone(report, title, language, linked=bool(site), plays=plays, brand=brand)
