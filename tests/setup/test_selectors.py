"""No rule has a browser look through a whole page whenever something on it changes.

Behind `:has()` a part of a selector without a class, an id, an attribute or an element, such as
`> *`, makes the browser style all that is inside anew with each text that changes.
"""

import re

import pytest

from scripts.paths import THEME

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
WITHIN = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
"""What stands in brackets, once the innermost are gone."""
PSEUDO = re.compile(r"::?[a-z-]+")


def rules(text):
    """Yield the whole selector of every rule, each with what it is nested in."""
    above = []
    for part in re.findall(r"[^{};]*[{};]", COMMENT.sub("", text)):
        prelude = " ".join(part[:-1].split())
        if part[-1] == "{":
            inside = "" if prelude.startswith("@") else prelude
            outer = above[-1] if above else ""
            selector = inside.replace("&", outer) if "&" in inside else f"{outer} {inside}".strip()
            above.append(selector)
            if inside:
                yield selector
        elif part[-1] == "}" and above:
            above.pop()


def is_broad(selector):
    """Whether its last part names nothing, and a part before it is bound to a `:has()`."""
    for single in re.split(r",(?![^(]*\))", selector):
        bare = single
        while WITHIN.search(bare):
            bare = WITHIN.sub("", bare)
        *before, last = re.split(r"\s*[>+~ ]\s*", bare.strip())
        named = re.search(r"[.#\[\w]", PSEUDO.sub("", last))
        is_of_parts = ":is" in last or ":where" in last
        if any(":has" in part for part in before) and not named and not is_of_parts:
            return True
    return False


@pytest.mark.parametrize("path", sorted(THEME.rglob("*.css")), ids=lambda path: path.name)
def test_behind_has_a_selector_names_what_it_means(path):
    assert [of for of in rules(path.read_text("utf-8")) if is_broad(of)] == []


@pytest.mark.parametrize(
    ("selector", "broad"),
    [
        ("a:has(> b) > *", True),
        (".a:has(.b):not(:has(.c ~ .d)) > :not(.e, .f)", True),
        (".a:has(.b) > .c > :nth-child(n + 3)", True),
        (".a:has(.b) { & > * { x: y } }", True),
        (".a:has(.b) > :is(.c, .d)", False),
        (".a > :not(.b):has(~ .b)", False),
        (".a:has(.b)", False),
        (".a:has(.b) > h1::before", False),
    ],
)
def test_what_is_broad(selector, broad):
    text = selector if "{" in selector else f"{selector} {{ x: y }}"
    assert any(map(is_broad, rules(text))) is broad
