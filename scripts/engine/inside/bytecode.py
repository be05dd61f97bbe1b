"""Runs inside Pyodide: compiles an archive of Python sources for this very version of Python."""

from __future__ import annotations

import importlib.util
import marshal
import zipfile
from collections.abc import Iterator
from types import CodeType
from typing import Any

OPTIMIZE = 2
"""No asserts and no docstrings: nobody reads them in a browser."""
OURS = "counterpart/"
"""Where a line number may help whoever repairs it."""
UNITS = 8
"""The most units of code that an entry of a table can be about."""
LINE_ONLY, NO_LINES = 0x80 | 13 << 3 | UNITS - 1, 0x80 | 15 << 3 | UNITS - 1
"""First bytes of entries about so many units: with a line and no columns, with neither."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)


def compile_archive(sources: str, target: str) -> None:
    """Writes the modules of one archive, compiled, into another; other files are left out."""
    with zipfile.ZipFile(sources) as given, zipfile.ZipFile(target, "w") as made:
        for name in sorted(given.namelist()):
            if name.endswith(".py"):
                made.writestr(
                    zipfile.ZipInfo(f"{name}c", LONG_AGO), compiled(given.read(name), name)
                )


def compiled(source: bytes, name: str) -> bytes:
    """One module as a .pyc file that holds whatever the source's date."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=OPTIMIZE)
    # Flags 1: checked by hash, and never looked up.
    head = importlib.util.MAGIC_NUMBER + (1).to_bytes(4, "little") + bytes(8)
    table = None if name.startswith(OURS) else bytes([NO_LINES]) * (_longest(code) // UNITS + 1)
    return head + marshal.dumps(_bare(code, table))


def _bare(code: CodeType, table: bytes | None) -> CodeType:
    """With this table of lines, or without the columns that a traceback would mark."""
    constants: tuple[Any, ...] = tuple(
        _bare(value, table) if isinstance(value, CodeType) else value for value in code.co_consts
    )
    lines = bytes(_lines(code)) if table is None else table
    return code.replace(co_consts=constants, co_linetable=lines)


def _longest(code: CodeType) -> int:
    """The units of the longest code in a module: one table is enough for all of it."""
    inner = [_longest(value) for value in code.co_consts if isinstance(value, CodeType)]
    return max(len(code.co_code) // 2, *inner, 0)


def _lines(code: CodeType) -> Iterator[int]:
    """A table of line numbers alone (CPython's InternalDocs/code_objects.md, forms 13 and 15)."""
    last = code.co_firstlineno
    for start, end, line in code.co_lines():
        units = (end - start) // 2
        while units:
            length = min(units, UNITS)
            units -= length
            if line is None:
                yield NO_LINES - UNITS + length
                continue
            yield LINE_ONLY - UNITS + length
            yield from _signed(line - last)
            last = line


def _signed(number: int) -> Iterator[int]:
    """The number in groups of six bits, the sign in the lowest."""
    rest = (-number << 1) | 1 if number < 0 else number << 1
    while rest >= 64:
        yield 64 | rest & 63
        rest >>= 6
    yield rest
