"""Writes the files of a comparison: a page, CSV, a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from counterpart import Catalogue, Comparison, Relationship
from counterpart.export import csv_text, summary, workbook
from counterpart.relationship import NOTHING
from counterpart.report import render_comparison
from counterpart.report.phrases import Phrases

from scripts.standalone import standalone


def write_files(
    catalogue: Catalogue,
    comparison: Comparison,
    language: str,
    *,
    html: Path | None = None,
    csv: Path | None = None,
    xlsx: Path | None = None,
    site: str = "",
    beside: Relationship = NOTHING,
) -> Iterator[Path]:
    """Writes what is asked for and gives the path of each file; raises OSError where it cannot.

    `beside` holds the actions and events that stand in the page.
    """
    if html:
        html.write_text(page(catalogue, comparison, language, site, beside), "utf-8")
        yield html
    if csv:
        csv.write_text(csv_text(summary(catalogue, comparison)), "utf-8", newline="")
        yield csv
    if xlsx:
        xlsx.write_bytes(workbook(catalogue, comparison, language))
        yield xlsx


def page(
    catalogue: Catalogue,
    comparison: Comparison,
    language: str,
    site: str = "",
    beside: Relationship = NOTHING,
) -> str:
    """The report as a page of its own; `site` is the address of the playbook, for its links."""
    base = f"{site.rstrip('/')}/{language}/" if site else ""
    words = Phrases(catalogue, comparison.gathered.assessment, language).words
    title = ": ".join(filter(None, (words.title, comparison.relationship)))
    report = render_comparison(catalogue, comparison, language, "html", base, beside)
    return standalone(report, title, language, linked=bool(site))
