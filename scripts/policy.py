"""The strict content security policy: no inline code but what has its hash here."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

PLACE = "counterpart-policy"
"""Stands in the pages until the hashes of their inline scripts are known."""
_META = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")[^"]*(")')
_INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)


def policy(pages: Iterable[str]) -> str:
    """One policy for all of these pages; data blocks are no code and need no hash."""
    hashes = sorted({hash_of(code) for page in pages for code in inline_scripts(page)})
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *hashes])
    return (
        f"default-src 'self'; script-src {scripts}; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'self'; "
        "form-action 'none'"
    )


def inline_scripts(page: str) -> list[str]:
    """The code of the scripts that stand in a page itself."""
    return [
        match["code"]
        for match in _INLINE.finditer(page)
        if "src=" not in match["attributes"] and "application/json" not in match["attributes"]
    ]


def hash_of(code: str) -> str:
    """The source expression of an inline script."""
    digest = hashlib.sha256(code.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def write_policy(site: Path) -> str:
    """Puts the policy into every page of the site, and returns it for headers."""
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    text = policy(pages.values())
    written = f"\\g<1>{text.replace(chr(39), '&#39;')}\\g<2>"
    for path, page in pages.items():
        changed = _META.sub(written, page, count=1)
        if changed != page:
            path.write_text(changed, "utf-8")
    return text
