"""What stakeholders give to talk about: findings, roles far apart, the company, who is not heard.

Convention: a finding weighs as under the method `ratings`, roles apart weigh the points between
them. No number stands behind somebody who is not heard; that counts as a critical gap, a missing
counterpart or an unknown person as a significant one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterpart.methods.stakeholders.apart import Apart
from counterpart.methods.stakeholders.in_laws import InLaw
from counterpart.methods.stakeholders.scoring import ROLES_APART
from counterpart.methods.stakeholders.scoring import Comparison as Stakeholders
from counterpart.methods.stakeholders.voices import in_law_reading, people_in, role_name
from counterpart.model import Assessment, Side
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, prompt
from counterpart.report.rated.prompts import finding_prompt, finding_reading
from counterpart.scoring.comparison import Comparison

SHOWN, STEPS = 4, 2
"""So that what to do next stays a list that people can do."""


@dataclass(frozen=True)
class Topic:
    """A prompt, what it is about, and the reading it comes from."""

    prompt: Prompt
    name: str
    reading: Reading


@dataclass(frozen=True)
class Ahead:
    """The company ahead of the role or behind it: what it means, the line, and the two figures."""

    reading: Reading
    line: str
    company: float
    role: float


def of_both(
    phrases: Phrases, assessment: Assessment, comparison: Comparison, profile: Stakeholders, n: str
) -> list[Topic]:
    """What a comparison gives to talk about, the heaviest first."""
    topics: list[Topic] = []
    for key, dimension in comparison.dimensions.items():
        if made := finding_prompt(phrases, assessment, dimension, key, n):
            name = phrases.words.dimensions[key].name
            topics.append(Topic(made, name, finding_reading(phrases, dimension, key)))
    topics += _all_apart(phrases, profile, n)
    topics += [_ahead(phrases, profile, *ahead, n) for ahead in profile.ahead()]
    topics += in_law_prompts(phrases, assessment, profile.in_laws, n)
    return by_weight(topics)


def in_law_prompts(
    phrases: Phrases, assessment: Assessment, in_laws: Sequence[InLaw], n: str
) -> list[Topic]:
    """One for each role of a side: the first thing that is the matter, then what else is."""
    by_role: dict[tuple[str, str], list[Topic]] = {}
    for in_law in in_laws:
        here = by_role.setdefault((in_law.side, in_law.role), [])
        here.append(_in_law(phrases, assessment, in_law, n))
    return [_joined(several) for several in by_role.values()]


def _joined(several: list[Topic]) -> Topic:
    first, *rest = several
    lines = (*first.prompt.lines, *(line for topic in rest for line in topic.prompt.lines))
    return replace(first, prompt=replace(first.prompt, lines=lines))


def _in_law(phrases: Phrases, assessment: Assessment, in_law: InLaw, n: str) -> Topic:
    """A role that is not heard, has no counterpart or is not known."""
    bands = assessment.bands
    reading = in_law_reading(phrases, in_law)
    points = bands.critical if in_law.kind == "silent" else bands.significant
    name = role_name(phrases, in_law.role)
    title = f"{name}, {phrases.name(in_law.side)}: {phrases.inside(reading.title)}"
    weight = Weight(
        points,
        "stakeholders-voice",
        ((phrases.t("bound"), phrases.exact(points)),),
        n,
        informative=False,
    )
    made = prompt(
        phrases, weight, title, reading.talk, reading.guidance, (reading.text,), reading=reading
    )
    return Topic(made, name, reading)


def steps(topics: list[Topic]) -> tuple[tuple[str, str], ...]:
    """What to do next: of what weighs most the first steps, each step once for all it is about."""
    done: dict[str, list[str]] = {}
    for topic in topics[:SHOWN]:
        for step in topic.reading.do[:STEPS]:
            names = done.setdefault(step, [])
            names += [topic.name] if topic.name not in names else []
    return tuple((", ".join(names), step) for step, names in done.items())


def by_weight(topics: list[Topic]) -> list[Topic]:
    """The heaviest first; equal ones keep their order."""
    return sorted(topics, key=lambda topic: -topic.prompt.weight)


def ahead_prompt(phrases: Phrases, title: str, value: str, of: Ahead, n: str) -> Topic:
    """A kind of value that is worth far more to the company than in the role, or the other way.

    The line says whose view it is; the two figures and their difference stand behind it.
    """
    name = phrases.words.dimensions[value].name
    inputs = (
        (phrases.t("stakeholders-for-company"), phrases.exact(of.company)),
        (phrases.t("stakeholders-own-role"), phrases.exact(of.role)),
    )
    between = (of.company, of.role)
    weight = Weight(abs(of.company - of.role), "stakeholders-company", inputs, n, between=between)
    reading = of.reading
    made = prompt(
        phrases,
        weight,
        title,
        reading.talk,
        reading.guidance,
        (of.line,),
        about=value,
        reading=reading,
    )
    return Topic(made, name, reading)


def _ahead(
    phrases: Phrases, profile: Stakeholders, side: Side, value: str, kind: str, n: str
) -> Topic:
    both, name = profile.both[side][value], phrases.words.dimensions[value].name
    facts = {"dimension": name, "side": phrases.name(side)}
    reading = phrases.reading(kind, facts, value)
    of = Ahead(reading, reading.text, both.company or 0.0, both.role or 0.0)
    return ahead_prompt(
        phrases, f"{name}, {phrases.name(side)}: {phrases.inside(reading.title)}", value, of, n
    )


def _all_apart(phrases: Phrases, profile: Stakeholders, n: str) -> list[Topic]:
    """One for each two roles of a side, with all kinds of value in which they are far apart."""
    by_roles: dict[tuple[str, str, str], list[Apart]] = {}
    for pair in profile.apart:
        by_roles.setdefault((pair.side, pair.highest, pair.lowest), []).append(pair)
    return [_apart(phrases, profile, several, n) for several in by_roles.values()]


def _apart(phrases: Phrases, profile: Stakeholders, several: Sequence[Apart], n: str) -> Topic:
    widest = max(several, key=lambda pair: pair.points)
    values = ", ".join(phrases.words.dimensions[pair.value].name for pair in several)
    highest, lowest = role_name(phrases, widest.highest), role_name(phrases, widest.lowest)
    facts = {
        **phrases.sides(widest.side),
        "highest": people_in(phrases, widest.highest),
        "lowest": people_in(phrases, widest.lowest),
    }
    reading = phrases.reading(ROLES_APART, {**facts, "dimension": values}, widest.value)
    cells = profile.medians[widest.side]
    name = phrases.words.dimensions[widest.value].name
    inputs = tuple(
        (
            f"{name}, {label} (n={profile.counts[widest.side][role][widest.value]})",
            phrases.exact(cells[role][widest.value]),
        )
        for label, role in ((highest, widest.highest), (lowest, widest.lowest))
    )
    title = f"{highest} – {lowest}, {phrases.name(widest.side)}: {phrases.inside(reading.title)}"
    between = (cells[widest.highest][widest.value], cells[widest.lowest][widest.value])
    weight = Weight(widest.points, "stakeholders-apart", inputs, n, between=between)
    made = prompt(
        phrases, weight, title, reading.talk, reading.guidance, (reading.text,), reading=reading
    )
    return Topic(made, f"{highest} – {lowest}", reading)
