"""`counterpart import`: a draft of a map, the files, and everything that does not fit, named."""

import json

import pytest
from click.testing import CliRunner
from exports import beside, drawn, lines, rated, separated, words

from scripts.cli import main


def run(*arguments):
    """Run a command in this process."""
    return CliRunner().invoke(main, [*map(str, arguments)])


@pytest.fixture
def table(tmp_path):
    """Return a path and the lines of a table of three people, as Google Forms has it."""
    of = words("trust")
    rows = rated(
        "trust", drawn("trust"), lambda q, lens: f"{q.title} [{of.lenses[lens].name}]", str
    )
    rows = beside(rows, Timestamp=[f"2026/11/2{day} 9:00:00" for day in (1, 2, 3)])
    return tmp_path / "answers.csv", lines(rows[0], rows)


def write(table):
    path, rows = table
    path.write_text(separated(rows), "utf-8")
    return path


def draft(table, *more):
    """Have a draft written, return its path."""
    path = table[0].with_name("map.yaml")
    options = ("--assessment", "trust", "--side", "buyer", "--round", "2026-11", *more)
    done = run("import", write(table), "--suggest", *options, "-o", path)
    assert done.exit_code == 0, done.output
    return path


def test_the_draft_alone_brings_everyone_in_and_again_the_same(table, tmp_path):
    path = draft(table)
    for folder in ("one", "two"):
        done = run("import", table[0], "--map", path, "-o", tmp_path / folder)
        assert (done.exit_code, done.stdout) == (0, ""), done.output
    first, second = (
        {p.name: p.read_bytes() for p in (tmp_path / of).iterdir()} for of in ("one", "two")
    )
    assert len(first) == 3
    assert first == second
    printed = run("import", table[0], "--map", path)
    assert len(printed.stdout.splitlines()) == 3
    scored = run("score", *(tmp_path / "one").iterdir(), "--json")
    assert [json.loads(line)["side"] for line in scored.stdout.splitlines()] == ["buyer"] * 3


def test_everything_that_does_not_fit_is_named_at_once(table, tmp_path):
    rows, map_ = table[1], draft(table)
    rows[1][3], rows[2][2], rows[3][0] = "8", "often", "yesterday"
    done = run("import", write(table), "--map", map_, "-o", tmp_path / "out")
    assert done.exit_code == 2
    assert [line.partition(": ")[2].partition(" “")[0] for line in done.stderr.splitlines()] == [
        "D2",
        "C3",
        "A4",
    ]
    assert "found 8; the scale runs from 1 to 7" in done.stderr
    assert not (tmp_path / "out").exists()
    rows[0].append("Shoe size")
    for row in rows[1:]:
        row.append("44")
    text = map_.read_text("utf-8")
    first, second, gone = rows[0][1], rows[0][2], rows[0][4]
    lines_ = [line for line in text.split("\n") if gone not in line]
    at = next(n for n, line in enumerate(lines_) if second in line)
    lines_[at] = lines_[at].rpartition(": ")[0] + ": ability-can-do.now"
    map_.write_text("\n".join(lines_).replace("columns:", "columns:\n  Hat: '-'"), "utf-8")
    done = run("import", write(table), "--map", map_)
    named = [line.partition(": ")[2] for line in done.stderr.splitlines()]
    assert [line.partition(": ")[0] for line in named] == ["Hat", second, gone, "Shoe size"]
    assert f"and so is “{first}”" in named[1]


def test_what_is_no_table_or_map_is_said(tmp_path):
    empty, binary = tmp_path / "empty.csv", tmp_path / "binary.csv"
    empty.write_bytes(b"")
    binary.write_bytes(bytes(range(256)) * 4)
    for path in (empty, binary):
        done = run("import", path, "--suggest", "--assessment", "trust")
        assert (done.exit_code, done.stdout) == (2, "")
        assert done.stderr.startswith(f"{path}: No table was found")
    assert run("import", empty).exit_code == 2
    map_ = tmp_path / "map.yaml"
    map_.write_text("columns: [", "utf-8")
    empty.write_text("a,b\n1,2\n")
    assert "isn't a map in YAML" in run("import", empty, "--map", map_).stderr
    map_.write_text("format: other\ngiven: {hat: 1}\ncolumns: {a: shoe.now}\n", "utf-8")
    done = run("import", empty, "--map", map_)
    assert len(done.stderr.splitlines()) == 7, done.stderr
    assert done.stderr.startswith(f"{map_}: format: ")
