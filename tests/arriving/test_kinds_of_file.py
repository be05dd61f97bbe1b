"""Files are told by what they hold: encodings are undone, other kinds say what to do."""

from __future__ import annotations

import base64
import json

import pytest
from answering import document, splits, the_catalogue
from click.testing import CliRunner
from counterpart import InputError, check_bytes, check_file, door, to_bytes
from counterpart.reading.decoding import END, decoded
from counterpart.reading.foreign import ALL, HEAD, foreign, is_workbook
from hypothesis import given
from hypothesis import strategies as st
from kinds import KINDS
from page_rules import say
from records import relationship_document

from scripts.cli import main
from scripts.locales import read_locales
from scripts.paths import LANGUAGES

TEXT = json.dumps(
    document("buyer", splits(20, 30, 50), relationship="Zürich & Zuid"), ensure_ascii=False
)
PRETTY = json.dumps(document("buyer", splits(20, 30, 50), relationship="Zürich & Zuid"), indent=2)
ARRIVED = {
    "UTF-8": TEXT.encode(),
    "a byte order mark": TEXT.encode("utf-8-sig"),
    "UTF-16": TEXT.encode("utf-16"),
    "UTF-16, little end first": b"\xff\xfe" + TEXT.encode("utf-16-le"),
    "UTF-16, big end first": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    "UTF-16 without a mark": TEXT.encode("utf-16-le"),
    "UTF-16 of the other end, without a mark": TEXT.encode("utf-16-be"),
    "UTF-16 after a line break": f"\r\n{TEXT}".encode("utf-16"),
    "lines of Windows": PRETTY.replace("\n", "\r\n").encode(),
    "Ctrl-Z at its end": TEXT.encode() + b"\x1a",
    "zeros at its end": TEXT.encode() + b"\0\0\0",
    "a new page at its end": TEXT.encode() + b"\r\n\x0c",
    "copied with what is not seen": f"\u200b\u00a0\n{TEXT}\n\u00a0\ufeff".encode(),
    "two byte order marks": f"\ufeff\ufeff{TEXT}".encode(),
    "a line break and Ctrl-Z": TEXT.encode() + b"\r\n\x1a",
    "a page of blanks before": b" " * (HEAD + 10) + TEXT.encode(),
}
AROUND = f"{END} \t\r\n"
REFUSED = {
    "Latin-1": (TEXT.encode("latin-1"), "not-utf8"),
    "curly quotes": (TEXT.replace('"', "”").encode(), "curly-quotes"),
    "angled quotes": (TEXT.replace('"', "«").encode(), "curly-quotes"),
    "half of UTF-16": (TEXT.encode("utf-16") + b"x", "not-utf16"),
    "prose before it": (b"Dear buyer,\n\n" + TEXT.encode(), "is-text"),
    "a block of code": (b"```json\n" + TEXT.encode() + b"\n```", "is-text"),
    "base64": (base64.b64encode(TEXT.encode()), "is-text"),
    "Latin-1 after a line break": (b"\n" + TEXT.encode("latin-1"), "not-utf8"),
}


@pytest.mark.parametrize("how", ARRIVED)
def test_a_response_is_read_however_it_was_saved(catalogue, how):
    expected = check_bytes(TEXT.encode(), catalogue)
    assert check_bytes(ARRIVED[how], catalogue) == expected
    assert check_file(ARRIVED[how], catalogue) == expected


def test_a_large_relationship_is_read_in_utf_16(catalogue):
    people = [document("buyer", splits(20, 30, 50), f"b{at}") for at in range(500)]
    text = json.dumps(relationship_document(responses=people))
    assert len(text) > 256 * 1024
    assert check_file(text.encode("utf-16"), catalogue) == check_file(text.encode(), catalogue)


@pytest.mark.parametrize("how", REFUSED)
def test_what_cannot_be_undone_is_refused_in_words(catalogue, how):
    data, code = REFUSED[how]
    with pytest.raises(InputError) as caught:
        check_bytes(data, catalogue)
    assert [problem.code for problem in caught.value.problems] == [code]


@pytest.mark.parametrize(("name", "code", "data"), KINDS, ids=[kind[0] for kind in KINDS])
def test_other_kinds_are_recognised(catalogue, name, code, data):
    assert foreign(data) == code
    for check in (check_bytes, check_file):
        with pytest.raises(InputError) as caught:
            check(data, catalogue)
        for language, locale in read_locales().items():
            assert caught.value.say(catalogue.sentences(language)) == [locale["errors"][code]]


