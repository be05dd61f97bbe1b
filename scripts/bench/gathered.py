"""Counts the clicks with which a consultant gathers 36 responses, from an empty shelf to a result.

A mouse that knows the pages: it sets a relationship up, drops the files of twelve people who each
answered three assessments on its desk, and opens the result that the desk offers. Typing a name or
a number counts as the click into its field.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from counterpart import Catalogue, Response
from counterpart.canonical import canonical_bytes
from counterpart.model import SIDES
from counterpart.responses import to_json

from scripts.bench.measuring import Goal, Times, goal
from scripts.catalogue import catalogue
from scripts.definitions import read_definitions
from scripts.samples import sample

SAMPLED = ("false-consensus", "type-mismatch", "dominant-partner")
"""Samples of three assessments; their first respondents answer for everybody."""
EACH = 6
"""People of each side."""
ROUND, NAMES = "2026-11", ("Acme", "Borealis")
MOST_CLICKS, MOST_SCREENS = 12, 4
LIMIT = 120_000  # milliseconds


@dataclass
class Hand:
    """Clicks, the pages that they led through, and the seconds from the drop to the count."""

    page: Any
    clicks: int = 0
    screens: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def click(self, selector: str) -> None:
        """Clicks an element that is seen."""
        self.page.locator(selector).first.click()
        self.clicks += 1

    def fill(self, selector: str, text: str) -> None:
        """Clicks into a field and types."""
        self.page.locator(selector).fill(text)
        self.clicks += 1

    def arrive(self, module: str) -> None:
        """Waits for a page to be ready."""
        self.page.locator(f"[data-module={module}][data-ready]").wait_for(
            state="attached", timeout=LIMIT
        )
        self.screens.append(module)


def answered(
    definitions: Catalogue,
    companies: tuple[str, str] = NAMES,
    month: str = ROUND,
    *,
    each: int = EACH,
) -> list[Response]:
    """What twelve people answered: six of each side, or `each`, to three assessments."""
    called = " and ".join(companies)
    made = []
    for name in SAMPLED:
        given = sample(name, definitions)
        for side in SIDES:
            first = next(response for response in given if response.side == side)
            for number in range(each):
                who = replace(first.respondent, id=f"{side}-{number}")
                made.append(replace(first, respondent=who, relationship=called, round=month))
    return made


def write(responses: list[Response], folder: Path) -> list[Path]:
    """The responses as files."""
    paths = [folder / f"{at:02}.response.json" for at in range(len(responses))]
    for path, response in zip(paths, responses, strict=True):
        path.write_bytes(canonical_bytes(to_json(response)))
    return paths


def gather(
    page: Any,
    address: str,
    responses: list[Response],
    paths: list[Path],
    *,
    companies: tuple[str, str] = NAMES,
    language: str = "en",
) -> Hand:
    """Walks from an empty shelf to the result of the first assessment."""
    hand = Hand(page)
    page.goto(f"{address}{language}/relationships/index.html")
    hand.arrive("shelf")
    hand.click("[data-new]")
    hand.arrive("set-up")
    for side, name in zip(SIDES, companies, strict=True):
        hand.fill(f"[name={side}]", name)
        hand.fill(f"[name='{side}.']", str(EACH))
    month = responses[0].round
    if page.input_value("#round") != month:
        hand.fill("#round", month)
    asked = list(dict.fromkeys(response.assessment for response in responses))
    for assessment in asked:
        hand.click(f"[name=assessments][value={assessment}]")
    hand.click("[type=submit]")
    hand.arrive("desk")
    begun = time.perf_counter()
    page.set_input_files("[data-action=open]", paths)
    hand.clicks += 1  # one drop
    whole = re.compile(rf"^\s*{EACH}\D+{EACH}\s*$")  # 6 of 6, in any language
    for assessment in asked:
        for side in SIDES:
            count = f"[data-assessment={assessment}] [data-side={side}] .cp-desk__count"
            page.locator(count, has_text=whole).wait_for(timeout=LIMIT)
    hand.seconds = time.perf_counter() - begun
    hand.click(f"[data-assessment={asked[0]}] a[href*='#assessment=']")
    page.locator("#report[data-state=shown]").wait_for(timeout=LIMIT)
    hand.screens.append("compare")
    return hand


def counted(launch: Any, address: str) -> tuple[Times, list[Goal]]:
    """Seconds, clicks and screens of that walk in a browser that has seen nothing."""
    responses = answered(catalogue(read_definitions()))
    with TemporaryDirectory() as folder:
        paths = write(responses, Path(folder))
        page = launch().new_context(viewport={"width": 1366, "height": 768}).new_page()
        hand = gather(page, f"{address}/site/", responses, paths)
    return {"36 responses dropped and counted": [hand.seconds]}, [
        goal("clicks to gather 36 responses", hand.clicks, MOST_CLICKS),
        goal("screens on that way", len(hand.screens), MOST_SCREENS),
    ]
