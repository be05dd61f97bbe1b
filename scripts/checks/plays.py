"""Whether plays keep their form, and plays and findings find each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from counterpart.model import SIDES, Assessment
from counterpart.plays import EVERY, SHORT, Play, answering, keys
from counterpart.scoring.findings import FINDINGS

from scripts.checks.documents import Document
from scripts.checks.pages import Page
from scripts.checks.places import Place
from scripts.checks.problems import Problem, listed, nearest
from scripts.checks.sections import check_sections
from scripts.checks.shapes import shaped
from scripts.checks.yaml_files import read
from scripts.methods import methods as known_methods
from scripts.plays.form import FOLDER, SECTIONS, SPEECH, Section, form

MATERIALS = "plays.yaml"
"""The locale file that names what lies on the table."""
_MATERIAL = "material-"
LEAST = 2
"""Plays that every finding has, one of them short."""
MOST_STEPS = 3
"""Steps of an action, as the plan takes them."""


@dataclass(frozen=True)
class Given:
    """What plays may name: the assessments by id, and the names of things on the table."""

    assessments: Mapping[str, Assessment]
    materials: Sequence[str]
    folder: Path
    """That of the definitions."""


def materials(locale: Mapping[str, Document]) -> tuple[str, ...]:
    """What may lie on the table: what the locale, by its files, has a name for."""
    words = locale.get(MATERIALS)
    names = [member.key for member in Place(words).members] if words else []
    return tuple(name.removeprefix(_MATERIAL) for name in names if name.startswith(_MATERIAL))


def check_plays(
    folder: Path, root: Path, pages: Mapping[str, Mapping[str, Page]], given: Given
) -> Iterator[Problem]:
    """Every problem of the plays: facts, texts, and findings that have too few.

    `pages` are those of the content by language and path. Without a folder of plays there is
    nothing to check.
    """
    if not folder.is_dir():
        return
    documents = {path.stem: read(path, root) for path in sorted(folder.glob("*.yaml"))}
    plays = {key: play for key, of in documents.items() if (play := _facts(key, of, given))}
    for document in documents.values():
        yield from document.problems
    for of in pages.values():
        texts = {Path(name).stem: page for name, page in of.items() if _is_play(name)}
        for key, page in texts.items():
            if key not in documents:
                file = (folder / f"{key}.yaml").relative_to(root).as_posix()
                yield Problem(file, 1, "", f"found nothing; expected the facts of {page.file}")
            if page.id and page.id != key:
                says = f"found {page.id}; expected {key}, the name of its file"
                yield Problem(page.file, page.front.line(("id",)), "id", says)
            if page.text is not None:
                yield from _text(page.file, page.text, plays.get(key))
    first = next(iter(pages))
    for key in documents:
        if not any(f"{FOLDER}/{key}.md" in of for of in pages.values()):
            says = f"found no text of this play; expected content/{first}/{FOLDER}/{key}.md"
            yield Problem(documents[key].file, 1, "", says)
    if len(plays) == len(documents):
        yield from _findings(tuple(plays.values()), given, root)


def _is_play(name: str) -> bool:
    return name.startswith(f"{FOLDER}/")


def _facts(key: str, document: Document, given: Given) -> Play | None:
    play = None if document.problems else shaped(Play, document)
    place = Place(document)
    if play is None:
        return None
    if play.id != key:
        place["id"].problem(f"{key}, the name of its file")
    if sum(play.steps) != play.minutes:
        total = sum(play.steps)
        place["minutes"].problem(f"{total}, which is what the steps take together")
    for at, minutes in enumerate(play.steps):
        if minutes < 1:
            place["steps"][at].problem("at least a minute")
    if not play.findings:
        place["findings"].problem("at least one finding that it answers", "none")
    alone = "own" in play.people
    if not play.people or (alone and len(play.people) > 1) or not all(play.people.values()):
        place["people"].problem("roles of the buyer and the supplier, or of one side's own people")
    if tuple(play.owners) != SIDES and sorted(play.owners) != sorted(SIDES):
        place["owners"].problem("a role on each side")
    if not 0 < play.due <= play.recheck:
        place["recheck"].problem("days after the action is due")
    for item in place["materials"].items:
        if item.text not in given.materials:
            known = listed(given.materials) + nearest(item.text, given.materials)
            item.problem(known)
    for member in place["findings"].members:
        _named(member, given)
    return play


def _named(member: Place, given: Given) -> None:
    """A finding that a play names is one that a method can make."""
    name, _, dimension = member.key.partition(".")
    methods = {of.method for of in given.assessments.values()}
    known = (EVERY, *sorted({*given.assessments, *methods, *known_methods()}))
    if name not in known:
        member.problem(f"an assessment, a method or {EVERY}{nearest(name, known)}", member.key)
        return
    ours = [of for of in given.assessments.values() if name in (of.id, of.method, EVERY)]
    if dimension and dimension not in {part.id for of in ours for part in of.dimensions}:
        member.problem(f"a dimension of {name}", member.key)
    if name == EVERY:
        of_all = (reading for method in known_methods().values() for reading in method.readings)
        readings = tuple(dict.fromkeys(of_all))
        readings = tuple(dict.fromkeys((*FINDINGS, *readings)))
    else:
        readings = (*known_methods()[ours[0].method if ours else name].readings, *FINDINGS)
    member.once(member.items, "a finding")
    for item in member.items:
        if item.text not in readings:
            item.problem(f"a finding of {name}{nearest(item.text, readings)}")


def _text(file: str, text: str, play: Play | None) -> Iterator[Problem]:
    return check_sections(file, form(text), SECTIONS, partial(_wrong, play))


def _wrong(play: Play | None, name: str, of: Section) -> Iterator[str]:
    """What does not hold of one section."""
    if "](" in of.text:
        yield "found a link; expected words alone, since a card has no links"
    if name in SPEECH and not of.quotes:
        yield "found nobody speaking; expected a block quote, word for word"
    if name == "steps" and play and len(of.items) != len(play.steps):
        yield f"found steps: {len(of.items)}; expected {len(play.steps)}, as its facts have minutes"
    if name == "wrong" and len(of.items) < LEAST:
        says = f"found things that can go wrong: {len(of.items)}"
        yield f"{says}; expected at least {LEAST} in a list"
    if name == "plan" and not of.bold:
        yield "found no theme; expected what the action is about in bold, in a line of its own"
    if name == "plan" and not 0 < len(of.items) <= MOST_STEPS:
        yield f"found steps of the action: {len(of.items)}; expected 1 to {MOST_STEPS}"


def _findings(plays: Sequence[Play], given: Given, root: Path) -> Iterator[Problem]:
    """Each finding of each assessment has plays enough."""
    for of in given.assessments.values():
        document = read(given.folder / of.id / "assessment.yaml", root)
        for finding in known_methods()[of.method].readings:
            if says := too_few(plays, of, finding):
                line = document.line(("guidance", finding))
                yield Problem(document.file, line, f"guidance.{finding}", says)


def too_few(plays: Sequence[Play], of: Assessment, finding: str) -> str:
    """What is missing of the plays of a finding; empty where there are enough."""
    answers = answering(plays, keys(of.id, of.method, ""), finding)
    if len(answers) < LEAST:
        return f"found plays for this finding: {len(answers)}; expected at least {LEAST}"
    if all(play.minutes >= SHORT for play in answers):
        return f"found no short play for this finding; expected one of under {SHORT} minutes"
    return ""
