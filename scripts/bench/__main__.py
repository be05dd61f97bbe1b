"""Measures what people wait for: builds, portfolios, the engine's start, reports.

Prints a table and writes build/bench.json. Times depend on the machine; read them side by side.
"""

from __future__ import annotations

import json
import statistics
from functools import partial

from scripts.bench import (
    asking,
    builds,
    catalogues,
    command_line,
    commands,
    engine,
    form,
    gathered,
    gathering,
    held_up,
    others,
    reading,
    relationship,
    room,
    splits,
    taps,
)
from scripts.bench.measuring import Goal, Times
from scripts.bench.serving import served
from scripts.browser import browser
from scripts.paths import BUILD
from scripts.site import build
from scripts.sources import SITE

RUNS = 7


def in_the_browser() -> tuple[Times, list[Goal]]:
    """Forms beside SurveyJS, the engine's start beside bare Pyodide, reports once it is ready.

    Beside the seconds of all of them there is what taps on a telephone and clicks came to.
    """
    executable = browser()
    from playwright.sync_api import sync_playwright

    with (
        engine.beside_bare(SITE) as folder,
        served(folder) as address,
        sync_playwright() as playwright,
    ):
        arguments = ["--no-sandbox", "--disable-gpu"]
        launch = partial(playwright.chromium.launch, executable_path=executable, args=arguments)
        form.add_surveyjs(folder)
        times = form.answerable(launch, address, RUNS)
        times |= engine.starts(launch, address, RUNS)
        times |= engine.reports(launch, address)
        times |= gathering.gathering(launch, address)
        thumbs = taps.taps(launch, address)
        times |= taps.times(thumbs)
        tapped = [*taps.goals(thumbs), *reading.goals([*reading.walks(launch, f"{address}/site")])]
        for count in (
            asking.counted,
            gathered.counted,
            splits.timed,
            held_up.counted,
            room.counted,
        ):
            taken, counts = count(launch, address)
            times |= taken
            tapped += counts
        return times | others.starts(address, RUNS), tapped


def sizes() -> dict[str, int]:
    """Bytes before the first answer (engine aside) and to a ready engine, as gzip sends them."""
    page = [
        SITE / "en/assessments/purpose/index.html",
        *(SITE / "assets").glob("main-*"),
        *(SITE / "assets").glob("search-worker-*"),
        *(SITE / "assets" / "fonts").iterdir(),
        *(SITE / "en/assets/stylesheets").glob("*.css"),
        *(SITE / "en/assets/javascripts").glob("bundle*.js"),
    ]
    return {
        "page, scripts, styles, fonts": sum(map(engine.sent, page)),
        **engine.weights(SITE),
    }


def main() -> None:
    """Measures everything, prints it, and writes build/bench.json."""
    build(SITE)
    many, memory = command_line.portfolios()
    whole, whole_memory = relationship.relationships()
    memory |= whole_memory
    seconds, tapped = in_the_browser()
    times = {
        **commands.commands(),
        **builds.builds(),
        **catalogues.catalogues(),
        **many,
        **whole,
        **seconds,
    }
    print(f"{'seconds':36}{'median':>9}{'least':>9}{'most':>9}{'runs':>6}")
    for name, values in times.items():
        middle = statistics.median(values)
        print(f"{name:36}{middle:9.3f}{min(values):9.3f}{max(values):9.3f}{len(values):6}")
    weights = sizes()
    for name, size in weights.items():
        print(f"{name + ', kB gzipped':36}{size / 1000:9.0f}")
    for name, most in memory.items():
        print(f"{name + ', MB':36}{most:9.0f}")
    goals = engine.goals(times, weights)
    goals += [*commands.goals(times), *form.goals(times, weights)]
    goals += [*builds.goals(times), *catalogues.goals(times)]
    goals += others.goals(times)
    goals += command_line.goals(times, memory)
    goals += relationship.goals(times)
    goals += [*gathering.goals(times), *tapped]
    print(f"{'goal':36}{'found':>9}{'at most':>9}")
    for goal in goals:
        said = "met" if goal["met"] else f"missed by {goal['amount'] - goal['most']:.3f}"
        print(f"{goal['goal']:36}{goal['amount']:9.3f}{goal['most']:9.2f}  {said}")
    result = {"seconds": times, "bytes": weights, "resident_mb": memory, "goals": goals}
    (BUILD / "bench.json").write_text(json.dumps(result, indent=1), "utf-8")


if __name__ == "__main__":
    main()
