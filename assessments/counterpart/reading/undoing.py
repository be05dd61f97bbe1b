"""Undoes what mail programs and safe-link services do to a text on its way."""

from __future__ import annotations

import base64
import re
import unicodedata

UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\U000e0000-\U000e0fff]"
)
"""What Unicode lets a program leave out when it shows a text, and the place of an object."""
_HYPHENS = re.compile("[\u2010-\u2012\u2212\ufe58\ufe63\uff0d]")
_LIGATURES = re.compile("[\ufb00-\ufb06\U0001d400-\U0001d7ff]")
"""Letters that a page on paper joins, and that come along when a PDF is copied; letters that are
bold or italic by themselves, as messages write them that know no other way."""
_WIDE = re.compile("[\uff01-\uff5e]")
"""The signs of ASCII as a keyboard for Chinese, Japanese or Korean types them."""
_WIDER_BY = 0xFEE0
_STOPS = re.compile("[\u3002\ufe52\uff61\u2024]")
_MAILED = re.compile(
    r"^content-transfer-encoding:[ \t]*base64[ \t]*\r?\n"
    r"(?:[!-9;-~]{1,80}:.{0,998}\r?\n(?:[ \t].{0,998}\r?\n)*)*[ \t]*\r?\n"
    r"((?:[A-Za-z0-9+/]{2,}={0,2}[ \t]*(?:\r?\n|\Z))+)",
    re.IGNORECASE | re.MULTILINE,
)
"""A part of a mail as its source holds it, such as an .eml file: heads, an empty line, base64."""
_PRINTED = re.compile(r"=3[Dd]|=[ \t]*\r?\n")
"""Only a quoted-printable text has these; elsewhere an equals sign stands for itself."""
_SOFT_BREAK = re.compile(r"=[ \t]*\r?\n(?:[>|][ \t>|]{0,16})?")
_QUOTED = re.compile(r"(?:=[0-9A-Fa-f]{2})+")
_PERCENT = re.compile(r"(?:%(?:25)*[0-9A-Fa-f]{2})+")
_ONE_PERCENT = re.compile(r"%(?:25)*([0-9A-Fa-f]{2})")
_ENTITY = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,16}));", re.ASCII)
_ENTITIES = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " ", "shy": "",
    "num": "#", "equals": "=", "period": ".", "lowbar": "_", "hyphen": "-", "dash": "-",
    "ZeroWidthSpace": "", "NoBreak": "", "zwj": "", "zwnj": "", "lrm": "", "rlm": "",
    "NewLine": "\n", "Tab": "\t", "ensp": " ", "emsp": " ", "thinsp": " ", "hairsp": " ",
    "numsp": " ", "puncsp": " ", "ic": "", "InvisibleComma": "", "it": "", "InvisibleTimes": "",
    "af": "", "ApplyFunction": "", "ndash": "\u2013", "mdash": "\u2014", "horbar": "\u2015",
    "minus": "-", "NonBreakingSpace": " ",
}  # fmt: skip
_ADDRESSES = r"(?![^<>]{0,400}(?:href|src|action|content|data|url|background)\s?=)"
_TAG = re.compile(
    rf"<(?:!--.{{0,400}}?-->|/[a-z][a-z0-9:-]{{0,20}}\s?>|{_ADDRESSES}"
    r"[a-z][a-z0-9:-]{0,20}(?=[\s>]|/>)[^<>]{0,400}>)",
    re.IGNORECASE | re.DOTALL,
)
"""Any tag of HTML but those that hold an address: what they lead to may be a code."""
_ESCAPED = re.compile(r"\\u00([2-7][0-9A-Fa-f])")
"""A sign of ASCII as JSON may write it: chats are handed out so."""
_STEERING = re.compile(r"\x1b\[[0-9;]{0,16}[A-Za-z]|[\x00-\x08\x0e-\x1b\x7f]")
"""What colours a terminal's text, and controls that stand for nothing in a text."""
_LINE_ESCAPED = re.compile(r"(?:\\r)?\\n|\\t")
"""The end of a line as JSON and programs write it."""
_DOT = re.compile(r" ?[\[({](?:\.|dot)[\])}] ?", re.IGNORECASE)
"""A stop as people write it so that no program makes a link of it."""
_PACKED = re.compile(
    r"(?<![A-Za-z0-9+/_.-])aHR0c[A-Za-z0-9+/_-]{8,24576}(?:\r?\n[A-Za-z0-9+/_-]{4,1000}){0,400}"
)
"""An address in base64, as safe-link services hold it that do not encode it by percent."""
_DEFENDED = re.compile(r"urldefense\.(?:proofpoint\.)?com/v2/url\?u=([^&]{0,24576})")
_BROKEN = re.compile(r"[\s>|]+")
_ADDRESSED = str.maketrans("-_", "+/")
_DEFENCE = str.maketrans("-_", "%/")
_TURNS = 3
"""Wrappings in one another: a safe link in quoted-printable HTML has so many."""


