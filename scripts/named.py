"""What the two companies are called on the command line: as asked, or as a file says."""

from __future__ import annotations

from counterpart import Relationship
from counterpart.companies import Companies, shown_name
from counterpart.model import SIDES


def companies_of(relationship: Relationship, asked: Companies) -> Companies:
    """By side the name that was asked for, or that the relationship was set up with."""
    given = relationship.set_up.companies if relationship.set_up else asked
    return {side: shown_name(asked[side]) or given[side] for side in SIDES}
