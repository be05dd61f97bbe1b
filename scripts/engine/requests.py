"""What an engine is asked before it is trusted: each worked case, in languages in turn."""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle, islice, product
from typing import Any

from counterpart.door import handle, hold
from counterpart.language import DEFAULT
from counterpart.loading import load_catalogue
from counterpart.model import SIDES, Assessment

from scripts.answer_sheets import words_of
from scripts.definitions import Definitions
from scripts.engine.given import AT, BRAND, MINUTES, PLAN, PROGRAMME
from scripts.paths import LANGUAGES

ENCODINGS = ("utf-8", "utf-16", "cp1252")
"""How spreadsheets save a table of text."""
PROGRAMME_REQUEST = {"type": "export", "kind": "programme-ics", "programme": PROGRAMME}
"""A programme that becomes a calendar, over midnight and with a block that was left out."""
MINUTES_REQUEST = {"type": "export", "kind": "minutes-ics", **MINUTES}


def worked_requests(definitions: Definitions, *, every: bool = False) -> list[str]:
    """A request for each worked case, as the door takes them; those of a kind speak in turn.

    With `every`, each in each language. What a language says of each case is a matter of words and
    not of where it is worked out: the tests ask that of this Python.
    """
    seen: Counter[tuple[str, str]] = Counter()
    languages: dict[str, list[str]] = {language: [] for language in LANGUAGES}
    for request in _requests(definitions):
        kind = (request["type"], request.get("kind", ""))
        turn = LANGUAGES[seen[kind] % len(LANGUAGES)]
        seen[kind] += 1
        for language in LANGUAGES if every or seen[kind] == 1 else (turn,):
            text = json.dumps({**request, "language": language, "base": "../"}, sort_keys=True)
            languages[language].append(text)
    return [text for texts in languages.values() for text in texts]


def first_of_each(requests: Sequence[str]) -> list[str]:
    """The first request of each kind in the language that a memory holds: what warms it."""
    first: dict[str, str] = {}
    for text in requests:
        request = json.loads(text)
        if request["language"] == DEFAULT:
            first.setdefault(request["type"], text)
    return list(first.values())


def later_requests(requests: Sequence[str], catalogue: Mapping[str, Any]) -> dict[str, list[str]]:
    """By the part of the engine that is loaded for them: requests for what is exported as CSV here.

    Workbooks are asked for as they are and to be shared, of a plan and of all assessments, answer
    sheets to fill in and to be read, calendars of plans, pictures of texts. How the bytes of a
    workbook are compressed may differ from machine to machine, so that it is no part of
    `worked_requests`.
    """
    hold(load_catalogue(catalogue))
    exports = [of for text in requests if (of := json.loads(text))["type"] == "export"]
    return {
        "calendar": [
            json.dumps({**of, "kind": "plan-ics"}, sort_keys=True)
            for of in exports
            if of["kind"] == "plan-csv"
        ]
        + [json.dumps(of, sort_keys=True) for of in (PROGRAMME_REQUEST, MINUTES_REQUEST)],
        "deck": [json.dumps(of, sort_keys=True) for of in _decks(exports)],
        "qr": list(_pictures()),
        "sheet": [
            json.dumps(of, sort_keys=True)
            for of in (*map(_filled, _answer_sheets(requests)), *_tables(catalogue))
        ],
        "workshop": [json.dumps(of, sort_keys=True) for of in _workshops(requests)],
        "workbook": [
            *(
                json.dumps({**of, "kind": "plan-xlsx"}, sort_keys=True)
                for of in exports
                if of["kind"] == "plan-csv"
            ),
            *(
                json.dumps({**PLAN, **of, "kind": kind, "smallest": smallest}, sort_keys=True)
                for of in exports
                if of["kind"] == "csv"
                for kind, smallest in (("xlsx", 0), ("xlsx", 3), ("whole-xlsx", 0))
            ),
            *(
                json.dumps({**of, "kind": "xlsx", "brand": BRAND}, sort_keys=True)
                for of in islice((of for of in exports if of["kind"] == "csv"), 1)
            ),
            *(json.dumps(of, sort_keys=True) for of in _answer_sheets(requests)),
        ],
    }


def _answer_sheets(requests: Sequence[str]) -> Iterator[dict[str, Any]]:
    """An answer sheet of each assessment, in the languages in which its table is asked for."""
    seen = set()
    for text in requests:
        of = json.loads(text)
        if of["type"] == "export" and of["kind"] == "csv":
            key, language = of["responses"][0]["assessment"]["id"], of["language"]
            asked = {"assessment": key, "side": SIDES[0], "language": language, "round": AT[:7]}
            asked |= {"token": "t-1", "made": AT}
            if (key, language) not in seen:
                yield {
                    "type": "export",
                    "kind": "answer-sheet",
                    "language": language,
                    "asked": asked,
                    "words": words_of(language),
                }
            seen.add((key, language))


def _filled(of: Mapping[str, Any]) -> dict[str, Any]:
    """The request that reads such a sheet. Nobody filled it in, which is said of it."""
    file = json.loads(handle(json.dumps(of)))["base64"]
    item = {"name": "a.xlsx", "size": len(base64.b64decode(file)), "base64": file}
    return {"type": "read", "language": of["language"], "items": [item]}


