"""Folders as they arrive: our files whatever their names, the others passed over and counted."""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path

import pytest
from answering import document, splits
from click.testing import CliRunner
from kinds import packed
from page_rules import say
from records import relationship_document

from scripts.arriving import NAMED, Passed, walk
from scripts.cli import main
from scripts.locales import read_locales

RESPONSE = json.dumps(document("buyer", splits(20, 30, 50)))
SUPPLIER = json.dumps(document("supplier", splits(50, 30, 20)))
NAMES = [
    "a.response.json",
    "A.RESPONSE.JSON",
    "a.response (1).json",
    "a.response(2).json",
    "a.response.json.txt",
    "a.Response.Json.TXT",
    "a.response.json (1)",
    "a.response - Copy.json",
    "a.response-1.json",
    "a.relationship.json",
    "a.relationship 2.json",
    "a.RELATIONSHIP (1).JSON",
    "a.response - kopie (3).json",
    "a.b.response.json",
    "a.response.json.json",
]
OTHER_NAMES = [
    "buyer.json",
    "answers.txt",
    "antwoorden",
    "a.JSON",
    "response.json",
    "a.response.txt",
]
NOT_OURS = {
    "read me.txt": b"Hello",
    "package.json": b'{"name": "x"}',
    "list.json": b"[1]",
    "a.csv": b"a;b",
    "comparison.json": b'{"format":"counterpart/comparison"}',
    "empty.json": b"",
    "photo.jpg": b"\xff\xd8\xff",
    "._a.response.json": b"\0\5\x16\7",
    ".DS_Store": b"\0\0\0\1Bud1",
    "Thumbs.db": b"\xd0\xcf\x11\xe0",
    "desktop.ini": b"[x]",
    "~$a.response.json": b"x",
    "a.relationship.json.unfinished": RESPONSE.encode(),
    "a.response.json.crdownload": b'{"format":"coun',
    "a.response.json.part": b'{"fo',
    ".hidden.json": b"[",
    "__MACOSX/._a.response.json": b"\0\5\x16\7",
    "__MACOSX/deep/._b.response.json": b"\0\5\x16\7",
}
NOT_ENTERED = [".Trash-1000/files", ".git", "$RECYCLE.BIN", "System Volume Information", "@eaDir"]


