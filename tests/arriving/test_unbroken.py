"""A round or a day stays in one line, in pages as in reports, and nothing else is changed."""

from __future__ import annotations

import re

from counterpart.report.unbroken import unbroken
from page_rules import say

MARKED = (
    "such as [2026-11] or [2026-Q4].",
    "answered [2026-11-22], round [2026-11]",
    "[2026-11]",
    "on 2026/11, 2026-Q5, 12026-11, well-known",
    "",
)
"""What stays in one line stands in brackets."""


def test_pages_and_reports_hold_the_same_together():
    texts = [re.sub(r"[\[\]]", "", marked) for marked in MARKED]
    pages = say(shown=texts)["shown"]
    for marked, text, shown in zip(MARKED, texts, pages, strict=True):
        expected = marked.replace("[", '<span class="cp-unbroken">').replace("]", "</span>")
        expected = f"<span>{expected}</span>" if "[" in marked else expected
        assert shown == unbroken(text) == expected


def test_markup_in_a_text_stays_text():
    assert unbroken("<b>2026-11") == (
        '<span>&lt;b&gt;<span class="cp-unbroken">2026-11</span></span>'
    )
