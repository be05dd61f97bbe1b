"""Writes the index of DECISIONS.md: `python -m scripts.decisions`.

Decisions stand in the order of their dates; new ones go to the end.
"""

from __future__ import annotations

import re
from pathlib import Path

from scripts.paths import ROOT

FILE = ROOT / "DECISIONS.md"
HEADING = re.compile(r"^## (\d{4}-\d\d-\d\d) · (.+)$", re.MULTILINE)
BEGIN, END = "<!-- index -->\n", "<!-- /index -->\n"
_LEFT_OUT = re.compile(r"[^\w\- ]")


def headings(text: str) -> list[tuple[str, str]]:
    """The date and the title of each decision, in their order."""
    return HEADING.findall(text)


def index(text: str) -> str:
    """The index: by date, each title as a link to its heading."""
    lines: list[str] = []
    last = ""
    for date, title in headings(text):
        if date != last:
            lines += [*([""] if lines else []), f"**{date}**", ""]
            last = date
        lines.append(f"- [{title}](#{_anchor(f'{date} · {title}')})")
    return "\n".join(lines) + "\n"


def with_index(text: str) -> str:
    """The same text with the index of what it holds."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}{index(text)}{END}{after}"


def _anchor(heading: str) -> str:
    """What a heading is linked by: in small letters, without signs, blanks as hyphens."""
    return _LEFT_OUT.sub("", heading.lower()).replace(" ", "-")


def main(path: Path = FILE) -> None:
    """Writes the index into the file."""
    path.write_text(with_index(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
