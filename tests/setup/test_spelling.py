"""The check of spelling and terms says where a word is wrong and what to write instead."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.paths import LANGUAGES, NODE_MODULES
from scripts.spelling.checking import DATA, ROOM, check
from scripts.spelling.prose import prose
from scripts.spelling.speller import Speller, SpellerError
from scripts.spelling.terms import Term, read_terms

PAGE = """---
id: delivry
title: "A delivry"
---

# A delivery { #delivry }

Read [the page](../delivry/index.md) and `delivry`.

```text
delivry
```

It's somebody's
delivry.
"""
WORDS = """\
# delivry
delivry: "It's a delivry"
more:
  - 'they didn''t, {delivry}'
  - >-
    one delivry
    and another
"""


def lines(path: Path, word: str) -> list[int]:
    """The lines of a file's prose that hold a word."""
    return [number for number, line in enumerate(prose(path).split("\n"), 1) if word in line]


@pytest.mark.parametrize(
    ("name", "text", "word", "expected"),
    [
        ("page.md", PAGE, "delivry", [3, 15]),
        ("words.yaml", WORDS, "delivry", [2, 6]),
        ("words.yaml", WORDS, "didn't", [4]),
        ("words.yaml", WORDS, "more", []),
    ],
)
def test_only_prose_is_read_and_stays_on_its_line(tmp_path, name, text, word, expected):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    assert lines(path, word) == expected
    assert [len(line) for line in prose(path).split("\n")] == [
        len(line) for line in text.split("\n")
    ]


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        (Term("whom", "who", ("to whom",)), "Whom do we ask, and to whom?", ["Whom"]),
        (Term("QR pictures?", "QR code"), "a QR\n  picture", ["QR\n  picture"]),
        (Term("mend", "fix"), "amend, mends and mend", ["mend"]),
        (Term("[“”]", "‘…’"), "“so”", ["“", "”"]),
    ],
)
def test_a_term_is_whole_words_and_not_in_its_phrases(term, text, expected):
    assert [match[0] for match in term.places(text)] == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_data(language):
    assert all((ROOM / language / name).is_file() for name in DATA)
    terms = read_terms(ROOM / language / "terms.yaml")
    assert terms
    assert [term.find for term in terms if list(term.places(term.say))] == []


@pytest.fixture
def room(tmp_path) -> Path:
    """Data of one language: a word of its own, a name, a term."""
    folder = tmp_path / "room" / "en"
    folder.mkdir(parents=True)
    settings = json.loads((ROOM / "en" / "cspell.json").read_text("utf-8"))
    settings["import"] = [str(NODE_MODULES / entry) for entry in settings["import"]]
    (folder / "cspell.json").write_text(json.dumps(settings), "utf-8")
    (folder / "words.txt").write_text("zzyx\nquorx # a remark\n", "utf-8")
    (folder / "terms.yaml").write_text("- find: somebody\n  say: someone\n", "utf-8")
    (folder.parent / "names.txt").write_text("Emmelhainz\nNobody Here\n", "utf-8")
    return folder.parent


def test_a_wrong_word_is_said_with_its_place_and_what_to_write(tmp_path, room):
    page = tmp_path / "content" / "en" / "page.md"
    page.parent.mkdir(parents=True)
    page.write_text(f"{PAGE}\nEmmelhainz and zz\u00adyx.\n\nJbneq, Xyzzyg (1999).\n", "utf-8")
    delivery = "found delivry; expected delivery"
    problems = check(("en", "fr"), tmp_path, room)
    missing = "found no such file; expected what CONTRIBUTING.md says of a new language"
    assert [line.partition(", ")[0] for line in problems] == [
        f"content/en/page.md:3: {delivery}",
        "content/en/page.md:14: found somebody; expected someone",
        f"content/en/page.md:15: {delivery}",
        "room/en/words.txt:2: found quorx after zzyx; expected the order of the alphabet",
        "room/en/words.txt:2: found quorx; expected only what a text has",
        *(f"room/fr/{name}:1: {missing}" for name in DATA),
        "room/names.txt:2: found Nobody Here; expected only what a text has",
    ]


def test_a_checker_that_cannot_run_is_an_error_and_no_clean_text(tmp_path):
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "cspell.json").write_text('{"import": ["./missing.json"]}', "utf-8")
    with pytest.raises(SpellerError, match=r"cspell\.json"):
        Speller(folder / "cspell.json", ["word"], tmp_path / "out").unknown()
