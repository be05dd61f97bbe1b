"""Runs in a copy of the checkout: all that the engine and the commands say in the language.

The text by what was asked. What people wrote in the cases is put in the language, too.
"""

import json
from pathlib import Path

from click.testing import CliRunner
from counterpart.door import handle, hold
from pseudo import CODE, spoken_response

from scripts.cli import main
from scripts.compiled import catalogue
from scripts.definitions import read_definitions
from scripts.engine.requests import worked_requests
from scripts.paths import SAMPLES

COMMANDS = {
    "score": ["score"],
    "compare": ["compare"],
    "compare --shared": ["compare", "--shared"],
    "whole": ["whole"],
    "plan": ["plan", "--today", "2026-11-24"],
    "merge": ["merge", "--output", "merged.relationship.json"],
}


def answers():
    """What the engine answers to each worked case."""
    hold(catalogue())
    for at, text in enumerate(worked_requests(read_definitions(), every=True)):
        request = json.loads(text)
        if request["language"] == CODE and request["type"] != "qr":
            yield f"{request['type']} {at}", handle(json.dumps(spoken_response(request)))


def printed(folder: Path):
    """What the commands print about the samples, and what is wrong with files."""
    for sample in sorted(path for path in SAMPLES.iterdir() if path.is_dir()):
        files = sorted(map(str, sample.glob("*.response.json")))
        for name, command in COMMANDS.items():
            done = CliRunner().invoke(main, [*command, *files, "--language", CODE])
            yield f"{name} {sample.name}", done.output
    done = CliRunner().invoke(main, ["portfolio", str(SAMPLES), "--language", CODE])
    yield "portfolio", done.output
    (folder / "broken.response.json").write_text('{"format": "counterpart/response"', "utf-8")
    (folder / "empty.response.json").write_text("{}", "utf-8")
    for name in ("broken", "empty"):
        path = folder / f"{name}.response.json"
        yield name, CliRunner().invoke(main, ["score", str(path), "--language", CODE]).output
    for kind in ("html", "csv", "xlsx"):
        target = str(folder / f"report.{kind}")
        done = CliRunner().invoke(
            main, ["compare", *files, f"--{kind}", target, "--language", CODE]
        )
        yield f"compare --{kind}", done.output
    for name in ("plan", "whole"):
        target = str(folder / f"{name}.xlsx")
        done = CliRunner().invoke(main, [name, *files, "--xlsx", target, "--language", CODE])
        yield f"{name} --xlsx", done.output
    yield "report", (folder / "report.html").read_text("utf-8")
    for kind in ("html", "md"):
        path = folder / f"plan.{kind}"
        done = CliRunner().invoke(
            main, ["plan", *files, f"--{kind}", str(path), "--language", CODE]
        )
        yield f"plan --{kind}", done.output
        yield f"plan.{kind}", path.read_text("utf-8")


def spoken(folder: Path) -> dict[str, str]:
    """All that is said; what the commands write goes into the folder."""
    return {**dict(answers()), **dict(printed(folder))}
