"""What must hold between the words of a language and the structure they belong to."""

from __future__ import annotations

from collections.abc import Iterable

from counterpart.methods.protocol import Method
from counterpart.model import LENSES

from scripts.checks import methods
from scripts.checks.fields import check_fields
from scripts.checks.places import Place
from scripts.checks.structure import questions, scale_of


def check_words(words: Place, assessment: Place, language: str) -> None:
    """Everything in the structure has its words, nothing else has, and no text is empty."""
    if words["language"].text and words["language"].text != language:
        words["language"].problem(f"{language}, as the name of the file")
    asked = questions(assessment)
    lenses = [lens for question in asked for lens in question["lenses"].texts or ["now"]]
    understood = all(lens in LENSES for lens in lenses) and not any(
        isinstance(question["lenses"].value, str) for question in asked
    )
    dimensions, scales = assessment["dimensions"].items, assessment["scales"].items
    if assessment.value is not None:
        _same(words["lenses"], lenses if understood else [])
        _same(words["dimensions"], (dimension["id"].text for dimension in dimensions))
        _same(words["scales"], (scale["id"].text for scale in scales))
        _same(words["questions"], (question["id"].text for question in asked))
        for scale in scales:
            if scale["options"].items or scale["kind"].text == "rating":
                _same(words["scales"][scale["id"].text]["options"], scale["options"].texts, scale)
        for question in asked:
            _question(words["questions"][question["id"].text], scale_of(assessment, question))
    if method := methods.method_of(assessment):
        missing = "the words of this reading"
        words["readings"].only(method.READINGS, missing, "a reading of the method")
    _texts(words, (), method)


def check_same_parts(words: Place, first: Place, file: str) -> None:
    """What is optional is there in every language or in none; `first` is another language."""
    for part in (*words["questions"].members, *words["dimensions"].members):
        _alike(part["talk"], first[part.path[0]][part.key]["talk"], file)
    for reading in words["readings"].members:
        model = first["readings"][reading.key]
        here, there = len(reading["do"].items), len(model["do"].items)
        if model.value is not None and here != there:
            reading["do"].problem(f"{there}, as in {file}", f"{here} things to do")


def _alike(here: Place, there: Place, file: str) -> None:
    if here.value is None and there.value is not None:
        here.problem(f"text, as in {file}")
    if here.value is not None and there.value is None and there.document.at(there.path[:-1]):
        here.problem(f"none, as in {file}")


def _same(place: Place, ids: Iterable[str], scale: Place | None = None) -> None:
    known = list(dict.fromkeys(name for name in ids if name))
    if scale is not None and place.value is None and known:
        if place.document.at(place.path[:-1]) is not None:
            place.problem("the words of each option")
    elif known or scale is not None:
        place.only(known, "its words", "assessment.yaml")


def _question(words: Place, scale: Place | None) -> None:
    if scale is None or not isinstance(words.value, dict):
        return
    ends = (words["low"], words["high"])
    if scale["kind"].text == "points":
        if scale["options"].items:
            _same(words["options"], scale["options"].texts, scale)
        for end in ends:
            if end.value is not None:
                end.problem("no ends here: this question is answered in points")
    if scale["kind"].text == "rating":
        for end in ends:
            if end.value is None:
                end.problem(f"what the {end.key} end of the rating means")
        if words["options"].value:
            words["options"].problem("no options here: this question is answered by a rating")


def _texts(place: Place, allowed: tuple[str, ...], method: Method | None) -> None:
    """Walks down to every text; only `text` and `talk` of a reading are filled in."""
    if isinstance(place.value, str):
        if not place.text.strip():
            place.problem("text", "empty text")
        check_fields(place, allowed)
    for part in (*place.members, *place.items):
        if part.path[0] == "readings" and len(part.path) == 3:
            says = part.key in ("text", "talk")
            _texts(part, methods.fields(method, str(part.path[1])) if says else (), method)
        else:
            _texts(part, allowed, method)
