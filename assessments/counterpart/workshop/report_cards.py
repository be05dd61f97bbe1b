"""The cards of what both sides answered: pictures, what the room guesses, agreements, the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterpart.report.pair import ComparisonView
from counterpart.workshop.agenda import Block
from counterpart.workshop.block_cards import plain
from counterpart.workshop.card import Card, shares
from counterpart.workshop.stages import Printer, plays_of
from counterpart.workshop.subjects import Subject

TALK = 0.6
"""Of the minutes of a subject, what its question takes: the talk is longer than the look."""


def pictures(
    printer: Printer, views: Sequence[ComparisonView], at: int, block: Block, minutes: int
) -> Iterator[Card]:
    """The chart of each report, and then its headline; words alone where nothing may be drawn."""
    charts = [(view, printer.chart(view)) for view in views if view.headline.scored]
    drawn = [(view, chart) for view, chart in charts if chart]
    if not drawn:
        yield plain(printer, at, block)
        return
    for (view, chart), each in zip(drawn, shares(minutes, len(drawn)), strict=True):
        title, key = view.phrases.words.title, view.phrases.assessment
        said = view.headline
        stages = (
            printer.stage("picture", 1, title=title, chart="", headline=""),
            printer.stage("picture", 2, title=title, chart=chart, headline=""),
            printer.stage("picture", 3, title=title, chart=chart, headline=said.title),
        )
        notes = printer.notes(text=block.text, lines=(said.title, said.text))
        yield Card(f"{at}-{key}", "picture", title, each, stages, notes, assessment=key)


def topics(printer: Printer, subjects: Sequence[Subject], at: int, minutes: int) -> Iterator[Card]:
    """Each subject guessed, shown and said, and then its question to the room."""
    words = printer.words
    dealt = zip(subjects, shares(minutes, len(subjects)), strict=True)
    for subject, each in dealt:
        key, name = subject.phrases.assessment, subject.name
        ask = _ask(subject)
        talk = int(each * TALK) if ask else 0
        lines = (subject.topic.lead.title,) if subject.topic else ()
        notes = printer.notes(text=words.t("card-result-how"), lines=lines)
        about = {"assessment": key, "about": subject.key}
        id_ = f"{at}-{key}-{subject.key}"
        stages = printer.result(subject)
        yield Card(id_, "reveal", name, each - talk, stages, notes, **about)
        if ask:
            shown = printer.stage("question", name=name, ask=ask[0], also=ask[1])
            notes = printer.notes(plays=plays_of(subject))
            yield Card(f"{id_}-ask", "question", name, talk, (shown,), notes, **about)


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


def _ask(subject: Subject) -> tuple[str, str] | None:
    """The question of what was found and that of its theme; None where there is none to ask."""
    if subject.topic and subject.topic.lead.ask:
        return subject.topic.lead.ask, subject.topic.lead.also
    theme = subject.phrases.theme(subject.key)
    return (theme.talk, "") if theme and theme.talk else None
