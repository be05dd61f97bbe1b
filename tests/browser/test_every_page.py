"""Every page passes axe and fits its window, light and dark, on a telephone and a wide screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from looks import WIDTHS, in_its_look, too_wide
from visits import PURPOSE, one_of_a_kind

from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser


def addresses(folder):
    """The pages of the site, as the site names them."""
    found = sorted(path.parent.relative_to(folder) for path in folder.rglob("index.html"))
    return [f"{path.as_posix()}/" if path.name else "" for path in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_passes(visits, built_site, language):
    found = addresses(built_site)
    names = ["", *(name for name in found if name.startswith(f"{language}/"))]
    assert {f"{language}/", f"{language}/plan/", f"{language}/{PURPOSE}"} < set(names)
    # plays share one template, programmes another; they differ in their words
    whole = {path.parent for path in one_of_a_kind(Path(name, "index.html") for name in names)}
    page = visits.context().new_page()
    found = []
    for name in names:
        page.goto(visits.address + name)
        if Path(name) in whole:
            found += in_its_look(page, language, name or "the root") + too_wide(page, name)
        else:
            found += too_wide(page, name, WIDTHS[:1])
    assert not found, "\n".join(found)
