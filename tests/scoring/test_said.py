"""What a language says may be brought later: until then nothing is answered in its words."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from counterpart import door
from counterpart.language import DEFAULT
from counterpart.loading import load_catalogue
from counterpart.said import LanguageNeededError, Said

from scripts.catalogue import apart, compile_catalogue
from scripts.definitions import read_definitions
from scripts.engine.requests import worked_requests
from scripts.paths import LANGUAGES

OTHERS = [language for language in LANGUAGES if language != DEFAULT]


@pytest.fixture(scope="module")
def compiled() -> dict:
    return compile_catalogue(read_definitions())


@pytest.fixture
def put_apart(compiled: dict) -> Iterator[dict]:
    """The door with the words of the default language; what the others say is given."""
    held = dict(door._held)
    first, later = apart(compiled)
    door.hold(load_catalogue(json.loads(json.dumps(first))))
    yield later
    door._held.clear()
    door._held.update(held)


def test_every_language_is_known_before_its_words_are(put_apart):
    catalogue = door._held["catalogue"]
    assert catalogue.languages == tuple(LANGUAGES)
    assert {of: catalogue.writing(of)["tag"][:2] for of in LANGUAGES} == {
        of: of for of in LANGUAGES
    }
    for language in OTHERS:
        for of in (catalogue.words, catalogue.play_words):
            with pytest.raises(LanguageNeededError):
                list(of[language])
        with pytest.raises(LanguageNeededError):
            catalogue.locales[language]["report"]


def test_requests_are_answered_as_by_the_whole_once_the_words_are_there(
    put_apart, compiled, tmp_path
):
    requests = worked_requests(read_definitions(), every=True)[::7]
    asked = {
        of: [text for text in requests if json.loads(text)["language"] == of] for of in LANGUAGES
    }
    answers = {of: [door.handle(text) for text in texts] for of, texts in asked.items()}
    for language in OTHERS:
        first = [json.loads(answer) for answer in answers[language]]
        assert any(answer == {"ok": False, "problems": [], "needs": language} for answer in first)
        assert all(answer["ok"] or answer.get("needs") == language for answer in first)
        path = tmp_path / f"{language}.json"
        path.write_text(json.dumps({language: put_apart[language]}), "utf-8")
        assert json.loads(door.handle(json.dumps({"type": "language", "path": str(path)})))["ok"]
        answers[language] = [door.handle(text) for text in asked[language]]
    door.hold(load_catalogue(compiled))
    for language, texts in asked.items():
        assert texts
        assert answers[language] == [door.handle(text) for text in texts]


def test_a_problem_is_said_in_a_language_only_when_its_words_are_there(put_apart):
    wrong = json.dumps({"type": "nothing", "language": OTHERS[0]})
    assert json.loads(door.handle(wrong)) == {"ok": False, "problems": [], "needs": OTHERS[0]}


def test_texts_are_built_when_they_are_asked_for():
    built = []
    said = Said("xx", {"a": 1, "b": 2}, lambda raw: built.append(raw) or raw * 10, whole=True)
    assert (len(said), list(said), "a" in said, "c" in said) == (2, ["a", "b"], True, False)
    assert built == []
    assert (said["a"], said["a"], built) == (10, 10, [1])
    with pytest.raises(KeyError):
        said["c"]


def test_what_is_known_of_a_language_is_given_before_the_rest_is_there():
    said = Said("xx", {"a": 1}, int, whole=False)
    assert said["a"] == 1
    assert "a" in said
    for asking in (lambda: said["b"], lambda: "b" in said, lambda: len(said), lambda: dict(said)):
        with pytest.raises(LanguageNeededError) as raised:
            asking()
        assert raised.value.language == "xx"
    said.learn({"b": 2})
    assert dict(said) == {"b": 2}
