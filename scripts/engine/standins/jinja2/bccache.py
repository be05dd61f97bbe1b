"""Stands in for Jinja's caches of bytecode in a snapshot: compiled templates are in its memory."""

from __future__ import annotations


class BytecodeCache:
    """Never made."""


class FileSystemBytecodeCache(BytecodeCache):
    """Never made."""


class MemcachedBytecodeCache(BytecodeCache):
    """Never made."""
