"""`python -m scripts.spelling` checks the spelling and the terms of all words a visitor reads.

It prints `file:line: found X; expected Y` for each problem and ends with 1 where there is one.
"""

from __future__ import annotations

import sys

from scripts.paths import LANGUAGES
from scripts.spelling.checking import check
from scripts.spelling.speller import SpellerError


def main() -> int:
    """Says what is wrong; 1 also where the spell-checker cannot do its work."""
    try:
        problems = check(LANGUAGES)
    except SpellerError as error:
        print(error, file=sys.stderr)
        return 1
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
