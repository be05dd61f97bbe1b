"""A response file as our own pages write it, read piece by piece.

Thousands of people give the same few answers, so what was right once is known by its text. Whatever
is unusual in any way is left to `counterpart.reading.checking`, which gives the same response, or
says what is wrong: nothing is refused here.

A file is taken apart at brackets alone. Each piece between them is read as JSON of its own before
it is known; a text in which all pieces are members of an object is that object, and no other.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, cast

from counterpart.catalogue import Catalogue
from counterpart.errors import Problem, ResponseError
from counterpart.model import ROLES, Assessment, Question, Scale, Side
from counterpart.own_questions import is_own
from counterpart.reading.answers import check_answers
from counterpart.reading.limits import LABEL_LIMIT, LONG_NOTES, NOTE_LIMIT, RESPONDENT_ID
from counterpart.reading.strict_json import read
from counterpart.reading.untrusted import Untrusted
from counterpart.reading.values import PLAIN
from counterpart.responses import (
    FORMAT,
    FORMAT_VERSION,
    UNANSWERED,
    Answer,
    Respondent,
    Response,
)

Made = tuple[str, Answer]
"""A question by its id, and the answer to it."""
KNOWN = 4096
"""Pieces that are remembered at a time, of the answers of an assessment and of each scale."""
SHORT = 96
"""Characters of an answer that others may well give, too; a longer one has words in it."""
_TEXT = r'([^"\\\x00-\x1f]*)'
_START = re.compile(
    r'\{"answered_at":"(\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d:\d\dZ)","answers":\{', re.ASCII
)
_END = '},"assessment":{'
_REST = re.compile(
    r'\},"assessment":\{"id":"([a-z0-9-]+)","version":([1-9]\d{0,8})\},'
    rf'"format":"{FORMAT}","format_version":{FORMAT_VERSION},'
    rf'"language":"([a-z-]+)","relationship":"{_TEXT}",'
    rf'"respondent":\{{"id":"{_TEXT}","label":"{_TEXT}","role":"([a-z]*)"\}},'
    r'"round":"([!#-\[\]-~]+)","side":"(buyer|supplier)"\}',
    re.ASCII,
)
_ANSWER = re.compile(r'"[^"\\]+":\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}')
_NOTE = re.compile(
    rf'(?<=\{{)"note":"{_TEXT}"(?:,(?=")|(?=\}}))|(?<=[}}"\d]),"note":"{_TEXT}"(?=[,}}])'
)
"""A note with one of the commas around it: without it an answer is JSON just where it was."""


def by_pieces(data: bytes, catalogue: Catalogue) -> Response | None:
    """The response in these bytes where nothing at all is unusual or wrong; else None."""
    if len(data) > LONG_NOTES:
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    end = text.rfind(_END)
    start, rest = _START.match(text), _REST.fullmatch(text, max(end, 0))
    if start is None or rest is None:
        return None
    asked, version, language, relationship, person, label, role, round_, side = rest.groups()
    if is_own(asked) or asked not in catalogue.assessments or language not in catalogue.languages:
        return None
    assessment, named = catalogue.assessments[asked], catalogue.rounds.stored_name(round_)
    today, names = _day(start[1]), (_line(relationship), _line(label))
    if int(version) != assessment.version or named is None or today is None or None in names:
        return None
    if not RESPONDENT_ID.fullmatch(person) or (role and role not in ROLES):
        return None
    answers = _answers(text[start.end() : end], assessment, today)
    if answers is None:
        return None
    return Response(
        assessment=asked,
        version=assessment.version,
        relationship=names[0] or "",
        side=cast(Side, side),
        respondent=Respondent(person, role, names[1] or ""),
        language=language,
        round=named,
        answered_at=start[1],
        answers=answers,
    )


def _day(moment: str) -> date | None:
    """The day of a moment, None where the calendar has no such day."""
    try:
        return datetime.fromisoformat(moment).date()
    except ValueError:
        return None


def _line(text: str, limit: int = LABEL_LIMIT) -> str | None:
    """A text of one line as it is kept; None where something is wrong with it."""
    if text.isascii() and text.isprintable() and len(text) <= limit:
        return text
    problems: list[Problem] = []
    line = Untrusted({"": text}, "", problems).text("", limit)
    return None if problems else line


def _answers(text: str, assessment: Assessment, today: date) -> dict[str, Answer] | None:
    """The answers that stand in this text; None where it has to be looked at more closely."""
    pieces = _ANSWER.findall(text)
    if ",".join(pieces) != text:
        return None
    known, answers, bare = assessment.pieces.setdefault("", {}), {}, False
    for piece in pieces:
        made = known.get(piece)
        if made is None:
            reader = _noted if '"note":"' in piece else _answer
            made = reader(piece, assessment, today)
            if made is None:
                return None
        answers[made[0]] = made[1]
        bare = bare or not made[1].values
    if len(answers) < len(pieces):
        return None  # a question stands there twice
    return {key: of for key, of in answers.items() if not of.empty} if bare else answers


def _noted(piece: str, assessment: Assessment, today: date) -> Made | None:
    """The same as `_answer`; an answer with a note is that without it, and the note."""
    noted = _NOTE.search(piece)
    if noted and piece.count("{", 0, noted.start()) - piece.count("}", 0, noted.start()) == 1:
        note = _line(noted[1] or noted[2] or "", NOTE_LIMIT)
        rest = f"{piece[: noted.start()]}{piece[noted.end() :]}"
        bare = assessment.pieces[""].get(rest) or _answer(rest, assessment, today)
        if bare and note is not None and not bare[1].note:
            return bare[0], Answer(bare[1].values, note, bare[1].label, bare[1].sentence)
    return _answer(piece, assessment, today)


def _answer(piece: str, assessment: Assessment, today: date) -> Made | None:
    """The question that an answer is to, and the answer; None where something is wrong with it."""
    question = assessment.by_id.get(piece[1 : piece.index('"', 1)])
    if question is None:
        return None
    scale = assessment.scales_of[question.id]
    answer = _splits(piece, assessment, question, scale) if scale.kind == "points" else None
    if answer is not None:
        return question.id, answer
    problems: list[Problem] = []
    key, given = _member(f"{{{piece}}}")
    if key != question.id:
        return None
    checked = check_answers(Untrusted({key: given}, "", problems), assessment, today)
    made = question.id, checked.get(question.id, UNANSWERED)
    if not problems and len(piece) <= SHORT and scale.kind != "date":
        _remember(assessment.pieces[""], piece, made)
    return None if problems else made


def _splits(piece: str, assessment: Assessment, question: Question, scale: Scale) -> Answer | None:
    """The answer where it is splits and nothing else; of these many people have a few alike.

    Cut where a split ends and another begins, and each known by its text up to there: since these
    are members of an object, so is the whole.
    """
    known, splits = assessment.pieces.setdefault(scale.id, {}), {}
    parts = piece[len(question.id) + len('"":{') : -len("}}")].split("},")
    for part in parts:
        made = known.get(part)
        if made is None:
            lens, value = _member(f"{{{part}}}}}")
            split = PLAIN["points"](value, scale)
            if split is None:
                return None
            made = lens, split
            _remember(known, part, made)
        splits[made[0]] = made[1]
    values = {lens: splits[lens] for lens in question.lenses if lens in splits}
    return Answer(values) if len(values) == len(parts) else None


def _member(text: str) -> tuple[str, Any]:
    """The one member of the object in this text; an empty key where there is no such object.

    A bracket in a note can make one piece of several members; where a key is there twice, `read`
    says so by another type.
    """
    try:
        members = read(text.encode())
    except ResponseError:
        return "", None
    single = type(members) is dict and len(members) == 1
    return next(iter(members.items())) if single else ("", None)


def _remember(known: dict[str, Any], piece: str, made: tuple[str, Any]) -> None:
    if len(known) >= KNOWN:
        known.clear()
    known[piece] = made
