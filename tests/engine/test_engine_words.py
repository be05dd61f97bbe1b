"""The engine starts with the words of the page's language, and gets those of others when asked."""

from __future__ import annotations

import json

import pytest
from counterpart.language import DEFAULT

from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
OTHER = next(of for of in LANGUAGES if of != DEFAULT)


@pytest.fixture
def asked_words(site, manifest):
    """Which files with words the server was asked for."""
    names = {
        f"sub/engine/{manifest['files'][f'words-{of}']['name']}": of
        for of in LANGUAGES
        if of != DEFAULT
    }
    return lambda: [names[name] for name in site.asked if name in names]


@pytest.fixture
def in_other(requests):
    """A report in another language."""
    texts = map(json.loads, requests)
    return next(of for of in texts if of["language"] == OTHER and of["type"] == "compare")


def test_a_page_in_the_default_language_loads_no_others(page, asked_words):
    page.evaluate("language => make({ language })", DEFAULT)
    page.evaluate("engine.start()")
    assert asked_words() == []


@pytest.mark.parametrize("way", ["snapshot", "libraries"])
def test_a_page_in_another_language_has_its_words_when_it_is_ready(
    page, site, path_of, asked_words, in_other, way
):
    if way == "libraries":
        site.replaced[path_of("snapshot")] = None
    page.evaluate("language => make({ language })", OTHER)
    page.evaluate("engine.start()")
    assert page.evaluate("engine.way") == way
    assert set(asked_words()) == {OTHER}
    before = len(asked_words())
    assert page.evaluate("asked => engine.ask(asked)", in_other)["ok"]
    assert len(asked_words()) == before


def test_another_language_is_loaded_once_it_is_asked_for(page, asked_words, in_other):
    page.evaluate("language => make({ language })", DEFAULT)
    both = "asked => Promise.all([engine.ask(asked), engine.ask(asked)])"
    first, second = page.evaluate(both, in_other)
    assert first["ok"]
    assert first == second
    assert asked_words() == [OTHER]


def test_words_that_do_not_arrive_fail_the_start_in_words(page, site, path_of):
    site.replaced[path_of(f"words-{OTHER}")] = None
    page.evaluate("language => make({ language })", OTHER)
    result = page.evaluate("outcome(engine.start())")
    assert (result["name"], result["code"]) == ("EngineError", "load-failed")


def test_words_of_another_language_that_do_not_arrive_fail_that_request_alone(
    page, site, path_of, in_other
):
    site.replaced[path_of(f"words-{OTHER}")] = None
    page.evaluate("make({})")
    result = page.evaluate("asked => outcome(engine.ask(asked))", in_other)
    assert (result["name"], result["code"]) == ("EngineError", "load-failed")
    assert page.evaluate("engine.state") == "ready"
