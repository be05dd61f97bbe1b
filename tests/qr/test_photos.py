"""What the comparison page reads: turned, tilted, blurred, dark, small, several on a sheet."""

from __future__ import annotations

import random
import string

import pytest
from counterpart.qr import LIMIT, picture
from photos import beside, clean, photographed, turned
from PIL import Image, ImageOps
from reading import read_pictures

CODE = string.ascii_letters + string.digits + "-_"
LENGTHS = (200, 1000, 1700, LIMIT)
"""From an invitation over a response to the largest picture there is."""


def coded(length: int) -> str:
    """A code of so many characters."""
    return "1." + "".join(random.Random(length).choices(CODE, k=length - 2))


BAD = "photographed badly"
LOOKS = {
    "small": lambda text: clean(text, 2),
    "large": lambda text: clean(text, 9),
    "upside down": lambda text: turned(clean(text), 180),
    "askew": lambda text: turned(clean(text), 7),
    "turned": lambda text: turned(clean(text, 5), 33),
    "white on black": lambda text: ImageOps.invert(clean(text)),
    "scaled by a screen": lambda text: clean(text, 10).reduce(3),
    "photographed well": lambda text: photographed(clean(text, 6), tilt=0.04, blur=1.2, noise=6),
    BAD: lambda text: photographed(clean(text, 6), tilt=0.05, blur=1.8, noise=15),
    "far away": lambda text: photographed(clean(text, 4), tilt=0.04, blur=0.8, noise=6),
}


def test_the_sizes_are_those_that_matter():
    assert [picture(coded(length)).version for length in LENGTHS] == [9, 22, 30, 40]


@pytest.mark.parametrize("look", LOOKS)
def test_every_size_is_read(look):
    texts = [coded(length) for length in LENGTHS]
    read = read_pictures([LOOKS[look](text) for text in texts])
    assert [part.photo for part in read] == [[text] for text in texts]
    if look == BAD:  # or the second look could go
        assert [item.plain for item in read].count(None) > 1


def test_several_on_one_sheet_are_all_read():
    texts = [coded(length) for length in (300, 900, 1000)]
    sheet = beside(clean(texts[0], 3), turned(clean(texts[1], 3), 20), clean(texts[2], 3))
    photo = photographed(sheet, tilt=0.03, blur=0.7, noise=4)
    for read in read_pictures([sheet, photo]):
        assert sorted(read.photo) == sorted(texts)


def test_nothing_is_read_where_nothing_is():
    chance = random.Random(1)
    noise = Image.new("L", (600, 400))
    noise.putdata([chance.randrange(256) for _ in range(600 * 400)])
    half = clean(coded(800)).crop((0, 0, 400, 200))
    blank, dot = Image.new("L", (300, 300), 255), Image.new("L", (1, 1))
    assert [read.photo for read in read_pictures([noise, half, blank, dot])] == [[], [], [], []]
