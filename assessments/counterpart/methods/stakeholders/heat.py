"""The heat map of one side: kinds of value by role and for the company, and what roles explain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.methods.stakeholders.eta import Eta
from counterpart.methods.stakeholders.scoring import Comparison as Stakeholders
from counterpart.model import SIDES, Side
from counterpart.report.charts.heads import Column
from counterpart.report.charts.heat import CELL_HEIGHT, LOW, Heat, heat
from counterpart.report.first_rows import titled
from counterpart.report.numbers import whole
from counterpart.report.people import respondent
from counterpart.report.phrases import Phrases
from counterpart.report.trace import Input, Trace, trace
from counterpart.scoring.bounds import above, at_least
from counterpart.scoring.comparison import Comparison

FOR_COMPANY = "company"
"""Stands in the place of a role, over the column of what is rated for the company."""
MOSTLY = 0.5
"""From this share beyond chance on the differences run mostly along the roles [convention]."""


@dataclass(frozen=True)
class EtaRow:
    """One kind of value: by side the share due to role, less its chance share."""

    name: str
    share: Mapping[Side, Trace]


def side_heat(
    phrases: Phrases, profile: Stakeholders, side: Side, shown: Sequence[str] = ()
) -> Heat | None:
    """Medians by role, and for the company last; None where nobody of a side named a role.

    Of the kinds of value only those `shown`, in low rows, where any are named.
    """
    medians, counts, both = profile.medians[side], profile.counts[side], profile.both[side]
    if not medians:
        return None
    people = {role: max(counts[role].values(), default=0) for role in medians}
    if both:
        people[FOR_COMPANY] = max(of.n for of in both.values())
    columns = [Column(side, role, n, phrases.t(f"role-{role}")) for role, n in people.items()]
    rows, lines = [], []
    values = list(next(iter(medians.values())))
    for value in shown or values:
        name = phrases.words.dimensions[value].name
        cells = [(medians[role][value], counts[role][value]) for role in medians]
        if both:
            of = both.get(value)
            cells.append((of.company, of.n) if of else (None, 0))
        rows.append((name, cells))
        lines.append(f"{name}: {', '.join(whole(median) for median, _ in cells)}")
    title = phrases.t("stakeholders-heat-of", side=phrases.name(side))
    title = titled(phrases, title, len(rows), len(values))
    head = ", ".join(column.name for column in columns)
    description = f"{head}. {'; '.join(lines)}"
    height = LOW if shown else CELL_HEIGHT
    names = {side: phrases.t(f"side-{side}")}
    hidden = phrases.t("hidden")
    return heat(title, description, names, columns, rows, hidden, cell_height=height)


def eta_rows(phrases: Phrases, comparison: Comparison, profile: Stakeholders) -> tuple[EtaRow, ...]:
    """The shares of each kind of value, of all together last; none where none is known."""
    if all(profile.overall[side].share is None for side in SIDES):
        return ()
    rows = []
    for value in profile.etas["buyer"]:
        name = phrases.words.dimensions[value].name
        etas = {side: profile.etas[side][value] for side in SIDES}
        inputs = {side: _scores(phrases, comparison, side, value) for side in SIDES}
        rows.append(_row(phrases, name, etas, inputs))
    together: dict[Side, list[Input]] = {
        side: [
            (phrases.words.dimensions[value].name, beyond(eta))
            for value, eta in profile.etas[side].items()
        ]
        for side in SIDES
    }
    rows.append(_row(phrases, phrases.t("stakeholders-all-values"), profile.overall, together))
    return tuple(rows)


def share_line(phrases: Phrases, side: Side, eta: Eta) -> str:
    """The share of one side in plain words; of roles it speaks, and never of persons."""
    who = phrases.name(side)
    if eta.beyond_chance is None:
        return phrases.t("stakeholders-eta-unknown", side=who)
    if not above(eta.beyond_chance, 0):
        return phrases.t("stakeholders-eta-chance", side=who)
    kind = "mostly" if at_least(eta.beyond_chance, MOSTLY) else "partly"
    return phrases.t(f"stakeholders-eta-{kind}", side=who, share=beyond(eta))


def beyond(eta: Eta) -> str:
    """The share less its chance share, in whole per cent; nothing where chance would do."""
    return percent(None if eta.beyond_chance is None else max(0.0, eta.beyond_chance))


def percent(share: float | None) -> str:
    """A share of 0-1 in whole per cent."""
    return "–" if share is None else f"{whole(100 * share)}\N{NO-BREAK SPACE}%"


def _row(
    phrases: Phrases,
    name: str,
    etas: Mapping[Side, Eta],
    inputs: Mapping[Side, list[Input]],
) -> EtaRow:
    share = {}
    for side, eta in etas.items():
        title = f"{name}, {phrases.name(side)}"
        n = phrases.t("n-side", side=phrases.name(side), n=eta.n)
        sizes: list[Input] = [
            ("k", str(eta.roles)),
            ("η²", percent(eta.share)),
            (phrases.t("stakeholders-chance"), percent(eta.by_chance)),
        ]
        known = [] if eta.share is None else sizes
        share[side] = trace(
            phrases,
            eta.beyond_chance,
            title,
            "stakeholders-eta",
            [*inputs[side], *known],
            n,
            beyond(eta),
        )
    return EtaRow(name, share)


def _scores(phrases: Phrases, comparison: Comparison, side: Side, value: str) -> list[Input]:
    """The scores of everybody who named a role; none in a shared view."""
    if comparison.shared:
        return []
    answered = zip(comparison.gathered.sides[side], comparison.scores[side], strict=True)
    return [
        (respondent(phrases, at, response), phrases.exact(score.dimensions[value]["now"].value))
        for at, (response, score) in enumerate(answered, 1)
        if response.respondent.role
    ]
