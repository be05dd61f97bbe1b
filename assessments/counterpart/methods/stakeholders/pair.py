"""What the report of a comparison by the method `stakeholders` says beside what every one says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.method import profile_as
from counterpart.methods.stakeholders.heat import EtaRow, beyond, eta_rows, share_line, side_heat
from counterpart.methods.stakeholders.prompts import of_both, steps
from counterpart.methods.stakeholders.scoring import Comparison as Stakeholders
from counterpart.methods.stakeholders.voices import VoiceRow, role_name, voice_rows
from counterpart.model import SIDES, Assessment, Side
from counterpart.report.agreements import nearest
from counterpart.report.charts.heat import Heat
from counterpart.report.first_rows import about, first_rows
from counterpart.report.people import people
from counterpart.report.phrases import Phrases
from counterpart.report.prompts import Prompt
from counterpart.scoring.comparison import Comparison

ROWS = 3
"""Kinds of value in each map of the first screen: two topics, and what both are nearest on."""


@dataclass(frozen=True)
class StakeholdersView:
    """The heat maps, the shares due to role, the voices, and what follows from them."""

    unheard: tuple[tuple[Side, str, str], ...]
    share: Mapping[Side, str]
    share_line: Mapping[Side, str]
    heats: Mapping[Side, Heat | None]
    first: Mapping[Side, Heat | None]
    etas: tuple[EtaRow, ...]
    voices: tuple[VoiceRow, ...]
    prompts: tuple[Prompt, ...]
    steps: tuple[tuple[str, str], ...]


def stakeholders_view(
    phrases: Phrases, assessment: Assessment, comparison: Comparison
) -> StakeholdersView:
    """The view of a comparison by the method `stakeholders`, addressed to both sides."""
    profile = profile_as(Stakeholders, comparison.profile)
    topics = of_both(phrases, assessment, comparison, profile, people(phrases, comparison))
    prompts = tuple(topic.prompt for topic in topics)
    first = about(phrases, prompts)[: ROWS - 1]
    shown = first_rows(list(comparison.dimensions), ROWS, first, nearest(comparison))
    return StakeholdersView(
        unheard=_unheard(phrases, profile),
        share={side: beyond(profile.overall[side]) for side in SIDES},
        share_line={side: share_line(phrases, side, profile.overall[side]) for side in SIDES},
        heats={side: side_heat(phrases, profile, side) for side in SIDES},
        first={side: side_heat(phrases, profile, side, shown) for side in SIDES},
        etas=eta_rows(phrases, comparison, profile),
        voices=voice_rows(phrases, profile),
        prompts=prompts,
        steps=steps(topics),
    )


def _unheard(phrases: Phrases, profile: Stakeholders) -> tuple[tuple[Side, str, str], ...]:
    """Each role of a side with all that is the matter with it."""
    by_role: dict[tuple[Side, str], list[str]] = {}
    for in_law in profile.in_laws:
        title = phrases.inside(phrases.words.readings[in_law.kind].title)
        by_role.setdefault((in_law.side, in_law.role), []).append(title)
    return tuple(
        (side, role_name(phrases, role), "; ".join(titles))
        for (side, role), titles in by_role.items()
    )
