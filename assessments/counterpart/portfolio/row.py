"""The row of one relationship and assessment: what a single comparison says, on one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from counterpart.catalogue import Catalogue
from counterpart.errors import ComparisonError
from counterpart.export.results import latest
from counterpart.export.table import Cell
from counterpart.model import SIDES, Bands
from counterpart.names import most_used
from counterpart.portfolio.columns import COMPARED, FINDING_COLUMNS
from counterpart.responses import Response
from counterpart.round_name import order
from counterpart.scoring.attention import attention
from counterpart.scoring.bounds import rounded
from counterpart.scoring.comparison import Comparison, Scoring, compare, profile_distance
from counterpart.scoring.rated import extremes
from counterpart.scoring.rounds import Round
from counterpart.scoring.score import score

RENAMED = "several-relationships"
"""The note that `spellings` says already."""


def row_of(
    catalogue: Catalogue,
    names: Sequence[str],
    responses: Sequence[Response],
    smallest: int,
    now: str = "",
    scored: Scoring = score,
) -> dict[str, Cell]:
    """The whole row of responses to one assessment; `names` is what each calls the relationship."""
    spellings = Counter(names)
    return {
        "relationship": most_used(spellings),
        "spellings": len(spellings),
        "assessment": responses[0].assessment,
        "shared": smallest > 0,
        **row(catalogue, responses, smallest, now, scored),
    }


def row(
    catalogue: Catalogue,
    responses: Sequence[Response],
    smallest: int,
    now: str = "",
    scored: Scoring = score,
) -> dict[str, Cell]:
    """All cells but the relationship's name; numbers have 4 decimals.

    Where a side is missing the row says which, and counts the other one in its latest round. `now`
    lets times in the future be named.
    """
    try:
        comparison = compare(catalogue, responses, smallest=smallest, scored=scored, now=now)
    except ComparisonError as error:
        return _one_side(responses, error)
    cells = {
        "round": comparison.gathered.round,
        "answered_at": latest(comparison),
        "status": COMPARED,
        "hidden": comparison.hidden.count if comparison.shared else None,
        **{f"{side}_n": len(comparison.scores[side]) for side in SIDES},
        "profile_distance": comparison.profile_distance,
        **_attention(catalogue, comparison),
        **_dimensions(comparison, catalogue.assessments[comparison.gathered.assessment].bands),
        **_profile(catalogue, comparison),
        **_moved(comparison.over_time),
        **{f"{side}_round": of for side, of in comparison.gathered.apart.items()},
        "notes": " ".join(n.code for n in comparison.gathered.notes if n.code != RENAMED) or None,
    }
    return {key: rounded(cell) if isinstance(cell, float) else cell for key, cell in cells.items()}


def _one_side(responses: Sequence[Response], error: ComparisonError) -> dict[str, Cell]:
    """The row of people of one side. The error is that one, since they share an assessment."""
    last = max({response.round for response in responses}, key=order(responses))
    answered = [response for response in responses if response.round == last]
    people = {side: {r.respondent.id for r in answered if r.side == side} for side in SIDES}
    return {
        "round": last,
        "answered_at": max(response.answered_at for response in answered),
        "status": error.problems[0].code,
        **{f"{side}_n": len(people[side]) for side in SIDES},
    }


def _attention(catalogue: Catalogue, comparison: Comparison) -> dict[str, Cell]:
    concern = attention(catalogue, comparison)
    if concern is None:
        return {}
    return {
        "points": concern.points,
        "reason": concern.reason,
        "reason_dimension": concern.dimension,
        "reason_thing": concern.thing or None,
    }


def _dimensions(comparison: Comparison, bands: Bands) -> dict[str, Cell]:
    """What the dimensions say together; nothing of those that each side answers about itself."""
    gaps = {
        key: dimension.gap
        for key, dimension in comparison.dimensions.items()
        if not dimension.mirrored
    }
    levels = {key: gap.level for key, gap in gaps.items()}
    worths = {key: dimension.worth for key, dimension in comparison.dimensions.items()}
    ends = extremes(worths, bands)
    kinds = Counter(gap.finding for gap in gaps.values())
    cells: dict[str, Cell] = {column: kinds[kind] for column, kind in FINDING_COLUMNS.items()}
    for name, key in (("strongest", ends.strongest), ("weakest", ends.weakest)):
        cells |= {name: key, f"{name}_level": levels[key] if key else None}
    sizes = {key: abs(gap.gap) for key, gap in gaps.items() if gap.gap is not None}
    if sizes:
        widest = max(sizes, key=lambda key: sizes[key])
        gap = gaps[widest]
        cells |= {
            "gap_dimension": widest,
            "gap": gap.gap,
            "gap_level": gap.level,
            "gap_class": comparison.dimensions[widest].shown_class,
            "higher": gap.higher,
        }
    return cells


def _profile(catalogue: Catalogue, comparison: Comparison) -> dict[str, Cell]:
    """The method's own columns, and how often a side is mistaken about the other."""
    method = catalogue.method_of(comparison.gathered.assessment)
    states = Counter(method.states(comparison.profile))
    for dimension in comparison.dimensions.values():
        states.update(o.state for o in (dimension.coorientation or {}).values() if o)
    return {
        **(method.columns.cells(comparison.profile) if method.columns else {}),
        "false_consensus": states["false-consensus"],
        "false_conflict": states["false-conflict"],
        "misjudged_difference": states["misjudged-difference"],
    }


def _moved(rounds: Sequence[Round]) -> dict[str, Cell]:
    """What changed since the round before, by the rule of the rounds; nothing for a first round."""
    if len(rounds) < 2 or (movement := rounds[-1].movement) is None:
        return {}
    before, after = rounds[-2:]
    counts = Counter[str]()
    for key, moved in movement.items():
        if after.dimensions[key].mirrored:
            continue
        if moved.level_changed and moved.level is not None:
            counts["levels_up" if moved.level > 0 else "levels_down"] += 1
        then, now = before.dimensions[key].gap.gap, after.dimensions[key].gap.gap
        if moved.gap_changed and then is not None and now is not None:
            counts["gaps_wider" if abs(now) > abs(then) else "gaps_narrower"] += 1
    then, now = profile_distance(before.dimensions), profile_distance(after.dimensions)
    return {
        "previous_round": before.round,
        "distance_moved": None if then is None or now is None else now - then,
        **{name: counts[name] for name in ("levels_up", "levels_down")},
        **{name: counts[name] for name in ("gaps_wider", "gaps_narrower")},
    }
