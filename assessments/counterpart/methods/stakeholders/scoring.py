"""The method `stakeholders`: what each role gets from the relationship, and who is not heard.

Structure. Each rated dimension is a kind of value. Everybody rates what the relationship yields in
their own role, so level, gap, finding and medians by role come as for every rated dimension. Two
dimensions of facts, `our-side` and `their-side`, ask for each role whether somebody holds it and is
heard, on one's own side and across the table. A dimension `company`, where there is one, asks for
each kind of value once more, for the company as a whole (see `company`).

Source of the question: Fleur Maes on the in-laws of a business relationship, roles that see
different value in the same offer. How far a side's disagreement runs along its roles is eta
squared (see `eta`).
"""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from counterpart.method import Fact, Sides
from counterpart.methods.stakeholders.apart import Apart, apart
from counterpart.methods.stakeholders.company import (
    AHEAD,
    COMPANY,
    Both,
    Worth,
    ahead,
    for_company,
    of_sides,
    question,
    steps,
)
from counterpart.methods.stakeholders.eta import Eta, eta_squared, together
from counterpart.methods.stakeholders.in_laws import (
    DIMENSIONS,
    IN_LAWS,
    InLaw,
    Voices,
    in_laws,
)
from counterpart.methods.stakeholders.in_laws import (
    question as voice_question,
)
from counterpart.methods.stakeholders.roles import answered_by, counts_of
from counterpart.model import ROLES, SIDES, Assessment, Lens, Side
from counterpart.responses import NOT_APPLICABLE, Response
from counterpart.scoring.figures import ROLE, of_question
from counterpart.scoring.findings import FINDINGS
from counterpart.scoring.majority import majority
from counterpart.scoring.rated import extremes
from counterpart.scoring.rated import fields as rated_fields
from counterpart.scoring.rating import DimensionScore

ROLES_APART = "roles-apart"
READINGS = (*FINDINGS, ROLES_APART, *AHEAD, *IN_LAWS)
"""Every reading that this method can select; words and guidance are needed for each."""


