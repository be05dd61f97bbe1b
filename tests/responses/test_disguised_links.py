"""Codes are found by pattern and check, whatever was done to the text around and inside them."""

import json
import time
from contextlib import suppress

import pytest
from answering import response
from counterpart import to_bytes
from counterpart.door import handle, hold
from counterpart.reading import link
from counterpart.reading.codes import AT_MOST
from disguises import HOW, MAILS, TOGETHER

NOTE = "Zoë: 50 % — “who pays?” " + "".join(map(chr, range(0x4E00, 0x4F60)))
FIRST = response(
    "buyer", {"renewal": {"now": {"me": 20, "them": 30, "us": 50}, "note": NOTE}}, "b-1"
)
SECOND = response("supplier", {"clarity-told": {"now": 4}}, "s-1")
CODES = [link.encode(item) for item in (FIRST, SECOND)]
LINKS = [f"https://intranet.test/some/where/en/compare/#r={code}" for code in CODES]
MEBI = 1024 * 1024
HANG = 60
"""Seconds: a guard against hanging, not a measure of speed."""
"""Far more than a megabyte takes: what this refuses takes hours."""


@pytest.mark.parametrize("how", HOW | MAILS)
def test_a_link_in_disguise(how):
    assert "--" in CODES[0] or "_" in CODES[0]
    for address, code in zip(LINKS, CODES, strict=True):
        assert link.codes((HOW | MAILS)[how](address)) == [code]
        assert link.codes(f"Dear Jan,\n\n{(HOW | MAILS)[how](address)}\n\nRegards") == [code]


@pytest.mark.parametrize("names", TOGETHER.values(), ids=TOGETHER)
def test_one_disguise_over_another(names):
    text = LINKS[1]
    for name in names:
        text = HOW[name](text)
    assert CODES[1] in link.codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ours is {0}, theirs is {1}.",
        "{0}\n{1}",
        "> {0}\n>\n>> {1}",
        "{0} {1} {0}",
        "r={0}&r={1}",
        "Ours is https://x.test/en/compare/#r={0}; theirs is https://x.test/en/compare/#r%3D{1})",
        "version 1.2 of 10.10.2026, item 3. {0} (1.5 MB) and 2. {1}",
    ],
)
def test_several_in_prose_each_once(text):
    assert link.codes(text.format(*CODES)) == CODES


@pytest.mark.parametrize(
    "damaged",
    ["1.eNp9VMuO2zAM_BVCh56Sre3", "https://x.test/#r=1.eNp9VMuO2zAM", "#r=7.abc", CODES[0][:-3]],
)
def test_what_is_damaged_is_told_beside_what_is_whole(damaged, catalogue):
    good, bad = link.codes(f"Ours: {CODES[1]}\nTheirs: {damaged}\nRegards")
    assert good == CODES[1]
    with pytest.raises(link.LinkError):
        link.decode(bad, catalogue)


@pytest.mark.parametrize("at", [12, 60, -12, -3])
def test_one_changed_letter_is_noticed_in_every_disguise(at, catalogue):
    letter = "a" if LINKS[0][at] != "a" else "b"
    text = LINKS[0][:at] + letter + LINKS[0][at + 1 :] if at < 0 else LINKS[0]
    for name, how in (HOW | MAILS).items():
        pieces = link.codes(how(text))
        if at > 0:
            assert pieces == [CODES[0]], name
            continue
        for piece in pieces:
            with pytest.raises(link.LinkError):
                link.decode(piece, catalogue)


def test_a_link_that_a_program_cut_to_show_it_is_no_second_one():
    text = f"{LINKS[0][:70]}… ({LINKS[0]})"
    assert link.codes(text) == [CODES[0]]


REPEATED = ["1.", "r=1.", "1.eAaaaaaaa ", "%25", "%2", "=3D\n", "<br ", " ", "1.\n", "0", "> ", "|"]
REPEATED += ["1. eA a a a a a a.", "urldefense.com/v2/url?u=", "&#1;", "\u200b", "a.bbbbbbbb"]


@pytest.mark.parametrize("text", REPEATED)
def test_a_hostile_text_is_searched_in_a_time_that_grows_with_it(text):
    given_text = text * (MEBI // len(text))
    before = time.perf_counter()
    for piece in (given_text, f"1.{given_text}", f"{given_text}%"):
        with suppress(link.LinkError):  # more codes than are looked at
            link.codes(piece)
    assert time.perf_counter() - before < HANG


def test_more_codes_than_are_looked_at_are_not_left_out_in_silence(catalogue):
    text = "1.eAaaaaaaa.12345678 " * (AT_MOST + 1)
    hold(catalogue)
    asked = {"type": "read", "items": [{"name": "", "text": text}]}
    (result,) = json.loads(handle(json.dumps(asked)))["results"]
    assert str(AT_MOST) in result["problems"][0]


def test_a_file_that_is_a_text_with_codes_is_read_as_one(catalogue):
    hold(catalogue)
    mail = f"Subject: Zoë\n\nOurs is {LINKS[0]}, theirs is {LINKS[1]}.\n"
    plain = {"name": "mail.txt", "size": len(mail), "file": mail}
    file = {"name": "a.response.json", "size": 1, "file": to_bytes(FIRST).decode()}
    answer = handle(json.dumps({"type": "read", "brief": True, "items": [plain, file]}))
    results = json.loads(answer)["results"]
    actual = [
        (item.get("item", at), item["name"], "text" in item) for at, item in enumerate(results)
    ]
    assert actual == [(0, "mail.txt", True), (0, "mail.txt", True), (1, "a.response.json", False)]
    for encoding in ("cp1252", "utf-16", "utf-16-le"):
        assert link.responses(mail.encode(encoding), catalogue) == [FIRST, SECOND]
    assert link.responses(to_bytes(FIRST), catalogue) == []
    with pytest.raises(link.LinkError):
        link.responses(mail.replace("8", "9", 1).encode()[:-40], catalogue)
