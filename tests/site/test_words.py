"""Words of several locale files that one page gets together: none takes the place of another."""

from collections import Counter

import pytest

from scripts.catalogue import IN_ENGINE, method_words
from scripts.locales import read_locales, read_words
from scripts.method_folders import method_folders
from scripts.page_words import FORM
from scripts.paths import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_of_a_form_stands_in_two_files(language):
    locale = read_locales()[language]
    assert twice(locale[name] for name in FORM) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_of_a_report_stands_in_two_files(language):
    folders = method_folders()
    files = [folder / f"{language}.yaml" for folder in folders.values()]
    words = [read_words(path) for path in files if path.exists()]
    assert len(words) == len(folders) - 1  # the method of ratings says nothing of its own
    assert twice([read_locales()[language]["report"], *words]) == []
    assert len(method_words(language, folders)) == sum(map(len, words))


def twice(files):
    counts = Counter(key for words in files for key in words)
    assert counts
    return [key for key, n in counts.items() if n > 1]


def test_the_engine_gets_files_that_there_are():
    assert set(IN_ENGINE) <= set(read_locales()[LANGUAGES[0]])
