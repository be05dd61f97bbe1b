"""Writes folders of responses for the tests of the portfolio, and runs the command on them."""

import json
from pathlib import Path

from answering import document, splits
from click.testing import CliRunner

from scripts.cli import main

CLARITY = ("clarity-stated", "clarity-shared", "clarity-told")
POTENTIAL = ("potential-value", "potential-match", "potential-effort")


def answers(clarity: int, potential: int, *points: int) -> dict:
    """Return answers with one rating for each dimension, and one split under now and guess."""
    by_question = {question: {"now": clarity} for question in CLARITY}
    by_question |= {question: {"now": potential} for question in POTENTIAL}
    for question, given in splits(*(points or (50, 20, 30))).items():
        by_question[question] = {**given, "guess": given["now"]}
    return by_question


def give(folder: Path, side: str, person: str, given: dict, name: str = "Acme", **changes) -> Path:
    """Write a response file and return its path; no name at all where `name` is empty."""
    whole = document(side, given, f"{side}-{person}", relationship=name, **changes)
    if not name:
        del whole["relationship"]
    path = folder / f"{side}-{person}-{whole['round']}.response.json"
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(whole), "utf-8")
    return path


def run(*arguments):
    """Return what `counterpart portfolio` did with these arguments."""
    return CliRunner().invoke(main, ["portfolio", *map(str, arguments)])


def rows(*arguments) -> list[dict]:
    """Return the rows that `--json` prints."""
    return [json.loads(line) for line in run(*arguments, "--json").stdout.splitlines()]
