"""The view of a comparison of the two sides, whatever the method."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies
from counterpart.method import Layout, PairView
from counterpart.model import Side
from counterpart.names import alike
from counterpart.relationship import NOTHING, Relationship
from counterpart.report.agreed import Agreed, agreed
from counterpart.report.agreements import agreements
from counterpart.report.charts.heat import Heat
from counterpart.report.closeup import Closeup, closeups
from counterpart.report.expert import ExpertRow, expert_rows
from counterpart.report.happened import Happened, happened
from counterpart.report.headline import Headline, headline
from counterpart.report.left_out import shared_marks
from counterpart.report.moved import Moved, moved
from counterpart.report.notes import NoteView, notes
from counterpart.report.opinions import OpinionView, opinions
from counterpart.report.overview import Overview, overview
from counterpart.report.people import one_each, round_of, sizes
from counterpart.report.phrases import Phrases
from counterpart.report.rated.rows import RatedView, ordered, rated_view
from counterpart.report.roles import role_heat
from counterpart.report.room import DecisionView, in_room
from counterpart.report.suggestion import Suggestion, of_prompts, of_steps, to_keep
from counterpart.report.time import OverTime, over_time
from counterpart.report.topics import Topic, topics
from counterpart.scoring.comparison import Comparison

FIRST = 3
"""Topics that a report begins with."""


@dataclass(frozen=True)
class ComparisonView:
    """Everything the report of a comparison prints.

    What is suggested for a plan stands beside the prompts and the steps of `own`, in their order;
    there is none where nothing can be added to a plan. `layout` says where the general parts stand.
    """

    phrases: Phrases
    comparison: Comparison
    relationship: str
    round: str
    notes: tuple[str, ...]
    shared: tuple[str, ...]
    one_each: bool
    n: Mapping[Side, int]
    method: str
    layout: Layout
    own: PairView
    headline: Headline
    topics: tuple[Topic, ...]
    closeups: tuple[Closeup, ...]
    agreements: tuple[str, ...]
    overview: Overview | None
    rated: tuple[RatedView, ...]
    opinions: tuple[OpinionView, ...]
    roles: Heat | None
    over_time: tuple[OverTime, ...]
    happened: tuple[Happened, ...]
    agreed: Agreed | None
    moved: Moved | None
    room: tuple[DecisionView, ...]
    expert: tuple[ExpertRow, ...]
    written: tuple[NoteView, ...]
    suggested: tuple[Suggestion, ...]
    suggested_steps: tuple[Suggestion, ...]

    @property
    def own_name(self) -> str:
        """What the relationship is called; empty where the companies beside it say the same."""
        both = " & ".join(self.phrases.company(side) for side in self.n)
        return "" if alike(self.relationship) == alike(both) else self.relationship

    @property
    def notes_shown(self) -> int:
        """How many notes are printed."""
        return sum(len(notes) for of in self.written for notes in of.notes.values())


def comparison_view(
    catalogue: Catalogue,
    comparison: Comparison,
    language: str,
    beside: Relationship = NOTHING,
    *,
    addable: bool = False,
    companies: Companies = UNNAMED,
) -> ComparisonView:
    """The view of a comparison, addressed to both sides, with what is kept beside it.

    It is `addable` where there is a plan that buttons can add to.
    """
    phrases = Phrases(catalogue, comparison.gathered.assessment, language, companies=companies)
    assessment = catalogue.assessments[comparison.gathered.assessment]
    keys, dimensions = ordered(comparison), comparison.dimensions
    method = phrases.method
    layout = method.layout
    untils = [past.until for past in comparison.over_time]
    events = happened(phrases, beside.events, untils)
    own = method.pair(phrases, assessment, comparison)
    alone = one_each(comparison)
    drawn = keys if layout.overview_of_two or not alone else []
    rated = [key for key in keys if not dimensions[key].mirrored]
    scored = any(
        of["now"].mean is not None for key in keys for of in dimensions[key].sides.values()
    )
    round_ = comparison.gathered.round
    suggested = of_prompts(phrases, round_, own.prompts, own.steps) if addable else ()
    topics_ = topics(phrases, own.prompts, suggested)
    agreements_ = agreements(phrases, assessment, comparison, {of.about for of in own.prompts})
    return ComparisonView(
        phrases=phrases,
        comparison=comparison,
        relationship=comparison.relationship,
        round=round_of(phrases, comparison),
        notes=(*(phrases.said(note) for note in comparison.gathered.notes), *phrases.unwritten),
        shared=tuple(shared_marks(phrases.t, comparison.smallest, comparison.hidden)),
        one_each=alone,
        n=sizes(comparison),
        method=method.id,
        layout=layout,
        own=own,
        headline=headline(phrases, comparison, topics_, agreements_),
        topics=topics_,
        closeups=closeups(phrases, assessment, comparison, topics_[:FIRST]),
        agreements=agreements_,
        overview=overview(
            phrases,
            assessment,
            comparison,
            drawn,
            list(dimensions) if layout.in_order else keys,
            [of.lead.about for of in topics_[:FIRST]],
        ),
        rated=tuple(
            rated_view(phrases, comparison, key) for key in keys if layout.rated and scored
        ),
        opinions=opinions(phrases, assessment, comparison, keys),
        roles=role_heat(phrases, comparison, keys) if layout.role_map else None,
        over_time=over_time(phrases, comparison, rated, events),
        happened=events,
        agreed=agreed(phrases, comparison, beside.actions),
        moved=moved(phrases, comparison, rated),
        room=in_room(phrases, comparison, beside),
        expert=expert_rows(phrases, comparison, keys),
        written=notes(phrases, assessment, comparison),
        suggested=suggested,
        suggested_steps=of_steps(phrases, round_, suggested, own.steps) if addable else (),
    )


def suggested(
    catalogue: Catalogue, comparison: Comparison, language: str
) -> tuple[Suggestion, ...]:
    """What a comparison proposes for a plan; where nothing stands out, what to keep of it.

    One of each topic comes first, in the order of the topics, and then what shares their causes.
    """
    view = comparison_view(catalogue, comparison, language, addable=True)
    leads = [topic.suggestion for topic in view.topics if topic.suggestion]
    rest = [of for of in view.suggested if of not in leads]
    made = (*(replace(of, leads=True) for of in leads), *rest)
    return made or to_keep(view.phrases, comparison.gathered.round, view.own.steps)
