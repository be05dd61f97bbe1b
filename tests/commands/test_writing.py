"""What is written is there whole or not at all, and nothing that is read is ever written over."""

import os
import resource
import stat
import threading

import pytest
from given import all_files, copied_pair, run, run_apart

from scripts import writing
from scripts.writing import WriteError, whole, write_whole

OLD = b"what was there"
COMMANDS = [
    ("compare", ("--html", "--csv", "--xlsx")),
    ("plan", ("--html", "--md", "--csv", "--ics")),
    ("portfolio", ("--csv", "--parquet", "--html")),
    ("merge", ("--output",)),
]
FIRST = [(command, options[0]) for command, options in COMMANDS]
EVERY = [(command, option) for command, options in COMMANDS for option in options]


@pytest.fixture
def pair(tmp_path):
    return copied_pair(tmp_path / "in")


def inputs(command, pair):
    return [pair[0].parent] if command == "portfolio" else pair


@pytest.mark.parametrize(("command", "option"), EVERY)
def test_what_is_there_keeps_its_mode_and_a_link_stays_one(command, option, pair, tmp_path):
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(OLD)
    real.chmod(0o640)
    link.symlink_to(real)
    done = run(command, *inputs(command, pair), option, link)
    assert done.exit_code == 0, done.output
    assert link.is_symlink()
    assert real.read_bytes() not in (OLD, b"")
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "link", "real"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give a file away")
def test_what_is_there_keeps_its_owner(tmp_path):
    target = tmp_path / "target"
    target.write_bytes(OLD)
    os.chown(target, 1234, 2345)
    target.chmod(0o600)
    write_whole(target, b"new")
    there = target.stat()
    assert (there.st_uid, there.st_gid, stat.S_IMODE(there.st_mode)) == (1234, 2345, 0o600)


@pytest.mark.parametrize(
    ("command", "option", "way"),
    [(*item, "itself") for item in EVERY]
    + [(*item, way) for item in FIRST for way in ("link", "hard link", "roundabout")],
)
def test_an_output_is_never_one_of_the_inputs(command, option, way, pair, tmp_path):
    target = tmp_path / "target"
    if way == "link":
        target.symlink_to(pair[0])
    elif way == "hard link":
        target.hardlink_to(pair[0])
    else:
        target = pair[0] if way == "itself" else pair[0].parent / ".." / "in" / pair[0].name
    before = all_files(tmp_path)
    done = run(command, *inputs(command, pair), option, target)
    assert done.exit_code == 2
    said = "This file is read here, too; it stays as it is. Choose another name to write to."
    assert done.stderr == f"{target}: {said}\n"
    assert all_files(tmp_path) == before


@pytest.mark.parametrize(("command", "options"), COMMANDS[:-1])
@pytest.mark.parametrize(("language", "there"), [("en", False), ("nl", True)])
def test_two_results_never_go_into_one_file(command, options, there, language, pair, tmp_path):
    target, other = tmp_path / "target", tmp_path / "in" / ".." / "target"
    if there:
        target.write_bytes(OLD)
    words = [
        word for at, option in enumerate(options) for word in (option, (target, other)[at % 2])
    ]
    done = run(command, *inputs(command, pair), *words, "--language", language)
    assert done.exit_code == 2
    assert len(done.stderr.splitlines()) == len(options) - 1
    assert str(target) in done.stderr
    assert target.exists() is there


def test_an_answer_file_is_not_made_into_a_relationship_by_a_merge(pair, tmp_path):
    stored = tmp_path / "a.relationship.json"
    assert run("merge", pair[0], "-o", stored).exit_code == 0
    assert run("merge", stored, pair[1], "-o", stored).exit_code == 0  # as README has it
    before = all_files(tmp_path)
    assert run("merge", stored, pair[1], "-o", pair[1]).exit_code == 2
    assert all_files(tmp_path) == before


