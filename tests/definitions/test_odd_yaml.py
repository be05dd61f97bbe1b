"""Odd YAML is a problem with a file and a line, never a crash, and takes no time."""

import re
import shutil
from functools import lru_cache
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scripts.checks import check_all
from scripts.yaml_reader import load

HERE = Path(__file__).parent
LINE = re.compile(r"[^\n:]+:\d+: .+", re.DOTALL)
FILES = ("assessment.yaml", "en.yaml", "cases.yaml")
ODD = [
    *("0b_", "0o_", "0x_", "._", ".1_e5", "-", "+", "0b", "9" * 6000, "-" + "9" * 400, "1e999"),
    *(".nan", ".inf", "-.inf", "0x" + "f" * 5000, "1_000_000_000_000_000_000", "0o17", "1e400"),
    *("!!int text", "!!float text", "!!bool maybe", "!!null text", "!!int [1]", "!!str 5"),
    *("!!binary x", "!!set {a, b}", "!!omap [a: 1]", "!!timestamp x", "!python/object:os.system x"),
    *("!!python/object/apply:os.system [ls]", "! x", "2026-11-28", "12:30", "yes", "~", "null"),
    *("&a 1", "*a", "&a [*a]", "[&a 1, &a 2]", "<<: {a: 1}", "{<<: *b}", "? [a]\n: 1", "? {a: 1}"),
    *('"\\x1b[31m"', '"\\ud800"', '"\\0"', '"\\N\\L\\P"', "\x1b", "\x00", "\ufeff", "\u2028x"),
    *("[" * 40 + "]" * 40, "{a: " * 30 + "}" * 30, "[" * 100_000, "{a: " * 20_000, "- " * 20_000),
    *("|\n  x", ">\n x", "''", '""', "%YAML 3.0", "---", "...", "@", "`", "\t", "#", "[1, 2", "}"),
    *("{true: 1, 1: 2, 1.5: 3, ~: 4}", "[[], {}, '', 0, false, ~]", "{id: {id: [id]}}"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder that holds one valid assessment."""
    made = tmp_path_factory.mktemp("odd") / "definitions"
    shutil.copytree(HERE / "valid" / "assessments" / "definitions" / "small", made / "small")
    return made


@lru_cache
def lines_of(name):
    path = HERE / "valid" / "assessments" / "definitions" / "small" / name
    return path.read_text("utf-8").splitlines()


def checked(folder, name, text):
    """Return what the check says where a file holds this text."""
    path = folder / "small" / name
    before = path.read_bytes()
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    try:
        said = check_all(folder)
    finally:
        path.write_bytes(before)
    assert all(LINE.fullmatch(line) for line in said), said
    assert all(len(line) < 1000 for line in said), said
    return said


def with_value(name, at, value):
    """Return a file with another value on a line that has one."""
    lines = lines_of(name)
    chosen = [number for number, line in enumerate(lines) if re.search(r"(: |- )\S", line)]
    number = chosen[at % len(chosen)]
    start = re.match(r".*?(?:: |- )", lines[number])[0]
    return "\n".join([*lines[:number], f"{start}{value}", *lines[number + 1 :]])


@settings(max_examples=50, deadline=None)
@given(name=st.sampled_from(FILES), at=st.integers(0, 60), value=st.sampled_from(ODD))
@example(name="assessment.yaml", at=1, value="0b_")
def test_an_odd_value_anywhere_gives_lines(folder, name, at, value):
    checked(folder, name, with_value(name, at, value))


@settings(max_examples=50, deadline=None)
@given(
    name=st.sampled_from(FILES),
    at=st.integers(0, 60),
    value=st.text(st.sampled_from("&*!|>%@`[]{},:?-#'\"\\ab1_.0xeE+~<=\t\n "), max_size=12),
)
def test_any_marks_anywhere_give_lines(folder, name, at, value):
    checked(folder, name, with_value(name, at, value))


@pytest.mark.parametrize("value", ODD, ids=lambda value: repr(value[:20]))
def test_an_odd_version_is_a_problem(folder, value):
    text = "\n".join(lines_of("assessment.yaml"))
    said = checked(
        folder, "assessment.yaml", re.sub(r"(?m)^version: .*$", lambda _: f"version: {value}", text)
    )
    assert said or value in ("#", "0o17", "\ufeff")


@pytest.mark.parametrize(
    "text",
    [
        *("[" * 200_000, "{a: " * 100_000, "- " * 100_000, "? " * 100_000, "[{a: " * 50_000),
        *("a: &a [x]\nb: &a [y]", "a: *none", "a: &a [*a]", "--- a\n--- b", "\x00", "\ufeff", ""),
        "\n".join(
            [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9 if n else ['x'])}]" for n in range(40)]
        ),
        *("a" * 300_000, "'" * 100_001, "x: " + "9" * 300_000, "&" + "a" * 70_000 + " 1"),
        *(b"\xff\xfe\x00", b"id: \xe9", "id: é".encode("utf-16")),
        b"x" * 5_000_000,
    ],
    ids=lambda text: repr(text[:12]),
)
@pytest.mark.parametrize("name", FILES)
def test_a_file_of_something_else_is_a_problem(folder, name, text):
    assert checked(folder, name, text)


@pytest.mark.parametrize("text", ["0b_", "0x_", "._", "!!int text", "9" * 5000, "[" * 100_000])
def test_reading_refuses_in_one_way(text):
    with pytest.raises(yaml.YAMLError):
        load(f"a: {text}")


def test_numbers_are_still_numbers():
    actual = load("[0b11, 0o17, 0xff, 1_000, +5, -5, 1.5, 1_0.5, .5, 1e3, 017, true, FALSE, no]")
    assert actual == [3, 15, 255, 1000, 5, -5, 1.5, 10.5, 0.5, 1000.0, 17, True, False, "no"]
