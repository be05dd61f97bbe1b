"""The cards of what both sides answered: pictures, what the room guesses, agreements, the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterpart.report.pair import ComparisonView
from counterpart.report.rungs import rungs
from counterpart.workshop.agenda import Block
from counterpart.workshop.card import Card, shares
from counterpart.workshop.stages import Printer, plays_of
from counterpart.workshop.subjects import Ruling, Subject

Rungs = tuple[tuple[str, str], ...]
TALLEST = 1.2
"""How many times as tall as wide a chart may be [convention]; in a taller one the letters are too
small for whoever sits six metres away."""
BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
TALK = 0.6
"""Of the minutes of a subject, what its question takes: the talk is longer than the look."""


def pictures(
    printer: Printer, views: Sequence[ComparisonView], at: int, block: Block, minutes: int
) -> Iterator[Card]:
    """The chart of each report, and then its headline: after what was guessed, never before.

    Where a room could not read the chart, there is the headline alone.
    """
    drawn = charts(printer, views)
    for (view, chart), each in zip(drawn, shares(minutes, len(drawn)), strict=True):
        title, key = view.phrases.words.title, view.phrases.assessment
        said = view.headline
        seen = [("", said.title)] if too_tall(chart) else [(chart, ""), (chart, said.title)]
        stages = tuple(
            printer.stage(
                "picture", 3 if headline else 2, title=title, chart=drawing, headline=headline
            )
            for drawing, headline in seen
        )
        notes = printer.notes(text=block.text, lines=(said.title, said.text))
        yield Card(f"{at}-{key}", "picture", title, each, stages, notes, assessment=key)


def charts(printer: Printer, views: Sequence[ComparisonView]) -> list[tuple[ComparisonView, str]]:
    """The reports of which something may be drawn, each with its chart."""
    made = [(view, printer.chart(view)) for view in views if view.headline.scored]
    return [(view, chart) for view, chart in made if chart]


def too_tall(chart: str) -> bool:
    """Whether a room could not read it: by its drawing, not by the marks of its key.

    A method of one's own may draw with another box; what is not known is shown.
    """
    boxes = [(float(width), float(height)) for width, height in BOX.findall(chart)]
    width, height = max(boxes, key=max, default=(1.0, 1.0))
    return height > TALLEST * width


def furthest(printer: Printer, at: int, block: Block, minutes: int) -> Card:
    """The room says where it thinks that both are furthest apart, before anything is shown."""
    shown = printer.stage("picture", 1, title="", chart="", headline="")
    notes = printer.notes(text=block.text)
    return Card(f"{at}-furthest", "picture", block.title, minutes, (shown,), notes)


def topics(
    printer: Printer,
    subjects: Sequence[Subject],
    rulings: Sequence[Ruling],
    at: int,
    minutes: int,
) -> Iterator[Card]:
    """Each subject guessed, shown and said, then its question, and the rungs to agree on."""
    words = printer.words
    dealt = shares(minutes, len(subjects) + len(rulings))
    for subject, each in zip(subjects, dealt, strict=False):
        key, name = subject.phrases.assessment, subject.name
        ask, steps = _ask(subject), _rungs(printer, key, subject.key)
        talk = int(each * TALK) if ask or steps else 0
        agree = talk if not ask else talk // 2 if steps else 0
        lines = (subject.topic.lead.title,) if subject.topic else ()
        notes = printer.notes(text=words.t("card-result-how"), lines=lines)
        id_, about = f"{at}-{key}-{subject.key}", (key, subject.key)
        stages = printer.result(subject)
        yield Card(id_, "reveal", name, each - talk, stages, notes, *about)
        if ask:
            shown = printer.stage("question", name=name, ask=ask[0], also=ask[1])
            plays = plays_of(subject)
            notes, play = printer.notes(plays=[of.title for of in plays]), next(iter(plays), None)
            known = (*about, play.id if play else "")
            yield Card(f"{id_}-ask", "question", name, talk - agree, (shown,), notes, *known)
        if steps:
            yield _agreeing(printer, f"{id_}-rungs", name, agree, steps, *about)
    for ruling, each in zip(rulings, dealt[len(subjects) :], strict=True):
        about = ruling.assessment, ruling.key
        id_, steps = f"{at}-{'-'.join(about)}-rungs", _rungs(printer, *about)
        yield _agreeing(printer, id_, ruling.name, each, steps, *about)


def agreements(
    printer: Printer, views: Sequence[ComparisonView], at: int, block: Block
) -> Iterator[Card]:
    """What both sides see the same way, a line a stage."""
    lines = [line for view in views for line in view.agreements]
    steps = range(1, len(lines) + 1) if lines else (0,)
    stages = (
        printer.stage("agreed", 1, lines=()),
        *(printer.stage("agreed", 2, lines=lines[:count]) for count in steps),
    )
    title, notes = printer.words.t("card-block-agreed"), printer.notes(text=block.text)
    yield Card(f"{at}-agreed", "agreed", title, block.minutes, stages, notes)


def decide(printer: Printer, at: int, block: Block) -> Iterator[Card]:
    """What the room agrees to do; whoever leads types it into the plan."""
    shown, notes = printer.stage("decide"), printer.notes(text=block.text)
    title = printer.words.t("card-block-plan")
    yield Card(f"{at}-decide", "decide", title, block.minutes, (shown,), notes)


def _agreeing(
    printer: Printer, id_: str, name: str, minutes: int, steps: Rungs, of: str, topic: str
) -> Card:
    """Both sides write in silence, then see what each wrote, and agree on the rung now and next."""
    stages = tuple(printer.stage("rungs", number, name=name, rungs=steps) for number in (1, 2, 3))
    notes = printer.notes(text=printer.words.t("card-rungs-how"))
    return Card(id_, "rungs", name, minutes, stages, notes, of, topic, rungs=steps)


def _rungs(printer: Printer, assessment: str, topic: str) -> Rungs:
    return rungs(printer.words.catalogue, printer.words.language, assessment, topic)


def _ask(subject: Subject) -> tuple[str, str] | None:
    """The question of what was found and that of its theme; None where there is none to ask."""
    if subject.topic and subject.topic.lead.ask:
        return subject.topic.lead.ask, subject.topic.lead.also
    theme = subject.phrases.theme(subject.key)
    return (theme.talk, "") if theme and theme.talk else None
