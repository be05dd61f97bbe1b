"""Pipes, devices and sockets among the files are named, never waited for; reads have a limit."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from given import CODE, LIMIT, copied_pair, run, run_apart

from scripts.opening import SpecialFileError, bounded
from scripts.paths import LANGUAGES

PIPE = "This is a pipe, not a file; pipes are not read."
COMMANDS = ["compare", "merge", "plan", "portfolio", "whole"]


@pytest.fixture
def folder(tmp_path):
    """Return a folder with both sides' responses and a pipe that nobody writes to."""
    copied_pair(tmp_path / "in")
    os.mkfifo(tmp_path / "in" / "pipe.response.json")
    return tmp_path / "in"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_pipe_in_a_folder_is_named_and_not_waited_for(command, folder):
    done = run_apart(command, folder)
    assert done.returncode == 2
    assert f"{folder / 'pipe.response.json'}: {PIPE}" in done.stderr.decode().splitlines()


@pytest.mark.parametrize("command", ["score", *COMMANDS[:-2]])
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("/dev/zero", "This is a device, not a file."),
        ("/dev/null", "This is a device, not a file."),
        ("pipe", PIPE),
        ("socket", "This is a socket, not a file."),
        ("link", "This is a device, not a file."),
    ],
)
def test_what_is_no_file_is_named(command, name, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    Path("link").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        done = run(command, name)
    assert (done.exit_code, done.stderr) == (2, f"{name}: {said}\n")


def test_what_the_command_was_started_with_is_read(tmp_path):
    buyer, supplier = copied_pair(tmp_path)
    line = 'exec "$0" -c "$1" compare --json <(cat "$2") <(sleep 0.2; cat "$3")'
    bash = shutil.which("bash")
    done = subprocess.run(
        [bash, "-c", line, sys.executable, CODE, str(buyer), str(supplier)],
        capture_output=True,
        timeout=LIMIT,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == run("compare", "--json", buyer, supplier).stdout_bytes
    with buyer.open("rb") as given:
        done = run_apart("score", "--json", "/dev/stdin", stdin=given)
    assert done.stdout == run("score", "--json", buyer).stdout_bytes
    with buyer.open("rb") as given:
        done = run_apart("compare", "--csv", "-", "-", supplier, stdin=given)
    written = tmp_path / "written"
    run("compare", *(buyer, supplier), "--csv", written)
    assert done.stdout == written.read_bytes()


def test_no_more_is_read_than_the_limit_and_one(tmp_path):
    path = tmp_path / "x"
    path.write_bytes(b"x" * 200_000)
    assert len(bounded(path, 100_000)) == 100_001
    assert len(bounded(path, 200_000)) == 200_000
    with pytest.raises(SpecialFileError):
        bounded(tmp_path, 1)


def test_a_stream_without_end_is_refused_by_its_limit():
    line = 'exec "$0" -c "$1" score <(yes)'
    done = subprocess.run(
        [shutil.which("bash"), "-c", line, sys.executable, CODE],
        capture_output=True,
        timeout=LIMIT,
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_definitions_that_are_no_files_are_problems(tmp_path):
    made = tmp_path / "definitions" / "pipes"
    made.mkdir(parents=True)
    for name in ("assessment.yaml", "cases.yaml"):
        os.mkfifo(made / name)
    first, *others = (f"{language}.yaml" for language in LANGUAGES)
    (made / first).symlink_to("/dev/zero")
    for name in others:
        (made / name).mkdir()
    done = run_apart("check", tmp_path / "definitions")
    assert done.returncode == 1
    assert done.stdout.decode().splitlines() == [
        "pipes/assessment.yaml:1: found a pipe; expected a file",
        "pipes/cases.yaml:1: found a pipe; expected a file",
        *sorted(
            [
                f"pipes/{first}:1: found a device; expected a file",
                *(f"pipes/{name}:1: found a folder; expected a file" for name in others),
            ]
        ),
    ]
