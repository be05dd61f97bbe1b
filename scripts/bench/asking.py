"""Counts the clicks with which a buyer on a laptop asks a supplier, from an empty shelf to a link.

A mouse that knows the pages: it sets a relationship up, answers one assessment for the own side,
adds the answers to the relationship, and copies an invitation for the other side, led by what the
desk says comes next. Typing a name counts as the click into its field.
"""

from __future__ import annotations

import time
from typing import Any

from scripts.bench.gathered import LIMIT, NAMES, Hand
from scripts.bench.measuring import Goal, Times, goal
from scripts.paths import LANGUAGES

ASSESSMENT = "trust"
BESIDE, MOST_SCREENS = 14, 7
"""Clicks beside those that give an answer; pages on the way."""


def ask(page: Any, address: str) -> tuple[Hand, int]:
    """Walks from an empty shelf to a link for the supplier; gives what answers took, too."""
    hand = Hand(page)
    begun = time.perf_counter()
    page.goto(f"{address}{LANGUAGES[0]}/relationships/index.html")
    hand.arrive("shelf")
    hand.click("[data-new]")
    hand.arrive("set-up")
    for side, name in zip(("buyer", "supplier"), NAMES, strict=True):
        hand.fill(f"[name={side}]", name)
    hand.click("label:has([name=side][value=buyer])")
    hand.click(f"[name=assessments][value={ASSESSMENT}]")
    hand.click("[type=submit]")
    hand.arrive("desk")
    hand.click("[data-next=own] + [data-next-link]")
    hand.arrive("assessment")
    judgements = page.locator("[data-rating]").count()
    for at in range(judgements):
        steps = page.locator("[data-rating]").nth(at).locator(".cp-rating__step")
        steps.nth(at % steps.count()).click()
    hand.click("[data-action=score]")
    page.locator("#report[data-state=shown]").wait_for(timeout=LIMIT)
    hand.click("[data-action=to-desk]")
    hand.arrive("desk")
    hand.click("[data-next=invite] + [data-next-link]")
    page.locator("[data-sum]:not(:empty)").wait_for(timeout=LIMIT)
    hand.screens.append("invite")
    hand.fill("#from", NAMES[0])
    hand.click("[data-action=invite]")
    hand.click("[data-invitation-for=supplier] [data-action=copy-link]")
    hand.seconds = time.perf_counter() - begun
    return hand, judgements


def counted(launch: Any, address: str) -> tuple[Times, list[Goal]]:
    """Seconds, clicks and screens of that walk in a browser that has seen nothing."""
    page = launch().new_context(viewport={"width": 1366, "height": 768}).new_page()
    hand, _ = ask(page, f"{address}/site/")
    return {"walk of a buyer who asks": [hand.seconds]}, [
        goal("clicks to ask, beside answers", hand.clicks, BESIDE),
        goal("screens of who asks", len(hand.screens), MOST_SCREENS),
    ]
