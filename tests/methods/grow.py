"""Runs inside a copy of the checkout: builds an engine that knows the method that was added."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from scripts.catalogue import compile_catalogue
from scripts.definitions import read_definitions
from scripts.engine import build_engine
from scripts.engine.requests import answered, worked_requests


def main(key: str, folder: str) -> None:
    """Builds the engine into the folder, and writes beside it what it was asked and answered."""
    definitions = read_definitions()
    compiled = compile_catalogue(definitions)
    requests = [text for text in worked_requests(definitions) if f'"id": "{key}"' in text]
    Path(folder).parent.mkdir(parents=True)
    build_engine(Path(folder), compiled, live=True)  # a memory of it is tried in test_outside.py
    pairs = list(zip(requests, answered(requests, compiled), strict=True))
    (Path(folder).parent / "asked.json").write_text(json.dumps(pairs), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
