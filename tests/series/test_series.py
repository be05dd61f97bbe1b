"""A text as a series of QR codes: lost, late, twice, of several people, of nobody; in Node."""

from __future__ import annotations

import zlib
from random import Random
from string import ascii_letters, digits

import pytest
from counterpart.qr import picture
from hypothesis import given, settings
from hypothesis import strategies as st
from serial import ask

LETTERS = ascii_letters + digits + "-_."
BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
LARGEST = 12
"""The largest version that a part of a series takes."""


def coded(length: int, seed: int) -> str:
    """A text as random as a code is."""
    return "".join(Random(seed).choices(LETTERS, k=length))


def bytes_of(letters: str) -> bytes:
    """RFC 9285, written from its text and not from ours."""
    whole = bytearray()
    for at in range(0, len(letters), 3):
        group = letters[at : at + 3]
        value = sum(BASE45.index(letter) * 45**power for power, letter in enumerate(group))
        whole += value.to_bytes(len(group) - 1, "big")
    return bytes(whole)


def lettered(data: bytes) -> str:
    """The same the other way round."""
    text = ""
    for at in range(0, len(data), 2):
        pair = data[at : at + 2]
        value = int.from_bytes(pair, "big")
        text += "".join(BASE45[value // 45**power % 45] for power in range(len(pair) + 1))
    return text


def part(place: int, needed: int, whole: bytes, block: bytes, check: int | None = None) -> str:
    """A part as another program may write it."""
    crc = zlib.crc32(whole) if check is None else check
    return f"CP1/{place:03}/{needed:03}/{len(whole):05}/{crc:08X}/{lettered(block)}"


def texts_of(taken):
    return [of["text"] for of in taken if "text" in of]


def problems_of(taken):
    return [of["problem"] for of in taken if "problem" in of]


@st.composite
def rooms(draw):
    """People with texts, and what a camera sees of them: parts in any order, mixed, twice."""
    people = draw(st.integers(1, 4))
    texts = [coded(draw(st.integers(1, 4000)), draw(st.integers(0, 2**32))) for _ in range(people)]
    chance = Random(draw(st.integers(0, 2**32)))
    return texts, chance


@settings(deadline=None, max_examples=3)
@given(st.lists(rooms(), min_size=8, max_size=8))
def test_a_part_in_five_is_lost_and_nobody_shows_a_second_round(drawn):
    made = ask(*[(texts, []) for texts, _ in drawn])
    tasks = []
    for (texts, chance), of in zip(drawn, made, strict=True):
        shown = []
        for who, series in enumerate(of["series"]):
            places = list(range(len(series["texts"])))
            lost = set(chance.sample(places, len(places) // 5))
            shown += [[who, place] for place in places if place not in lost] * chance.choice((1, 2))
        chance.shuffle(shown)
        tasks.append((texts, shown))
    for (texts, _), of in zip(drawn, ask(*tasks), strict=True):
        assert sorted(texts_of(of["taken"])) == sorted(set(texts))
        assert not problems_of(of["taken"])
        assert all(seen["whole"] for seen in of["progress"])


def test_any_parts_that_are_enough_are_the_whole_and_fewer_are_nothing():
    text, chance = coded(5000, 1), Random(2)
    [made] = ask(([text], []))
    [series] = made["series"]
    needed, places = series["needed"], len(series["texts"])
    assert needed > 8
    assert places >= 2 * needed
    picks = [chance.sample(range(places), needed) for _ in range(20)]
    picks.append(list(range(places - needed, places)))
    for of in ask(*[([text], [[0, place] for place in pick]) for pick in picks]):
        assert texts_of(of["taken"][:-1]) == []
        assert texts_of(of["taken"]) == [text]
    [few] = ask(([text], [[0, place] for place in picks[0][1:]] * 3))
    assert few["progress"] == [{"number": 1, "seen": needed - 1, "needed": needed, "whole": False}]


def test_a_series_says_what_it_is_and_each_part_is_a_small_code():
    for length in (1, 500, 900, 4000, 15_000):
        text = coded(length, length)
        [made] = ask(([text], []))
        [series] = made["series"]
        heads = [of.split("/", 5) for of in series["texts"]]
        assert [int(head[1]) for head in heads] == list(range(len(heads)))
        assert {head[0] for head in heads} == {"CP1"}
        whole = b"".join(bytes_of(head[5]) for head in heads[: series["needed"]])
        whole = whole[: int(heads[0][3])]
        assert zlib.decompress(whole).decode() == text
        assert {head[4] for head in heads} == {f"{zlib.crc32(whole):08X}"}
        assert {int(head[2]) for head in heads} == {series["needed"]}
        sizes = {picture(series["texts"][at]).version for at in (0, -1)}
        assert len(sizes) == 1
        assert max(sizes) <= LARGEST
    [made] = ask(([coded(200_000, 3)], []))
    assert made["series"] == [None]


def test_parts_of_another_program_are_taken():
    text = "1.abc_DEF-123.0123abcd"
    whole = zlib.compress(text.encode())
    half = -(-len(whole) // 2)
    blocks = [whole[:half], whole[half:].ljust(half, b"\0")]
    shown = [part(place, 2, whole, block) for place, block in enumerate(blocks)]
    [made] = ask(([], shown))
    assert texts_of(made["taken"]) == [text]


WHOLE = zlib.compress(coded(300, 9).encode())
HALF = -(-len(WHOLE) // 2)
BLOCKS = [WHOLE[:HALF], WHOLE[HALF:].ljust(HALF, b"\0")]
RIGHT = part(0, 2, WHOLE, BLOCKS[0])
REFUSED = {
    "a newer version": (RIGHT.replace("CP1", "CP2"), "newer"),
    "cut off": (RIGHT[:-3], "damaged"),
    "a letter too many": (RIGHT + "A", "damaged"),
    "small letters": (RIGHT.lower().replace("cp1", "CP1"), "damaged"),
    "no number": (RIGHT.replace("/000/", "/0x0/"), "damaged"),
    "a place outside": (RIGHT.replace("/000/", "/255/"), "damaged"),
    "no whole": (part(0, 0, WHOLE, BLOCKS[0]), "damaged"),
    "a whole of one": (part(0, 1, WHOLE, WHOLE), "damaged"),
    "too many": (part(0, 128, WHOLE, BLOCKS[0]), "damaged"),
    "a block that is too large": (part(0, 2, bytes(800), bytes(400)), "damaged"),
    "nothing": ("CP1/", "damaged"),
    "Base45 of no bytes": (RIGHT[:-3] + ":::", "damaged"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_part_is_refused_and_counts_for_nobody(name):
    text, problem = REFUSED[name]
    other = part(1, 2, WHOLE, BLOCKS[1])
    [made] = ask(([], [RIGHT, text, other]))
    assert problems_of(made["taken"]) == [problem]
    assert len(texts_of(made["taken"])) == 1


def test_a_part_that_gives_itself_out_for_somebodys_is_never_mixed_in():
    forged = part(1, 2, WHOLE, bytes(HALF))
    right = [part(place, 2, WHOLE, block) for place, block in enumerate(BLOCKS)]
    whole = zlib.decompress(WHOLE).decode()
    afterwards, twice = ask(
        ([], [right[0], forged, *right]),  # the check of the whole finds it
        ([], [forged, right[1], *right]),  # and so does the true part of its place
    )
    for of in (afterwards, twice):
        assert problems_of(of["taken"]) == ["apart"]
        assert texts_of(of["taken"]) == [whole]


@pytest.mark.parametrize(
    "whole",
    [
        b"no zlib at all, however well it is checked",
        zlib.compress(bytes(300_000)),
        zlib.compress(b"\xff\xfe"),
        zlib.compress(b"cut")[:-4],
    ],
    ids=["not packed", "too large", "no text", "cut off"],
)
def test_what_does_not_unpack_to_a_text_is_refused(whole):
    half = -(-len(whole) // 2)
    blocks = [whole[:half], whole[half:].ljust(half, b"\0")]
    [made] = ask(([], [part(place, 2, whole, block) for place, block in enumerate(blocks)]))
    assert problems_of(made["taken"]) == ["apart"]
    assert texts_of(made["taken"]) == []
    assert made["progress"] == []


def test_many_who_begin_and_never_end_leave_room_for_others():
    begun = [part(0, 2, bytes([who, 1]), b"a") for who in range(90)]
    [made] = ask(([], [*begun, *[part(p, 2, WHOLE, b) for p, b in enumerate(BLOCKS)]]))
    assert len(made["progress"]) == 60
    assert len(texts_of(made["taken"])) == 1
