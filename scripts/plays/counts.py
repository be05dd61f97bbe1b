"""How many plays there are, and how many findings have one."""

from __future__ import annotations

from counterpart import Catalogue


def counted(catalogue: Catalogue) -> str:
    """Plays, findings with plays of all assessments, and plays that no finding shows."""
    findings = [
        (assessment, finding)
        for assessment in catalogue.assessments
        for finding in catalogue.method_of(assessment).readings
    ]
    shown = {of: catalogue.plays_of(of[0], "", of[1]) for of in findings}
    reached = {play.id for plays in shown.values() for play in plays}
    for assessment, of in catalogue.assessments.items():
        for dimension in of.dimensions:
            for finding in catalogue.method_of(assessment).readings:
                reached |= {p.id for p in catalogue.plays_of(assessment, dimension.id, finding)}
    some, orphans = sum(map(bool, shown.values())), len(catalogue.plays.keys() - reached)
    plays = f"{len(catalogue.plays)} plays, {orphans} of them orphans"
    return f"{plays}; {some} of {len(findings)} findings have plays."
