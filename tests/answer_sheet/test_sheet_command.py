"""`counterpart sheet`, and filled sheets given to the other commands, alone and in folders."""

import json

from click.testing import CliRunner
from filled_sheets import drawn_answers, filled

from scripts.cli import main


def run(*arguments):
    """Run a command in this process."""
    return CliRunner().invoke(main, [*map(str, arguments)])


def made(folder, side, name, *more):
    """Have the command make a sheet; return its path."""
    path = folder / name
    done = run("sheet", "pulse", "--side", side, "--round", "Q4 2026", "-o", path, *more)
    assert done.exit_code == 0, done.output
    return path


def test_a_folder_of_filled_sheets_is_compared(tmp_path):
    for side, name in (("buyer", "a.answers.xlsx"), ("supplier", "b.Answers (1).xlsx")):
        path = made(tmp_path, side, name, "--role", "pays")
        path.write_bytes(filled(path.read_bytes(), drawn_answers("pulse", side, 5)))
    (tmp_path / "table.xlsx").write_bytes(b"PK\x03\x04 somebody's own")
    done = run("compare", tmp_path, "--json")
    assert done.exit_code == 0, done.output
    result = json.loads(done.stdout)
    assert (result["round"], result["sides"]) == (
        "2026-Q4",
        {"buyer": {"n": 1}, "supplier": {"n": 1}},
    )
    assert "table.xlsx" in done.stderr
    scored = run("score", *sorted(tmp_path.glob("?.*.xlsx")), "--json")
    assert [json.loads(line)["side"] for line in scored.stdout.splitlines()] == [
        "buyer",
        "supplier",
    ]
    assert run("merge", tmp_path).stdout.count('"role":"pays"') == 2


def test_what_is_not_known_is_said_at_once_and_nothing_is_written(tmp_path):
    path = tmp_path / "out.xlsx"
    done = run("sheet", "trust-me", "--side", "buyer", "--role", "chef", "-o", path)
    assert done.exit_code == 2
    assert [line.partition(": ")[0] for line in done.stderr.splitlines()] == [
        "assessment",
        "--role",
    ]
    assert not path.exists()
    empty = made(tmp_path, "buyer", "empty.xlsx")
    done = run("score", empty)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == f"{empty}: Nothing is answered in this sheet.\n"
