"""The folder that a build may fill and empty: one that is new, empty or marked as a build's own."""

from __future__ import annotations

from pathlib import Path

from scripts.paths import BUILD, OVERLAY, ROOT

MARK = ".counterpart-site"
"""The file that marks a folder as one that a build made."""
OLDER = ".counterpart"
"""What builds before the mark left in a finished site."""
SAYS = "A build of the playbook made this folder and may replace everything in it.\n"
ALWAYS = (BUILD / "site", BUILD / "live")
"""Where builds go unless told; nothing else is ever there."""
STAGED = ("docs", "engine", "dist", "overlaid", "zensical")
"""Rooms below build/ that are no site."""
ROOMS = ("assessments", "content", "node_modules", "scripts", "tests", "theme")
"""Rooms of the checkout in which no site may lie; nor may one in a hidden room."""


class NotOwnError(Exception):
    """A folder that a build must leave alone; says why."""


def refuse_foreign(folder: Path) -> None:
    """Raises NotOwnError for a folder that is not a build's to fill and to empty."""
    if folder in ALWAYS:
        return
    in_overlay = OVERLAY and (folder.is_relative_to(OVERLAY) or OVERLAY.is_relative_to(folder))
    if ROOT.is_relative_to(folder) or _is_room(folder) or in_overlay:
        raise NotOwnError(f"{folder}: found a folder of the sources; expected one outside of them")
    there = sorted(folder.iterdir()) if folder.is_dir() else []
    if there and not {path.name for path in there} & {MARK, OLDER}:
        raise NotOwnError(
            f"{folder}: found a folder that is not empty and that no build made; "
            "expected a new or an empty one, or that of an earlier build"
        )
    if links := [path.name for path in there if path.is_symlink()]:
        raise NotOwnError(
            f"{folder}: found a link in it, {links[0]}; "
            "expected none, because a build would replace what it leads to"
        )


def mark(folder: Path) -> None:
    """Makes the folder, and says in it that a build made it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text(SAYS, "utf-8")


def _is_room(folder: Path) -> bool:
    """Whether a folder lies in the sources, or where builds keep what is no site."""
    for top, rooms in ((BUILD, STAGED), (ROOT, ROOMS)):
        if folder.is_relative_to(top):
            parts = folder.relative_to(top).parts
            return not parts or parts[0] in rooms or parts[0].startswith(".")
    return False
