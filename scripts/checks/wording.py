"""What must hold between the words of a language and the structure they belong to."""

from __future__ import annotations

from collections.abc import Iterable

from counterpart.method import Method
from counterpart.model import LENSES, OPTIONED, RATED

from scripts.checks import methods
from scripts.checks.fields import check_fields
from scripts.checks.places import Place
from scripts.checks.problems import listed
from scripts.checks.structure import lists, questions, scale_of

ANSWERED = {
    "points": "in points",
    "rating": "by a rating",
    "ladder": "on a ladder",
    "state": "by a state",
    "ticks": "by ticks",
    "choice": "by a choice",
    "date": "by a date",
}


def check_words(words: Place, assessment: Place, language: str) -> None:
    """Everything in the structure has its words, nothing else has, and no text is empty."""
    if words["language"].text and words["language"].text != language:
        words["language"].problem(f"{language}, as the name of the file")
    asked = questions(assessment)
    owns = lists(assessment)
    under = [*asked, *(own for own in owns if own["scale"].text)]
    lenses = [lens for place in under for lens in place["lenses"].texts or ["now"]]
    understood = all(lens in LENSES for lens in lenses) and not any(
        isinstance(place["lenses"].value, str) for place in under
    )
    dimensions, scales = assessment["dimensions"].items, assessment["scales"].items
    if assessment.value is not None:
        _same(words["lenses"], lenses if understood else [])
        _same(words["dimensions"], (dimension["id"].text for dimension in dimensions))
        _same(words["scales"], (scale["id"].text for scale in scales))
        _same(words["questions"], (question["id"].text for question in asked))
        for scale in scales:
            _options(words["scales"][scale["id"].text], scale)
        _same(words["own"], (own["id"].text for own in owns), empty=True)
        matrices = assessment["matrices"].items
        _same(words["matrices"], (matrix["id"].text for matrix in matrices), empty=True)
        _same(words["rows"], (question["row"].text for question in asked), empty=True)
        for question in asked:
            _question(words["questions"][question["id"].text], scale_of(assessment, question))
    method = methods.method_of(assessment)
    for dimension in words["dimensions"].members:
        _findings(dimension["findings"], method)
    for question in words["questions"].members:
        _question_findings(question["findings"], method)
    if method:
        missing = "the words of this reading"
        words["readings"].only(method.readings, missing, "a reading of the method")
        for reading in words["readings"].members:
            _general(reading, words, assessment, method)
    _texts(words, (), method)


def check_same_parts(words: Place, first: Place, file: str) -> None:
    """What is optional is there in every language or in none; `first` is another language."""
    for part in (*words["questions"].members, *words["dimensions"].members):
        for key in ("talk", "na", "column", "do", "see"):
            _alike(part[key], first[part.path[0]][part.key][key], file)
    for reading in words["readings"].members:
        _same_steps(reading["do"], first["readings"][reading.key], file)
    for theme in (*words["dimensions"].members, *words["questions"].members):
        model = first[theme.path[0]][theme.key]
        if model.value is not None:
            _same_findings(theme["findings"], model["findings"], file)


def _same_findings(here: Place, there: Place, file: str) -> None:
    if here.value is not None and there.value is None:
        here.problem(f"none, as in {file}")
        return
    for key in dict.fromkeys(member.key for member in (*there.members, *here.members)):
        if not _alike(here[key], there[key], file, "words"):
            _alike(here[key]["see"], there[key]["see"], file)
            _alike(here[key]["text"], there[key]["text"], file)
            _same_steps(here[key]["do"], there[key], file)


def _same_steps(do: Place, model: Place, file: str) -> None:
    here, there = len(do.items), len(model["do"].items)
    if model.value is not None and here != there:
        do.problem(f"{there}, as in {file}", f"{here} things to do")


def _alike(here: Place, there: Place, file: str, what: str = "text") -> bool:
    """Notes where only one of two has it, and says whether it did."""
    if here.value is None and there.value is not None:
        here.problem(f"{what}, as in {file}")
        return True
    if here.value is not None and there.value is None and there.document.at(there.path[:-1]):
        here.problem(f"none, as in {file}")
        return True
    return False


def _same(
    place: Place, ids: Iterable[str], scale: Place | None = None, *, empty: bool = False
) -> None:
    """Exactly these ids have words. `empty`: the part may be left out where there are none."""
    known = list(dict.fromkeys(name for name in ids if name))
    if scale is not None and place.value is None and known:
        if place.document.at(place.path[:-1]) is not None:
            place.problem("the words of each option")
    elif empty and place.value is None and known:
        for name in known:
            place[name].problem("its words", "nothing")
    elif known or scale is not None or empty:
        place.only(known, "its words", "assessment.yaml")


