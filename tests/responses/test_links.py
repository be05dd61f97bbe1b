"""Codes pasted as people paste them: several at once, between prose, broken, damaged."""

import json
import random
import string

import pytest
from answering import response
from counterpart import check_bytes, to_bytes
from counterpart.door import handle, hold
from counterpart.reading import link

FIRST = response("buyer", {"renewal": {"now": {"me": 20, "them": 30, "us": 50}}}, "b-1")
SECOND = response("supplier", {"clarity-told": {"now": 4}}, "s-1")


@pytest.mark.parametrize("between", [" ", "\n", "\r\n\r\n", " and ", "\nDear all, see also:\n> "])
@pytest.mark.parametrize("address", ["", "https://intranet.test/en/compare/#r=", "<#r="])
def test_several_codes(between, address, catalogue):
    text = f"{address}{link.encode(FIRST)}{between}{address}{link.encode(SECOND)}"
    assert [link.decode(code, catalogue) for code in link.codes(text)] == [FIRST, SECOND]


def test_prose_around_codes_is_no_problem_but_a_damaged_code_is(catalogue):
    damaged = f"1.{link.encode(SECOND)[2:40]}"
    text = f"Dear Jan, here is ours: {link.encode(FIRST)} and theirs: {damaged} Regards, Ine"
    good, bad = link.codes(text)
    assert link.decode(good, catalogue) == FIRST
    with pytest.raises(link.LinkError):
        link.decode(bad, catalogue)


def test_a_text_without_a_code_is_one_piece_and_a_broken_code_is_put_together():
    assert link.codes("just some words") == ["just some words"]
    code = link.encode(FIRST)
    assert link.codes(f"{code[:30]}\n{code[30:]}") == [code]


def test_a_pasted_file_is_one_piece_whatever_its_notes_hold(catalogue):
    noted = response("buyer", {"renewal": {"note": f"see {link.encode(SECOND)} there"}}, "b-1")
    text = json.dumps(json.loads(to_bytes(noted)), indent=2)
    assert link.codes(text) == [text]
    hold(catalogue)
    asked = {"type": "read", "items": [{"name": "pasted", "text": text}]}
    (result,) = json.loads(handle(json.dumps(asked)))["results"]
    assert result["response"] == json.loads(to_bytes(noted))


def test_the_code_is_printed_plainly():
    version, payload, check = link.encode(FIRST).split(".")
    allowed = set(string.ascii_letters + string.digits + "-_")
    assert version == "1"
    assert set(payload) <= allowed
    assert len(check) == 8


def test_a_response_that_deflates_badly_still_fits_in_a_file(catalogue):
    chance = random.Random(1)
    letters = [chr(c) for c in range(0x4E00, 0x9FA0)]
    questions = [q.id for q in catalogue.assessments["purpose"].questions]
    notes = {key: {"note": "".join(chance.choices(letters, k=2000))} for key in questions}
    full = response("buyer", notes)
    assert check_bytes(to_bytes(full), catalogue) == full
    with pytest.raises(link.LinkError, match="link-too-long"):
        link.decode(link.encode(full), catalogue)
