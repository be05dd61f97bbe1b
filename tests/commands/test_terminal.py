"""What is printed moves no cursor, turns no text round, and fits every encoding."""

import json
import os
import re
import subprocess
import sys

import pytest
from given import CODE, LIMIT, copied_pair, run, run_apart
from hypothesis import given
from hypothesis import strategies as st

from scripts.terminal import one_line

ESCAPES = "\x1b[31m\x9b2J\u202e\r\n\t\u2066\x07\N{ZERO WIDTH SPACE}"
SHOWN = "\\x1b[31m\\x9b2J\\u202e\\r\\n\\t\\u2066\\x07\\u200b"
HIDDEN = set(map(chr, [*range(32), *range(0x7F, 0xA0), *range(0x202A, 0x202F)]))


def lines_of(done):
    """Return every line that a command printed, after a look for what no terminal may get."""
    text = done.output
    assert not HIDDEN - {"\n"} & set(text), repr(text)
    return text.splitlines()


@pytest.mark.parametrize("command", ["score", "compare", "merge", "plan", "whole", "portfolio"])
def test_a_name_of_a_file_is_made_visible(command, tmp_path):
    path = tmp_path / f"{ESCAPES}.response.json"
    path.write_text('{"\x1b[31m": 1, "format": "\u202e"}', "utf-8")
    done = run(command, tmp_path if command == "portfolio" else path)
    assert done.exit_code == 2
    said = lines_of(done)
    assert said
    assert all(line.startswith(f"{tmp_path}/{SHOWN}.response.json: ") for line in said)


def test_the_file_that_was_written_is_named_on_one_line(tmp_path):
    target = tmp_path / ESCAPES
    done = run("compare", *copied_pair(tmp_path / "in"), "--csv", target)
    assert lines_of(done) == [f"Wrote {tmp_path}/{SHOWN}."]


def test_a_name_that_is_not_utf8_is_printed(tmp_path):
    name = os.fsencode(tmp_path) + b"/\xff\xfe.response.json"
    with open(name, "wb") as out:  # noqa: PTH123 a name in bytes
        out.write(b"{")
    done = subprocess.run(
        [sys.executable, "-c", CODE, "score", name], capture_output=True, timeout=LIMIT
    )
    assert done.returncode == 2
    assert done.stderr.startswith(os.fsencode(tmp_path) + rb"/\xff\xfe.response.json: ")


@pytest.mark.parametrize("port", ["99999", "-1", "x"])
def test_a_port_that_is_none_is_said(port):
    done = run("serve", "--port", port)
    assert (done.exit_code, type(done.exception)) == (2, SystemExit)
    assert any(port in line for line in lines_of(done))


def test_keys_of_definitions_are_made_visible(tmp_path):
    folder = tmp_path / "one"
    folder.mkdir()
    text = f"? {json.dumps(ESCAPES)}\n: 1\nid: {json.dumps(ESCAPES)}\n"
    (folder / "assessment.yaml").write_text(text, "utf-8")
    (folder / "odd\x1b[31m\n.yaml").write_text("")
    done = run("check", tmp_path)
    assert done.exit_code == 1
    said = lines_of(done)
    assert all(line.startswith("one/") for line in said)
    assert any(SHOWN in line for line in said)


def test_texts_of_respondents_are_made_visible(tmp_path):
    pair = copied_pair(tmp_path)
    for path in pair:
        value = json.loads(path.read_text("utf-8"))
        value["relationship"] = "A \u202eecneds\u202c and \u2066B"
        value["answers"]["renewal"]["note"] = "\u202eon"
        path.write_text(json.dumps(value), "utf-8")
    for command in ("score", "compare", "plan", "whole"):
        lines_of(run(command, *pair))
    lines_of(run("portfolio", tmp_path))
    assert "\\u202e" in run("portfolio", tmp_path).stdout


@pytest.mark.parametrize(
    ("encoding", "language"), [("ascii", "en"), ("cp1252", "nl"), ("latin-1", "en")]
)
def test_every_encoding_takes_every_report(encoding, language, tmp_path):
    pair, environment = copied_pair(tmp_path), {"PYTHONIOENCODING": encoding}
    options = ("--language", language)
    done = run_apart("compare", *pair, *options, environment=environment)
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode(encoding)
    assert not re.search(r"\?[\w?]", text)  # a character that nothing stands for
    done = run_apart("play", "missing-chair", *options, environment=environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert not re.search(r"\?[\w?]", done.stdout.decode(encoding))
    done = run_apart("portfolio", tmp_path, *options, environment=environment)
    assert (done.returncode, done.stderr) == (0, b"")


def test_json_is_the_same_bytes_in_every_encoding(tmp_path):
    pair = copied_pair(tmp_path)
    made = {
        run_apart("compare", *pair, "--json", environment={"PYTHONIOENCODING": of}).stdout
        for of in ("ascii", "utf-8")
    }
    assert made == {run("compare", *pair, "--json").stdout_bytes}


@pytest.mark.parametrize("arguments", [("compare",), ("compare", "--json"), ("--help",)])
def test_an_output_that_nobody_reads_any_more_is_no_error(arguments, tmp_path):
    command = [sys.executable, "-c", CODE, *arguments]
    files = [] if "--help" in arguments else map(str, copied_pair(tmp_path))
    running = subprocess.Popen([*command, *files], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait(LIMIT) in (0, 1)


@given(st.text())
def test_a_line_stays_a_line(text):
    said = one_line(text)
    assert said.splitlines() in ([], [said])
    said.encode()  # no half of a character
