"""Which names say nothing of what they hold."""

from __future__ import annotations

import re

VAGUE = {"found", "told", "kept", "ones"}
"""Words that say of nothing what it is, alone or in a name of more words."""
NUMBER = "one"
"""Says nothing alone or at the end, as in `of_one`; before a noun it counts, as in `one_step`."""
BREAKS = re.compile(r"_+|(?<=[a-z0-9])(?=[A-Z])")


def vague(name: str) -> bool:
    """Whether a name, in the manner of Python or of JavaScript, says nothing of what it holds."""
    words = [word.lower() for word in BREAKS.split(name) if word]
    return bool(VAGUE & set(words)) or words[-1:] == [NUMBER]
