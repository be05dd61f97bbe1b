"""Measures how smooth a workshop runs with 200 responses: each key in both windows, each reveal.

One person at the keys, the room's window beside the presenter's, as on a laptop with a projector.
An interaction lasts from the key to the next picture, as the browser's event timing has it; a frame
counts where the browser itself calls it long (over 50 ms). Both are read in both windows.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from scripts.bench.gathered import answered, write
from scripts.bench.measuring import Goal, Times, goal, say
from scripts.catalogue import catalogue
from scripts.definitions import read_definitions

EACH = 34
"""People of each side, each with three assessments: 204 responses."""
PROGRAMME = "ninety-minutes"
MOST_CARDS = 400
SLOWEST, LONG = 0.1, 0
"""Seconds of an interaction; frames over 50 ms."""
LIMIT = 120_000  # milliseconds
SETTLED = 120
"""Milliseconds after a key in which a picture is drawn; the next key comes after it."""
WATCH = """(() => {
  window.lasted = [];
  window.long = [];
  const watch = (type, note, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, ...more });
  const keys = new Set(["keydown", "keyup", "click", "pointerdown", "pointerup"]);
  const note = ({ name, duration }) => keys.has(name) && lasted.push(duration);
  watch("event", note, { durationThreshold: 16 });
  watch("long-animation-frame", ({ duration }) => long.push(duration));
})()"""
LAST = "() => !!document.querySelector('dialog[data-run] [data-leave]')?.checkVisibility()"


def counted(launch: Any, address: str) -> tuple[Times, list[Goal]]:
    """Seconds of the slowest interaction and of each one over 16 ms; how many frames were long."""
    say("a workshop with 204 responses")
    responses = answered(catalogue(read_definitions()), each=EACH)
    context = launch().new_context(viewport={"width": 1366, "height": 768})
    context.add_init_script(WATCH)
    page = context.new_page()
    page.set_default_timeout(LIMIT)
    with TemporaryDirectory() as folder:
        page.goto(f"{address}/site/en/compare/index.html")
        page.locator("[data-module=compare][data-ready]").wait_for(state="attached")
        page.set_input_files("[data-action=open]", write(responses, Path(folder)))
        page.locator("#report[data-state=shown]").wait_for()
        page.locator("[data-saved=kept]").wait_for(state="attached")
    page.goto(f"{address}/site/en/workshop/index.html")
    page.locator("[data-module=workshop][data-ready]").wait_for(state="attached")
    page.locator("[name=programme]").select_option(PROGRAMME)
    page.locator("[data-action=start]").click()
    page.locator("dialog[data-run]").wait_for()
    with page.expect_popup() as opened:
        page.locator("[data-act=room]").click()
    room = opened.value
    page.locator("[data-view=presenter]").wait_for(state="attached")
    page.wait_for_timeout(SETTLED * 10)
    windows = (page, room)
    for window in windows:
        window.evaluate("() => { lasted.length = long.length = 0 }")
    keys = 0
    while not page.evaluate(LAST) and keys < MOST_CARDS:
        # a remote's keys go to whichever window was touched last
        windows[keys % 2].keyboard.press("PageDown")
        page.wait_for_timeout(SETTLED)
        keys += 1
    for key in ("ArrowLeft", "b", ".", "t", "PageDown"):
        page.keyboard.press(key)
        page.wait_for_timeout(SETTLED)
    lasted = [ms / 1000 for window in windows for ms in window.evaluate("lasted")]
    long = [ms for window in windows for ms in window.evaluate("long")]
    context.close()
    return {"an interaction in the workshop, 204 responses": lasted or [0.0]}, [
        goal(
            "slowest interaction in the workshop, 204 responses", max(lasted, default=0.0), SLOWEST
        ),
        goal(f"frames over 50 ms in {keys} reveals", len(long), LONG),
    ]
