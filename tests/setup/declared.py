"""The names that a script of the pages declares, as far as regular expressions can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

NAME = r"[A-Za-z_$][\w$]*"
PLAIN = re.compile(
    rf"""\b(?:const|let|var|class|function\*?)\s+({NAME})   # a variable, a class, a function
    | ^import\b[^;]*\bas\s+({NAME})                         # an import under another name
    | ({NAME})\s*=>                                         # the only parameter of an arrow
    | ({NAME})(?::\s*|\s*=\s*)(?:async\s*)?(?:\([^()]*\)|{NAME})\s*=>  # a member that is an arrow
    | ^\s+(?:async\s+|get\s+|set\s+)*({NAME})\([^()]*\)\s*\{{$         # a method
    | @(?:typedef|callback)\s+(?:.*\}}\s+)?({NAME})         # a type
    | @(?:param|property)\s+.*?\}}\s+\[?({NAME})            # a member of one, a parameter""",
    re.MULTILINE | re.VERBOSE,
)
PATTERNS = re.compile(
    r"""\b(?:const|let|var)\s*(\{.*?\}|\[.*?\])\s*(?:=[^=>]|of\b)  # what is taken apart
    | \(((?:[^()]|\([^()]*\))*)\)\s*=>                             # the parameters of an arrow
    | \bfunction\*?\s*[\w$]*\(((?:[^()]|\([^()]*\))*)\)            # … of a function
    | ^\s+(?:async\s+)?[\w$]+\(((?:[^()]|\([^()]*\))*)\)\s*\{$     # … of a method""",
    re.MULTILINE | re.VERBOSE | re.DOTALL,
)
TYPE_MEMBERS = re.compile(r"@typedef\s+\{(\{.*?\}[^{}]*)\}", re.DOTALL)
MEMBER = re.compile(rf"({NAME})\??:\s")
NO_NAMES = re.compile(rf"""/\*.*?\*/|"[^"]*"|{NAME}\s*:(?!:)|=[^,}}\])]*""", re.DOTALL)
"""No names of a pattern: comments, texts, keys of what is renamed, what stands for nothing."""


def declared(text: str) -> Iterator[tuple[int, str]]:
    """Each name with its line, some of them more than once."""

    def line(at: int) -> int:
        return text.count("\n", 0, at) + 1

    for match in PLAIN.finditer(text):
        yield from ((line(match.start()), name) for name in match.groups() if name)
    for match in PATTERNS.finditer(text):
        pattern = NO_NAMES.sub(" ", next(part for part in match.groups() if part is not None))
        yield from ((line(match.start()), name) for name in re.findall(NAME, pattern))
    for match in TYPE_MEMBERS.finditer(text):
        yield from ((line(match.start()), name) for name in MEMBER.findall(match[1]))