@dataclass(frozen=True)
class Profile:
    """What one respondent gets by kind of value, and what they say of who is heard.

    `company` is the same for the company, and `steps` what a step there counts.
    """

    role: str
    values: Mapping[str, float | None]
    voices: Voices
    company: Mapping[str, float | None]
    steps: Mapping[str, float]

    @property
    def worth(self) -> dict[str, Worth]:
        """Each kind of value in one's own role and for the company, as far as that is asked."""
        return {value: (self.values[value], firm) for value, firm in self.company.items()}

    def ahead(self, reading: str) -> tuple[str, ...]:
        """The kinds of value in which one of the two is ahead."""
        return tuple(
            value
            for value, (own, firm) in self.worth.items()
            if own is not None
            and firm is not None
            and ahead(firm - own, self.steps[value]) == reading
        )

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the result object."""
        ends = extremes(self.values)
        return {
            "role": self.role,
            "highest_value": ends.strongest,
            "lowest_value": ends.weakest,
            "voices": {which: dict(self.voices[which]) for which in DIMENSIONS},
            "company": dict(self.company),
            **{reading: list(self.ahead(reading)) for reading in AHEAD},
        }


@dataclass(frozen=True)
class Comparison:
    """By side: the cells, eta squared of each kind of value and of all, and the voices."""

    medians: Mapping[Side, Mapping[str, Mapping[str, float | None]]]
    counts: Mapping[Side, Mapping[str, Mapping[str, int]]]
    etas: Mapping[Side, Mapping[str, Eta]]
    overall: Mapping[Side, Eta]
    apart: tuple[Apart, ...]
    voices: Mapping[Side, Voices]
    answered: Mapping[Side, Mapping[str, int | None]]
    in_laws: tuple[InLaw, ...]
    both: Mapping[Side, Mapping[str, Both]]
    steps: Mapping[str, float]

    def ahead(self) -> tuple[tuple[Side, str, str], ...]:
        """Where the company or the role is ahead: side, kind of value, and which it is."""
        return tuple(
            (side, value, reading)
            for side in SIDES
            for value, of in self.both[side].items()
            if (reading := of.ahead(self.steps[value]))
        )

    def facts(self) -> tuple[Fact, ...]:
        """What an export tells: the company's medians, and what each side says of each role."""
        company = (
            Fact(
                COMPANY,
                question(value),
                {s: self.both[s][value].company_written for s in SIDES},
                None,
            )
            for value in self.steps
        )
        said = (
            Fact(of, voice_question(of, role), {s: self.voices[s][of][role] for s in SIDES}, None)
            for of in DIMENSIONS
            for role in ROLES
        )
        return (*company, *(fact for fact in said if any(fact.answers.values())))

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the comparison object."""
        return {
            "heat_map": {
                side: {
                    role: {
                        value: {"n": self.counts[side][role][value], "median": median}
                        for value, median in self.medians[side][role].items()
                    }
                    for role in self.medians[side]
                }
                for side in SIDES
            },
            "eta_squared": {
                side: {value: eta.to_json() for value, eta in self.etas[side].items()}
                for side in SIDES
            },
            "eta_squared_overall": {side: self.overall[side].to_json() for side in SIDES},
            "roles_apart": [asdict(distance) for distance in self.apart],
            "voices": {
                side: {which: dict(self.voices[side][which]) for which in DIMENSIONS}
                for side in SIDES
            },
            "answered": {side: dict(self.answered[side]) for side in SIDES},
            "silent_in_laws": [asdict(in_law) for in_law in self.in_laws],
            "company": {
                side: {value: of.to_json() for value, of in self.both[side].items()}
                for side in SIDES
            },
            "company_and_role": [
                {"side": side, "value": value, "kind": reading}
                for side, value, reading in self.ahead()
            ],
        }


def fields(reading: str) -> tuple[str, ...]:
    """The fields that the words of a reading may hold: the report fills them in."""
    if reading == ROLES_APART:
        return ("dimension", "side", "highest", "lowest")
    if reading in AHEAD:
        return ("dimension", "side")
    return ("role", "side", "other") if reading in IN_LAWS else rated_fields(reading)


def profile(
    assessment: Assessment,
    response: Response,
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
) -> Profile:
    """The kinds of value and the voices of one response."""
    return Profile(
        response.respondent.role,
        {key: by_lens["now"].value for key, by_lens in dimensions.items()},
        {
            which: {role: _voice(response, voice_question(which, role)) for role in ROLES}
            for which in DIMENSIONS
        },
        for_company(assessment, response),
        steps(assessment),
    )


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """Both sides. Whatever is hidden by role is emptied before anything is worked out."""
    values = [dimension.id for dimension in assessment.of_method("rating")]
    cells = {side: {value: _cells(given, side, value) for value in values} for side in SIDES}
    counts = {side: counts_of(given, side, values) for side in SIDES}
    medians = {
        side: {
            role: {value: _median(cells[side][value].get(role, ())) for value in values}
            for role in counts[side]
        }
        for side in SIDES
    }
    etas = {side: {v: eta_squared(cells[side][v]) for v in values} for side in SIDES}
    voices = {side: _voices(given, side) for side in SIDES}
    answered = {
        side: {str(role): answered_by(given, side, role) for role in ROLES} for side in SIDES
    }
    asked = steps(assessment)
    points = {
        dimension.id: 100 / (assessment.scale(dimension.questions[0]).points - 1)
        for dimension in assessment.of_method("rating")
    }
    return Comparison(
        medians=medians,
        counts=counts,
        etas=etas,
        overall={side: together(list(etas[side].values())) for side in SIDES},
        apart=tuple(
            distance
            for side in SIDES
            for value in values
            if (distance := apart(side, value, cells[side][value], points[value]))
        ),
        voices=voices,
        answered=answered,
        in_laws=in_laws(voices),
        both=of_sides(given, list(asked)),
        steps=asked,
    )


def _voice(response: Response, question: str) -> str | None:
    value = response.value(question, "now")
    return value if isinstance(value, str) and value != NOT_APPLICABLE else None


def _cells(given: Sides, side: Side, value: str) -> dict[str, Sequence[float]]:
    """The scores by named role in the usual order, without what a shared view hides."""
    profiles: Sequence[Profile] = given.profiles[side]
    cells = {
        role: given.of(
            ("role", value, role),
            side,
            [profile.values[value] if profile.role == role else None for profile in profiles],
            rank=ROLE,
        )
        for role in ROLES
    }
    return {role: cell for role, cell in cells.items() if cell}


def _median(scores: Sequence[float]) -> float | None:
    return statistics.median(scores) if scores else None


def _voices(given: Sides, side: Side) -> dict[str, dict[str, str | None]]:
    """What most people of a side say of each role on each side of the table."""
    profiles: Sequence[Profile] = given.profiles[side]
    return {
        which: {
            role: majority(
                given.of(
                    of_question(voice_question(which, role), "now"),
                    side,
                    [profile.voices[which][role] for profile in profiles],
                )
            )
            for role in ROLES
        }
        for which in DIMENSIONS
    }
