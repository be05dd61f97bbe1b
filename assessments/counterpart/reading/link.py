"""The link and the copy-and-paste code: `1.<base64url of the deflated response>.<check>`."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import zlib
from typing import NoReturn

from counterpart.catalogue import Catalogue
from counterpart.errors import InputError, LinkError, Problem
from counterpart.reading.checking import check_bytes
from counterpart.reading.codes import AT_MOST, Contents, find
from counterpart.reading.foreign import RTF
from counterpart.reading.strict_json import FILE_LIMIT, SIZE_LIMIT
from counterpart.responses import Response, to_bytes

LINK_LIMIT = 16 * 1024
ADDRESS_ROOM = 1024
OWN_PAGE = '"counterpart-version"'
"""What each page of the playbook holds: saved as a file, it brings the codes of its sample."""
SHORTEST = 64
"""Bytes in which a file of JSON shows that it is one, whatever blanks stand before it."""
LINK_VERSION = "1"
_CODE = re.compile(r"(\d{1,4})\.([A-Za-z0-9_-]+)\.([0-9a-f]{8})", re.ASCII)
_MAILED = re.compile(r"\s+|[<>]")
_FILE = re.compile("[ \t\r\n\ufeff\u200b\u00a0]*\\{(?!\\\\|https?:)")
"""How JSON begins; RTF and a link in braces begin nearly so."""


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
    """The response in a code, a link or a text that holds one.

    Raises LinkError, or ResponseError for what it holds. What mail programs do to a link does no
    harm (`counterpart.reading.undoing`); of a text with several codes it is the first.
    """
    contents = find(code[: SIZE_LIMIT + 1], LINK_VERSION, _fits)
    if contents.whole:
        _, payload, _ = contents.whole[0].split(".")
        return check_bytes(_inflate(payload), catalogue)
    bare = _CODE.fullmatch(_bare(code)) if len(code) <= LINK_LIMIT else None
    match = bare or next(map(_CODE.fullmatch, contents.damaged), None)
    raise LinkError([_wrong(match) if match else _no_code(code, contents)])


def _wrong(match: re.Match[str]) -> Problem:
    """What is wrong with something that has the form of a code."""
    version, payload, _ = match.groups()
    if len(match[0]) > LINK_LIMIT:
        return Problem("", "link-too-long", {"found": len(match[0]), "limit": LINK_LIMIT})
    if version != LINK_VERSION:
        return Problem("", "link-version", {"found": version, "known": LINK_VERSION})
    try:
        _inflate(payload)
    except LinkError as error:
        return error.problems[0]
    return Problem("", "link-damaged")


def _no_code(text: str, contents: Contents) -> Problem:
    """What a text without any code is: an invitation, too long for a code, or something else."""
    if contents.invitation:
        return Problem("", "link-invitation")
    if len(text) > LINK_LIMIT and len(text.split(maxsplit=1)) == 1:
        return Problem("", "link-too-long", {"found": len(text), "limit": LINK_LIMIT})
    return Problem("", "link-not-a-code")


def codes(text: str) -> list[str]:
    """The codes in a text, whatever prose stands around them; else the text itself.

    What looks like a code but is damaged is kept, so that it is reported. Raises LinkError for
    more codes, or more text, than is looked at.
    """
    return [text] if is_file(text) else _pieces(_looked_through(text)) or [text]


def responses(data: bytes, catalogue: Catalogue) -> list[Response]:
    """The responses of the codes in a file; none where it is JSON, or no text with codes.

    Raises LinkError with every problem of every code.
    """
    responses: list[Response] = []
    problems: list[Problem] = []
    for code in codes_in_file(data):
        try:
            responses.append(decode(code, catalogue))
        except InputError as error:
            problems += error.problems
    if problems:
        raise LinkError(problems)
    return responses


def codes_in_file(data: bytes | str) -> list[str]:
    """The codes, whole and damaged, in a file that is no JSON; none where it holds none.

    The text itself where it holds an invitation: reading that says so. A code is ASCII, so that
    every usual encoding of the text around it will do.
    """
    if isinstance(data, bytes):
        if data[:SHORTEST].lstrip().startswith(b"{") and not data.lstrip().startswith(RTF):
            return []
        data = data.replace(b"\0", b"").decode("utf-8", "replace")
    if is_file(data) or OWN_PAGE in data:
        return []
    contents = _looked_through(data)
    return _pieces(contents) or ([data] if contents.invitation else [])


def resembles(text: str) -> bool:
    """Whether somebody meant a text as a code or a link, of a response or an invitation."""
    contents = _looked_through(text)
    return bool(_pieces(contents) or contents.invitation)


def _looked_through(text: str) -> Contents:
    contents = find(text[: SIZE_LIMIT + 1], LINK_VERSION, _fits)
    if contents.more or len(text) > SIZE_LIMIT:
        _refuse("link-too-many", limit=AT_MOST, characters=SIZE_LIMIT)
    return contents


def _pieces(contents: Contents) -> list[str]:
    return [*contents.whole, *contents.damaged]


def is_file(text: str) -> bool:
    """Whether a pasted text is a file, and no text with codes in it."""
    return bool(_FILE.match(text))


def _fits(payload: str, check: str) -> bool:
    if len(payload) > LINK_LIMIT - len(f"{LINK_VERSION}..{check}"):
        return False
    try:
        return _check(_inflate(payload)) == check
    except LinkError:
        return False


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
