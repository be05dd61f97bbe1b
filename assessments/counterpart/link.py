"""The link and the copy-and-paste code: `1.<base64url of the deflated response>.<check>`."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import zlib
from typing import NoReturn

from counterpart.catalogue import Catalogue
from counterpart.checking import check_bytes
from counterpart.errors import LinkError, Problem
from counterpart.responses import Response, to_bytes
from counterpart.strict_json import FILE_LIMIT

LINK_LIMIT = 16 * 1024
ADDRESS_ROOM = 1024
LINK_VERSION = "1"
_CODE = re.compile(r"(\d{1,4})\.([A-Za-z0-9_-]+)\.([0-9a-f]{8})", re.ASCII)
_MAILED = re.compile(r"\s+|[<>\u200b]")
_ALIKE = re.compile(r"\d{1,4}\.[A-Za-z0-9_-]{8}", re.ASCII)


def encode(response: Response) -> str:
    """The code of a response; put `#r=` before it to make a link's fragment."""
    data = to_bytes(response)
    payload = base64.urlsafe_b64encode(zlib.compress(data, 9)).rstrip(b"=").decode()
    return f"{LINK_VERSION}.{payload}.{_check(data)}"


def offered(response: Response) -> str:
    """The code where it fits into a link with room for an address; empty where it does not."""
    code = encode(response)
    return code if len(code) <= LINK_LIMIT - ADDRESS_ROOM else ""


def decode(code: str, catalogue: Catalogue) -> Response:
    """The response in a code or a link. Raises LinkError, or ResponseError for what it holds.

    Line breaks and blanks that mail programs put into a code do no harm.
    """
    if len(code) > LINK_LIMIT:
        _refuse("link-too-long", found=len(code), limit=LINK_LIMIT)
    match = _CODE.fullmatch(_bare(code))
    if not match:
        _refuse("link-not-a-code")
    version, payload, check = match.groups()
    if version != LINK_VERSION:
        _refuse("link-version", found=version, known=LINK_VERSION)
    data = _inflate(payload)
    if _check(data) != check:
        _refuse("link-damaged")
    return check_bytes(data, catalogue)


def codes(text: str) -> list[str]:
    """The codes in a pasted text, whatever prose stands around them; else the text itself.

    What looks like a code but is damaged is kept, so that it is reported.
    """
    pieces = [] if text.lstrip().startswith("{") else [_bare(piece) for piece in text.split()]
    if len(pieces) > 1 and any(_CODE.fullmatch(piece) for piece in pieces):
        return [piece for piece in pieces if _ALIKE.match(piece)]
    return [text]


def _bare(code: str) -> str:
    """A code without the address before it and without what mail programs put into it."""
    text = _MAILED.sub("", code)
    parts = text.rpartition("#")[2].split("&")
    return next((part[2:] for part in reversed(parts) if part.startswith("r=")), text)


def _inflate(payload: str) -> bytes:
    padded = payload + "=" * (-len(payload) % 4)
    try:
        packed = base64.b64decode(padded, altchars=b"-_", validate=True)
        inflater = zlib.decompressobj()
        data = inflater.decompress(packed, FILE_LIMIT + 1)
    except (binascii.Error, zlib.error):
        _refuse("link-damaged")
    if len(data) > FILE_LIMIT:
        _refuse("link-too-large", limit=FILE_LIMIT)
    if not inflater.eof or inflater.unused_data:
        _refuse("link-damaged")
    return data


def _check(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:8]


def _refuse(code: str, **facts: str | int) -> NoReturn:
    raise LinkError([Problem("", code, facts)])
