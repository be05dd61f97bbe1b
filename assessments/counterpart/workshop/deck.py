"""The deck of a workshop: its blocks, and what both sides answered, as cards in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies
from counterpart.report.pair import ComparisonView, comparison_view
from counterpart.scoring.comparison import Comparison
from counterpart.workshop import block_cards, report_cards
from counterpart.workshop.agenda import Agenda, Block, usual
from counterpart.workshop.card import Card, shares
from counterpart.workshop.stages import Printer
from counterpart.workshop.subjects import Order, Ruling, Subject, rulings, subjects
from counterpart.workshop.words import RoomWords

NOTHING = Block("", "", 0)
EXPECTED = 3
"""A third of the minutes of a picture goes to what the room expects."""


def deck(
    catalogue: Catalogue,
    comparisons: Sequence[Comparison],
    language: str,
    *,
    agenda: Agenda | None = None,
    order: Order = "gap",
    most: int = 3,
    companies: Companies = UNNAMED,
    base: str = "",
) -> tuple[Card, ...]:
    """The cards of a workshop about these comparisons, which must be views to share.

    `most` says how many subjects are guessed and shown. Where the agenda has no block for the
    topics of a report, they share the minutes of its headline; where it has neither, they come
    before the agreements or the plan, or else before the end. The picture of a report has
    everything on it, so it is shown after what is guessed, wherever the agenda opens it; there the
    room only says what it expects. `base` leads to the root of the language.
    """
    words = RoomWords(catalogue, language, companies)
    views = [comparison_view(catalogue, of, language, companies=companies) for of in comparisons]
    chosen = agenda if agenda and agenda.blocks else usual(words.t)
    maker = _Maker(
        Printer(words, base),
        chosen,
        views,
        subjects(views, order, most),
        rulings(views, most),
        most,
    )
    return tuple(maker.cards())


@dataclass(frozen=True)
class _Maker:
    printer: Printer
    agenda: Agenda
    views: Sequence[ComparisonView]
    subjects: Sequence[Subject]
    rulings: Sequence[Ruling]
    most: int
    shown: set[str] = field(default_factory=set)
    """Which parts were dealt already."""
    pictures: list[tuple[int, Block, int]] = field(default_factory=list)
    """Those that wait until the topics were guessed, each with its minutes."""

    def cards(self) -> Iterator[Card]:
        """All cards; their ids stay the same as long as the agenda and the answers do."""
        blocks = list(enumerate(self.agenda.blocks))
        opening = blocks.pop(0)[1] if _is_plain(blocks[0][1]) else NOTHING
        closing = blocks.pop()[1] if blocks and _is_plain(blocks[-1][1]) else NOTHING
        yield self._welcome(opening)
        yield block_cards.overview(self.printer, self.agenda)
        before = self._topics_before([block for _, block in blocks])
        for at, block in blocks:
            if at == before:
                yield from self._topics(at, 0)
            yield from self._block(at, block)
        if before is None:
            yield from self._topics(len(blocks), 0)
        yield block_cards.close(self.printer, closing)

    def _topics_before(self, blocks: Sequence[Block]) -> int | None:
        """The place of the block before which the topics come; one that is none for no place."""
        parts = {block.part for block in blocks}
        if parts & {"topics", "headline"}:
            return -1
        reporting = ("agreed", "plan")
        places = (at for at, block in enumerate(self.agenda.blocks) if block.part in reporting)
        return next(places, None)

    def _welcome(self, block: Block) -> Card:
        relationship = next((of.relationship for of in self.views if of.relationship), "")
        smallest = max((of.comparison.smallest for of in self.views), default=0)
        return block_cards.welcome(self.printer, self.agenda, block, relationship, smallest)

    def _block(self, at: int, block: Block) -> Iterator[Card]:
        printer = self.printer
        if block.part == "headline":
            yield from self._headline(at, block)
        elif block.part == "topics":
            yield from self._topics(at, block.minutes)
            if not (self.subjects or self.rulings):
                yield self._nothing(at, block)
        elif block.part == "agreed":
            yield from report_cards.agreements(printer, self.views, at, block)
        elif block.part == "plan":
            yield from report_cards.decide(printer, at, block)
        elif block.play:
            yield from block_cards.play(printer, at, block)
        else:
            yield block_cards.plain(printer, at, block)

    def _headline(self, at: int, block: Block) -> Iterator[Card]:
        """What the room expects; where no other block shows the topics, these too.

        The pictures come where the topics were, or here where they were already.
        """
        if not report_cards.charts(self.printer, self.views):
            yield self._nothing(at, block)
            return
        guessed = self.subjects or self.rulings
        alone = any(of.part == "topics" for of in self.agenda.blocks) or not guessed
        first, rest = (block.minutes, 0) if alone else shares(block.minutes, 2)
        asked = first // EXPECTED
        yield report_cards.furthest(self.printer, at, block, asked)
        self.pictures.append((at, block, first - asked))
        if not alone:
            yield from self._topics(at, rest)
        if not guessed or "topics" in self.shown:
            yield from self._pictures()

    def _topics(self, at: int, minutes: int) -> Iterator[Card]:
        yield from report_cards.topics(self.printer, self.subjects, self.rulings, at, minutes)
        self.shown.add("topics")
        yield from self._pictures()

    def _pictures(self) -> Iterator[Card]:
        while self.pictures:
            at, block, minutes = self.pictures.pop(0)
            yield from report_cards.pictures(self.printer, self.views, at, block, minutes)

    def _nothing(self, at: int, block: Block) -> Card:
        """Where nothing may be shown the room is asked; where nobody wants it, the block stands."""
        if self.most or block.part == "headline":
            return block_cards.quiet(self.printer, at, block, bool(self.views))
        return block_cards.plain(self.printer, at, block)


def _is_plain(block: Block) -> bool:
    """Whether its words alone say what it is."""
    return not (block.part or block.play or block.rest)
