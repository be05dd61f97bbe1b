"""Runs inside a copy of the checkout, in one process: its commands, and an engine of its own."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from click.testing import CliRunner

from scripts.catalogue import compile_catalogue
from scripts.cli import main
from scripts.definitions import read_definitions
from scripts.engine import build_engine
from scripts.engine.requests import answered, worked_requests
from scripts.paths import DEFINITIONS, LANGUAGES

SAID = tuple[int, str]


def command(*words: str) -> SAID:
    """The exit code of a command, and what it printed."""
    done = CliRunner().invoke(main, words)
    return done.exit_code, done.output


def damaged(key: str) -> SAID:
    """What the check says where a dimension has another name."""
    structure = DEFINITIONS / key / "assessment.yaml"
    right = structure.read_text("utf-8")
    structure.write_text(right.replace("id: promises", "id: promise"), "utf-8")
    said = command("check")
    structure.write_text(right, "utf-8")
    return said


def commands(key: str, files: list[str], folder: Path) -> dict[str, SAID]:
    """What the commands say of the responses in these files; reports go into the folder."""
    said = {"check": command("check")}
    said["score"] = command("score", *files, "--json")
    said["compare"] = command("compare", *files, "--json")
    for language in LANGUAGES:
        there = ("--language", language)
        paths = {kind: str(folder / f"{language}.{kind}") for kind in ("html", "csv", "xlsx")}
        exports = [word for kind, path in paths.items() for word in (f"--{kind}", path)]
        said[f"export {language}"] = command("compare", *files, *there, *exports)
        said[f"compare {language}"] = command("compare", *files, *there)
        said[f"score {language}"] = command("score", files[0], *there)
        said[f"portfolio {language}"] = command("portfolio", str(Path(files[0]).parent), *there)
    said["check damaged"] = damaged(key)  # last: what has changed is compiled by each command anew
    return said


def engine(key: str, folder: Path) -> list[tuple[str, str]]:
    """Builds the engine into the folder; returns what it was asked and what is answered here."""
    definitions = read_definitions()
    compiled = compile_catalogue(definitions)
    requests = [text for text in worked_requests(definitions) if f'"id": "{key}"' in text]
    folder.parent.mkdir(parents=True)
    build_engine(folder, compiled, live=True)  # a memory of it is tried in test_outside.py
    return list(zip(requests, answered(requests, compiled), strict=True))


if __name__ == "__main__":
    key, folder, *files = sys.argv[1:]
    (Path(folder) / "reports").mkdir()
    said = commands(key, files, Path(folder) / "reports")
    asked = engine(key, Path(folder) / "site" / "sub" / "engine")
    json.dump({"said": said, "asked": asked}, sys.stdout)
