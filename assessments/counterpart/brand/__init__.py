"""A brand of one's own in files: its name, its lines, its logo, and the colours it gives them.

Loaded with what writes decks, documents or workbooks, and not before.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counterpart.errors import Problem, RequestError
from counterpart.reading.untrusted import Untrusted

COLOURS = {
    "paper": "FFFFFF",
    "ink": "1B2430",
    "soft": "515C6B",
    "line": "DCD8CC",
    "sunk": "F2F0E9",
    "brand": "0F4C50",
    "tint": "E4EFEE",
    "buyer": "1D5BB8",
    "supplier": "A84A06",
    "first": "7A4FA3",
    "second": "9A6A00",
    "third": "0F7A5F",
}
"""As in the style sheets, for paper; `first` to `third` are parts of a whole that are no side."""
CONTRAST = 4.5
"""Of white on a brand's colour, at least: WCAG 2.2, 1.4.3."""
LIMIT = 200
"""Characters of a brand's text."""
PICTURE_LIMIT = 2_000_000
"""Characters of a logo in base64."""
PNG = b"\x89PNG\r\n\x1a\n"
_HEX = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")


@dataclass(frozen=True)
class Brand:
    """A brand of one's own: its name, a line for the foot of each page, its colour as RRGGBB.

    What is not set is empty. `logo` is whether there is a picture for it; `picture` is that, a
    PNG, where the file is written here and not by whoever gets a description. `contact` says whom
    to ask.
    """

    name: str = ""
    footer: str = ""
    colour: str = ""
    logo: bool = False
    contact: str = ""
    picture: bytes = b""

    @property
    def colours(self) -> dict[str, str]:
        """By role; a colour on which white cannot be read leaves ours where it is."""
        own = hexadecimal(self.colour)
        if not own or contrast("FFFFFF", own) < CONTRAST:
            return dict(COLOURS)
        return {**COLOURS, "brand": own, "tint": mixed(own, 0.12)}


NO_BRAND = Brand()


def brand_in(request: Mapping[str, Any]) -> Brand:
    """The `brand` of a request. Raises RequestError where it is something else."""
    problems: list[Problem] = []
    given = Untrusted(request.get("brand", {}), "brand", problems)
    given.only(("name", "footer", "colour", "logo", "contact", "picture"))
    texts = {key: given.text(key, LIMIT) for key in ("name", "footer", "colour", "contact")}
    packed = given.text("picture", PICTURE_LIMIT)
    if problems:
        raise RequestError(problems)
    texts["colour"] = hexadecimal(texts["colour"])
    return Brand(**texts, logo=given.members.get("logo") is True, picture=_picture(packed))


def _picture(packed: str) -> bytes:
    """A PNG from base64; nothing where it is something else."""
    try:
        data = base64.b64decode(packed, validate=True)
    except binascii.Error:
        return b""
    return data if data.startswith(PNG) else b""


def hexadecimal(colour: str) -> str:
    """A colour such as #0f4c50 as `0F4C50`; empty where it is written in another way."""
    match = _HEX.fullmatch(colour.strip())
    if not match:
        return ""
    digits = match[1] if len(match[1]) > 3 else "".join(2 * digit for digit in match[1])
    return digits.upper()


def mixed(colour: str, share: float) -> str:
    """A colour on white, this share of it."""
    parts = (255 - (255 - of) * share for of in _parts(colour))
    return "".join(f"{round(part):02X}" for part in parts)


def contrast(first: str, second: str) -> float:
    """From 1 to 21, as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [of / 255 for of in _parts(colour)]
    linear = [of / 12.92 if of <= 0.04045 else ((of + 0.055) / 1.055) ** 2.4 for of in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:], 16)
