"""Reads and writes what a WebAssembly file exports (WebAssembly Core Specification 3.0, 5.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

HEAD = 8
EXPORTS = 7
"""The id of the section that says what others may call."""


def exported(module: bytes) -> set[str]:
    """The names of all that a module exports."""
    return {
        name.decode()
        for section, content in _sections(module)
        if section == EXPORTS
        for name, _ in _entries(content)
    }


def exporting(module: bytes, wanted: Callable[[str], bool]) -> bytes:
    """The same module, exporting only what is wanted."""
    parts = [module[:HEAD]]
    for section, content in _sections(module):
        if section == EXPORTS:
            stay = [entry for name, entry in _entries(content) if wanted(name.decode())]
            content = number(len(stay)) + b"".join(stay)
        parts.append(bytes([section]) + number(len(content)) + content)
    return b"".join(parts)


def with_text(module: bytes, name: bytes, text: bytes) -> bytes:
    """The same module with a text in a section that nobody runs."""
    content = number(len(name)) + name + text
    return module + b"\0" + number(len(content)) + content


def number(value: int) -> bytes:
    """A number as these files have it (LEB128)."""
    digits = []
    while value > 127:
        digits.append(value & 127 | 128)
        value >>= 7
    return bytes([*digits, value])


def _number(data: bytes, at: int) -> tuple[int, int]:
    """A number, and the place after it."""
    value = shift = 0
    while data[at] & 128:
        value |= (data[at] & 127) << shift
        at, shift = at + 1, shift + 7
    return value | data[at] << shift, at + 1


def _sections(module: bytes) -> Iterator[tuple[int, bytes]]:
    at = HEAD
    while at < len(module):
        section = module[at]
        length, at = _number(module, at + 1)
        yield section, module[at : at + length]
        at += length


def _entries(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The name of each export, and the export as it stands in the section."""
    count, at = _number(content, 0)
    for _ in range(count):
        begin = at
        length, at = _number(content, at)
        name = content[at : at + length]
        _, at = _number(content, at + length + 1)  # after its kind
        yield name, content[begin:at]