@pytest.mark.parametrize("problem", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_was_there_stays_when_writing_is_cut_short(problem, tmp_path):
    target = tmp_path / "target"
    target.write_bytes(OLD)

    def half():
        with whole(target) as out:
            out.write(b"half")
            out.flush()
            raise problem

    with pytest.raises((WriteError, KeyboardInterrupt)) as caught:
        half()
    if isinstance(problem, OSError):
        assert str(caught.value) == f"{target}: No space left on device"
    assert all_files(tmp_path) == {target.relative_to(tmp_path): OLD}


@pytest.mark.parametrize(
    ("command", "option"),
    [("compare", "--html"), ("compare", "--xlsx"), ("plan", "--ics"), ("merge", "--output")],
)
def test_a_disk_that_is_full_leaves_what_was_there(command, option, pair, tmp_path):
    target = tmp_path / "target"
    target.write_bytes(OLD)

    def nearly_full():
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    many = [path for at in range(12) for path in copied_pair(tmp_path / f"in{at}")]
    for at, path in enumerate(many):
        text = path.read_text("utf-8").replace('"id": "', f'"id": "x{at}-', 2)
        path.write_text(text, "utf-8")
    done = run_apart(command, *many, option, target, preexec_fn=nearly_full)
    small = target.read_bytes()
    if done.returncode == 0:
        assert 0 < len(small) <= 20_000  # it did fit
    else:
        assert done.stderr.decode().splitlines()[-1] == f"{target}: File too large"
        assert small == OLD
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".part")]


@pytest.mark.parametrize(("command", "option"), EVERY)
def test_where_nothing_can_be_written_the_file_and_the_reason_are_named(
    command, option, pair, tmp_path
):
    full, nowhere = "/dev/full", tmp_path / "nowhere" / "x"
    done = run(command, *inputs(command, pair), option, full)
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (
        2,
        "/dev/full: No space left on device",
    )
    done = run(command, *inputs(command, pair), option, nowhere)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"{nowhere}: ")


@pytest.mark.parametrize(("command", "option"), EVERY)
def test_the_output_itself_and_a_pipe_take_what_a_file_takes(command, option, pair, tmp_path):
    file, pipe = tmp_path / "file", tmp_path / "pipe"
    more = ("--today", "2026-11-24") if command == "plan" else ()
    assert run(command, *inputs(command, pair), option, file, *more).exit_code == 0
    os.mkfifo(pipe)
    got = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    while run(command, *inputs(command, pair), option, pipe, *more).exit_code:
        pass  # nobody reads yet
    reader.join()
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    if option not in ("--xlsx", "--parquet"):  # these are dated or compressed anew
        assert got == [file.read_bytes()]
    assert got != [b""]


def test_the_output_that_is_open_already_is_added_to(pair, tmp_path):
    file, said = tmp_path / "file", tmp_path / "said"
    run("compare", *pair, "--csv", file)
    with said.open("wb") as out:
        done = run_apart("compare", *pair, "--csv", "/dev/stdout", capture_output=False, stdout=out)
    assert done.returncode == 0
    assert said.read_bytes() == file.read_bytes()


def test_a_pipe_that_nobody_reads_is_said(pair, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    done = run("compare", *pair, "--csv", pipe)
    assert (done.exit_code, done.stderr) == (2, f"{pipe}: nobody reads from this pipe\n")


def test_a_new_file_has_the_mode_of_any_other(tmp_path):
    write_whole(tmp_path / "ours", b"")
    (tmp_path / "theirs").write_bytes(b"")
    modes = {path.stat().st_mode for path in tmp_path.iterdir()}
    assert len(modes) == 1


def test_a_long_name_can_be_written(tmp_path):
    target = tmp_path / ("x" * 250)
    write_whole(target, b"here")
    assert target.read_bytes() == b"here"


def test_a_link_to_nothing_yet_is_followed(tmp_path):
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "new")
    write_whole(link, b"here")
    assert link.is_symlink()
    assert (tmp_path / "new").read_bytes() == b"here"


def test_the_file_is_on_the_disk_before_it_takes_its_place(tmp_path, monkeypatch):
    done = []
    monkeypatch.setattr(writing.os, "fsync", lambda _: done.append("synced"))
    replace = writing.Path.replace
    monkeypatch.setattr(
        writing.Path, "replace", lambda a, b: (done.append("placed"), replace(a, b))[1]
    )
    write_whole(tmp_path / "x", b"")
    assert done == ["synced", "placed", "synced"]


def test_a_disk_that_is_full_of_temporary_files_is_said(pair, tmp_path):
    def nearly_full():
        resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, 5_000))

    target = tmp_path / "target"
    done = run_apart("portfolio", pair[0].parent, "--csv", target, preexec_fn=nearly_full)
    assert done.returncode == 2
    assert len(done.stderr.decode().splitlines()) == 1
    assert "File too large" in done.stderr.decode()
    assert not target.exists()
