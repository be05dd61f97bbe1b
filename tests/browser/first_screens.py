"""What a report begins with stands on a laptop's first screen, whoever answered and how many."""

from __future__ import annotations

from counterpart.report import render_comparison
from moods import drawn

STATES = (
    {"people": 1},
    {"people": 6, "smallest": 3},
    {"people": 31, "smallest": 3},
)
"""A pair of people; a group that is protected; a crowd that is."""
ENDS = """(html) => {
    const report = document.querySelector("#report");
    report.innerHTML = html;
    report.scrollIntoView();
    const ends = (parts) => Math.max(0, ...[...report.querySelectorAll(parts)]
        .filter((part) => part.checkVisibility())
        .map((part) => Math.round(part.getBoundingClientRect().bottom)));
    return {
        headline: ends(".cp-headline"),
        chart: ends(".cp-opening__chart svg[role=img]"),
        topics: ends(".cp-topic > h4"),
        report: report.offsetHeight,
    };
}"""
"""Puts a report into the page and goes to it; where its parts end in the window, and how high it is
while everything is folded."""
HIGHEST = 1550
"""Pixels; with what stands above and below it, 1,800."""


def below_the_first_screen(page, catalogue, language, companies):
    """What stands too low: headline, chart, or the heads of the topics; or what is too high.

    The page has a report of these companies open, in the window that is asked about.
    """
    faults, seen = [], page.viewport_size["height"]
    for at, of in enumerate(catalogue.assessments):
        for state in STATES[at % 2 : at % 2 + 2]:
            comparison = drawn(of, at, **state)
            html = render_comparison(
                catalogue, comparison, language, "html", addable=True, companies=companies
            )
            limits = {"headline": seen, "chart": seen, "topics": seen, "report": HIGHEST}
            ends = page.evaluate(ENDS, html)
            faults += [
                f"{of}, {state}: {part}, {ends[part]} pixels"
                for part, limit in limits.items()
                if ends[part] > limit
            ]
    return faults
