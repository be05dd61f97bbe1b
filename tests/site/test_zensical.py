"""Zensical makes of the staged documents the pages that MkDocs makes, in one language."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from scripts.paths import BUILD, LANGUAGES
from scripts.policy import inline_scripts, policy
from scripts.zensical.builder import prepare, run_zensical

LANGUAGE = LANGUAGES[0]
INDEX = "search/search_index.json"
FOR_FOLDERS = "search/search_index.js"
"""The same as a script, which the build adds when all is there."""
LATER = ('name="generator"', 'name="counterpart-version"', 'http-equiv="Content-Security-Policy"')
META = re.compile(f"<meta (?:{'|'.join(LATER)})[^>]*>")
"""What says who made a page, and what is filled in when all pages are there."""
FORM = re.compile(r"<form[^>]*>")
"""A form is made quiet when all pages are there."""
SAMPLE = re.compile(r"(<pre data-sample[^>]*><code>).*?(</code>)", re.DOTALL)
"""Samples for servers hold the policy, so that they come when all pages are there."""
DATA = re.compile(r'(<script id="__config" type="application/json">)(.*?)(</script>)')


@pytest.fixture(scope="module")
def made(built_site, tmp_path_factory) -> Path:
    """The pages of a language, made by Zensical from what the build of the site staged."""
    folder = tmp_path_factory.mktemp("zensical")
    given = json.loads((BUILD / f"mkdocs.{LANGUAGE}.yml").read_text("utf-8"))
    given["site_dir"] = str(folder / "pages")
    (folder / "mkdocs.yml").write_text(json.dumps(given), "utf-8")
    prepare()
    assert run_zensical(folder / "mkdocs.yml") == []
    return folder / "pages"


@pytest.fixture(scope="module")
def both(built_site, made) -> tuple[dict[str, str], dict[str, str]]:
    """The pages by their addresses, as MkDocs made them and as Zensical did."""
    return texts(built_site / LANGUAGE), texts(made)


def texts(folder: Path) -> dict[str, str]:
    paths = sorted(folder.rglob("*.html"))
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


def same(page: str) -> str:
    """A page without what is filled in later, its data written in one way."""
    page = SAMPLE.sub(r"\1\2", FORM.sub("<form>", META.sub("", page)))
    return DATA.sub(lambda of: of[1] + json.dumps(json.loads(of[2])) + of[3], page)


def test_whole_pages_are_the_same(both):
    """So no address, heading, id, link or word differs."""
    ours, theirs = both
    assert list(theirs) == list(ours)
    assert len(ours) > 100
    assert [name for name, page in ours.items() if same(theirs[name]) != same(page)] == []


def test_the_search_knows_the_same_and_no_file_is_missing(built_site, made):
    folders = (built_site / LANGUAGE, made)
    ours, theirs = (json.loads((folder / INDEX).read_text("utf-8")) for folder in folders)
    assert theirs == ours
    ours, theirs = (
        {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        for folder in folders
    )
    assert theirs ^ ours == {FOR_FOLDERS}


def test_the_same_policy_lets_the_pages_run(both):
    ours, theirs = both
    assert policy(theirs.values()) == policy(ours.values())
    assert all(LATER[2] in page and "<style" not in page for page in theirs.values())
    assert any(inline_scripts(page) for page in theirs.values())
