"""The cards that show no answers: welcome, agenda, plays step by step, breaks, the end."""

from __future__ import annotations

from collections.abc import Iterator

from counterpart.workshop.agenda import Agenda, Block
from counterpart.workshop.card import Card
from counterpart.workshop.stages import Printer


def welcome(
    printer: Printer, agenda: Agenda, block: Block, relationship: str, smallest: int
) -> Card:
    """The first card: who is here, and the promise; `smallest` is 0 where nothing is shown."""
    words = printer.words
    shown = printer.stage("welcome", relationship=relationship, smallest=smallest)
    notes = printer.notes(text=block.text, promise=agenda.promise)
    return Card("welcome", "welcome", words.t("card-block-welcome"), block.minutes, (shown,), notes)


def overview(printer: Printer, agenda: Agenda) -> Card:
    """What is to come, with minutes; it takes none itself."""
    words = printer.words
    blocks = [(of.title, of.minutes, of.rest) for of in agenda.blocks]
    title = agenda.title or words.t("card-agenda")
    shown = printer.stage("agenda", title=title, blocks=blocks)
    return Card("agenda", "agenda", words.t("card-agenda"), 0, (shown,))


def play(printer: Printer, at: int, block: Block) -> Iterator[Card]:
    """A card for each step of a play. What to say stands in the notes of the step that needs it."""
    words, count = printer.words, len(block.steps)
    for number, step in enumerate(block.steps, 1):
        speech = [
            *([(words.t("card-say-opening"), block.opening)] if number == 1 else []),
            *([(words.t("card-say-hard"), block.hard)] if 1 < number < count else []),
            *([(words.t("card-say-closing"), block.closing)] if number == count else []),
        ]
        shown = printer.stage(
            "step",
            play=block.title,
            number=number,
            count=count,
            title=step.title,
            text=step.text,
        )
        notes = printer.notes(speech=[of for of in speech if of[1]])
        title = f"{block.title}: {step.title}" if step.title else block.title
        id_ = f"{at}-{block.play}-{number}"
        yield Card(id_, "step", title, step.minutes, (shown,), notes, play=block.play)
    if not count:
        yield plain(printer, at, block)


def plain(printer: Printer, at: int, block: Block) -> Card:
    """A block that is no play: its title is for the room, its text for the presenter."""
    notes = printer.notes(text=block.text)
    if block.rest:
        shown = printer.stage("rest", title=block.title)
        return Card(f"{at}-rest", "rest", block.title, block.minutes, (shown,), notes)
    facts = {"play": "", "number": 0, "count": 0, "title": block.title, "text": ""}
    shown = printer.stage("step", **facts)
    return Card(f"{at}-block", "step", block.title, block.minutes, (shown,), notes)


def quiet(printer: Printer, at: int, block: Block, answered: bool) -> Card:
    """What the room does where nothing may be drawn: it asks aloud. `answered` by both sides."""
    words = printer.words
    why = words.t("card-quiet-few" if answered else "card-quiet-none")
    how = words.t(f"card-quiet-{block.part}")
    shown = printer.stage("quiet", title=block.title, why=why, how=how)
    notes = printer.notes(text=block.text)
    return Card(f"{at}-{block.part}", "step", block.title, block.minutes, (shown,), notes)


def close(printer: Printer, block: Block) -> Card:
    """The last card: what was new to each, whether it was worth the time, and what they said."""
    stages = tuple(printer.stage("close", number) for number in (1, 2, 3))
    title, notes = printer.words.t("card-block-close"), printer.notes(text=block.text)
    return Card("close", "close", title, block.minutes, stages, notes)