def _options(words: Place, scale: Place) -> None:
    """Options of points stand under `options`, those of states, ticks and choices elsewhere."""
    kind, named = scale["kind"].text, scale["options"]
    here, there = ("options", "choices") if kind in ("points", *RATED) else ("choices", "options")
    if named.items or kind in RATED:
        _same(words[here], named.texts, scale)
    if kind in (*OPTIONED, *RATED, "date") and words[there].value:
        words[there].problem(f"no {there} on a scale of this kind", "words")
    if kind == "date" and words[here].value:
        words[here].problem("no words: a date explains itself", "words")


def _question(words: Place, scale: Place | None) -> None:
    if scale is None or not isinstance(words.value, dict):
        return
    ends, kind = (words["low"], words["high"]), scale["kind"].text
    if kind == "points" and scale["options"].items:
        _same(words["options"], scale["options"].texts, scale)
    if kind in ANSWERED and kind != "rating":
        for end in ends:
            if end.value is not None:
                end.problem(f"no ends here: this question is answered {ANSWERED[kind]}")
    if kind == "rating":
        for end in ends:
            if end.value is None:
                end.problem(f"what the {end.key} end of the rating means")
    if kind in ANSWERED and kind != "points" and words["options"].value:
        words["options"].problem(f"no options here: this question is answered {ANSWERED[kind]}")
    if kind == "ladder" and scale["points"].number is not None:
        _steps(words["steps"], int(scale["points"].number))
    elif kind in ANSWERED and kind != "ladder" and words["steps"].value:
        words["steps"].problem(f"no steps here: this question is answered {ANSWERED[kind]}")


def _steps(steps: Place, count: int) -> None:
    if isinstance(steps.value, list | None) and len(steps.items) != count:
        actual = f"{len(steps.items)} of them" if steps.items else "none"
        steps.problem(f"what each of the {count} steps means, the lowest first", actual)


def _findings(place: Place, method: Method | None) -> None:
    """A dimension has words of its own only for what the method can say of a dimension."""
    known = methods.of_dimensions(method)
    for member in place.members:
        if member.key not in known:
            some = f"a reading of the method that is about a dimension: {listed(known)}"
            none = "no findings here: no reading of the method is about a dimension"
            member.problem(some if known else none, "an unknown id")
        elif method:
            _unread(member, method)


def _question_findings(place: Place, method: Method | None) -> None:
    """A question has words of its own only for what the method finds of single questions."""
    known = methods.of_questions(method)
    for member in place.members:
        if member.key not in known:
            some = f"what the method finds of a question: {listed(known)}"
            none = "no findings here: the method finds nothing of single questions"
            member.problem(some if known else none, "an unknown id")


def _general(reading: Place, words: Place, assessment: Place, method: Method) -> None:
    """A reading has a text and a question, unless all that it can be about have their own."""
    _unread(reading, method)
    themes = methods.themes_of(reading.key, assessment, method)
    own = [words["dimensions"][theme]["findings"][reading.key] for theme in themes]
    parts = ("talk",) if reading.key in method.textless else ("text", "talk")
    for part in parts if isinstance(reading.value, dict) else ():
        if reading[part].value is None and not (own and all(of[part].text for of in own)):
            reading[part].problem("text, or words of its own for each dimension" if own else "text")


def _unread(reading: Place, method: Method) -> None:
    """No text, and no steps, of a reading or a finding where no report has a place for them."""
    for part, readings in (("text", method.textless), ("do", method.stepless)):
        if reading.key in readings and reading[part].value is not None:
            reading[part].problem(f"no {part} here: no report prints it for this reading")


def _texts(place: Place, allowed: tuple[str, ...], method: Method | None) -> None:
    """Walks down to every text; only those of readings and of findings are filled in."""
    if isinstance(place.value, str):
        if not place.text.strip():
            place.problem("text", "empty text")
        check_fields(place, allowed)
    for part in (*place.members, *place.items):
        if reading := _filled(part):
            _texts(part, methods.fields(method, reading), method)
        else:
            _texts(part, allowed, method)


def _filled(part: Place) -> str:
    """The reading whose fields a text may hold, at the place where its texts begin."""
    match part.path:
        case ("readings", reading, "text" | "talk" | "do"):
            return str(reading)
        case ("dimensions" | "questions", _, "findings", reading):
            return str(reading)
    return ""
