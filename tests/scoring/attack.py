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
from counterpart.portfolio import row as portfolio
from counterpart.reading.checking import check_value
from counterpart.scoring import comparison as comparing
from counterpart.scoring.score import score

NOT_A_SUM = (
    *("median", "ad", "cliffs_delta", "rwg", "rwg_j", "alpha", "share", "days", "bound", "spread"),
    *("role", "company"),  # medians of stakeholders
)
"""Figures that are no sum of answers: they have a rule of their own, and tests of it."""
ROUNDS = ("2026-05", "2026-11")


def drawn_group(
    of,
    seed,
    *,
    buyers=5,
    suppliers=3,
    skips=0.06,
    rounds=ROUNDS[1:],
    roles=("", *ROLES[:2]),
    own=True,
):
    """Files of a group: some skip questions, some miss a round, some name a role."""
    chance = random.Random(f"{of} {seed}")
    files = []
    for side, count in (("buyer", buyers), ("supplier", suppliers)):
        for number in range(count):
            role = chance.choice(roles)
            for round_ in rounds if chance.random() < 0.8 else rounds[-1:]:
                answers = _answers(of, chance, skips if side == "buyer" else 0, own=own)
                files.append(_file(of, side, number, role, round_, answers))
    return files


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


def _answers(of, chance, skips, *, own):
    """Answers from the middle of each scale, so that each can go both ways."""
    assessment = the_catalogue().assessments[of]
    answers = {}
    owns = [dimension.own for dimension in assessment.dimensions if dimension.own and own]
    questions = [*assessment.questions, *(own.question(f"{own.id}-1") for own in owns)]
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
    for own in owns:
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
        comparison = self.compared(files, smallest)
        table = results.summary(the_catalogue(), comparison)
        numbers = dict(_numbers(comparison.to_json(), "json"))
        numbers |= dict(_numbers(_shown(comparison.profile), "profile"))
        for at, line in enumerate(table.rows):
            numbers |= dict(_numbers(dict(line), f"csv.{at}"))
        return numbers

    def compared(self, files, smallest=3):
        """The comparison; each response is scored once."""
        responses = [check_value(file, the_catalogue()) for file in files]
        return compare(the_catalogue(), responses, smallest=smallest, scored=self._scored)

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


def changed(scale, value):
    """Another amount near an answer, and the way it went; None where it is none, or has no room.

    Of a split, points go from the first option to the last, or the other way, whoever answers.
    """
    if isinstance(value, dict):
        first, *_, last = scale.options
        way = 1 if value[last] and value[first] < 100 else -1
        other = {**value, first: value[first] + way, last: value[last] - way}
        return (other, way) if min(other.values()) >= 0 else None
    if not isinstance(value, int):
        return None
    way = 1 if value < scale.points else -1
    return value + way, way


def choices(scale, value):
    """Of an answer that is no amount, by option: the answer with it and the answer without."""
    if scale.kind in ("date", "points") or value == "n/a":  # a day is no sum
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
    weights, crooked, moves = {path: {} for path in before}, set(), []
    for at, question, lens, value, scale in _answered(files, side):
        name = (files[at]["respondent"]["id"], files[at]["round"], question, lens)
        if change := changed(scale, value):
            other, way = change
            moves.append((at, question, lens, other, name, way))
            pairs = {(): (other, value) if way > 0 else (value, other)}
        else:
            pairs = {(option,): ways for option, ways in choices(scale, value).items()}
        for more, ways in pairs.items():
            up, down = (
                before if way == value else watch(_changed(files, [(at, question, lens, way)]))
                for way in ways
            )
            crooked |= before.keys() - (up.keys() & down.keys())
            for path in before.keys() & up.keys() & down.keys():
                if abs(up[path] - down[path]) > 1e-9:
                    weights[path][(*name, *more)] = up[path] - down[path]
    crooked |= _no_sums(watch, files, before, weights, moves)
    return {path: of for path, of in weights.items() if of and path not in crooked}


def _no_sums(watch, files, before, weights, moves):
    """The figures that do not move by the sum of the weights when several answers change."""
    chance, paths = random.Random(1), set()
    for _ in range(4):
        some = [move for move in moves if chance.random() < 0.5]
        after = watch(_changed(files, [move[:4] for move in some]))
        for path, number in before.items():
            expected = number + sum(move[5] * weights[path].get(move[4], 0.0) for move in some)
            if abs(after.get(path, np.inf) - expected) > 1e-6:
                paths.add(path)
    return paths


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


def _changed(files, changes):
    """The files with these answers in place of theirs: (file, question, lens, value)."""
    files = list(files)
    for at in {at for at, *_ in changes}:
        files[at] = copy.deepcopy(files[at])
    for at, question, lens, value in changes:
        files[at]["answers"][question][lens] = value
    return files


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


def given_by_sets(weights, smallest):
    """The groups of fewer people that the sets behind the means span, all ones (least squares)."""
    people = sorted({answer[0] for of in weights.values() for answer in of})
    means = {path: of for path, of in weights.items() if path.endswith("mean")}
    sets = {tuple(any(a[0] == p for a in of) for p in people) for of in means.values()}
    if not sets:
        return []
    rows = np.array(sorted(sets), dtype=float)
    groups = []
    for n in range(1, smallest):
        for group in combinations(range(len(people)), n):
            target = np.zeros(len(people))
            target[list(group)] = 1
            left = target - rows.T @ np.linalg.lstsq(rows.T, target, rcond=None)[0]
            if np.abs(left).max() < 1e-9:
                groups.append({people[at] for at in group})
    return groups
