"""Attacks on a shared view: whom its figures give away, whatever they claim to be made of.

An attack knows no formula. It changes one answer at a time and watches every number that leaves:
so it learns which answers each figure is made of, and with what weight. Then it asks whether the
figures can be added up, in any proportion, so that only the answers of a few people are left.
"""

import copy
import random
from itertools import combinations

import numpy as np
from answering import the_catalogue
from counterpart import compare
from counterpart.export import results
from counterpart.model import ROLES
from counterpart.reading.checking import check_value
from counterpart.scoring import comparison as comparing
from counterpart.scoring.score import score

from scripts.portfolio import row as portfolio

NOT_A_SUM = ("median", "ad", "cliffs_delta", "rwg", "rwg_j", "alpha", "share", "days", "bound")
"""Figures that are no sum of answers: they have a rule of their own, and tests of it."""
ROUNDS = ("2026-05", "2026-11")


def drawn_group(of, seed, *, buyers=5, suppliers=3, skips=0.06, rounds=ROUNDS[1:]):
    """Files of a group: some skip questions, some miss a round, some name a role."""
    chance = random.Random(f"{of} {seed}")
    found = []
    for side, count in (("buyer", buyers), ("supplier", suppliers)):
        for number in range(count):
            role = chance.choice(["", *ROLES[:2]])
            for round_ in rounds if chance.random() < 0.8 else rounds[-1:]:
                answers = _answers(of, chance, skips if side == "buyer" else 0)
                found.append(_file(of, side, number, role, round_, answers))
    return found


def _file(of, side, number, role, round_, answers):
    return {
        "format": "counterpart/response",
        "format_version": 1,
        "assessment": {"id": of, "version": the_catalogue().assessments[of].version},
        "relationship": "Sample",
        "side": side,
        "respondent": {"id": f"{side}-{number}", "role": role, "label": ""},
        "language": "en",
        "round": round_,
        "answered_at": f"{round_}-22T10:00:00Z",
        "answers": answers,
    }


def _answers(of, chance, skips):
    """Answers from the middle of each scale, so that each can go both ways."""
    assessment = the_catalogue().assessments[of]
    answers = {}
    questions = list(assessment.questions)
    for own in (dimension.own for dimension in assessment.dimensions if dimension.own):
        questions.append(own.question(f"{own.id}-1"))
    for question in questions:
        scale = assessment.scale(question) if question.scale else None
        given = {}
        for lens in question.lenses:
            if chance.random() >= skips:
                given[lens] = _value(scale, chance)
            elif chance.random() < 0.3 and scale.kind in ("rating", "points"):
                given[lens] = "n/a"
        if given:
            answers[question.id] = given
    for own in (dimension.own for dimension in assessment.dimensions if dimension.own):
        if f"{own.id}-1" in answers:
            answers[f"{own.id}-1"]["label"] = chance.choice(["Portal", "portal", "Audit"])
    return answers


def _value(scale, chance):
    match scale.kind:
        case "points":
            first, second = chance.randint(20, 45), chance.randint(20, 30)
            return dict(zip(scale.options, (first, second, 100 - first - second), strict=True))
        case "rating" | "ladder":
            return chance.randint(2, scale.points - 1)
        case "ticks":
            return sorted(chance.sample(list(scale.options), 2), key=scale.options.index)
        case "date":
            return f"2026-04-{chance.randint(1, 20):02}"
        case _:
            return chance.choice(list(scale.options))


class Watch:
    """Every number that a shared view of these files lets out, with all its decimals."""

    def __init__(self, monkeypatch):
        """Takes the rounding away: an attacker has many views, and rounding is no protection."""
        monkeypatch.setattr(comparing, "round_all", lambda value: value)
        monkeypatch.setattr(results, "rounded", lambda value: value)
        monkeypatch.setattr(portfolio, "rounded", lambda value: value)
        self._scores = {}

    def __call__(self, files, smallest=3):
        """The numbers by where they stand: in the result, the table, and the portfolio."""
        responses = [check_value(file, the_catalogue()) for file in files]
        found = compare(the_catalogue(), responses, smallest=smallest, scored=self._scored)
        table = results.summary(the_catalogue(), found)
        numbers = dict(_numbers(found.to_json(), "json"))
        numbers |= dict(_numbers(_shown(found.profile), "profile"))
        for at, line in enumerate(table.rows):
            numbers |= dict(_numbers(dict(line), f"csv.{at}"))
        return numbers

    def _scored(self, catalogue, response):
        key = repr(response)
        if key not in self._scores:
            self._scores[key] = score(catalogue, response)
        return self._scores[key]