def undone(text: str) -> str:
    """The text without encodings and unseen characters, whatever stood how often in which.

    Undone are base64 and quoted-printable of mails, HTML, percent-encoding of any depth,
    Proofpoint's safe links, those that hold base64, and those that only encode by percent; JSON,
    soft hyphens, marks of direction, blanks of no width, wide, joined and bold letters, stops, also
    bracketed, and what steers a terminal. In time that grows with the length of the text, and no
    faster.
    """
    for _ in range(_TURNS):
        before = text
        text = _once(text)
        if text == before:
            break
    return text


def _once(text: str) -> str:
    text = _STEERING.sub("", text)
    if "base64" in text or "BASE64" in text:
        text = _MAILED.sub(_from_mail, text)
    if "=" in text and _PRINTED.search(text):
        text = _QUOTED.sub(_from_quoted, _SOFT_BREAK.sub("", text))
    if "&" in text:
        text = _ENTITY.sub(_from_entity, text)
    if "<" in text:
        text = _TAG.sub("\n", text)
    if "\\u00" in text:
        text = _ESCAPED.sub(lambda sign: chr(int(sign[1], 16)), text)
    if "aHR0c" in text:
        text = _PACKED.sub(_from_base64, text)
    if "\\n" in text or "\\t" in text:
        text = _LINE_ESCAPED.sub("\n", text)
    if "." in text or "dot" in text:
        text = _DOT.sub(".", text)
    if "/v2/url" in text:
        text = _DEFENDED.sub(_from_defence, text)
    if "%" in text:
        text = _PERCENT.sub(_from_percent, text)
    return text if text.isascii() else _narrow(_HYPHENS.sub("-", UNSEEN.sub("", text)))


def _narrow(text: str) -> str:
    text = _LIGATURES.sub(lambda joined: unicodedata.normalize("NFKC", joined[0]), text)
    return _WIDE.sub(lambda wide: chr(ord(wide[0]) - _WIDER_BY), _STOPS.sub(".", text))


def _from_mail(match: re.Match[str]) -> str:
    """What the part says; the end of one that is cut off is left out."""
    return "\n" + _unpacked("".join(match[1].split()).rstrip("=")) + "\n"


def _from_base64(match: re.Match[str]) -> str:
    """The address; what stood on the lines behind it may be none of it, and does no harm."""
    return _unpacked("".join(match[0].split()))


def _unpacked(data: str) -> str:
    whole = data[: len(data) - (len(data) % 4 == 1)].translate(_ADDRESSED)
    said = base64.b64decode(whole + "=" * (-len(whole) % 4))
    return said.replace(b"\0", b"").decode("utf-8", "replace")


def _from_quoted(match: re.Match[str]) -> str:
    return bytes.fromhex(match[0].replace("=", "")).decode("utf-8", "replace")


def _from_percent(match: re.Match[str]) -> str:
    pairs = "".join(_ONE_PERCENT.findall(match[0]))
    return bytes.fromhex(pairs).decode("utf-8", "replace")


def _from_entity(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return _ENTITIES.get(name, match[0])
    number = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else match[0]


def _from_defence(match: re.Match[str]) -> str:
    return _BROKEN.sub("", match[1]).translate(_DEFENCE)
