"""What a document is: headings, paragraphs, lists and tables as plain data, for any writer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from counterpart.brand import NO_BRAND, Brand
from counterpart.deck.model import FONT, plain
from counterpart.deck.plan import owner_at
from counterpart.export.headings import Headings
from counterpart.minutes.view import MinutesView, TopicView
from counterpart.model import SIDES, Side
from counterpart.plan.view import ActionView, PlanView


@dataclass(frozen=True)
class Heading:
    """A heading of a level from 1."""

    text: str
    level: int = 1
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `label` stands before it in bold, and may be empty."""

    text: str
    label: str = ""
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True)
class Items:
    """A list of lines."""

    lines: tuple[str, ...]
    kind: Literal["items"] = "items"


@dataclass(frozen=True)
class Grid:
    """A table: a head and rows of text, its columns in these shares of the width."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    kind: Literal["grid"] = "grid"


Block = Heading | Paragraph | Items | Grid


@dataclass(frozen=True)
class Document:
    """A document: its title, what stands below it, its blocks, and a line at the foot of a page."""

    title: str
    under: str
    author: str
    tag: str
    day: str
    colours: Mapping[str, str]
    foot: str
    blocks: tuple[Block, ...]
    font: str = FONT
    logo: bool = False

    def to_json(self) -> dict[str, Any]:
        """Plain lists, mappings, texts and numbers."""
        return plain(asdict(self))


def minutes_document(view: MinutesView, brand: Brand = NO_BRAND) -> Document:
    """The minutes of a workshop."""
    words = Headings(view.phrases)
    return Document(
        title=": ".join(filter(None, (view.phrases.t("minutes-title"), view.name))),
        under=view.day,
        author=brand.name or words.e("deck-author"),
        tag=view.phrases.writing["tag"],
        day=view.workshop.date,
        colours=brand.colours,
        foot=brand.footer or brand.name,
        blocks=tuple(_minutes(view)),
        logo=brand.logo,
    )


def plan_document(view: PlanView, brand: Brand = NO_BRAND) -> Document:
    """The plan as it stands on the day of its view."""
    words = view.phrases
    first = next(iter(words.catalogue.assessments))
    headings = Headings.of(words.catalogue, first, words.language, words.companies)
    name = ": ".join(filter(None, (words.t("title"), view.name)))
    return Document(
        title=name,
        under=words.t("as-of", today=view.today),
        author=brand.name or headings.e("deck-author"),
        tag=words.writing["tag"],
        day=view.today,
        colours=brand.colours,
        foot=brand.footer or brand.name,
        blocks=tuple(_plan(view, headings)),
        logo=brand.logo,
    )


def _minutes(view: MinutesView) -> Iterator[Block]:
    t, workshop = view.phrases.t, view.workshop
    present = [f"{view.phrases.who(s)}: {n}" for s, n in workshop.present.items() if n]
    for label, said in (
        ("", view.title),
        (t("round"), workshop.round),
        (t("minutes-shown"), ", ".join(view.shown)),
        ("", "; ".join(present)),
        ("", t("minutes-recheck", day=view.recheck) if view.recheck else ""),
    ):
        if said:
            yield Paragraph(said, label)
    if view.topics:
        yield Heading(t("minutes-topics"))
    for topic in view.topics:
        yield from _topic(view, topic)
    if view.actions:
        yield Heading(t("minutes-actions"))
        yield _actions(Headings(view.phrases), view.actions)
    for key, lines in (
        ("minutes-rules", workshop.ground_rules),
        ("minutes-parked", workshop.parked),
    ):
        filled = tuple(line for line in lines if line.strip())
        if filled:
            yield Heading(t(key))
            yield Items(filled)
    if view.worth:
        yield Heading(t("minutes-worth"))
        both: list[tuple[str, Side | str]] = [(view.phrases.who(side), side) for side in SIDES]
        both.append((t("minutes-both"), ""))
        yield Items(tuple(f"{who}: {view.tally(of)}" for who, of in both if of in view.worth))
    if not view.topics and not view.actions:
        yield Paragraph(t("minutes-nothing"))


def _topic(view: MinutesView, topic: TopicView) -> Iterator[Block]:
    t, of = view.phrases.t, topic.of
    yield Heading(f"{of.assessment}: {of.topic}" if of.assessment else of.topic, 2)
    if of.said:
        yield Paragraph(of.said)
    for key, said in (("room-now", of.now), ("room-next", of.next)):
        if said:
            yield Paragraph(said, t(key))
    for wrote in of.wrote:
        none = t("room-no-rung")
        stands = f"{wrote.now or none} → {wrote.next or none}" if wrote.now or wrote.next else ""
        said = " ".join(filter(None, (stands, wrote.text)))
        yield Paragraph(said, f"{view.phrases.who(wrote.side)} {t('room-wrote')}")


def _actions(words: Headings, actions: Sequence[ActionView]) -> Grid:
    """What, who on either side, by when, and when both look again."""
    t = words.phrases.t
    owners = [owner_at(words.phrases, side) for side in SIDES]
    rows = [
        (
            "\n".join((of.theme, *(f"– {step}" for step in of.action.steps if step.strip()))),
            *(owner for _, _, owner in of.owners),
            words.phrases.day(of.action.due) or t("agreed-no-day"),
            words.phrases.day(of.action.recheck) or t("agreed-no-day"),
        )
        for of in actions
    ]
    head = (words.e("action-head"), *owners, t("agreed-due"), t("agreed-recheck"))
    return Grid(head, tuple(rows), (4.2, 1.8, 1.8, 1.5, 1.5))


def _plan(view: PlanView, headings: Headings) -> Iterator[Block]:
    t = view.phrases.t
    if view.hint:
        yield Paragraph(view.hint)
    if not view.actions:
        yield Paragraph(t("nothing"))
        yield from _suggested(view)
    for key, actions in (("actions-title", view.active), ("done-title", view.ended)):
        if actions:
            yield Heading(t(key))
            yield _actions(headings, actions)
            yield from _details(view, actions)
    if view.rules:
        yield Heading(t("rules-title"))
        rows = [
            ("\n".join(filter(None, (of.text, of.rule.note))), of.state, of.fresh)
            for of in view.rules
        ]
        yield Grid((t("rule"), t("state"), t("checked")), tuple(rows), (5, 2, 4))
    if view.events:
        yield Heading(t("events-title"))
        yield Items(
            tuple(
                ": ".join(filter(None, (f"{of.event.date}  {of.kind} ({of.whose})", of.event.note)))
                for of in view.events
            )
        )


def _suggested(view: PlanView) -> Iterator[Block]:
    """What the comparison suggests, for a plan that begins with it."""
    t = view.phrases.t
    if not view.suggestions:
        yield Paragraph(t("suggestions-none"))
        return
    yield Heading(t("suggestions-title"))
    for of in view.suggestions:
        yield Heading(of.theme, 2)
        for key, said in (("now", of.now), ("wanted", of.wanted)):
            if said:
                yield Paragraph(said, t(key))
        if of.steps:
            yield Items(of.steps)


def _details(view: PlanView, actions: Sequence[ActionView]) -> Iterator[Block]:
    """Of each action where it stands, what both want to see, and what there is to settle."""
    t = view.phrases.t
    for of in actions:
        yield Heading(of.theme, 2)
        late = f" ({of.late})" if of.late else ""
        yield Paragraph(f"{of.status}{late}", t("status"))
        for key, said in (("now", of.action.now), ("wanted", of.action.wanted)):
            if said:
                yield Paragraph(said, t(key))
        if of.hints:
            yield Items(of.hints)
        for other in of.conflicts:
            yield Paragraph(t("conflict-lead", at=other.at[:10]), t("conflict-title"))
            yield Items(tuple(f"{name}: {said}" for name, said in other.differences))
