"""QR pictures: what another program's decoder reads in them, what they hold, what they refuse."""

from __future__ import annotations

import json
import random
import re
import string
from xml.etree import ElementTree

import pytest
from answering import response, splits
from counterpart import check_bytes
from counterpart.door import handle, hold
from counterpart.errors import PictureError
from counterpart.qr import LIMIT, QUIET, picture, svg
from counterpart.reading import link
from PIL import Image, ImageOps
from reading import plainly

CODE = string.ascii_letters + string.digits + "-_"
LEVELS = "LMQH"
NAME = "{http://www.w3.org/2000/svg}"


def coded(length: int) -> str:
    """A text like a link, of so many characters."""
    address = "https://intranet.test/en/compare/#r=1."
    return (address + "".join(random.Random(length).choices(CODE, k=length)))[:length]


def drawn(text: str) -> Image.Image:
    """What the SVG shows, its quiet zone included."""
    root = ElementTree.fromstring(svg(picture(text), "title", "about"))
    side = int(root.attrib["viewBox"].split()[-1])
    ground, path = root.findall(f"{NAME}path")
    assert ground.attrib == {
        "class": "cp-qr__ground",
        "fill": "#fff",
        "d": f"M0 0h{side}v{side}H0z",
    }
    shown = Image.new("L", (side, side), 255)
    rectangles = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", path.attrib["d"])
    assert rectangles
    for x, y, width, back in rectangles:
        assert width == back
        shown.paste(0, (int(x), int(y), int(x) + int(width), int(y) + 1))
    return shown


def decoded(texts: list[str]) -> list[str | None]:
    """What the decoder reads in the pictures of these texts, at four pixels a module."""
    images = [drawn(text) for text in texts]
    return plainly([i.resize((i.width * 4, i.height * 4), Image.NEAREST) for i in images])


def test_a_decoder_reads_every_size(sample_paths, catalogue):
    responses = [path for paths in sample_paths.values() for path in paths]
    texts = [link.encode(check_bytes(path.read_bytes(), catalogue)) for path in responses]
    texts += [coded(length) for length in [1, 40, 150, 500, 1000, 1500, 2000, 2500, LIMIT]]
    texts += ["Zoë & Ørsted: “één” – 5 € 😀", "Ω" * (LIMIT // 2), "a\nb\x00c", "12345", "HELLO"]
    assert decoded(texts) == texts
    versions = {picture(text).version for text in texts}
    assert min(versions) == 1
    assert max(versions) == 40


@pytest.mark.parametrize("length", [1, 100, 200, 800, 1400, 2200, LIMIT])
def test_it_is_as_small_as_can_be_and_then_corrects_as_much_as_fits(length):
    import segno

    made = picture(coded(length))
    smallest = segno.make_qr(coded(length), error="L", boost_error=False).version
    assert made.version == smallest
    for better in LEVELS[LEVELS.index(made.level) + 1 :]:
        with pytest.raises(segno.DataOverflowError):
            segno.make_qr(coded(length), error=better, version=smallest, boost_error=False)


def test_white_stands_all_around():
    shown = drawn(coded(300))
    assert QUIET == 4
    assert ImageOps.invert(shown).getbbox() == (4, 4, shown.width - 4, shown.height - 4)


def test_title_and_description_are_text():
    shown = svg(picture("a"), "<b>“Zoë” & Co", "<i>")
    root = ElementTree.fromstring(shown)
    assert root.findtext(f"{NAME}title") == "<b>“Zoë” & Co"
    assert root.findtext(f"{NAME}desc") == "<i>"
    assert root.attrib["role"] == "img"
    assert "style" not in shown


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "qr-empty"), ("a" * (LIMIT + 1), "qr-too-long"), ("é" * 1477, "qr-too-long")],
)
def test_what_does_not_fit_is_refused(text, code):
    with pytest.raises(PictureError) as caught:
        picture(text)
    assert [problem.code for problem in caught.value.problems] == [code]


def asked(**request):
    return json.loads(handle(json.dumps({"type": "qr", **request})))


def test_the_door_says_so_in_words(catalogue):
    hold(catalogue)
    assert asked(text="é" * 1477, language="nl") == {
        "ok": False,
        "problems": ["De tekst heeft 2954 bytes; in een QR-code passen er hoogstens 2953."],
    }
    assert asked(text="\ud800", language="en")["problems"] == [
        "The text holds characters that cannot be put into a QR code."
    ]
    for wrong in (None, 5, ["a"]):
        assert "the engine does not know this request" in asked(text=wrong)["problems"][0]
        assert not asked(text="a", title=wrong or 0)["ok"]


def test_the_door_draws_with_words(catalogue):
    hold(catalogue)
    answer = asked(text="1.abc", language="nl", title="Antwoord van <de> afnemer")
    assert (answer["ok"], answer["version"], answer["level"]) == (True, 1, "H")
    assert "<title>Antwoord van &lt;de&gt; afnemer</title>" in answer["svg"]
    assert "Een vierkant van 21 bij 21" in answer["svg"]
    assert "<title>QR code</title>" in asked(text="1.abc", language="en")["svg"]


def test_a_normal_response_fits_and_so_does_its_link(catalogue):
    """Every question under every lens, with a short note at half of the situations."""
    note = "Agreed at the last review, but the planners have not heard of it yet."
    chance = random.Random(4)
    purpose = catalogue.assessments["purpose"]
    answers = {}
    for question in purpose.questions:
        scale = purpose.scale(question)
        for lens in question.lenses:
            me = chance.randrange(0, 70, 5)
            them = chance.randrange(0, 100 - me, 5)
            points = {"me": me, "them": them, "us": 100 - me - them}
            rating = chance.randint(1, scale.points or 1)
            answers.setdefault(question.id, {})[lens] = points if scale.kind == "points" else rating
    assert len(answers) == 15
    assert splits(20, 30, 50).keys() <= answers.keys()
    for number, question in enumerate(splits(20, 30, 50)):
        if number % 2:
            answers[question]["note"] = f"{note[number * 3 :]} {number}"
    made = response("buyer", answers, "3f0c9a4e2b7d6c5a1f8e0d93", relationship="Acme and Borealis")
    address = f"https://playbook.intranet.example/relationships/en/compare/#r={link.encode(made)}"
    assert len(address) <= 2000
    assert picture(address).version <= 25
    assert decoded([address]) == [address]