def test_every_kind_has_an_example_and_words():
    assert {code for _, code, _ in KINDS} == set(ALL)


@given(st.text(max_size=60))
def test_what_begins_with_a_brace_is_no_other_kind(text):
    assert foreign(('{"' + text).encode("utf-8", "surrogatepass")) is None


@given(st.binary(max_size=300))
def test_any_bytes_have_a_kind_or_none(data):
    assert foreign(data) in (None, *ALL)


def test_the_page_undoes_the_same_encodings():
    given = [*ARRIVED.values(), *(data for data, _ in REFUSED.values())]
    actual = say(textIn=[base64.b64encode(data).decode() for data in given])["textIn"]
    for data, text in zip(given, actual, strict=True):
        try:
            expected = decoded(data)
        except UnicodeDecodeError:
            assert text is None
        else:
            assert text.strip(AROUND) == expected.strip(AROUND)


def test_no_encoding_is_undone_twice():
    """UTF-32 looks like UTF-16 of UTF-16: the engine gets the bytes, and says what they are."""
    given = [TEXT.encode(name) for name in ("utf-32", "utf-32-le", "utf-32-be")]
    given += [b"\xff\xfe" + TEXT.encode("utf-16-le").decode("latin-1").encode("utf-16-le")]
    coded = [base64.b64encode(data).decode() for data in given]
    for data, text, code in zip(given, say(textIn=coded)["textIn"], coded, strict=True):
        item = {"base64": code} if text is None else {"file": text}
        (actual,) = ask({"name": "x", "size": len(data), **item})
        with pytest.raises(InputError) as caught:
            check_file(data, the_catalogue())
        assert actual["problems"] == caught.value.say(the_catalogue().sentences("en"))


def ask(*items):
    door.hold(the_catalogue())
    request = {"type": "read", "language": "en", "items": list(items)}
    return json.loads(door.handle(json.dumps(request)))["results"]


def test_the_door_tells_the_kind_of_a_large_file_by_its_beginning():
    words = read_locales()["en"]["errors"]
    for _, code, data in KINDS:
        if not data.strip():
            continue  # a large file that begins with blanks is not empty
        head = base64.b64encode(data[:HEAD]).decode()
        (large,) = ask({"name": "x", "size": 50_000_000, "base64": head})
        assert large["problems"] == [words[code]]
    (unknown,) = ask(
        {"name": "x", "size": 5_000_000, "base64": base64.b64encode(b"{" * 90).decode()}
    )
    assert unknown["problems"] == [words["too-large"].format(size=5_000_000, limit=262_144)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_named_file_says_what_it_is_on_the_command_line(tmp_path, language):
    words, expected = read_locales()[language]["errors"], []
    for number, (_, code, data) in enumerate(KINDS):
        path = tmp_path / f"{number:02}.response.json"
        path.write_bytes(data)
        sheet = "workbook-other" if is_workbook(data) else code  # it could have been one of ours
        expected.append(f"{path}: {words[sheet]}")
    done = CliRunner().invoke(
        main, ["score", *sorted(map(str, tmp_path.iterdir())), "--language", language]
    )
    assert done.exit_code == 2
    assert done.stderr.splitlines() == expected


def test_a_large_file_says_what_it_is_too(tmp_path):
    for name in ("film.response.json", "answers.zip"):
        path = tmp_path / name
        with path.open("wb") as file:
            file.write(b"PK\x03\x04")
            file.truncate(40_000_000)
        done = CliRunner().invoke(main, ["compare", str(path)])
        assert done.stderr == f"{path}: {read_locales()['en']['errors']['is-packed']}\n"


def test_a_file_is_read_by_what_it_states_whatever_it_is_called(tmp_path):
    for side in ("buyer", "supplier"):
        data = json.dumps(document(side, splits(20, 30, 50))).encode("utf-16")
        (tmp_path / f"{side} (final).txt").write_bytes(data)
    done = CliRunner().invoke(main, ["compare", *map(str, tmp_path.iterdir()), "--json"])
    assert done.exit_code == 0
    assert to_bytes(check_bytes(data, the_catalogue()))
