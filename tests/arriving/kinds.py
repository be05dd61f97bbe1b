"""Files of other kinds, as small as they can be and still be told apart."""

from __future__ import annotations

import gzip
import io
import zipfile

import openpyxl

MAIL = (
    "From: a@example.test\nTo: b@example.test\nSubject: our answers\nMIME-Version: 1.0\n\nHello\n"
)
RECEIVED = (
    "Received: from a.example.test\n\tby b.example.test; Mon, 1 Jan 2026\n"
    "DKIM-Signature: v=1;\n a=rsa-sha256\nSubject: x\n\nHello\n"
)


def packed(*names: str) -> bytes:
    """A zip with these files in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "{}")
    return out.getvalue()


def workbook() -> bytes:
    """An Excel workbook by a stranger's library."""
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    return out.getvalue()


KINDS: list[tuple[str, str, bytes]] = [
    ("a zip", "is-packed", packed("buyer.response.json")),
    ("an empty zip", "is-packed", packed()),
    ("gzip", "is-packed", gzip.compress(b"{}")),
    ("7z", "is-packed", b"7z\xbc\xaf\x27\x1c\x00\x04"),
    ("rar", "is-packed", b"Rar!\x1a\x07\x01\x00"),
    ("tar", "is-packed", b"a.response.json".ljust(257, b"\0") + b"ustar\x0000".ljust(300, b"\0")),
    ("Word", "is-document", packed("[Content_Types].xml", "word/document.xml")),
    ("OpenDocument", "is-document", packed("mimetype", "content.xml")),
    ("Excel", "is-document", workbook()),
    ("RTF", "is-document", b"{\\rtf1\\ansi Hello}"),
    ("Word in XML", "is-document", b'<?xml version="1.0"?><?mso-application progid="Word"?><w:a/>'),
    ("PDF", "is-pdf", b"%PDF-1.7\n%\xe2\xe3"),
    ("PNG", "is-picture", b"\x89PNG\r\n\x1a\n\x00"),
    ("JPEG", "is-picture", b"\xff\xd8\xff\xe0\x00\x10JFIF"),
    ("GIF", "is-picture", b"GIF89a\x01\x00"),
    ("WebP", "is-picture", b"RIFF\x10\x00\x00\x00WEBPVP8 "),
    ("HEIC", "is-picture", b"\x00\x00\x00\x18ftypheic\x00\x00"),
    ("SVG", "is-picture", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ("prose", "is-text", b"Dear buyer"),
    ("a colon in prose", "is-text", b"Note: we answer later\nDear buyer"),
    ("prose with an accent", "is-text", "Zoë answers later".encode()),
    ("a table", "is-text", b"a;b;c\r\n1;2;3\r\n"),
    ("a calendar", "is-text", b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"),
    ("an encrypted text", "is-text", b"-----BEGIN PGP MESSAGE-----\n\nhQE\n"),
    ("a text of old Windows", "is-text", "Beste Zoë, wij antwoorden".encode("cp1252")),
    ("a section of settings", "is-text", b"[Section]\nkey=1\n"),
    ("less than three", "is-other", b"<3 from all of us"),
    ("XML", "is-other", b'<?xml version="1.0"?><survey><answer/></survey>'),
    ("what Pages keeps", "is-document", packed("Index/Document.iwa", "preview.jpg")),
    ("LZ4", "is-other", b"\x04\"M\x18"),
    ("a disk image", "is-other", b"x\x01s\x0dbb"),
    ("RTF after a mark", "is-document", b"\xef\xbb\xbf{\\rtf1\\ansi Hello}"),
    ("music", "is-other", b"ID3\x03\x00\x00\xff\xfb"),
    ("a database", "is-other", b"SQLite format 3\0\x10"),
    ("an old archive", "is-other", b"\x1f\x9d\x90\xff\xfe"),
    ("a film", "is-other", b"\x00\x00\x00\x18ftypmp42\x00\x00"),
    ("a program", "is-other", b"MZ\x90\x00\x03"),
    ("mail", "is-mail", MAIL.encode()),
    ("mail with long headers", "is-mail", RECEIVED.encode()),
    ("mail of a Mac", "is-mail", b"1234      \n" + MAIL.encode()),
    ("mail with CRLF", "is-mail", MAIL.replace("\n", "\r\n").encode()),
    ("mail in an mbox", "is-mail", b"From a@example.test Mon Jan 1\n" + MAIL.encode()),
    ("mail in UTF-16", "is-mail", MAIL.encode("utf-16")),
    ("Outlook", "is-outlook", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(600, b"\0")),
    ("winmail.dat", "is-winmail", b"\x78\x9f\x3e\x22\x01\x00"),
    ("a web page", "is-page", b"<!DOCTYPE html><html><head><title>Sign in</title></html>"),
    ("a web page after blanks", "is-page", b"\xef\xbb\xbf\n\n  <html lang=en>"),
    ("a web page in UTF-16", "is-page", "<html>".encode("utf-16")),
    ("a web page as mail", "is-page", b"From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\n\n"),
    ("a shortcut of Windows", "is-shortcut", b"[InternetShortcut]\r\nURL=https://x.example/\r\n"),
    ("a shortcut with an id", "is-shortcut",
     b"[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,11\r\n[InternetShortcut]\r\nURL=x\r\n"),
    ("a shortcut of Linux", "is-shortcut", b"[Desktop Entry]\nType=Link\nURL=https://x.example\n"),
    ("a link of Windows", "is-shortcut", b"L\x00\x00\x00\x01\x14\x02\x00\x00"),
    ("a shortcut of a Mac", "is-shortcut",
     b'<?xml version="1.0"?><plist><dict><key>URL</key><string>x</string></dict></plist>'),
    ("what a Mac puts beside", "is-sidecar", b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X"),
    ("nothing", "is-empty", b""),
    ("blanks", "is-empty", b" \r\n\t"),
    ("zeros", "is-zeros", b"\0" * 5000),
]  # fmt: skip
