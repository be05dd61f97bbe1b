"""Which of the languages each browser test is tried in: one of them, dealt in turn.

A page in one language is made by the same template, script and styles as in the others, and what
differs, the words, is looked at where no browser is needed. With COUNTERPART_LANGUAGES=all every
test is tried in each language; every language more takes about a third longer.
"""

import os
from pathlib import Path

VARIABLE = "COUNTERPART_LANGUAGES"
BROWSER = Path(__file__).parent / "browser"
DEALT = "language"
"""The parameter that is dealt."""


def left_out(items):
    """Return the items of languages that were not dealt to their test, in the order given.

    A test that was asked for in one language only is tried in it.
    """
    if os.environ.get(VARIABLE) == "all":
        return []
    tests = {}
    for item in items:
        given = getattr(getattr(item, "callspec", None), "params", {})
        if DEALT in given and BROWSER in item.path.parents:
            others = tuple(sorted((k, repr(v)) for k, v in given.items() if k != DEALT))
            tests.setdefault((item.path, item.originalname, others), []).append(item)
    return [
        item
        for at, key in enumerate(sorted(tests, key=str))
        for item in tests[key]
        if len(tests[key]) > 1 and item is not tests[key][at % len(tests[key])]
    ]
