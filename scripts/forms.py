"""Forms that send nothing: whoever presses Enter before a script runs keeps the answers."""

from __future__ import annotations

import re
from pathlib import Path

_FORM = re.compile(r"<form(?![\w-])(?P<attributes>[^>]*)>", re.IGNORECASE)
_METHOD = re.compile(r"""\smethod\s*=\s*["']?dialog\b""", re.IGNORECASE)
_ADDRESS = re.compile(r"""\s(?:method|action)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)


def write_forms(site: Path) -> None:
    """Has every form of the site's pages send nothing, those of the theme too.

    A form with the method "dialog" outside a dialog does nothing at all (HTML, form submission
    algorithm). Without it Enter puts the fields into the address, which reaches the server.
    """
    for path in sorted(site.rglob("*.html")):
        page = path.read_text("utf-8")
        changed = _FORM.sub(_quiet, page)
        if changed != page:
            path.write_text(changed, "utf-8")


def loud_forms(page: str) -> list[str]:
    """The forms of a page that a browser would send."""
    return [m[0] for m in _FORM.finditer(page) if not _METHOD.search(m["attributes"])]


def _quiet(form: re.Match[str]) -> str:
    if _METHOD.search(form["attributes"]):
        return form[0]
    return f'<form method="dialog"{_ADDRESS.sub("", form["attributes"])}>'
