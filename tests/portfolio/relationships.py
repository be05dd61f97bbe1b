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


def across_parts(top: Path) -> Path:
    """Fill a folder: relationships that lie apart, bad files, a response without a name."""
    for number in range(12):
        for side in ("buyer", "supplier"):
            given = answers(1 + (number * 3 + len(side)) % 5, 4)
            place = top / f"{number:02}" / "in"
            give(place, side, f"{side}-{number}", given, f"Relationship {number % 7}")
    give(top, "buyer", "nobody", answers(3, 3), "")
    give(top / "ahead", "buyer", "late", answers(3, 3), "A", answered_at="2999-01-01T00:00:00Z")
    (top / "03" / "bad.response.json").write_text("{", "utf-8")
    (top / "07" / "other.response.json").write_text('{"format": "counterpart/response"}', "utf-8")
    return top


def made(folder: Path, target: Path, *options: str) -> tuple[str, str, dict[str, bytes]]:
    """Return what the command said of such a folder, and the bytes of all that it wrote."""
    files = {kind: target / f"t.{kind}" for kind in ("csv", "parquet", "html", "xlsx")}
    paths = [part for kind, path in files.items() for part in (f"--{kind}", path)]
    done = run(folder, *paths, *options, "--json")
    assert done.exit_code == 2, done.output
    return done.stdout, done.stderr, {kind: path.read_bytes() for kind, path in files.items()}