def _shown(value):
    """A profile with all that its templates may print, as plain values."""
    if hasattr(value, "__dataclass_fields__"):
        return {name: _shown(getattr(value, name)) for name in value.__dataclass_fields__}
    if isinstance(value, dict):
        return {str(key): _shown(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_shown(item) for item in value]
    return value


def _numbers(value, path):
    if isinstance(value, dict):
        for key, item in value.items():
            if not str(key).endswith(NOT_A_SUM):
                yield from _numbers(item, f"{path}.{key}")
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _numbers(item, f"{path}.{at}")
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield path, float(value)


def amounts(value):
    """The answer a little more and a little less; None where it is no amount."""
    if isinstance(value, dict):
        first, *_, last = value
        return [{**value, first: value[first] + by, last: value[last] - by} for by in (1, -1)]
    return [value + 1, value - 1] if isinstance(value, int) else None


def choices(scale, value):
    """Of an answer that is no amount, by option: the answer with it and the answer without."""
    if scale.kind == "date" or value == "n/a":  # a day is no sum
        return {}
    if isinstance(value, list):
        ordered = {
            option: [o for o in scale.options if o in {*value, option}] for option in scale.options
        }
        return {option: (of, [o for o in of if o != option]) for option, of in ordered.items()}
    first, *others = scale.options
    return {option: (option, first) for option in others}


def influence(watch, files, side="buyer"):
    """By figure, the weight of every answer of a side: (person, round, question, lens) -> weight.

    Figures that are no sum near these answers are left out.
    """
    before = watch(files)
    weights, crooked = {path: {} for path in before}, set()

    def note(answer, more, less):
        for path in before:
            change = more.get(path, np.inf) - less.get(path, np.inf)
            if not np.isfinite(change):
                crooked.add(path)
            elif abs(change) > 1e-9:
                weights[path][answer] = change

    for at, question, lens, value, scale in _answered(files, side):
        name = (files[at]["respondent"]["id"], files[at]["round"], question, lens)
        if ways := amounts(value):
            more, less = (watch(_changed(files, at, question, lens, way)) for way in ways)
            note(name, more, before)
            crooked |= {
                path
                for path in before.keys() & more.keys() & less.keys()
                if abs(more[path] + less[path] - 2 * before[path]) > 1e-7
            }
            continue
        for option, ways in choices(scale, value).items():
            more, less = (watch(_changed(files, at, question, lens, way)) for way in ways)
            note((*name, option), more, less)
    return {path: of for path, of in weights.items() if of and path not in crooked}


def _answered(files, side):
    """Every answer of a side: its file, question, lens, value and scale."""
    for at, file in enumerate(files):
        assessment = the_catalogue().assessments[file["assessment"]["id"]]
        for question, answer in file["answers"].items() if file["side"] == side else ():
            for lens in sorted(answer.keys() - {"label", "note"}):
                yield at, question, lens, answer[lens], _scale(assessment, question)


def _scale(assessment, question):
    owns = [dimension.own for dimension in assessment.dimensions if dimension.own]
    own = next((own for own in owns if own.number(question)), None)
    return assessment.scale(own.question(question) if own else assessment.question(question))


def _changed(files, at, question, lens, value):
    file = copy.deepcopy(files[at])
    file["answers"][question][lens] = value
    return [*files[:at], file, *files[at + 1 :]]


def given_away(weights, smallest):
    """The groups of fewer people whose answers alone are left of some sum of the figures.

    A group is given away where the rows span less once its answers are taken out.
    """
    answers = sorted({answer for of in weights.values() for answer in of})
    people = sorted({answer[0] for answer in answers})
    rows = np.array([[of.get(answer, 0.0) for answer in answers] for of in weights.values()])
    if not rows.size:
        return []
    whole = np.linalg.matrix_rank(rows, tol=1e-6)
    groups = [set(g) for n in range(1, smallest) for g in combinations(people, n)]
    return [
        group
        for group in groups
        if np.linalg.matrix_rank(
            rows[:, [at for at, answer in enumerate(answers) if answer[0] not in group]], tol=1e-6
        )
        < whole
    ]


def told_by_sets(weights, smallest):
    """The groups of fewer people that the sets behind the means span, all ones (least squares)."""
    people = sorted({answer[0] for of in weights.values() for answer in of})
    means = {path: of for path, of in weights.items() if path.endswith("mean")}
    sets = {tuple(any(a[0] == p for a in of) for p in people) for of in means.values()}
    if not sets:
        return []
    rows = np.array(sorted(sets), dtype=float)
    found = []
    for n in range(1, smallest):
        for group in combinations(range(len(people)), n):
            target = np.zeros(len(people))
            target[list(group)] = 1
            left = target - rows.T @ np.linalg.lstsq(rows.T, target, rcond=None)[0]
            if np.abs(left).max() < 1e-9:
                found.append({people[at] for at in group})
    return found
