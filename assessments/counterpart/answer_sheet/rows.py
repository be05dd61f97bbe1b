"""What stands on an answer sheet, row by row: facts and words, no workbook yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from counterpart.answer_sheet import form
from counterpart.model import Assessment, Dimension, Lens, Own, Question, Scale, Side, other
from counterpart.responses import NOT_APPLICABLE
from counterpart.words import Text, Words, say

Entries = tuple[tuple[str | int, str | int], ...]
"""Of a list: each id, and the word that is chosen."""
MOST_SPLITS = 5
"""Items of one's own that are answered in points: each takes ten rows."""


@dataclass(frozen=True)
class Row:
    """One row; what it asks, the two ends, and by which ids its cells are read."""

    kind: str
    """`part`, `how`, `question`, `lens`, `option`, `item` or `sentence`."""
    title: str = ""
    text: str = ""
    quiet: str = ""
    """What the other side is asked, under a guess."""
    low: str = ""
    """In the column of texts; across to the second end where there is none."""
    high: str = ""
    answer: str = ""
    list: str = ""
    typed: str = ""
    asks: str = ""
    """How the answer is checked while it is typed: `list`, `points` or `date`."""
    limit: int = 0
    """Characters of what is typed."""
    split: int = 0
    """Of how many rows from here on the points make a hundred."""
    note: str = ""
    """The question that the note is about; with none there is none."""
    noted: int = 1
    """How many rows from here on share it."""


