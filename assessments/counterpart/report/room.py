"""What the room of a workshop agreed on: rungs in words, beside what each side had written.

A view to share leaves out what a side wrote where fewer people of it were in the room than a figure
needs, or where nobody counted them. What the whole room said and agreed was said before both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterpart.model import SIDES, Side
from counterpart.relationship.model import Relationship, current
from counterpart.relationship.workshop import NEXT, NOW, TEXT, Decision, Workshop
from counterpart.report.phrases import Phrases
from counterpart.report.rungs import rung, topic_name
from counterpart.round_name import has_time, in_time
from counterpart.scoring.comparison import Comparison


@dataclass(frozen=True)
class WrittenView:
    """What a side wrote in silence, rungs in words; a text is empty where it wrote none."""

    side: Side
    now: str
    next: str
    text: str


@dataclass(frozen=True)
class DecisionView:
    """What was said and agreed on a topic, on a day in words; `assessment` is its title."""

    decision: Decision
    day: str
    round: str
    assessment: str
    topic: str
    now: str
    next: str
    wrote: tuple[WrittenView, ...]

    @property
    def said(self) -> str:
        """What was said, as the facilitator wrote it down."""
        return self.decision.said.strip()


def in_room(
    phrases: Phrases, comparison: Comparison, beside: Relationship
) -> tuple[DecisionView, ...]:
    """What rooms agreed on this assessment, up to the round of the comparison, the latest first,
    and of each workshop in its own order.

    Of several workshops that decided on a topic, the latest counts.
    """
    gathered = comparison.gathered
    latest: dict[str, tuple[str, DecisionView]] = {}
    for workshop, decision in decided(beside):
        if decision.assessment == gathered.assessment and not _later(workshop, gathered.round):
            key = decision.topic or decision.id
            view = decision_view(phrases, workshop, decision, comparison.smallest)
            latest.pop(key, None)
            latest[key] = workshop.date, view
    dated = sorted(latest.values(), key=lambda of: of[0], reverse=True)
    return tuple(view for _, view in dated)


def decided(relationship: Relationship) -> Iterator[tuple[Workshop, Decision]]:
    """Every decision that says something, with its workshop, the earliest workshop first.

    A workshop that was taken off the list takes its decisions along.
    """
    by_workshop: dict[str, list[Decision]] = {}
    for decision in current(relationship.decisions):
        if _says(decision):
            by_workshop.setdefault(decision.workshop, []).append(decision)
    for workshop in workshops(relationship):
        yield from ((workshop, decision) for decision in by_workshop.get(workshop.id, ()))


def workshops(relationship: Relationship) -> Sequence[Workshop]:
    """The workshops on the list, the earliest first."""
    return sorted(current(relationship.workshops), key=lambda of: of.date)


def decision_view(
    phrases: Phrases, workshop: Workshop, decision: Decision, smallest: int = 0
) -> DecisionView:
    """A decision in words; `smallest` above 0 asks for a view to share.

    `phrases` may be those of any assessment.
    """
    catalogue, language = phrases.catalogue, phrases.language
    about = decision.assessment, decision.topic
    words = catalogue.words[language].get(decision.assessment)

    def said(rung_id: str) -> str:
        return rung(catalogue, language, *about, rung_id)

    return DecisionView(
        decision=decision,
        day=phrases.day(workshop.date),
        round=workshop.round,
        assessment=words.title if words else "",
        topic=topic_name(catalogue, language, *about)
        or decision.title
        or phrases.t("agreed-untitled"),
        now=said(decision.now),
        next=said(decision.next),
        wrote=tuple(
            WrittenView(side, said(of[NOW]), said(of[NEXT]), of[TEXT].strip())
            for side in SIDES
            for of in [decision.wrote[side]]
            if any(map(str.strip, of.values()))
            and (not smallest or workshop.present[side] >= smallest)
        ),
    )


def _says(of: Decision) -> bool:
    """Whether anything was written down of it."""
    wrote = [text for side in SIDES for text in of.wrote[side].values()]
    return any(text.strip() for text in (of.said, of.now, of.next, *wrote))


def _later(workshop: Workshop, round_: str) -> bool:
    """Whether a workshop is of a round after this one, as far as their names say when they are."""
    known = has_time(workshop.round) and has_time(round_)
    return known and in_time(workshop.round) > in_time(round_)
