"""What pages make of a set is what the package and the build make of it."""

import base64
import json
import zlib
from pathlib import Path

from counterpart.canonical import canonical_bytes
from counterpart.catalogue import OWN
from counterpart.own_questions import METHOD, assessment_of, words_of
from counterpart.reading.own_questions import check_own_questions
from counterpart.reading.untrusted import Untrusted
from in_node import in_node
from records import id_of, worded
from test_worded_by_themselves import BOTH

from scripts.locales import read_locales
from scripts.minutes import minutes
from scripts.own_questions import about

SETS = [worded(), BOTH, worded(*"abcdefghij"), worded("Zoë’s <b>"), worded("x " * 15 + "y")]


def checked(value, catalogue):
    problems = []
    questions = check_own_questions(Untrusted(value, "", problems), catalogue.languages)
    assert problems == []
    return questions


def test_minutes_invitations_and_drafts(catalogue):
    locales = read_locales()
    written = {
        "sets": [{"id": id_of(of), "questions": of} for of in SETS],
        "about": json.loads(about(catalogue, locales)),
        "large": worded(*("\u4e00" * 40 for _ in range(10)), title="\u4e00" * 60)
        | {"padding": "x" * 9000},
    }
    result = in_node(Path(__file__).with_name("pages.mjs"), written)
    readings = catalogue.methods[METHOD].readings
    for of, made in zip(SETS, result["made"], strict=True):
        questions = checked(of, catalogue)
        words = {key: words_of(questions, readings, key, locales[key][OWN]) for key in locales}
        # a language that the set lacks is read in another's words; only the frame differs
        assert made["minutes"] == minutes(assessment_of(questions, readings), words)
        deflated = base64.urlsafe_b64decode(made["packed"] + "=" * (-len(made["packed"]) % 4))
        assert zlib.decompress(deflated) == canonical_bytes(of)
        assert made["fragment"].startswith("invite=3&")
        assert made["back"] == made["again"] == of
    assert result["second"] is None
    assert result["refused"] == [True] * 4
