"""Runs in a process over which the guide's overlay is laid: its worked cases, and its pages."""

from __future__ import annotations

import json
import sys

from counterpart import compare, score
from counterpart.model import SIDES
from counterpart.reading.checking import check_value
from test_new import response

from scripts.catalogue import catalogue
from scripts.definitions import read_definitions
from scripts.locales import read_locales
from scripts.overlay.laying import laid
from scripts.pages import made_pages
from scripts.paths import LANGUAGES

if __name__ == "__main__":
    slug = sys.argv[1]
    laid()
    definitions = read_definitions()
    known, cases, locales = catalogue(definitions), definitions.cases[slug], read_locales()

    def given(side, answers, respondent="r-1"):
        return check_value(response(slug, side, answers, respondent), known)

    responses = [
        (case.expected, score(known, given(case.side, case.answers)).to_json())
        for case in cases.responses
    ]
    comparisons = []
    for case in cases.comparisons:
        people = [
            given(side, answers, f"{side}-{at}")
            for side in SIDES
            for at, answers in enumerate(getattr(case, side))
        ]
        comparisons.append((case.expected, compare(known, people).to_json()))
    pages = {
        language: {
            page.path: (page.title, page.html) for page in made_pages(known, locales, language)
        }
        for language in LANGUAGES
    }
    made = {"responses": responses, "comparisons": comparisons, "pages": pages}
    json.dump(made, sys.stdout)
