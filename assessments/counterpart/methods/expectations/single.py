"""The view of one response's report by the method `expectations`."""

from __future__ import annotations

from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.method import profile_as
from counterpart.methods.expectations.balances import BalanceRow, Inputs, picture, rows
from counterpart.methods.expectations.scoring import PAIRS, Profile, balance_reading, pair_name
from counterpart.model import Lens
from counterpart.report.charts.track import Track
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, by_weight, prompt
from counterpart.report.rated.single import RatingsScoreView
from counterpart.report.rated.single import score_view as ratings_view
from counterpart.responses import Response
from counterpart.scoring.bounds import below
from counterpart.scoring.score import Score


@dataclass(frozen=True)
class ExpectationsScoreView(RatingsScoreView):
    """Beside the ratings: the balance as experienced and as guessed, the arrows, the table."""

    balance: Reading
    seen: Reading
    chart: Track
    balances: tuple[BalanceRow, ...]
    guessed: BalanceRow


def score_view(
    catalogue: Catalogue, response: Response, score: Score, language: str
) -> ExpectationsScoreView:
    """The view of a response and its score, addressed to the side that answered."""
    base = ratings_view(catalogue, response, score, language)
    phrases, profile = base.phrases, profile_as(Profile, score.profile)
    bands, side = catalogue.assessments[score.assessment].bands, response.side
    facts = phrases.sides(side)
    n = phrases.t("n-one")
    tables = {
        lens: rows(phrases, side, profile, lens, _inputs(phrases, response, lens), n)
        for lens in profile.balance
    }
    balance, seen = (
        phrases.reading(balance_reading(profile.balance[lens], bands), facts)
        for lens in profile.balance
    )
    pairs = [(phrases.t(f"promise-{name}"), profile.pairs["now"][name]) for name in _names()]
    prompts = _prompts(phrases, profile, balance, tables["now"][0], bands.watch, n)
    return ExpectationsScoreView(
        **{
            **vars(base),
            "prompts": by_weight((*prompts, *base.prompts)),
            "steps": tuple(dict.fromkeys((*seen.do, *base.steps))),
        },
        balance=balance,
        seen=seen,
        chart=picture(
            phrases,
            [
                (side, phrases.t("all-promises"), profile.balance["now"]),
                *((side, name, pair) for name, pair in pairs),
            ],
        ),
        balances=tables["now"],
        guessed=tables["guess"][0],
    )


def _names() -> tuple[str, ...]:
    return tuple(map(pair_name, PAIRS))


def _inputs(phrases: Phrases, response: Response, lens: Lens) -> Inputs:
    return {
        key: [
            (
                phrases.words.questions[key].title,
                str(response.value(key, lens) or phrases.t("not-answered")),
            )
        ]
        for pair in PAIRS
        for key in pair
    }


def _prompts(
    phrases: Phrases, profile: Profile, reading: Reading, row: BalanceRow, watch: float, n: str
) -> list[Prompt]:
    """A balance is worth a talk from the bound `watch` on; it weighs its points."""
    balance = profile.balance["now"]
    if balance is None or below(abs(balance.balance), watch):
        return []
    between = (balance.delivered, balance.promised)
    weight = Weight(abs(balance.balance), "apart", row.balance.inputs, n, between=between)
    return [prompt(phrases, weight, reading.title, reading.talk, reading.guidance, (reading.text,))]
