"""Whether a workbook may be unpacked at all: looked at before a byte of it is inflated."""

from __future__ import annotations

import io
import re
from typing import NoReturn
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from counterpart.answer_sheet import form
from counterpart.errors import Problem, ResponseError

MACROS = re.compile(r"vba(?:project|data)|macrosheets/|activex/", re.I)
MACRO_TYPE = b"macroEnabled"
TYPES = "[Content_Types].xml"
ENCRYPTED = 0x1
DECLARATION = b"<!DOCTYPE"


LIMITS = (form.SIZE_LIMIT, form.INFLATED_LIMIT)
"""Bytes of an answer sheet, packed and unpacked; a table of many people may have more."""


def checked(data: bytes, packed: int, unpacked: int) -> ZipFile:
    """The archive of a workbook. Raises ResponseError for one that is not to be unpacked.

    Refused are too many bytes, packed or unpacked, macros, passwords, other ways of packing than
    Excel's, and XML that declares a document type, for there its entities would stand.
    """
    if len(data) > packed:
        _refuse("workbook-too-large", size=len(data), limit=packed)
    try:
        archive = ZipFile(io.BytesIO(data))
        entries = archive.infolist()
        if len(entries) > form.ENTRIES_LIMIT or len({of.filename for of in entries}) < len(entries):
            _refuse("workbook-damaged")
        if any(MACROS.search(of.filename) for of in entries):
            _refuse("workbook-macros")
        if any(of.flag_bits & ENCRYPTED for of in entries):
            _refuse("workbook-locked")
        if any(of.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for of in entries):
            _refuse("workbook-damaged")
        size = sum(of.file_size for of in entries)
        if size > unpacked:
            _refuse("workbook-inflated", size=size, limit=unpacked)
        for of in entries:
            with archive.open(of) as file:
                part = file.read(of.file_size + 1)  # without a number all of it would be inflated
            if of.filename.endswith((".xml", ".rels")) and DECLARATION in part.replace(b"\0", b""):
                _refuse("workbook-declares")
            if of.filename == TYPES and MACRO_TYPE in part.replace(b"\0", b""):
                _refuse("workbook-macros")
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        _refuse("workbook-damaged")
    except Exception as error:  # zlib's own, which has no name in every Python
        if type(error).__module__ != "zlib":
            raise
        _refuse("workbook-damaged")
    return archive


def _refuse(code: str, **facts: str | int) -> NoReturn:
    raise ResponseError([Problem("", code, facts)])
