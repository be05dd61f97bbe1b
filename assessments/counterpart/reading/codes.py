"""Finds the codes in a text as it arrives: in prose, in wrapped links, quoted, encoded, damaged."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from counterpart.reading.undoing import undone

AT_MOST = 2000
"""Codes of one text, as files of one set: each of them may unpack to the size of a file."""
_JOINTS_SEEN = (
    r"\s>|<\\:\]#%*~}+\u00a6\u00ac\u00b6\u00b7\u2015\u2016\u203a\u00bb\u2022\u2023\u2043"
    r"\u21a9\u21aa\u21b5\u23ce\u2502\u2503\u254e\u2588-\u258f\u25aa\u25e6\u276f\u2b90"
)
_JOINT = f"[{_JOINTS_SEEN}]"
"""What stands where a line was broken: blanks, marks of a quotation, of a line that goes on."""
_BEGINS = rf"{_JOINT}{{0,16}}[CGKOSWae]{_JOINT}{{0,16}}[A-P](?:{_JOINT}{{0,16}}[A-Za-z0-9_-]){{6}}"
"""How everything that is deflated (zlib) begins in base64, with six characters more."""
_COMPLETE = r"[A-Za-z0-9_-]{8,}\.[0-9a-f]{8}(?![A-Za-z0-9_-])"
_START = re.compile(
    rf"(r={_JOINT}{{0,4}})?([0-9]{{1,4}}){_JOINT}{{0,16}}\.(?(1)|(?={_BEGINS}|{_COMPLETE}))"
)
"""Where a code may begin: where a link has one, or where it goes on as codes do."""
_REST = re.compile(rf"([A-Za-z0-9_\-\u2013\u2014{_JOINTS_SEEN}]*)\.((?:{_JOINT}*[0-9a-f]){{8}})")
_PLAIN = re.compile(r"([A-Za-z0-9_-]*)(?:\.([0-9a-f]{8})(?![A-Za-z0-9_-]))?")
_JOINTS = re.compile(_JOINT)
_HYPHENATED = re.compile("-[ \t]*\r?\n")
_NAMED = re.compile(r"\n[ \t]*(?:-|[A-Za-z]{1,4}(?=[>|]))[>| \t]+")
"""A quotation whose lines bear the initials of whoever wrote them, or stand in a list."""
_DASH = re.compile("[\u2013\u2014]")
_INVITATION = re.compile(r"\binvite\s?=\s?\d")


@dataclass(frozen=True)
class Contents:
    """What a text holds: whole codes, and what looks like a code but is damaged."""

    whole: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()
    more: bool = False
    """Whether there is more in the text than is looked at."""
    invitation: bool = False


@dataclass(frozen=True)
class _Piece:
    version: str
    payload: str
    check: str

    def __str__(self) -> str:
        return ".".join(part for part in (self.version, self.payload, self.check) if part)


def find(text: str, version: str, fits: Callable[[str, str], bool]) -> Contents:
    """The codes of this version whose payload fits their check, each once, in their order.

    Damaged is what begins like a code, or stands where a link has one, and is none; what a mail
    program cut short to show it is not, where the whole code stands in the text as well.
    """
    plain = undone(text)
    whole: dict[str, _Piece] = {}
    damaged: dict[str, _Piece] = {}
    start, at = _START.search(plain) if "." in plain else None, 0
    for _ in range(AT_MOST):
        if not start:
            break
        at = start.end()
        rest = _REST.match(plain, at)
        code = rest and next(_fitting(start[2], rest, version, fits), None)
        if code and rest:
            whole[str(code)], at = code, rest.end()
        elif alike := _alike(plain, start, rest):
            damaged[str(alike)] = alike
        start = _START.search(plain, at)
    shown = [piece.payload for piece in whole.values()]
    left = [name for name, piece in damaged.items() if not _cut_of(piece, shown)]
    return Contents(tuple(whole), tuple(left), bool(start), _invites(plain))


def _invites(text: str) -> bool:
    return "invite" in text and bool(_INVITATION.search(text))


def _fitting(
    digits: str, rest: re.Match[str], version: str, fits: Callable[[str, str], bool]
) -> Iterator[_Piece]:
    """The code, where it is one; a dash may have been two hyphens, or one, or that of a break."""
    if not digits.endswith(version):
        return
    check = _JOINTS.sub("", rest[2])
    taken = (_HYPHENATED.sub("", rest[1]), _NAMED.sub("\n", rest[1]))
    whole = dict.fromkeys((rest[1], *taken))
    joined = [_JOINTS.sub("", text) for text in whole]
    payloads = (_DASH.sub(hyphens, text) for text in joined for hyphens in ("--", "-"))
    for payload in dict.fromkeys(payloads):
        if fits(payload, check):
            yield _Piece(version, payload, check)


def _alike(text: str, start: re.Match[str], rest: re.Match[str] | None) -> _Piece | None:
    """What somebody meant as a code, as far as it can be read; none where nothing stands there."""
    version, plain = start[2], _PLAIN.match(text, start.end())
    payload, check = (plain[1], plain[2] or "") if plain else ("", "")
    if rest and not check:
        payload, check = _JOINTS.sub("", rest[1]), _JOINTS.sub("", rest[2])
    return _Piece(version, payload, check) if payload else None


def _cut_of(piece: _Piece, payloads: list[str]) -> bool:
    """Whether it is the beginning of one of these, as a program shows a link that is too long."""
    return not piece.check and any(payload.startswith(piece.payload) for payload in payloads)
