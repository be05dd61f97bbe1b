"""Measures how a camera takes a response: one QR code beside a series, as small as either is read.

The browser's fake camera sees a film of 15 frames a second: a telephone's screen, tilted, blurred
by the module of a fine code, one frame in five lost. The response has a note of 600 characters.
A width is that of the QR code with its white, in pixels of a camera of 1280.
"""

from __future__ import annotations

import json
import random
import statistics
import string
import subprocess
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from counterpart.qr import QUIET, picture
from counterpart.reading.link import encode
from PIL import Image, ImageFilter, ImageOps

from scripts.bench.measuring import Goal, Times, goal, say, turns
from scripts.catalogue import catalogue
from scripts.definitions import read_definitions
from scripts.node import node
from scripts.samples import sample

FILM = (1280, 960)
RATE, LOST = 15, 5
"""Frames a second; of so many frames one is lost."""
WIDE, WIDTHS = 620, (220, 260, 310, 370, 440, 520, 620)
BLUR, TILT, TABLE = 1.3, 0.03, 150
PATIENCE, RUNS = 12_000, 3  # milliseconds
PEOPLE, HAND_OVER, MINUTES = 12, 10, 3
"""Twelve people, each stepping up in so many seconds [convention], are taken in three minutes."""
FOR_EACH, NARROWER = 1.25, 0.7
SERIES, SINGLE = "a response held up, a series", "a response held up, one QR code"
FAKE = "--use-fake-device-for-media-stream"
WATCH = """() => {
  const video = document.querySelector("[data-camera] video");
  const place = document.querySelector("[data-camera-said]");
  let began = 0;
  video.addEventListener("playing", () => (began = performance.now()), { once: true });
  new MutationObserver(() => {
    const { dataset } = document.documentElement;
    if (/\\d/.test(place.textContent)) dataset.seen ??= String(performance.now() - began);
  }).observe(place, { childList: true, characterData: true, subtree: true });
}"""


def drawn(text: str, width: int) -> Image.Image:
    """A QR code as a camera sees it: so wide, on a table, tilted and soft."""
    rows = picture(text).rows
    shown = Image.new("L", (len(rows), len(rows)), 255)
    shown.putdata([0 if black else 255 for row in rows for black in row])
    shown = ImageOps.expand(shown, QUIET, 255).resize((1200, 1200), Image.Resampling.BOX)
    tilted = shown.transform(
        shown.size,
        Image.Transform.AFFINE,
        (1, TILT, -TILT * 600, TILT, 1, -TILT * 600),
        fillcolor=255,
    )
    small = tilted.resize((width, width), Image.Resampling.BOX)
    return small.filter(ImageFilter.GaussianBlur(BLUR))


def film(path: Path, texts: list[str], width: int) -> Path:
    """Writes one second or more of these, frame by frame, each fifth one lost (Y4M, 4:2:0)."""
    grey = bytes([128]) * (FILM[0] * FILM[1] // 2)
    pictures = [drawn(text, width) for text in texts]
    with path.open("wb") as file:
        file.write(f"YUV4MPEG2 W{FILM[0]} H{FILM[1]} F{RATE}:1 Ip A1:1 C420jpeg\n".encode())
        for at in range(max(RATE, len(texts) * LOST)):
            view = Image.new("L", FILM, TABLE)
            if at % LOST:
                view.paste(
                    pictures[at % len(texts)], ((FILM[0] - width) // 2, (FILM[1] - width) // 2)
                )
            file.write(b"FRAME\n" + view.tobytes() + grey)
    return path


def held_up(launch: Any, address: str, path: Path) -> float | None:
    """Seconds from the first frame until the response is in; nothing where it is never read."""
    fake = ["--no-sandbox", "--disable-gpu", FAKE, f"--use-file-for-fake-video-capture={path}"]
    browser = launch(args=fake)
    page = browser.new_context(permissions=["camera"]).new_page()
    page.goto(f"{address}/site/en/compare/index.html")
    page.locator("html[data-engine=ready]").wait_for(state="attached", timeout=60_000)
    page.click("[data-scan] summary")
    page.evaluate(WATCH)
    page.click("[data-action=camera]")
    seen = page.locator("html[data-seen]")
    try:
        seen.wait_for(state="attached", timeout=PATIENCE)
        return float(seen.get_attribute("data-seen")) / 1000
    except Exception as error:  # the library's own class is known only where it is installed
        if type(error).__name__ != "TimeoutError":
            raise
        return None
    finally:
        browser.close()


def counted(launch: Any, address: str) -> tuple[Times, list[Goal]]:
    """Seconds of both at one width, and the least width at which each is read."""
    definitions = catalogue(read_definitions())
    response = sample("false-consensus", definitions)[0]
    key = next(iter(response.answers))
    note = "".join(random.Random(1).choices(string.ascii_letters, k=600))
    noted = replace(response.answers[key], note=note)
    code = encode(replace(response, answers={**response.answers, key: noted}))
    script = Path(__file__).with_name("series.mjs")
    made = subprocess.run(
        [*node(), str(script)], input=code, capture_output=True, text=True, check=True
    )
    shown = {SERIES: json.loads(made.stdout), SINGLE: [code]}
    times: Times = {name: [] for name in shown}
    least: dict[str, int] = {}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "film.y4m"
        for _ in turns(RUNS, "QR codes held up"):
            for name, texts in shown.items():
                seconds = held_up(launch, address, film(path, texts, WIDE))
                times[name].append(PATIENCE / 1000 if seconds is None else seconds)
        for name, texts in shown.items():
            fits = (w for w in WIDTHS if held_up(launch, address, film(path, texts, w)) is not None)
            least[name] = next(fits, 2 * WIDTHS[-1])
    series, single = (statistics.median(times[name]) for name in (SERIES, SINGLE))
    for_each = (series + HAND_OVER) / (single + HAND_OVER)
    say(f"{len(code) / series:.0f} bytes a second by series, {len(code) / single:.0f} by one code")
    return times, [
        goal("a person by series, of by one code", for_each, FOR_EACH),
        goal("width of a series, of one QR code", least[SERIES] / least[SINGLE], NARROWER),
        goal("twelve people held up, minutes", PEOPLE * (series + HAND_OVER) / 60, MINUTES),
    ]
