"""What respondents are promised agrees with what the code does, in every language."""

from __future__ import annotations

import re
import zlib
from datetime import date

import pytest
from counterpart.qr import LIMIT
from counterpart.scoring.anonymity import SMALLEST

from scripts.locales import read_locales
from scripts.pages import made_pages
from scripts.paths import CONTENT, LANGUAGES, THEME

NUMBERS = {"en": "three", "de": "drei", "nl": "drie"}
SAID = {"en": "2,953", "de": "2.953", "nl": "2.953"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_of_people_is_that_of_the_code(language, catalogue):
    """The page asks for the same number, and all the words say it."""
    assert SMALLEST == 3
    pages = made_pages(catalogue, read_locales(), language)
    locks = [page.html for page in pages if "data-lock-says" in page.html]
    assert {f'data-smallest="{SMALLEST}"' in html for html in locks} == {True}
    locale = read_locales()[language]
    privacy = (CONTENT / language / "privacy" / "index.md").read_text("utf-8")
    promises = [
        locale["promise"]["promise-shared"],
        locale["inviting"]["mail-promise"],
        locale["inviting"]["invite-pledge-hint"],
        locale["form"]["lock-name"],
        privacy.partition("#privacy-anonymity }")[2].partition("\n## ")[0],
    ]
    assert [text for text in promises if NUMBERS[language] not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_an_invitation_is_right(language):
    page = (CONTENT / language / "formats" / "index.md").read_text("utf-8")
    fields, check = re.search(r"`#(invite=\S+)&check=([0-9a-f]{8})`", page).groups()
    assert f"{zlib.crc32(fields.encode()):08x}" == check
    assert date.fromisoformat(re.search(r"by=([\d-]+)", fields)[1])


def test_what_a_picture_holds_is_said_alike():
    script = (THEME / "js" / "qr" / "picture.js").read_text("utf-8")
    assert re.search(r"LIMIT = (\d+);", script)[1] == str(LIMIT)
    for language in LANGUAGES:
        said = SAID[language]
        page = (CONTENT / language / "formats" / "index.md").read_text("utf-8")
        assert said in page
        assert said.replace(",", "").replace(".", "") == str(LIMIT)