@dataclass
class Questions:
    """The rows of one assessment as one side is asked it, and the lists they choose from."""

    assessment: Assessment
    words: Words
    side: Side
    role: str
    said: Mapping[str, str]
    lists: dict[str, Entries] = field(default_factory=dict)

    def rows(self) -> Iterator[Row]:
        """All rows, part by part, in the order of the page."""
        for dimension in self.assessment.dimensions:
            matrix = self.assessment.matrix(dimension)
            if matrix and matrix.dimensions[0] != dimension.id:
                continue
            own = dimension.own
            if not matrix and not self._asked(dimension) and not (own and self.side in own.sides):
                continue
            about = (
                self.words.matrices[matrix.id] if matrix else self.words.dimensions[dimension.id]
            )
            yield Row("part", about.name, self._say(about.about))
            if matrix:
                yield from self._matrix(matrix.dimensions)
                continue
            yield from self._how(dimension)
            for question in self._asked(dimension):
                yield from self._noted(question.id, self._question(question))
            if own and self.side in own.sides:
                yield from self._own(own)

    def _asked(self, dimension: Dimension) -> list[Question]:
        return [q for q in dimension.questions if self._lenses(q)]

    def _lenses(self, question: Question) -> tuple[Lens, ...]:
        return tuple(lens for lens in question.lenses if question.asked(self.side, self.role, lens))

    def _say(self, text: Text | None) -> str:
        return say(text, self.side) if text else ""

    def _how(self, dimension: Dimension) -> Iterator[Row]:
        """How points are given, and what the states mean that all its questions choose from."""
        own = (dimension.own.scale,) if dimension.own and dimension.own.scale else ()
        used = dict.fromkeys((*(question.scale for question in dimension.questions), *own))
        for scale in (of for of in self.assessment.scales if of.id in used):
            if scale.kind == "points":
                guessed = any("guess" in question.lenses for question in dimension.questions)
                yield Row("how", text=self.said["fill-points" if guessed else "fill-parties"])
            if scale.kind == "state":
                yield from self._meanings(scale)

    def _meanings(self, scale: Scale) -> Iterator[Row]:
        for option in scale.options:
            of = self.words.scales[scale.id].choices[option]
            yield Row("how", of.name, self._say(of.label))

    def _matrix(self, ids: tuple[str, ...]) -> Iterator[Row]:
        columns = [d for d in self.assessment.dimensions if d.id in ids]
        questions = [(d, q) for d in columns for q in self._asked(d)]
        used = {question.scale for _, question in questions}
        for scale in self.assessment.scales:
            if scale.id in used and scale.kind == "state":
                yield from self._meanings(scale)
        for row in dict.fromkeys(question.row for _, question in questions):
            of = self.words.rows[row]
            yield Row("question", of.title, self._say(of.text))
            for dimension, question in questions:
                if question.row == row:
                    text = self.words.questions[question.id]
                    name = text.column or self.words.dimensions[dimension.id].name
                    lens = self._lenses(question)[0]
                    yield self._single(question, lens, Row("option", name, note=question.id))

    def _question(self, question: Question) -> Iterator[Row]:
        scale, lenses = self.assessment.scale(question), self._lenses(question)
        of = self.words.questions[question.id]
        head = Row("question", of.title, self._say(of.text))
        if scale.kind == "points":
            yield from self._split(question, head, scale)
        elif scale.kind == "ticks":
            yield from self._ticks(question, head, scale)
        elif len(lenses) == 1:
            yield self._single(question, lenses[0], head)
        else:
            beside = scale.kind == "rating"  # its two ends stand at each answer, all else above
            yield head if beside else _with(head, low=self._ends(question, self.side)[0])
            for lens in lenses:
                name, ask, quiet = self._lens(question, lens)
                row = Row("lens", name, ask, quiet)
                yield self._single(question, lens, row, bare=not beside)
        if question.sentence:
            place = f"{question.id}.{form.SENTENCE}"
            yield Row("sentence", text=self.said["sentence-of"], typed=place, limit=300)

    def _noted(self, question: str, rows: Iterator[Row]) -> Iterator[Row]:
        """The rows of a question, with one cell for a note beside all of them."""
        first, *more = list(rows)
        yield _with(first, note=question, noted=1 + len(more))
        yield from more

    def _lens(self, question: Question, lens: Lens) -> tuple[str, str, str]:
        of = self.words.lenses[lens]
        return of.name, self._say(of.ask), self._guessed(question) if lens == "guess" else ""

    def _single(self, question: Question, lens: Lens, row: Row, *, bare: bool = False) -> Row:
        """A row that is answered in one cell; `bare` where its ends stand above it."""
        scale = self.assessment.scale(question)
        reader = other(self.side) if lens == "guess" else self.side
        low, high = ("", "") if bare else self._ends(question, reader)
        return _with(
            row,
            low=low,
            high=high,
            answer=f"{question.id}.{lens}",
            list=self._list(scale, self.words.questions[question.id].na),
            asks="date" if scale.kind == "date" else "list",
        )

    def _ends(self, question: Question, side: Side) -> tuple[str, str]:
        """What the ends of a rating mean to a side, every step of a ladder, or every choice."""
        scale, of = self.assessment.scale(question), self.words.questions[question.id]
        if of.steps:
            return "\n".join(f"{n}  {say(step, side)}" for n, step in enumerate(of.steps, 1)), ""
        if of.low and of.high:
            return f"1 = {say(of.low, side)}", f"{scale.points} = {say(of.high, side)}"
        if scale.kind == "choice":
            choices = [self.words.scales[scale.id].choices[option] for option in scale.options]
            if any(self._say(of.label) != of.name for of in choices):
                return "\n".join(f"{of.name}: {self._say(of.label)}" for of in choices), ""
        return "", ""

    def _split(self, question: Question, head: Row, scale: Scale) -> Iterator[Row]:
        of = self.words.questions[question.id]
        names = self.words.scales[scale.id].options
        low = "\n".join(f"{names[o].name}: {self._say(of.options[o])}" for o in scale.options)
        yield _with(head, low=low)
        yield from self._points(question, scale, self._lenses(question))
        self.lists[form.YES] = ((form.TICK, form.TICK),)
        place = f"{question.id}.{form.NOT_HERE}"
        not_here = self.said["fill-not-here"].format(tick=form.TICK)
        yield Row("option", text=not_here, answer=place, list=form.YES, asks="list")

    def _points(
        self, question: Question, scale: Scale, lenses: tuple[Lens, ...], *, own: bool = False
    ) -> Iterator[Row]:
        for lens in lenses:
            name, ask, quiet = self._lens(question, lens) if not own else self._own_lens(lens)
            yield Row("lens", name, ask, quiet)
            for option in scale.options:
                split = len(scale.options) if option == scale.options[0] else 0
                words = self.words.scales[scale.id].options[option]
                text = self._say(words.guess if lens == "guess" else words.label)
                place = f"{question.id}.{lens}.{option}"
                yield Row("option", text=text, answer=place, asks="points", split=split)

    def _own_lens(self, lens: Lens) -> tuple[str, str, str]:
        of = self.words.lenses[lens]
        return of.name, self._say(of.ask), ""

    def _ticks(self, question: Question, head: Row, scale: Scale) -> Iterator[Row]:
        self.lists[form.TICKS] = ((form.TICK, form.TICK),)
        yield _with(head, low=self.said["fill-ticks"].format(tick=form.TICK))
        for lens in self._lenses(question):
            for option in (*scale.options, form.NONE):
                place = f"{question.id}.{lens}.{option}"
                row = Row("option", answer=place, list=form.TICKS, asks="list")
                if option == form.NONE:
                    yield _with(row, text=self.said["none-of-these"])
                    continue
                of = self.words.scales[scale.id].choices[option]
                label = self._say(of.label)
                yield _with(row, title="" if of.name == label else of.name, text=label)

    def _own(self, own: Own) -> Iterator[Row]:
        of = self.words.own[own.id]
        scale = next((s for s in self.assessment.scales if s.id == own.scale), None)
        limit = min(own.limit, MOST_SPLITS) if scale and scale.kind == "points" else own.limit
        most = self.said["own-limit"].format(limit=limit)
        yield Row("question", of.title, f"{self._say(of.ask)} {most}")
        for number in range(1, limit + 1):
            question = own.question(f"{own.id}-{number}")
            place = f"{question.id}.{form.LABEL}"
            item = Row("item", text=f"{of.item} {number}", typed=place, limit=200)
            yield from self._noted(question.id, self._item(item, question, scale))

    def _item(self, item: Row, question: Question, scale: Scale | None) -> Iterator[Row]:
        if scale is None:
            yield item
        elif scale.kind == "points":
            yield item
            yield from self._points(question, scale, question.lenses, own=True)
        else:
            first, *more = question.lenses
            known = self._list(scale, None)
            yield _with(item, answer=f"{question.id}.{first}", list=known, asks="list")
            for lens in more:
                place = f"{question.id}.{lens}"
                name, ask, _ = self._own_lens(lens)
                yield Row("lens", name, ask, answer=place, list=known, asks="list")

    def _list(self, scale: Scale, na: str | None) -> str:
        """The id of the list that these answers are chosen from; one for each "not applicable"."""
        word = na or self.said["not-applicable"]
        entries: Entries = ()
        if scale.points:
            entries = tuple((step, step) for step in range(1, scale.points + 1))
        elif scale.kind != "date":
            choices = self.words.scales[scale.id].choices
            entries = tuple((option, choices[option].name) for option in scale.options)
        entries = (*entries, (NOT_APPLICABLE, word))
        for number in range(1, len(self.lists) + 2):
            name = f"{scale.id}.{number}"
            if self.lists.setdefault(name, entries) == entries:
                return name
        raise AssertionError(scale.id)

    def _guessed(self, question: Question) -> str:
        """The question as the other side reads it, for it is that answer which is guessed."""
        side, of = other(self.side), self.words.questions[question.id]
        scale = self.assessment.scale(question)
        title = of.title + (" " if of.title[-1] in "?.!" else ": ") if of.steps else ""
        lines = [self.said[f"guess-asked-{side}"].format(question=title + say(of.text, side))]
        if any(not isinstance(step, str) for step in of.steps):
            lines += [f"{number}  {say(step, side)}" for number, step in enumerate(of.steps, 1)]
        names = self.words.scales[scale.id].options if of.options else {}
        lines += [f"{names[o].name}: {say(of.options[o], side)}" for o in of.options]
        return "\n".join(lines)


def _with(row: Row, **of: str | int) -> Row:
    return Row(**{**vars(row), **of})
