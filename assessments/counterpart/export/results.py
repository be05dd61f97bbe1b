"""The tables of a comparison. Nothing else here knows how a comparison is built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies
from counterpart.export.table import Cell, Row, Table
from counterpart.method import Fact
from counterpart.model import LENSES, SIDES, Assessment, Dimension, Lens, Question, Side
from counterpart.responses import Response
from counterpart.scoring.bounds import rounded
from counterpart.scoring.comparison import Comparison
from counterpart.scoring.dimensions import DimensionComparison
from counterpart.scoring.side import SideStatistics

STATISTICS = ("n", "mean", "median", "min", "max", "ad")
ORIENTATION = ("state", "agreement", "congruency", "accuracy")
OTHER_LENSES = tuple(lens for lens in LENSES if lens != "now")
OF_DIMENSION = (
    "dimension",
    "option",
    *(f"{side}_{name}" for side in SIDES for name in STATISTICS),
    *("level", "gap", "gap_class", "higher", "finding", "cliffs_delta"),
    *(f"{side}_{name}" for side in SIDES for name in ORIENTATION),
    *(f"{side}_mirror" for side in SIDES),
    *(f"{side}_{lens}_{name}" for side in SIDES for lens in OTHER_LENSES for name in ("n", "mean")),
)
"""The columns that speak of one dimension; statistics without a lens are about now."""
FACT = ("fact", *(f"{side}_answer" for side in SIDES), "outcome")
"""The columns that speak of one thing without a score: a rule, a tick."""
ROUNDS = tuple(f"{side}_round" for side in SIDES)
"""The rounds of the sides, where none is common."""
COMPANIES = tuple(f"{side}_company" for side in SIDES)
"""The names of the two, where somebody gave them."""
WORDED = ("title", "name")
"""What a set of questions of one's own is called, and a question of it: an id says nothing."""
OF_ALL = ("relationship", "assessment", "round", "shared", "hidden")
SUMMARY = (*OF_ALL, *OF_DIMENSION, *FACT, *ROUNDS, "lens")
"""The lens is that of a fact; a row of a dimension has a column for each."""
ANSWERS = (
    *("side", "respondent", "label", "role", "round", "answered_at"),
    *("dimension", "question", "lens", "option", "value", "note"),
)
NOTE, NAME, SENTENCE = "note", "label", "sentence"
"""Stand for the lens in the row of a note, of the name of an item of one's own, and of a sentence
of one's own."""


def summary(catalogue: Catalogue, comparison: Comparison, companies: Companies = UNNAMED) -> Table:
    """One row a rated dimension, one an option of a dimension in points, one a fact; 4 decimals.

    Of an option the numbers are shares of 100 points: they have a level and a gap, no finding. It
    has a row only where the method says that both sides' splits make shares of the same options.
    Where the companies have names, each row bears them in two more columns, and so it does what the
    two called questions of their own.
    """
    assessment = catalogue.assessments[comparison.gathered.assessment]
    shared: Row = {
        "relationship": comparison.relationship,
        "assessment": assessment.id,
        "round": comparison.gathered.round,
        "shared": comparison.shared,
        **{f"{side}_round": of for side, of in comparison.gathered.apart.items()},
        "hidden": comparison.hidden.count if comparison.shared else None,
    }
    rows = [dimension_row(key, compared) for key, compared in comparison.dimensions.items()]
    method = catalogue.methods[assessment.method]
    for dimension in assessment.of_method("points") if method.shares else ():
        rows += _option_rows(assessment, dimension, comparison)
    rows += _fact_rows(assessment, method.facts(comparison.profile))
    named = {f"{side}_company": name for side, name in companies.items() if name}
    worded = _worded(catalogue, assessment.id)
    columns = (*SUMMARY, *(COMPANIES if named else ()), *(WORDED if worded else ()))
    every = ({**shared, **row, **named} for row in rows)
    return Table(columns, tuple({**row, **worded.get(row["dimension"], {})} for row in every))


def answers(catalogue: Catalogue, comparison: Comparison) -> Table:
    """One row a respondent, question and lens, and one a note; none in a shared view."""
    assessment = catalogue.assessments[comparison.gathered.assessment]
    people = () if comparison.shared else tuple(comparison.gathered.sides[s] for s in SIDES)
    rows = [row for side in people for given in side for row in _answer_rows(assessment, given)]
    return Table(ANSWERS, tuple(rows))


