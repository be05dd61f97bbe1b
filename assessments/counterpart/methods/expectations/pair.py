"""What the report of a comparison by the method `expectations` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.method import profile_as
from counterpart.methods.expectations.balances import BalanceRow, Inputs, picture, rows
from counterpart.methods.expectations.scoring import PAIRS, Profile
from counterpart.methods.expectations.scoring import Comparison as Expectations
from counterpart.model import SIDES, Assessment, Lens, Side, other
from counterpart.report.charts.track import Track
from counterpart.report.people import respondent
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, by_weight, prompt
from counterpart.report.rated.pair import RatingsView, ratings_view
from counterpart.report.trace import Input
from counterpart.scoring.bounds import below
from counterpart.scoring.comparison import Comparison
from counterpart.scoring.rating import rescaled


@dataclass(frozen=True)
class ExpectationsView(RatingsView):
    """Beside the ratings: each side's balance, what the other guessed, the arrows, the table.

    A side's balance is what it experienced, so it speaks of the other side's promises.
    """

    balance: Mapping[Side, Reading]
    chart: Track
    balances: Mapping[Side, tuple[BalanceRow, ...]]
    guessed: Mapping[Side, BalanceRow]


def expectations_view(
    phrases: Phrases, assessment: Assessment, comparison: Comparison
) -> ExpectationsView:
    """The view of a comparison by the method `expectations`, addressed to both sides."""
    base = ratings_view(phrases, assessment, comparison)
    profile = profile_as(Expectations, comparison.profile)
    balances: dict[Side, tuple[BalanceRow, ...]] = {}
    guessed: dict[Side, BalanceRow] = {}
    readings: dict[Side, Reading] = {}
    prompts: list[Prompt] = []
    steps: list[tuple[str, str]] = []
    for side in SIDES:
        own = profile.sides[side]
        n = phrases.t("n-side", side=phrases.name(side), n=len(comparison.scores[side]))
        inputs = {
            lens: _inputs(phrases, assessment, comparison, side, lens) for lens in own.balance
        }
        balances[side] = rows(phrases, side, own, "now", inputs["now"], n)
        guessed[side] = rows(phrases, side, own, "guess", inputs["guess"], n)[0]
        readings[side] = phrases.reading(profile.reading[side], phrases.sides(side))
        prompts += _prompts(phrases, assessment, own, readings[side], balances[side][0], side, n)
        steps += [(phrases.name(other(side)), step) for step in readings[side].do[:1]]
    return ExpectationsView(
        **{
            **vars(base),
            "prompts": by_weight((*prompts, *base.prompts)),
            "steps": tuple(dict.fromkeys((*steps, *base.steps))),
        },
        balance=readings,
        chart=picture(
            phrases,
            [
                (side, phrases.t(f"promises-to-{side}"), profile.sides[side].balance["now"])
                for side in SIDES
            ],
        ),
        balances=balances,
        guessed=guessed,
    )


def _inputs(
    phrases: Phrases, assessment: Assessment, comparison: Comparison, side: Side, lens: Lens
) -> Inputs:
    """Every respondent's ratings on 0-100 by question, none in a shared view."""
    inputs: dict[str, list[Input]] = {}
    people = () if comparison.shared else comparison.gathered.sides[side]
    for at, response in enumerate(people, 1):
        who = respondent(phrases, at, response)
        for key in (key for pair in PAIRS for key in pair):
            rating = response.value(key, lens)
            if isinstance(rating, int):
                points = assessment.scale(assessment.question(key)).points
                title = phrases.words.questions[key].title
                value = phrases.exact(rescaled(rating, points))
                inputs.setdefault(key, []).append((f"{who}: {title}", value))
    return inputs


def _prompts(
    phrases: Phrases,
    assessment: Assessment,
    profile: Profile,
    reading: Reading,
    row: BalanceRow,
    side: Side,
    n: str,
) -> list[Prompt]:
    """A balance is worth a talk from the bound `watch` on; it weighs its points."""
    balance = profile.balance["now"]
    if balance is None or below(abs(balance.balance), assessment.bands.watch):
        return []
    between = (balance.delivered, balance.promised)
    weight = Weight(abs(balance.balance), "apart", row.balance.inputs, n, between=between)
    title = f"{phrases.t(f'promises-to-{side}')}: {phrases.inside(reading.title)}"
    return [
        prompt(
            phrases, weight, title, reading.talk, reading.guidance, (reading.text,), reading=reading
        )
    ]