def put(folder: Path, name: str, data: bytes | str) -> Path:
    """Writes a file at any depth below a folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize("name", [*NAMES, *OTHER_NAMES])
def test_our_files_are_found_whatever_became_of_their_names(tmp_path, name):
    path = put(tmp_path, f"deep/{name}", RESPONSE)
    assert list(walk(tmp_path)) == [path]
    assert bool(NAMED.fullmatch(name)) is (name in NAMES)


def test_every_command_finds_them(tmp_path):
    put(tmp_path, "deep/A.RESPONSE (1).JSON.txt", RESPONSE)
    put(tmp_path, "s.txt", SUPPLIER)
    for command in ("compare", "merge", "plan", "whole", "portfolio"):
        done = CliRunner().invoke(main, [command, str(tmp_path)])
        assert (done.exit_code, "Passed over" in done.stderr) == (0, False), done.stderr


def test_what_is_not_ours_is_passed_over_and_counted(tmp_path):
    for name, data in NOT_OURS.items():
        put(tmp_path, name, data)
    ours = [put(tmp_path, "b.response.json", RESPONSE), put(tmp_path, "s.response.json", SUPPLIER)]
    for folder in NOT_ENTERED:
        put(tmp_path, f"{folder}/old.response.json", "{")
    passed = Passed()
    assert list(walk(tmp_path, passed)) == ours
    assert passed.count == len(NOT_OURS)
    for language, locale in read_locales().items():
        said = locale["errors"]["passed-over"].partition("{names}")[0].format(count=len(NOT_OURS))
        for command in ("compare", "portfolio"):
            done = CliRunner().invoke(main, [command, str(tmp_path), "--language", language])
            assert done.exit_code == 0
            (line,) = done.stderr.splitlines()
            assert line.startswith(said)
            assert "…" in line


def test_what_may_hold_responses_is_named(tmp_path):
    zipped = put(tmp_path, "answers.zip", packed("a.response.json"))
    mail = put(tmp_path, "mail.eml", "From: a@example.test\nSubject: x\nMIME-Version: 1.0\n\nHi")
    sealed = put(tmp_path, "b.sealed.json", '{"format":"counterpart/sealed","format_version":1}')
    done = CliRunner().invoke(main, ["compare", str(tmp_path)])
    words = read_locales()["en"]["errors"]
    assert done.exit_code == 2
    assert done.stderr.splitlines() == [
        f"{zipped}: {words['is-packed']}",
        f"{sealed}: {words['sealed']}",
        f"{mail}: {words['is-mail']}",
        words["passed-over"].format(count=3, names="answers.zip, b.sealed.json, mail.eml"),
        f"{tmp_path}: {words['no-files'].format(ending='.response.json, .relationship.json')}",
    ]


def test_our_name_with_another_kind_is_refused_with_what_to_do(tmp_path):
    page = put(tmp_path, "a.response (1).json", "<!DOCTYPE html><p>Sign in")
    done = CliRunner().invoke(main, ["compare", str(tmp_path)])
    assert (done.exit_code, done.stderr) == (
        2,
        f"{page}: {read_locales()['en']['errors']['is-page']}\n",
    )


def test_a_file_that_states_our_format_and_is_broken_is_named(tmp_path):
    broken = put(tmp_path, "mine.txt", RESPONSE[:-20])
    done = CliRunner().invoke(main, ["portfolio", str(tmp_path)])
    assert done.exit_code == 2
    assert str(broken) in done.stderr


def test_a_relationship_file_is_looked_at_whole(tmp_path):
    people = [document("buyer", splits(20, 30, 50)), document("supplier", splits(50, 30, 20))]
    path = put(
        tmp_path, "acme.relationship.json", json.dumps(relationship_document(responses=people))
    )
    done = CliRunner().invoke(main, ["whole", str(path)])
    assert done.exit_code == 0, done.stderr
    assert "compared, round 2026-11" in done.stdout


def test_the_page_chooses_the_same_files():
    given = {**NOT_OURS, **dict.fromkeys([*NAMES, *OTHER_NAMES], RESPONSE.encode())}
    given = {name: data for name, data in given.items() if "/" not in name}
    asked = [[name, base64.b64encode(data).decode()] for name, data in given.items()]
    sentence = say(
        isOurs=asked, isEntered=[*(n.partition("/")[0] for n in NOT_ENTERED), "deep", "2026-11"]
    )
    assert sentence["isOurs"] == [name not in NOT_OURS for name in given]
    assert sentence["isEntered"] == [*[False] * len(NOT_ENTERED), True, True]


def test_a_copy_of_a_relationship_file_is_no_other_relationship(tmp_path):
    people = [document(side, splits(20, 30, 50), relationship="") for side in ("buyer", "supplier")]
    whole = relationship_document(names=[], responses=people)
    for name in ("acme.relationship.json", "Acme.relationship (1).json", "ACME.RELATIONSHIP.JSON"):
        put(tmp_path, name, json.dumps(whole))
    done = CliRunner().invoke(main, ["portfolio", str(tmp_path), "--json"])
    (row,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert (row["relationship"].lower(), row["buyer_n"]) == ("acme", 1)


def test_deep_folders_stay_apart_however_long_their_names(tmp_path):
    for last in ("a", "b"):
        folder = tmp_path.joinpath(*["x" * 60] * 3, "y" * 40, last)
        for side in ("buyer", "supplier"):
            text = json.dumps(document(side, splits(20, 30, 50), relationship=""))
            put(folder, f"{side}.response.json", text)
    done = CliRunner().invoke(main, ["portfolio", str(tmp_path), "--json"])
    assert len(done.stdout.splitlines()) == 2


def test_a_folder_that_cannot_be_read_is_named(tmp_path, monkeypatch):
    put(tmp_path, "a.response.json", RESPONSE)
    scandir = os.scandir

    def refusing(path):
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    (tmp_path / "locked").mkdir()
    monkeypatch.setattr(os, "scandir", refusing)
    passed = Passed()
    assert len(list(walk(tmp_path, passed))) == 1
    words = read_locales()["en"]["errors"]
    assert next(passed.lines(words)) == f"{tmp_path / 'locked'}: {words['unreadable-folder']}"
