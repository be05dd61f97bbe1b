"""Parts of a portfolio that any process on any machine can work out, one as well as another.

A part goes out with all that it needs but the catalogue, and what comes of it depends on nothing
else: so it may be worked out twice, and in any order. The engine never loads this module.
"""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from counterpart.answer_sheet.reading import content_of
from counterpart.catalogue import Catalogue
from counterpart.errors import InputError, Problem
from counterpart.export.table import Cell
from counterpart.model import SIDES, Side
from counterpart.names import alike
from counterpart.portfolio import naming, stores
from counterpart.portfolio.columns import columns_of
from counterpart.portfolio.row import row_of
from counterpart.reading.regular import ENDING_WHOLE, content
from counterpart.relationship import Relationship
from counterpart.relationship.times import times_of
from counterpart.responses import Answer, Respondent, Response
from counterpart.scoring.future import times_ahead

Named = tuple[str, Response]
"""What a response calls its relationship, and the response."""
Cells = tuple[Cell, ...]
"""A row of the table in the order of its columns."""
WITHOUT = ""
"""The key of responses of which nobody can say which relationship they belong to."""


@dataclass(frozen=True)
class Fault:
    """What is wrong with a file, by its way; where it is not `refused`, it is used all the same."""

    way: str
    problems: tuple[Problem, ...]
    refused: bool


@dataclass(frozen=True)
class Taken:
    """What came of some files.

    `groups` holds by key and assessment how many responses there are and the bytes that hold them;
    of those without a key it holds none, and `nameless` counts them by assessment and side. `own`
    are the responses to questions of one's own, which are in no row.
    """

    groups: Mapping[tuple[str, str], tuple[int, bytes]]
    nameless: Mapping[tuple[str, str], int]
    faults: Sequence[Fault]
    own: int = 0


@dataclass(frozen=True)
class Files:
    """Files below a folder or an address, by their ways from there, to be read and checked.

    `moment` lets times in the future be named.
    """

    top: str
    ways: tuple[str, ...]
    moment: str

    @property
    def size(self) -> int:
        """How much of all the work it makes up."""
        return len(self.ways)

    def done(self, catalogue: Catalogue) -> Taken:
        """Reads and checks them."""
        groups: defaultdict[tuple[str, str], list[Named]] = defaultdict(list)
        nameless: defaultdict[tuple[str, str], int] = defaultdict(int)
        faults, own = [], 0
        for way, data in zip(self.ways, self._contents(), strict=True):
            try:
                if isinstance(data, InputError):
                    raise data
                read = content_of(data, catalogue)
            except InputError as error:
                faults.append(Fault(way, error.problems, refused=True))
                continue
            if isinstance(read, Relationship):
                given, times, unnamed = read.responses, tuple(times_of(read)), _name(read, way)
            else:
                given, times, unnamed = (read,), (read.answered_at,), naming.from_folder(way)
            if ahead := times_ahead(times, self.moment):
                faults.append(Fault(way, ahead, refused=False))
            for response in given:
                if response.questions:
                    own += 1  # no other relationship has these: there is nothing to lay beside them
                    continue
                given_name = response.relationship
                name = given_name.strip() if naming.key(given_name) else unnamed
                key = naming.key(name)
                if key == WITHOUT:
                    nameless[response.assessment, response.side] += 1
                else:
                    groups[key, response.assessment].append((name, response))
        packed = {key: (len(of), packed_up(of)) for key, of in groups.items()}
        return Taken(packed, dict(nameless), faults, own)

    def _contents(self) -> Iterator[bytes | InputError]:
        if stores.MARK in self.top:
            yield from stores.contents(self.top, self.ways)
            return
        for way in self.ways:
            try:
                yield content(f"{self.top}/{way}")
            except InputError as error:
                yield error


@dataclass(frozen=True)
class Groups:
    """Whole relationships, each the parts in which `Files` packed it, to be compared."""

    size: int
    groups: tuple[tuple[bytes, ...], ...]
    smallest: int
    moment: str

    def done(self, catalogue: Catalogue) -> list[Cells]:
        """Compares them; `size` is how many responses they are."""
        columns = columns_of(catalogue.methods)
        made = []
        for parts in self.groups:
            named = list(chain.from_iterable(map(unpacked, parts)))
            names, responses = [name for name, _ in named], [response for _, response in named]
            row = row_of(catalogue, names, responses, self.smallest, self.moment)
            made.append(tuple(row.get(column) for column in columns))
        return made


def packed_up(named: Sequence[Named]) -> bytes:
    """Responses as bytes; what comes back is what was put in, and is not checked again.

    As plain tuples, which take half the time and two thirds of the room that objects take.
    """
    return pickle.dumps([(name, *_plain(of)) for name, of in named], pickle.HIGHEST_PROTOCOL)


def unpacked(data: bytes) -> list[Named]:
    """The responses in these bytes, which no stranger has written."""
    return [(name, _response(*plain)) for name, *plain in pickle.loads(data)]


def _plain(of: Response) -> tuple[Any, ...]:
    """All that a response holds but questions of one's own, of which no portfolio has any."""
    person = of.respondent
    who = (person.id, person.role, person.label)
    about = (of.assessment, of.version, of.side, of.round, of.answered_at, of.relationship)
    answers = [
        (question, given.values, given.note, given.label, given.sentence)
        if given.note or given.label or given.sentence
        else (question, given.values)
        for question, given in of.answers.items()
    ]
    return (*about, of.language, who, answers)


def _response(
    assessment: str,
    version: int,
    side: Side,
    round_: str,
    answered_at: str,
    relationship: str,
    language: str,
    who: tuple[str, str, str],
    answers: Sequence[tuple[Any, ...]],
) -> Response:
    return Response(
        assessment,
        version,
        side,
        Respondent(*who),
        round_,
        answered_at,
        relationship,
        language,
        {question: Answer(*given) for question, *given in answers},
    )


def nameless_row(
    assessment: str, given: Mapping[str, int], smallest: int, status: str
) -> dict[str, Cell]:
    """The row of responses of nobody knows which relationships: counted by side, not compared."""
    counts = {f"{side}_n": given.get(side, 0) for side in SIDES}
    return {"assessment": assessment, "shared": smallest > 0, "status": status, **counts}


def _name(read: Relationship, way: str) -> str:
    """What responses that name no relationship belong to: the first name of their file, or it."""
    given = (name.strip() for name in read.names if alike(name))
    return next(given, "") or naming.from_file(way, ENDING_WHOLE)
