"""Times a split with the mouse: what the page takes of each gesture, and what a hand takes.

A hand points and presses as Card, Moran and Newell (1980) found in their keystroke-level model: 1.1
seconds to point, 0.2 to press and let go, 1.35 to think before the gestures that belong together.
"""

from __future__ import annotations

import time
from typing import Any

from scripts.bench.measuring import Goal, Times, goal
from scripts.bench.taps import HANDLES

POINT, PRESS, THINK = 1.1, 0.2, 1.35  # seconds
MOST = 6.0
SPLIT = "[data-split]"


def split(page: Any) -> float:
    """Seconds of one split that is given with the mouse, on a page that shows it."""
    page.locator("label:has([name=side])").first.click()
    track = page.locator(f"{SPLIT} [data-track]").first
    track.scroll_into_view_if_needed()
    box = track.bounding_box()
    begun = time.perf_counter()
    for share in HANDLES:
        page.mouse.click(box["x"] + box["width"] * share, box["y"] + box["height"] / 2)
    page.locator(f"{SPLIT}[data-state=done]").first.wait_for()
    return time.perf_counter() - begun + THINK + len(HANDLES) * (POINT + PRESS)


def timed(launch: Any, address: str) -> tuple[Times, list[Goal]]:
    """The seconds of it in a browser that has seen nothing, and whether they are few enough."""
    page = launch().new_context(viewport={"width": 1366, "height": 768}).new_page()
    page.goto(f"{address}/site/en/assessments/purpose/index.html")
    page.locator("form[data-ready]").wait_for(state="attached")
    seconds = split(page)
    return {"a split with the mouse": [seconds]}, [goal("a split with the mouse, s", seconds, MOST)]
