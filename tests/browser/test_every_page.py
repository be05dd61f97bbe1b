"""Every page passes axe and fits its window, light and dark, on a telephone and a wide screen."""

from __future__ import annotations

import pytest
from looks import in_its_look, too_wide
from visits import PURPOSE

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
    page = visits.context().new_page()
    found = []
    for name in names:
        page.goto(visits.address + name)
        found += in_its_look(page, language, name or "the root") + too_wide(page, name)
    assert not found, "\n".join(found)
