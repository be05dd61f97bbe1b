"""Invitations as another program makes them, and how somebody who was invited finds the form."""

from __future__ import annotations

import zlib
from urllib.parse import urlencode

from filling_in import choose_side, give, rate
from visits import PURPOSE

from scripts.locales import read_locales

WORDS = {language: locale["inviting"] for language, locale in read_locales().items()}
NAME = "Ørsted & Zoë’s two +5 % #1"
ASKED = {"side": "supplier", "round": "2026-12", "relationship": NAME, "by": "2026-12-11"}


def fragment(**fields):
    """An invitation as another program makes it, by what is said on the page on files and links."""
    text = urlencode({"invite": "1", **fields})
    return f"{text}&check={zlib.crc32(text.encode()):08x}"


def second(**fields):
    """One of version 2, for what version 1 did not know."""
    text = urlencode({"invite": "2", **ASKED, **fields})
    return f"{text}&check={zlib.crc32(text.encode()):08x}"


def about(page):
    """What the form of an assessment says about who answers."""
    chosen = page.locator("[name=side]:checked")
    side = chosen.get_attribute("value") if chosen.count() else ""
    return {"side": side, **{n: page.input_value(f"#{n}") for n in ("relationship", "round")}}


def invited(page):
    return page.locator("[data-invited]")


def answered(visits):
    """Somebody who answers for another relationship already."""
    page = visits.open(f"en/{PURPOSE}")
    choose_side(page, "buyer")
    page.fill("#relationship", "Theirs and ours")
    give(page, "renewal.now", 20, 30)
    rate(page, "clarity-stated", 4)
    return page


def open_here(page, text):
    page.evaluate("(text) => { location.hash = text }", text)
