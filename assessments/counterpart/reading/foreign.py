"""Files of another kind that come in place of a response, told by their first bytes.

What each is has a sentence of its own in the locale, which says what to do instead.
"""

from __future__ import annotations

import re

from counterpart.reading.decoding import decoded

WORKBOOK, BOOK = b"PK\x03\x04", b"xl/workbook.xml"
"""How a workbook of Excel begins, and the name of a part that stands in it unpacked."""
HEAD = 4096
"""Bytes of a file's beginning that tell its kind."""
PACKED, DOCUMENT, PICTURE, SHORTCUT = "is-packed", "is-document", "is-picture", "is-shortcut"
MAIL, OUTLOOK, WINMAIL, PAGE = "is-mail", "is-outlook", "is-winmail", "is-page"
ALL = (
    PACKED, DOCUMENT, PICTURE, SHORTCUT, MAIL, OUTLOOK, WINMAIL, PAGE,
    "is-pdf", "is-sidecar", "is-empty", "is-zeros", "is-text", "is-other",
)  # fmt: skip
RTF = b"{\\rtf"
SIGNATURES = (
    (b"PK\x03\x04", PACKED),
    (b"PK\x05\x06", PACKED),
    (b"PK\x07\x08", PACKED),
    (b"7z\xbc\xaf\x27\x1c", PACKED),
    (b"Rar!\x1a\x07", PACKED),
    (b"\x1f\x8b", PACKED),
    (b"BZh", PACKED),
    (b"\xfd7zXZ\x00", PACKED),
    (b"\x28\xb5\x2f\xfd", PACKED),
    (b"MSCF", PACKED),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OUTLOOK),
    (b"\x78\x9f\x3e\x22", WINMAIL),
    (RTF, DOCUMENT),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"BM", PICTURE),
    (b"II*\x00", PICTURE),
    (b"MM\x00*", PICTURE),
    (b"\x00\x05\x16\x07", "is-sidecar"),
    (b"\x00\x05\x16\x00", "is-sidecar"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", SHORTCUT),
    (b"book\x00\x00\x00\x00mark", SHORTCUT),
    (b"bplist00", SHORTCUT),
    (b"MZ", "is-other"),
    (b"\x7fELF", "is-other"),
)
"""First bytes of files that are no text."""
PICTURES = (b"heic", b"heix", b"mif1", b"msf1", b"avif")
"""Kinds of pictures in the box that films come in, too."""
_OFFICE = re.compile(
    rb"PK\x03\x04.{26}(?:\[Content_Types\]|word/|xl/|ppt/|docProps/|_rels/|customXml/|mimetype|"
    rb"Index/Document\.iwa)",
    re.S,
)
_SHORTCUT = re.compile(r"\[(?:internetshortcut|desktop entry|\{[0-9a-f-]{36}\})\]")
"""How shortcuts of Windows and of Linux begin; those of Windows often with an id of their own."""
_PAGE = re.compile(r"<(?:!doctype html|html|head|body|title|meta|base|div|script)\b")
_LIST = re.compile(r"\[\s*(?:[\[{\"\]\d-]|true|false|null|$)")
"""How a list of JSON begins; texts begin with a bracket, too."""
_UNKNOWN = "\ufffd"
"""Stands where bytes are no text, or a text of the encodings before Unicode."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""Controls that no text holds."""
_HEADER = re.compile(r"(?:from .*\n|\d+ *\n)?(?:[a-z][a-z0-9-]*:[ \t].*\n(?:[ \t].*\n)*){2,}")
_MAILED = re.compile(r"^(?:from|to|subject|received|mime-version|return-path|message-id):", re.M)


def foreign(head: bytes, *, part: bool = False) -> str | None:
    """The kind of a file that is certainly no response or relationship, by its beginning.

    None for what may be one, whatever is wrong with it. `head` is the whole of a short file, or at
    least its first 4,096 bytes; `part` says that more follows, however short it is.
    """
    if head.startswith(b"{") and not head.startswith(RTF):  # as nearly all are
        return None
    whole, head = not part and len(head) <= HEAD, head[:HEAD]
    if not head.strip(b"\x00"):
        return "is-zeros" if head else "is-empty"
    for start, kind in SIGNATURES:
        if head.startswith(start):
            return DOCUMENT if kind == PACKED and _OFFICE.match(head) else kind
    if head[4:8] == b"ftyp":
        return PICTURE if head[8:12] in PICTURES else "is-other"
    if head.startswith(b"RIFF"):
        return PICTURE if head[8:12] == b"WEBP" else "is-other"
    if head[257:262] == b"ustar":
        return PACKED
    if b"%PDF-" in head[:1024] and not head.lstrip().startswith(b"{"):
        return "is-pdf"
    return _of_text(head, whole)


def is_workbook(data: bytes) -> bool:
    """Whether these bytes are a workbook of Excel, perhaps a filled answer sheet."""
    return data.startswith(WORKBOOK) and BOOK in data


def _of_text(head: bytes, whole: bool) -> str | None:
    text = decoded(head, errors="replace").lstrip("\ufeff \t\r\n").lower()
    if text.startswith(RTF.decode()):
        return DOCUMENT
    if not text:
        return "is-empty" if whole else None
    if text.startswith("<"):
        return _of_markup(text)
    if _SHORTCUT.match(text):
        return SHORTCUT
    lines = text.replace("\r\n", "\n")
    if _HEADER.match(lines) and _MAILED.search(lines):
        return PAGE if "<saved by" in lines else MAIL
    if text[0] == "{" or _LIST.match(text):
        return None
    strange = text[:-1].count(_UNKNOWN)  # the last character may be cut in two
    return "is-other" if _CONTROL.search(text) or strange * 10 > len(text) else "is-text"


def _of_markup(text: str) -> str:
    if "<plist" in text and "<key>url</key>" in text:
        return SHORTCUT
    if "<html" not in text and "<svg" in text:
        return PICTURE
    if "mso-application" in text or "office:document" in text:
        return DOCUMENT
    return PAGE if _PAGE.search(text) else "is-other"