def _decks(exports: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """A deck of each assessment as it is and to be shared; each other kind of deck and document."""
    for of in exports:
        if of["kind"] == "csv":
            for kind, smallest in (("comparison", 0), ("comparison", 3), ("whole", 0)):
                yield {**of, "type": "deck", "kind": kind, "smallest": smallest}
        if of["kind"] == "plan-csv":
            yield {**of, "type": "deck", "kind": "plan"}
    for kind in ("workshop", "minutes"):
        yield {**MINUTES, "type": "deck", "kind": kind}


def _tables(catalogue: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """A table in each language and way to save it: what it may be, one person's answers in it."""
    of_all = load_catalogue(catalogue).assessments.items()
    rated = [(key, q) for key, of in of_all for q in of.questions if of.scale(q).kind == "rating"]
    if not rated:
        return
    key, question = rated[0]
    answer = f"{question.id}.{question.lenses[0]}"
    table = f"Zoë;b\n2026-11-20 09:00;1 - {key}\n"
    given = {"side": SIDES[0], "round": AT[:7]}
    columns = {"Zoë": "answered_at", "b": answer}
    map_ = {"format": "counterpart/import-map", "format_version": 1, "assessment": key}
    map_ |= {"survey": "s-1", "given": given, "columns": columns}
    for language, encoding in product(LANGUAGES, ENCODINGS):
        said = {"language": language, "base64": base64.b64encode(table.encode(encoding)).decode()}
        yield {"type": "table", "assessment": key, "heads": {}, "says": {}, **said}
        yield {"type": "import", "map": map_, **said}


def _workshops(requests: Sequence[str]) -> Iterator[dict[str, Any]]:
    """A workshop about what is compared, of each assessment one in each such language."""
    seen = set()
    for text in requests:
        of = json.loads(text)
        if of["type"] == "export" and of["kind"] == "csv":
            about = (of["language"], of["responses"][0]["assessment"]["id"])
            if about not in seen:
                yield {**{k: v for k, v in of.items() if k != "kind"}, "type": "workshop"}
            seen.add(about)


def _pictures() -> Iterator[str]:
    """Small and large, a text of more than ASCII, in each language."""
    for language, text in zip(LANGUAGES, cycle(("#r=1.Zoë", "1." + "aB-_" * 700)), strict=False):
        yield json.dumps({"type": "qr", "language": language, "text": text}, sort_keys=True)


def answered(requests: list[str], catalogue: Mapping[str, Any]) -> list[str]:
    """The answers of this Python, which knows no browser."""
    hold(load_catalogue(catalogue))
    return [handle(request) for request in requests]


def _requests(definitions: Definitions) -> Iterator[dict[str, Any]]:
    for kind in ("plan-csv", "plan-md"):
        yield {"type": "export", "kind": kind, **PLAN}
    for key, cases in definitions.cases.items():
        assessment = definitions.assessments[key]
        for case in cases.responses:
            response = _response(assessment, case.side, case.answers, role=case.role)
            yield {"type": "score", "response": response}
        for place, pair in enumerate(cases.comparisons):
            responses = [
                _response(assessment, side, answers, at + 1, pair.role(side, at))
                for side in SIDES
                for at, answers in enumerate(getattr(pair, side))
            ]
            if place == 0:  # first, since the first of a kind is what a memory is warmed with
                yield from _over_time(responses)
            yield {"type": "compare", "responses": responses}
            if place == 0:  # one for each assessment: making a workbook takes a while
                yield {"type": "export", "kind": "csv", "responses": responses}
                yield {"type": "plan", **PLAN, "responses": responses}


def _over_time(responses: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The same in an earlier round, too, with what was agreed and what happened since."""
    earlier = [{**r, "round": "2026-05", "answered_at": "2026-05-22T10:00:00Z"} for r in responses]
    version = {"id": "kept-1", "changed_at": "2026-05-29T10:00:00Z"}
    action = {
        **version,
        "round": "2026-05",
        "theme": "Ørsted & Zoë <b>“two”</b>",
        "wanted": "One\ntwo",
        "steps": ["First", "Second"],
        "owners": {"buyer": "A", "supplier": ""},
        "due": "2026-09-01",
    }
    event = {**version, "date": "2026-08-03", "kind": "volume", "side": "buyer", "note": "<b>"}
    beside = {"actions": [action], "events": [event]}
    both = [*earlier, *responses]
    yield {"type": "compare", "responses": both, **beside}
    rule = {**version, "state": "assumed", "text": "Bad news travels within a day."}
    yield {"type": "relationship", "responses": both, "rules": [rule], "names": ["Zoë"], **beside}


def _response(
    assessment: Assessment, side: str, answers: Any, number: int = 1, role: str | None = None
) -> dict[str, Any]:
    """A whole response around the answers of a case."""
    return {
        "format": "counterpart/response",
        "format_version": 1,
        "assessment": {"id": assessment.id, "version": assessment.version},
        "relationship": "Ørsted & Zoë <b>“two”</b>",
        "side": side,
        "respondent": {"id": f"{side}-{number}", "role": role or "", "label": ""},
        "language": DEFAULT,
        "round": "2026-11",
        "answered_at": "2026-11-22T10:00:00Z",
        "answers": answers,
    }
