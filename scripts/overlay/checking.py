"""What an update made stale, what an overlay replaces without saying so, and what it cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from scripts.branding import faults
from scripts.checks.problems import Problem, nearest
from scripts.locales import read_words
from scripts.overlay.laying import Laid
from scripts.overlay.methods import faults_of
from scripts.overlay.record import Mark, mark_of
from scripts.overlay.rooms import BRANDING, DEFINITIONS, METHODS, RECORD, Part
from scripts.overlay.samples import check_words
from scripts.paths import ROOT

RECORDS = "`counterpart overlay --record` writes"


def check_overlay(laid: Laid, ours: Path = ROOT) -> Iterator[Problem]:
    """Every problem of an overlay itself; those of what it holds are found as in our rooms."""
    yield from laid.problems
    for part, (file, line) in laid.contents.parts.items():
        is_method = part.path.startswith(f"{METHODS}/")
        now = mark_of(part, laid.contents.languages, ours)
        then = laid.record.marks.get(part)
        if is_method and now:
            says = "found a method that the playbook has; expected an id of its own"
            yield Problem(file, line, part.path.rpartition("/")[2], says)
        elif says := _stale(part, now, then, ours):
            yield Problem(file, line, part.key or _id(part), says)
    for part in laid.record.marks:
        if part not in laid.contents.parts:
            place = laid.record.place(part)
            says = "found nothing that replaces it; expected it in the overlay, or no line here"
            document = place.document
            yield Problem(document.file, document.line(place.path), part.key or part.path, says)
    yield from check_words(laid)
    yield from faults_of(laid)
    own = laid.into / BRANDING
    if own.is_dir():
        for said in faults(own):
            file, line, says = _split(said.removeprefix(f"{own}/"))
            yield Problem(f"{laid.contents.shown}/{BRANDING}/{file}", line, "", says)


def _stale(part: Part, now: Mark | None, then: Mark | None, ours: Path) -> str:
    """What is wrong between a part, ours as it is now, and ours as it was; empty where nothing."""
    if not then:
        expected = f"it among what {RECORDS} in {RECORD}, or another name"
        return f"found what the playbook has too; expected {expected}" if now else ""
    if not now:
        if part.key:
            near = nearest(part.key, _words(part, ours))
            return f"found a key that the playbook no longer has; expected one that it has{near}"
        made = "found what replaces something that the playbook no longer has"
        return f"{made}; expected it gone, or as your own, which {RECORDS}"
    if now == then:
        return ""
    if now.version != then.version:
        made = f"found what replaces version {then.version} of ours"
        return f"{made}; expected it to replace version {now.version}, which {RECORDS}"
    said = f", “{_cut(_words(part, ours)[part.key])}”" if part.key else ""
    made = "found what replaces an earlier text of ours"
    return f"{made}; expected it to replace the one of today{said}, which {RECORDS}"


def _words(part: Part, ours: Path) -> dict[str, str]:
    path = ours / part.path
    return dict(read_words(path)) if path.is_file() else {}


def _id(part: Part) -> str:
    return part.path.rpartition("/")[2] if part.path.startswith(f"{DEFINITIONS}/") else ""


def _cut(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"


def _split(said: str) -> tuple[str, int, str]:
    """The file, the line (1 where none is said) and the rest of a problem that is a sentence."""
    where, _, says = said.partition(": ")
    file, _, line = where.partition(":")
    return file, int(line or 1), says
