"""Whether programmes keep their form, their minutes add up, and what they name is there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import partial
from pathlib import Path

from counterpart.plays import Play

from scripts.checks.documents import Document
from scripts.checks.pages import Page
from scripts.checks.places import Place
from scripts.checks.problems import Problem, listed, nearest
from scripts.checks.sections import check_sections
from scripts.checks.shapes import shaped
from scripts.checks.yaml_files import read
from scripts.plays import reading  # as a whole: it reads pages by a check, so it may be on its way
from scripts.plays.form import Section, form
from scripts.programmes import facts
from scripts.programmes.facts import DAY, PARTS, Programme, since_midnight
from scripts.programmes.words import AGENDA, FOLDER, LISTS, PROGRAMME, SPEECH, titled

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
LEAST = 2
"""Things that a list of what to do when it gets tense has."""


def check_programmes(
    folder: Path,
    root: Path,
    pages: Mapping[str, Mapping[str, Page]],
    assessments: Collection[str],
) -> Iterator[Problem]:
    """Every problem of the programmes: facts, words, and what is missing of either.

    `pages` are those of the content by language and path, `assessments` ids. Without a folder of
    programmes there is nothing to check.
    """
    if not folder.is_dir():
        return
    plays = reading.read_facts(folder.parent / "plays")
    documents = {path.stem: read(path, root) for path in sorted(folder.glob("*.yaml"))}
    programmes = {
        key: programme
        for key, of in documents.items()
        if (programme := _facts(key, of, plays, assessments))
    }
    for document in documents.values():
        yield from document.problems
    for of in pages.values():
        for name, page in of.items():
            if not name.startswith(f"{FOLDER}/"):
                continue
            key = Path(name).stem
            if key not in documents:
                file = (folder / f"{key}.yaml").relative_to(root).as_posix()
                yield Problem(file, 1, "", f"found nothing; expected the facts of {page.file}")
            if page.id and page.id != key:
                says = f"found {page.id}; expected {key}, the name of its file"
                yield Problem(page.file, page.front.line(("id",)), "id", says)
            if page.text is not None:
                yield from _text(page.file, page.text, programmes.get(key))
    first = next(iter(pages))
    for key in documents:
        if not any(f"{FOLDER}/{key}.md" in of for of in pages.values()):
            says = f"found no words of this programme; expected content/{first}/{FOLDER}/{key}.md"
            yield Problem(documents[key].file, 1, "", says)


def _facts(
    key: str, document: Document, plays: Mapping[str, Play], assessments: Collection[str]
) -> Programme | None:
    programme = None if document.problems else shaped(Programme, document)
    if programme is None:
        return None
    place = Place(document)
    if programme.id != key:
        place["id"].problem(f"{key}, the name of its file")
    if not programme.people:
        place["people"].problem("roles of the buyer and the supplier, or of one side's own people")
    for side in place["people"].members:
        if not side.items:
            side.problem("at least one role", "none")
    if not programme.days:
        place["days"].problem("at least one day")
    for at, day in enumerate(programme.days):
        _day(place["days"][at], day, plays)
    names = [block["play"] for day in place["days"].items for block in day["blocks"].items]
    place["days"].once((name for name in names if name.text), "a play")
    lasts, known = programme.lasts(plays), all(key in plays for key in programme.plays)
    if known and lasts != programme.minutes:
        place["minutes"].problem(f"{lasts}, which is what the blocks take together")
    if programme.assessment:
        _agenda(programme, place, assessments)
    return programme


def _day(place: Place, day: facts.Day, plays: Mapping[str, Play]) -> None:
    if not _TIME.fullmatch(day.start):
        place["start"].problem("a time in quotes, as in “09:30”")
    elif since_midnight(day.start) + sum(block.length(plays) for block in day.blocks) > DAY:
        place["start"].problem("a start from which the blocks end before midnight")
    if not day.blocks:
        place["blocks"].problem("at least one block")
    for at, block in enumerate(day.blocks):
        of = place["blocks"][at]
        if block.play and block.play not in plays:
            of["play"].problem(f"a play{nearest(block.play, plays)}")
        elif block.play and block.minutes:
            minutes = plays[block.play].minutes
            of["minutes"].problem(f"none: the play has its own, {minutes}")
        elif not block.play and block.minutes < 1:
            of["minutes"].problem("at least a minute, or a play, which has its own")
        if bool(block.play) + bool(block.part) + block.rest > 1:
            of.problem("one of play, part and rest", "several of them")


def _agenda(programme: Programme, place: Place, assessments: Collection[str]) -> None:
    """An agenda is about an assessment, and goes through its report in the minutes that it has."""
    if programme.assessment not in assessments:
        known = nearest(programme.assessment, assessments)
        place["assessment"].problem(f"an assessment{known}")
    if programme.id != (wanted := f"{facts.REPORT}{programme.assessment}"):
        place["id"].problem(f"{wanted}, by which the report finds its agenda")
    if programme.minutes != facts.AGENDA:
        place["minutes"].problem(f"{facts.AGENDA}, as every agenda for a report")
    parts = [block.part for block in programme.blocks if block.part]
    if list(dict.fromkeys(parts)) != list(PARTS):
        actual = listed(parts, "and") if parts else "no part"
        place["days"].problem(f"each part of the report, in the order {', '.join(PARTS)}", actual)


def _text(file: str, whole: str, programme: Programme | None) -> Iterator[Problem]:
    known = AGENDA if programme and programme.assessment else PROGRAMME
    return check_sections(file, form(whole, known), known, partial(_wrong, programme))


def _wrong(programme: Programme | None, name: str, of: Section) -> Iterator[str]:
    """What does not hold of one section."""
    if "](" in of.text:
        yield "found a link; expected words alone, since it is printed"
    if name in SPEECH and not of.quotes:
        yield "found nobody speaking; expected a block quote, word for word"
    if name in LISTS and len(of.items) < LEAST:
        yield f"found things in a list: {len(of.items)}; expected at least {LEAST}"
    if name != "blocks" or programme is None:
        return
    own = sum(not block.play for block in programme.blocks)
    if len(of.items) != own:
        yield f"found blocks: {len(of.items)}; expected {own}, as its facts have without a play"
    for at, item in enumerate(of.items, 1):
        if not titled(item)[0]:
            yield f"found no title of block {at}; expected it in bold, before its text"
