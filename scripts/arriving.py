"""The files in a folder that are ours, whatever became of their names on the way."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from counterpart.reading.checking import SEALED_FORMAT
from counterpart.reading.decoding import decoded, states
from counterpart.reading.foreign import HEAD, MAIL, OUTLOOK, PACKED, WINMAIL, foreign
from counterpart.reading.regular import ENDING, ENDING_WHOLE
from counterpart.reading.strict_json import SIZE_LIMIT
from counterpart.reading.untrusted import plain
from counterpart.relationship.model import FORMAT as WHOLE_FORMAT
from counterpart.responses import FORMAT

NAMED = re.compile(
    r".*\.(?:(?:response|relationship)(?:[ ._(-].*)?\.json(?:\.txt)?|answers(?:[ ._(-].*)?\.xlsx)"
    r"(?:[ (].*)?",
    re.I | re.S,
)
"""How the names of our files end, also after a browser, a mail program or a person changed them:
`.response (1).json`, `.RESPONSE.JSON`, `.response.json.txt`, `.relationship - copy.json`. Of an
answer sheet only the name says it: what it states is packed."""
ENDINGS = (ENDING, ENDING_WHOLE)
"""How they end as we give them out, as nearly all do."""
UNFINISHED = (".unfinished", ".part", ".partial", ".crdownload", ".download", ".tmp", "~")
BESIDE = ("thumbs.db", "desktop.ini", "icon\r")
FOLDERS_BESIDE = ("__macosx",)
HOLDING = (PACKED, MAIL, OUTLOOK, WINMAIL)
"""Kinds of files in which responses may hide: each of these is named."""
NOT_ENTERED = ("$recycle.bin", "system volume information", "@eadir", "#recycle", "lost+found")
NAMES_SHOWN = 5
LINES_SHOWN = 20
Level = tuple[str, list[str], list[str]]
"""A folder, the names of the folders in it, and of the files."""


@dataclass
class Passed:
    """What was passed over: how many files, the first of their names, and what to know of some."""

    count: int = 0
    names: list[str] = field(default_factory=list)
    known: list[tuple[PurePath, str]] = field(default_factory=list)

    def over(self, path: PurePath, code: str = "") -> None:
        """Counts a file; `code` is that of a sentence about it."""
        self.count += 1
        if len(self.names) < NAMES_SHOWN:
            self.names.append(plain(path.name))
        if code and len(self.known) < LINES_SHOWN:
            self.known.append((path, code))

    def lines(self, sentences: Mapping[str, str]) -> Iterator[str]:
        """What to say of it, nothing where nothing was passed over."""
        yield from (f"{path}: {sentences[code]}" for path, code in self.known)
        if self.count:
            names = ", ".join(self.names) + (", …" if self.count > len(self.names) else "")
            yield sentences["passed-over"].format(count=self.count, names=names)


def walk(folder: Path, passed: Passed | None = None) -> Iterator[Path]:
    """The files below a folder that are ours, in the order of their paths.

    A file is ours by its name, or because it states one of our formats. What systems put beside
    files, downloads that are not finished, and everything else is passed over, and counted in
    `passed`. Links to folders are not followed; hidden folders and bins are not entered.
    """
    passed = passed if passed is not None else Passed()
    return map(Path, sifted(levels_below(str(folder), passed), passed))


def levels_below(folder: str, passed: Passed) -> Iterator[Level]:
    """Every folder from this one down with what is in it; what cannot be read is passed over."""

    def unread(error: OSError) -> None:
        passed.over(Path(error.filename), "unreadable-folder")

    return os.walk(folder, onerror=unread)


def sifted(
    levels: Iterable[Level],
    passed: Passed,
    *,
    below: Callable[[str], Iterable[Level]] = os.walk,
    join: Callable[[str, str], str] = os.path.join,
    what: Callable[[str], str | None] | None = None,
    named: Callable[[str], PurePath] = Path,
) -> Iterator[str]:
    """The paths of files that are ours among these levels, which it takes folders out of.

    The others say how paths are made where it is no folder of this machine: the levels below one,
    a path of a folder and a name, what a file holds (as `_what` says it), and a path to name it by.
    """
    what = what or _what
    for place, folders, names in levels:
        for beside in (name for name in folders if name.lower() in FOLDERS_BESIDE):
            for inside, _, left in below(join(place, beside)):
                for name in sorted(left):
                    passed.over(named(join(inside, name)))
        folders[:] = sorted(name for name in folders if _entered(name))
        for name in sorted(names):
            path = join(place, name)
            if _is_beside(name):
                passed.over(named(path))
            elif name.endswith(ENDINGS) or NAMED.fullmatch(name) or (code := what(path)) is None:
                yield path
            else:
                passed.over(named(path), code)


def _entered(name: str) -> bool:
    lower = name.lower()
    return not (lower.startswith(".") or lower in FOLDERS_BESIDE or lower in NOT_ENTERED)


def _is_beside(name: str) -> bool:
    lower = name.lower()
    return lower.startswith((".", "~$")) or lower.endswith(UNFINISHED) or lower in BESIDE


def _what(path: str) -> str | None:
    """None for a file that states one of our formats; else the code of what to say, or nothing."""
    try:
        state = os.stat(path)  # noqa: PTH116 text, as all paths here
        if not stat.S_ISREG(state.st_mode) or state.st_size == 0:
            return ""
        with open(path, "rb") as file:  # noqa: PTH123 as above
            return what_states(file.read(HEAD), lambda: file.read(SIZE_LIMIT - HEAD))
    except OSError:
        return ""


def what_states(head: bytes, rest: Callable[[], bytes]) -> str | None:
    """The same of a file by its first bytes, and by the rest of them where those do not say."""
    if not decoded(head, errors="replace").lstrip("\ufeff \t\r\n").startswith("{"):
        kind = foreign(head)
        return kind if kind in HOLDING else ""
    data = head + rest()
    if any(states(data, f'"{format_}"') for format_ in (FORMAT, WHOLE_FORMAT)):
        return None
    return "sealed" if states(data, f'"{SEALED_FORMAT}"') else ""
