"""Makes the folder that an overlay begins as, and writes into its record what it replaces."""

from __future__ import annotations

import json
from pathlib import Path

from scripts.branding import SHEET, blank
from scripts.dist import version
from scripts.locales import read_locales
from scripts.overlay.record import (
    FORMAT,
    FORMAT_VERSION,
    REPLACES,
    Mark,
    OverlayError,
    mark_of,
    read_record,
)
from scripts.overlay.rooms import BRANDING, METHODS, RECORD, Part, contents_of, shown
from scripts.paths import LANGUAGES, ROOT, SKELETON
from scripts.writing import write_whole

TEXT = SKELETON / RECORD
"""What a record begins as, with what may stand beside it."""


def start(folder: Path) -> list[Path]:
    """Makes an overlay that builds as it is, and returns its files. Raises OverlayError."""
    there = sorted(folder.iterdir()) if folder.is_dir() else []
    if there:
        from scripts.checks.problems import Problem

        says = f"found a folder with other files in it and no {RECORD}; expected an empty one"
        raise OverlayError([Problem(f"{shown(folder)}", 1, "", f"{says}, or a name of a new one")])
    locales = read_locales()
    titles = (f"  {of}: {json.dumps(locales[of]['site']['site-name'])}\n" for of in LANGUAGES)
    text = TEXT.read_text("utf-8").format(
        format=FORMAT, format_version=FORMAT_VERSION, version=version(), titles="".join(titles)
    )
    sheet = folder / BRANDING / SHEET
    sheet.parent.mkdir(parents=True)
    for path, content in ((folder / RECORD, text), (sheet, blank(locales))):
        path.write_text(content, "utf-8", newline="\n")
    return [folder / RECORD, sheet]


def record(folder: Path, ours: Path = ROOT) -> list[str]:
    """Writes what an overlay replaces, as ours is now, and this version; says each new line.

    All else in the record stays as it is. Raises OverlayError.
    """
    before, contents = read_record(folder), contents_of(folder)
    replacing = [of for of in contents.parts if not of.path.startswith(f"{METHODS}/")]
    marks = {of: mark for of in replacing if (mark := mark_of(of, contents.languages, ours))}
    lines = (folder / RECORD).read_text("utf-8").splitlines(keepends=True)
    starts = sorted(before.document.line((key,)) for key in before.document.value)
    if REPLACES in before.document.value:
        first = before.document.line((REPLACES,))
        end = next((line for line in starts if line > first), len(lines) + 1)
        del lines[first - 1 : end - 1]
    at = before.document.line(("playbook",)) - 1
    lines[at] = f"playbook: {json.dumps(version())}\n"
    text = "".join(lines).rstrip("\n") + "\n" + _written(marks)
    write_whole(folder / RECORD, text.encode())
    return [
        f"{part.path}{f': {part.key}' if part.key else ''}"
        for part, mark in marks.items()
        if before.marks.get(part) != mark
    ]


def _written(marks: dict[Part, Mark]) -> str:
    """The part of a record that says what is replaced; empty where nothing is."""
    lines = [f"{REPLACES}:\n"] if marks else []
    path = ""
    for part, mark in sorted(marks.items()):
        if not part.key:
            lines.append(f"  {json.dumps(part.path)}: {mark.written()}\n")
            continue
        if part.path != path:
            lines.append(f"  {json.dumps(part.path)}:\n")
        path = part.path
        lines.append(f"    {json.dumps(part.key)}: {mark.written()}\n")
    return "".join(lines)
