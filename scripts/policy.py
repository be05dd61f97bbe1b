"""The strict content security policy: no inline code but the theme's, which has its hash here."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.known_scripts import is_known, unknown
from scripts.paths import LANGUAGES

PLACE = "counterpart-policy"
"""Stands in the pages until the hashes of their inline scripts are known."""
FRAMES = "frame-ancestors 'self'"
"""Who may show a page in a frame. Only a header can say it: browsers pass over it in a page."""
_META = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")[^"]*(")')
_INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)


class UnknownCodeError(Exception):
    """Pages that hold code that is not ours; holds a line for each."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


def policy(pages: Iterable[str]) -> str:
    """One policy for all of these pages; data blocks are no code and need no hash.

    Only scripts that the theme brings are let in, whatever else stands there.
    """
    codes = {code for page in pages for code in inline_scripts(page)}
    hashes = sorted(hash_of(code) for code in codes if is_known(code))
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *hashes])
    return (
        f"default-src 'self'; script-src {scripts}; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'self'; "
        "form-action 'none'"
    )


def as_header(text: str) -> str:
    """The policy as a header, which may say more than a page."""
    return f"{text}; {FRAMES}"


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
    """Puts the policy into every page of the site, and returns it.

    Raises UnknownCodeError where a page holds code that the playbook does not bring.
    """
    pages = {path: path.read_text("utf-8") for path in _pages(site)}
    problems = [
        f"{path.relative_to(site).as_posix()}:{line}: {says}"
        for path, page in pages.items()
        for line, says in unknown(page)
    ]
    if problems:
        raise UnknownCodeError(problems)
    text = policy(pages.values())
    written = f"\\g<1>{text.replace(chr(39), '&#39;')}\\g<2>"
    for path, page in pages.items():
        changed = _META.sub(written, page, count=1)
        if changed != page:
            path.write_text(changed, "utf-8")
    return text


def _pages(site: Path) -> Iterator[Path]:
    """The pages that people visit; the frames for folders have policies of their own."""
    yield site / "index.html"
    for language in LANGUAGES:
        yield from sorted((site / language).rglob("*.html"))
