"""Who answered: how many of each side, in words."""

from __future__ import annotations

from counterpart.model import SIDES, Side
from counterpart.report.phrases import Phrases
from counterpart.responses import Response
from counterpart.scoring.comparison import Comparison


def people(phrases: Phrases, comparison: Comparison) -> str:
    """The number of respondents of both sides, as a traced number shows its n."""
    return ", ".join(
        phrases.t("n-side", side=phrases.name(side), n=len(comparison.scores[side]))
        for side in SIDES
    )


def round_of(phrases: Phrases, comparison: Comparison) -> str:
    """The round that is compared; where none is common, that of each side."""
    gathered = comparison.gathered
    if not gathered.apart:
        return gathered.round
    return phrases.t("rounds-apart", **{str(side): of for side, of in gathered.apart.items()})


def respondent(phrases: Phrases, number: int, response: Response) -> str:
    """What a respondent is called in the holder's own view: a number, and the role if named."""
    name = phrases.t("respondent", number=number)
    role = response.respondent.role
    return f"{name} ({phrases.t(f'role-{role}')})" if role else name


def one_each(comparison: Comparison) -> bool:
    """Whether one person answered on each side: a conversation, not statistics."""
    return all(len(comparison.scores[side]) == 1 for side in SIDES)


def sizes(comparison: Comparison) -> dict[Side, int]:
    """How many answered on each side."""
    return {side: len(comparison.scores[side]) for side in SIDES}
