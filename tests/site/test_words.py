"""Words of several locale files that one page gets together: none takes the place of another."""

from collections import Counter

import pytest

from scripts.catalogue import IN_ENGINE, OF_REPORTS
from scripts.locales import read_locales
from scripts.pages import FORM
from scripts.paths import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("files", [FORM, ("report", *OF_REPORTS)], ids=["forms", "reports"])
def test_no_key_stands_in_two_files_that_are_joined(language, files):
    locale = read_locales()[language]
    counts = Counter(key for name in files for key in locale[name])
    assert counts
    assert [key for key, n in counts.items() if n > 1] == []


def test_the_engine_gets_files_that_there_are():
    assert {*IN_ENGINE, *OF_REPORTS} <= set(read_locales()[LANGUAGES[0]])
