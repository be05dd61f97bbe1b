"""Who is there and who is heard, role by role, as each side says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.methods.stakeholders.in_laws import OURS, THEIRS, InLaw, Voices
from counterpart.methods.stakeholders.scoring import Comparison as Stakeholders
from counterpart.model import ROLES, SIDES, Side, other
from counterpart.report.phrases import Phrases, Reading
from counterpart.scoring.majority import DIVIDED

SCALE = "voice"


@dataclass(frozen=True)
class Voice:
    """A state in words, with its id for the sign that stands before it."""

    id: str
    text: str


@dataclass(frozen=True)
class VoiceRow:
    """One role: by side what it says of itself, what the other says of it, and who answered.

    `matter` says what is the matter, in words.
    """

    role: str
    own: Mapping[Side, Voice]
    seen: Mapping[Side, Voice]
    answered: Mapping[Side, int | None]
    matter: str


def voice(phrases: Phrases, state: str | None) -> Voice:
    """One state in words; a dash where nobody said."""
    if state is None:
        return Voice("", "–")
    if state == DIVIDED:
        return Voice(DIVIDED, phrases.t("stakeholders-divided"))
    return Voice(state, phrases.words.scales[SCALE].choices[state].name)


def voice_rows(phrases: Phrases, profile: Stakeholders) -> tuple[VoiceRow, ...]:
    """All roles in the usual order."""
    return tuple(
        VoiceRow(
            role=role_name(phrases, role),
            own={side: voice(phrases, profile.voices[side][OURS][role]) for side in SIDES},
            seen={
                side: voice(phrases, profile.voices[other(side)][THEIRS][role]) for side in SIDES
            },
            answered={side: profile.answered[side][role] for side in SIDES},
            matter="; ".join(
                f"{phrases.name(in_law.side)}: {phrases.inside(phrases.title(in_law.kind))}"
                for in_law in profile.in_laws
                if in_law.role == role
            )
            or "–",
        )
        for role in ROLES
    )


def own_rows(phrases: Phrases, voices: Voices) -> tuple[tuple[str, Voice, Voice], ...]:
    """What one respondent says of each role on both sides of the table."""
    return tuple(
        (
            role_name(phrases, role),
            voice(phrases, voices[OURS][role]),
            voice(phrases, voices[THEIRS][role]),
        )
        for role in ROLES
    )


def in_law_reading(phrases: Phrases, in_law: InLaw) -> Reading:
    """What is the matter with a role, in words that name whose people they are."""
    facts = {
        **phrases.sides(in_law.side),
        "role": phrases.t(f"stakeholders-someone-{in_law.role}"),
    }
    return phrases.reading(in_law.kind, facts)


def role_name(phrases: Phrases, role: str) -> str:
    """The role as the assessment calls it."""
    return phrases.words.rows[role].title


def people_in(phrases: Phrases, role: str) -> str:
    """The people in a role, as a sentence names them."""
    return phrases.t(f"stakeholders-people-{role}")
