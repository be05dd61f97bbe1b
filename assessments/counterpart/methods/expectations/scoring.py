"""The method `expectations`: how each side experiences the other's promises, and their balance.

`now` is how we experience them, `guess` how we think they experience us. What was promised and what
was delivered are rated on the same steps, so that one can be taken from the other: the balance is a
disconfirmation of expectations (Oliver 1980), at 0 where just what was promised came.

Limits: both are remembered afterwards, and a good result makes a promise look smaller. A balance
says nothing of the level: little promised and little delivered balances too.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterpart.method import Sides
from counterpart.model import SIDES, Assessment, Bands, Lens, Side
from counterpart.responses import NOT_APPLICABLE, Response
from counterpart.scoring import rated
from counterpart.scoring.bounds import at_least, below
from counterpart.scoring.rating import DimensionScore, rescaled

ASKED = ("voiced", "kept", "hand-overs", "recovery", "personal")
LENSES: tuple[Lens, ...] = ("now", "guess")
RATED: Mapping[str, tuple[Lens, ...]] = dict.fromkeys(ASKED, LENSES)
"""What the method asks of a definition: these rated dimensions, asked under these lenses."""
PROMISES = "promises"
"""The dimension of the method `items` that holds the pairs."""
PAIRS = tuple((f"promised-{of}", f"delivered-{of}") for of in ("result", "time", "attention"))
"""The questions that are set against each other, on one scale and none of them reversed."""
BALANCES = ("over-promised", "as-promised", "over-delivered", "balance-unknown")
READINGS = (*rated.READINGS, *BALANCES)
"""Every reading that this method can select; words and guidance are needed for each."""


@dataclass(frozen=True)
class Balance:
    """What was promised and what was delivered, 0-100 each, and their difference, −100 to 100."""

    promised: float
    delivered: float

    @property
    def balance(self) -> float:
        """delivered − promised: under 0 more was promised than came."""
        return self.delivered - self.promised

    def to_json(self) -> dict[str, Any]:
        """The balance in a result object, not yet rounded."""
        return {
            "promised": self.promised,
            "delivered": self.delivered,
            "balance": self.balance,
        }


@dataclass(frozen=True)
class Profile:
    """The balance of promises by lens, over all pairs and pair by pair."""

    balance: Mapping[Lens, Balance | None]
    pairs: Mapping[Lens, Mapping[str, Balance | None]]

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the result object, not yet rounded."""
        return {
            "promises": {str(lens): _json(balance) for lens, balance in self.balance.items()},
            "pairs": {
                str(lens): {key: _json(balance) for key, balance in by_pair.items()}
                for lens, by_pair in self.pairs.items()
            },
        }


@dataclass(frozen=True)
class Comparison:
    """Both sides' balances, and the reading of each: `buyer` is what the buyer experienced."""

    sides: Mapping[Side, Profile]
    reading: Mapping[Side, str]

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the comparison object, not yet rounded."""
        return {
            str(side): {**self.sides[side].to_json(), "balance_reading": self.reading[side]}
            for side in SIDES
        }


def fields(reading: str) -> tuple[str, ...]:
    """The fields that the words of a reading may hold: the report fills them in."""
    return rated.fields(reading) if reading in rated.READINGS else ("side", "other")


def pair_name(pair: tuple[str, str]) -> str:
    """What a pair is about: `result` of `promised-result` and `delivered-result`."""
    return pair[0].partition("-")[2]


def balance_reading(balance: Balance | None, bands: Bands) -> str:
    """As promised while the balance stays under `watch`, else over-delivered or over-promised."""
    if balance is None:
        return "balance-unknown"
    if below(abs(balance.balance), bands.watch):
        return "as-promised"
    return "over-delivered" if balance.balance > 0 else "over-promised"


def mean_balance(balances: Sequence[Balance]) -> Balance | None:
    """The means of what was promised and of what was delivered; None where there are none."""
    if not balances:
        return None
    n = len(balances)
    return Balance(
        math.fsum(balance.promised for balance in balances) / n,
        math.fsum(balance.delivered for balance in balances) / n,
    )


def profile(
    assessment: Assessment,
    response: Response,
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
) -> Profile:
    """The balances of one response. A pair counts when both its questions are rated.

    Over all pairs there is a balance where enough of those that apply are complete: the bound of
    coverage, as for a dimension. A pair with a question that does not apply does not apply.
    """
    pairs = {
        lens: {pair_name(pair): _pair(assessment, response, pair, lens) for pair in PAIRS}
        for lens in LENSES
    }
    return Profile(
        {lens: _overall(assessment, response, pairs[lens], lens) for lens in LENSES}, pairs
    )


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """The balances of both sides: means over the respondents who have one."""
    sides = {side: _side(given, side) for side in SIDES}
    return Comparison(
        sides,
        {side: balance_reading(sides[side].balance["now"], assessment.bands) for side in SIDES},
    )


def _side(given: Sides, side: Side) -> Profile:
    """The means of a side; all pairs together are the mean, by person, of the single ones."""
    profiles: Sequence[Profile] = given.profiles[side]
    names = [pair_name(pair) for pair in PAIRS]
    pairs = {
        lens: {name: [profile.pairs[lens][name] for profile in profiles] for name in names}
        for lens in LENSES
    }
    return Profile(
        {
            lens: mean_balance(
                given.of(
                    ("balance", lens),
                    side,
                    [profile.balance[lens] for profile in profiles],
                    parts={("pair", name, lens): pairs[lens][name] for name in names},
                )
            )
            for lens in LENSES
        },
        {
            lens: {
                name: mean_balance(given.of(("pair", name, lens), side, pairs[lens][name]))
                for name in names
            }
            for lens in LENSES
        },
    )


def _pair(
    assessment: Assessment, response: Response, pair: tuple[str, str], lens: Lens
) -> Balance | None:
    values = []
    for key in pair:
        rating = response.value(key, lens)
        if not isinstance(rating, int):
            return None
        values.append(rescaled(rating, assessment.scale(assessment.question(key)).points))
    return Balance(*values)


def _overall(
    assessment: Assessment, response: Response, pairs: Mapping[str, Balance | None], lens: Lens
) -> Balance | None:
    apply = [
        pair_name(pair)
        for pair in PAIRS
        if all(response.value(key, lens) != NOT_APPLICABLE for key in pair)
    ]
    balances = [balance for name in apply if (balance := pairs[name])]
    enough = apply and at_least(len(balances) / len(apply), assessment.bands.coverage)
    return mean_balance(balances) if enough else None


def _json(balance: Balance | None) -> dict[str, Any] | None:
    return None if balance is None else balance.to_json()
