"""Which versions of an action, a ground rule or an event stand beside each other unsettled."""

from __future__ import annotations

from collections.abc import Sequence

from counterpart.relationship.model import Version, ordered


def heads(versions: Sequence[Version]) -> dict[str, tuple[Version, ...]]:
    """Of each id the versions that no other one was made from, the current one last.

    A version names in `after` when those were changed that it was made from. One that names none
    was made from all that came before it: so a file of another program holds no conflicts.
    """
    by_id: dict[str, list[Version]] = {}
    for version in ordered(versions):
        by_id.setdefault(version.id, []).append(version)
    return {id_: _heads(of) for id_, of in by_id.items()}


def _heads(of: Sequence[Version]) -> tuple[Version, ...]:
    covered = {at for version in of for at in version.after}
    last_unaware = max((at for at, version in enumerate(of) if not version.after), default=0)
    return tuple(
        version
        for at, version in enumerate(of)
        if at >= last_unaware and (version.changed_at not in covered or at == len(of) - 1)
    )
