"""How hard a build tries to make its files small."""

import os

QUICKLY = "COUNTERPART_PACKING"
"""Names the level of Zstandard for builds that nobody downloads, as those of tests."""


def level(hard: int) -> int:
    """The level of Zstandard, 1 to 22: `hard`, unless the environment says another."""
    return int(os.environ.get(QUICKLY) or hard)
