"""Counts the taps that answering an assessment on a telephone takes, with nothing skipped.

A thumb that knows the page: it taps what a screen asks for, and what leads on where the screen does
not go on by itself. A split is given by a tap for each of its handles.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from scripts.bench.measuring import Goal, Times, goal

TELEPHONE = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
    "reduced_motion": "reduce",
}
ANSWERED = ("trust", "pulse", "purpose")
BESIDE, MOST = 6, 60
"""Taps beside the judgements where each judgement takes one; taps of an assessment with splits."""
LIMIT, STEP = 10_000, 20  # milliseconds
PATIENCE = 1_500
"""Milliseconds after which a thumb goes on by itself, as a person does; it counts as a tap."""
ENGINE_LIMIT = 60_000  # milliseconds
PLACE = "() => `${location.hash} ${history.state?.part}`"
ASKS = """() => [...document.querySelector("[data-screen][data-now]").querySelectorAll(
    "[data-rating], [data-answer], [data-split]")].filter((one) => one.checkVisibility())
    .map((one) => one.dataset.rating ?? one.dataset.answer ?? one.dataset.split)"""
SENTENCE = "[data-screen][data-now] [data-sentence]:not([hidden]):visible"
"""Where a sentence may be written, a screen waits for it."""
HANDLES = (0.2, 0.7)
"""Where on the bar of a split the thumb taps, as shares of its width."""


@dataclass
class Thumb:
    """Taps on a page, how many they were, through how many screens, and the page's seconds."""

    page: Any
    taps: int = 0
    judgements: int = 0
    splits: int = 0
    screens: int = 1
    seconds: float = 0.0

    @property
    def most(self) -> int:
        """How many taps these judgements may take."""
        return MOST if self.splits else self.judgements + BESIDE

    def tap(self, selector: str, share: float = 0.5) -> None:
        """Taps an element where it is seen, at a share of its width."""
        place = self.page.locator(selector)
        place.scroll_into_view_if_needed()
        box = place.bounding_box()
        self.page.touchscreen.tap(box["x"] + box["width"] * share, box["y"] + box["height"] / 2)
        self.taps += 1

    def answer(self, name: str, number: int) -> bool:
        """Gives one answer; says whether it is of a kind that goes on by itself."""
        self.judgements += 1
        if self.page.locator(f"[data-split='{name}']").count():
            self.splits += 1
            for share in HANDLES:
                self.tap(f"[data-split='{name}'] [data-track]", share)
            return False
        group = self.page.locator(f"[data-rating='{name}'], [data-answer='{name}']")
        choices = group.locator("input:is([type=radio], [type=checkbox])")
        if not (count := choices.count()):  # something to write: it is left open
            return False
        chosen = choices.nth(number % max(1, count - 1))
        self.tap(f"label:has([name='{name}'][value='{chosen.get_attribute('value')}'])")
        return bool(group.get_attribute("data-rating"))


def answered(page: Any, side: str, look: Callable[[], object] = lambda: None) -> Thumb:
    """Answers everything on a page that shows the first screen, and waits for the report.

    Whoever wants to `look` is asked at each screen; what that takes counts as nothing.
    """
    thumb, looking = Thumb(page), 0.0
    look()
    begun = time.perf_counter()
    thumb.tap(f".cp-side__card--{side}")
    thumb.tap("[data-action=onward]")
    form = page.locator("form[data-module=assessment]")
    while form.get_attribute("data-at") != "last":
        place, asks = page.evaluate(PLACE), page.evaluate(ASKS)
        goes_on = [thumb.answer(name, thumb.judgements) for name in asks]
        waits = not asks or not all(goes_on) or page.locator(SENTENCE).count()
        if waits or not is_elsewhere(page, place, PATIENCE):
            thumb.tap("[data-action=onward]")
            if not is_elsewhere(page, place, LIMIT):
                raise AssertionError(f"no tap goes on from {place}")
        thumb.screens += 1
        arrived = time.perf_counter()
        look()
        looking += time.perf_counter() - arrived
    thumb.tap("[data-action=score]")
    page.locator("#report[data-state=shown]").wait_for(timeout=ENGINE_LIMIT)
    thumb.seconds = time.perf_counter() - begun - looking
    return thumb


def is_elsewhere(page: Any, place: str, limit: int) -> bool:
    """Whether another screen is shown within so many milliseconds.

    A page with a strict policy lets nobody else wait.
    """
    for _ in range(limit // STEP):
        if page.evaluate(PLACE) != place:
            return True
        page.wait_for_timeout(STEP)
    return False


def taps(launch: Any, address: str) -> list[Thumb]:
    """The thumbs of suppliers who answered these assessments in Dutch."""
    browser = launch()
    thumbs = []
    for name in ANSWERED:
        page = browser.new_context(**TELEPHONE).new_page()
        page.goto(f"{address}/site/nl/assessments/{name}/index.html")
        thumbs.append(answered(page, "supplier"))
    return thumbs


def goals(thumbs: list[Thumb]) -> list[Goal]:
    """What is to be reached, what was found, and whether that is enough."""
    return [
        made
        for name, thumb in zip(ANSWERED, thumbs, strict=True)
        for made in (
            goal(f"taps on a telephone, {name}", thumb.taps, thumb.most),
            goal(f"screens on a telephone, {name}", thumb.screens, thumb.most),
        )
    ]


def times(thumbs: list[Thumb]) -> Times:
    """What the page took of each walk: what a person thinks comes on top."""
    pairs = zip(ANSWERED, thumbs, strict=True)
    return {f"walk on a telephone, {name}": [thumb.seconds] for name, thumb in pairs}