def _worded(catalogue: Catalogue, assessment: str) -> Mapping[Cell, Row]:
    """By the ids of its questions what those of a set of one's own are called; else nothing."""
    questions = catalogue.carried.get(assessment)
    if questions is None:
        return {}
    _, own = questions.words[0]
    named = zip(questions.keys, own.questions, strict=True)
    return {key: {"title": own.title, "name": of.name} for key, of in named}


def latest(comparison: Comparison) -> str:
    """When the last of the responses was answered, in UTC."""
    return max(r.answered_at for side in SIDES for r in comparison.gathered.sides[side])


def dimension_row(key: str, dimension: DimensionComparison) -> dict[str, Cell]:
    """The row of one rated dimension."""
    row: dict[str, Cell] = {"dimension": key, **_statistics(dimension.sides)}
    gap = {key: cell for key, cell in asdict(dimension.gap).items() if key in OF_DIMENSION}
    row |= {**gap, "gap_class": dimension.shown_class, "cliffs_delta": dimension.cliffs_delta}
    for side in SIDES:
        oriented = dimension.coorientation and dimension.coorientation[side]
        if oriented:
            row |= {f"{side}_{name}": getattr(oriented, name) for name in ORIENTATION}
        if dimension.mirror:
            row[f"{side}_mirror"] = dimension.mirror[side]
    return _rounded(row)


def _statistics(sides: Mapping[Side, Mapping[Lens, SideStatistics]]) -> dict[str, Cell]:
    row: dict[str, Cell] = {}
    for side in SIDES:
        for lens, stats in sides[side].items():
            names, between = (STATISTICS, "") if lens == "now" else (("n", "mean"), f"{lens}_")
            row |= {f"{side}_{between}{name}": getattr(stats, name) for name in names}
    return row


def _option_rows(
    assessment: Assessment, dimension: Dimension, comparison: Comparison
) -> Iterator[dict[str, Cell]]:
    splits = comparison.splits[dimension.id]
    for option in assessment.scale(dimension.questions[0]).options:
        stats = {side: {lens: of[option] for lens, of in splits[side].items()} for side in SIDES}
        row = {"dimension": dimension.id, "option": option, **_statistics(stats)}
        buyer, supplier = (stats[side]["now"].mean for side in SIDES)
        if buyer is not None and supplier is not None:
            row |= {"level": (buyer + supplier) / 2, "gap": buyer - supplier}
        yield _rounded(row)


def _answer_rows(assessment: Assessment, response: Response) -> Iterator[dict[str, Cell]]:
    person = response.respondent
    who: dict[str, Cell] = {
        "side": response.side,
        "respondent": person.id,
        "label": person.label,
        "role": person.role,
        "round": response.round,
        "answered_at": response.answered_at,
    }
    for dimension in assessment.dimensions:
        for question in (*dimension.questions, *_own_questions(dimension, response)):
            where = {**who, "dimension": dimension.id, "question": question.id}
            answer = response.answer(question.id)
            if answer.label:
                yield {**where, "lens": NAME, "value": answer.label}
            for lens in question.lenses:
                value = answer.values.get(lens)
                if isinstance(value, Mapping):
                    for option, points in value.items():
                        yield {**where, "lens": lens, "option": option, "value": points}
                elif isinstance(value, tuple):
                    yield {**where, "lens": lens, "value": " ".join(value)}
                elif value is not None:
                    yield {**where, "lens": lens, "value": value}
            if answer.sentence:
                yield {**where, "lens": SENTENCE, "note": answer.sentence}
            if answer.note:
                yield {**where, "lens": NOTE, "note": answer.note}


def _own_questions(dimension: Dimension, response: Response) -> list[Question]:
    own = dimension.own
    if own is None:
        return []
    keys = sorted((number, key) for key in response.answers if (number := own.number(key)))
    return [own.question(key) for _, key in keys]


def _fact_rows(assessment: Assessment, facts: Sequence[Fact]) -> Iterator[dict[str, Cell]]:
    """What has no score; some methods have nothing of the kind."""
    of = {question.id: d.id for d in assessment.dimensions for question in d.questions}
    for fact in facts:
        answers = {f"{side}_answer": fact.answers[side] for side in SIDES}
        where = {"dimension": fact.dimension or of[fact.key], "fact": fact.key, "lens": fact.lens}
        yield {**where, **answers, "outcome": fact.outcome}


def _rounded(row: Mapping[str, Cell]) -> dict[str, Cell]:
    return {k: rounded(cell) if isinstance(cell, float) else cell for k, cell in row.items()}
