"""The strict content security policy: no inline code but the theme's, which has its hash here."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path
from typing import Any

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
    return _policy({code for page in pages for code in inline_scripts(page)})


def _policy(codes: Iterable[str]) -> str:
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


def write_policy(site: Path, run: Callable[..., Iterable[Any]] = map) -> str:
    """Puts the policy into every page of the site, and returns it.

    `run` reads the pages of a language as `map` does, in processes of its own perhaps. Raises
    UnknownCodeError where a page holds code that the playbook does not bring.
    """
    pages = [[site / "index.html"], *(_pages(site / language) for language in LANGUAGES)]
    problems, codes = [], set()
    for faults, inline in run(_examined, pages):
        problems += [f"{path.relative_to(site).as_posix()}:{says}" for path, says in faults]
        codes |= inline
    if problems:
        raise UnknownCodeError(problems)
    text = _policy(codes)
    written = f"\\g<1>{text.replace(chr(39), '&#39;')}\\g<2>"
    for path in chain.from_iterable(pages):
        page = path.read_text("utf-8")
        changed = _META.sub(written, page, count=1)
        if changed != page:
            path.write_text(changed, "utf-8")
    return text


def _examined(paths: Iterable[Path]) -> tuple[list[tuple[Path, str]], set[str]]:
    """What these pages may not hold, by page, each with its line; and their inline scripts."""
    faults, codes = [], set()
    for path in paths:
        page = path.read_text("utf-8")
        faults += [(path, f"{line}: {says}") for line, says in unknown(page)]
        codes.update(inline_scripts(page))
    return faults, codes


def _pages(folder: Path) -> list[Path]:
    """The pages that people visit; the frames for folders have policies of their own."""
    return sorted(folder.rglob("*.html"))
