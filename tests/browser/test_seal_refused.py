"""Sealed files that are damaged, forged or opened with another passphrase: refused, and why."""

from __future__ import annotations

import json
from base64 import b64encode

import pytest
from counterpart.reading import link
from counterpart.reading.checking import check_value
from looks import in_its_look
from playwright.sync_api import expect
from sealed import QUICK, SECRET, said_wrong, sealed_file, sealing, try_passphrase
from visits import ENGINE_LIMIT

from scripts.locales import read_locales
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
WORDS = read_locales()


def changed(data: bytes, **members) -> bytes:
    """A sealed file with other members; its digest stays."""
    return json.dumps({**json.loads(data), **members}).encode()


def damaged(data: bytes) -> dict[str, tuple[bytes, str, dict[str, object]]]:
    """Ways in which a sealed file can be wrong: its bytes, and the words with their facts."""
    file = json.loads(data)
    kdf = file["kdf"]
    rounds = {"low": 100_000, "high": 10_000_000}
    letter = "B" if file["sealed"][40] == "A" else "A"
    text = file["sealed"][:40] + letter + file["sealed"][41:]
    return {
        "cut": (data[:-30], "not-json", {}),
        "letter": (changed(data, sealed=text), "damaged", {}),
        "side": (changed(data, side="supplier"), "damaged", {}),
        "newer": (changed(data, format_version=2), "newer", {"found": 2, "known": 1}),
        "older": (changed(data, format_version=0), "structure", {"place": "format_version"}),
        "long": (
            changed(data, kdf={**kdf, "iterations": 10_000_001}),
            "iterations",
            {"found": 10_000_001, **rounds},
        ),
        "weak": (changed(data, kdf={**kdf, "iterations": 1}), "iterations", {"found": 1, **rounds}),
        "text": (
            changed(data, kdf={**kdf, "iterations": "600000"}),
            "structure",
            {"place": "kdf.iterations"},
        ),
        "other": (changed(data, kdf={**kdf, "name": "scrypt"}), "structure", {"place": "kdf.name"}),
        "salt": (changed(data, kdf={**kdf, "salt": "AA"}), "structure", {"place": "kdf.salt"}),
        "null": (changed(data, cipher=None), "structure", {"place": "cipher"}),
        "iv": (changed(data, cipher={"iv": "!", "name": "AES-GCM"}), "structure", None),
        "nobody": (changed(data, side="us"), "structure", {"place": "side"}),
        "more": (changed(data, answers={}), "structure", {"place": "answers"}),
        "huge": (data[:-1] + b" " * 400_000 + b"}", "too-large", None),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_damaged_file_says_how_and_needs_no_passphrase(
    secure_visits, sample_paths, tmp_path, language
):
    words = WORDS[language]["handing"]
    good = sealed_file(tmp_path, sample_paths["false-consensus"][0])
    page = secure_visits.open(f"{language}/compare/")
    wrong = []
    for name, (data, code, facts) in damaged(good.read_bytes()).items():
        page.set_input_files(
            "[data-action=open]",
            {"name": f"{name}.sealed.json", "mimeType": "application/json", "buffer": data},
        )
        row = page.locator("[data-sealed] li", has_text=f"{name}.sealed.json")
        expect(row).to_have_count(1)
        expect(said_wrong(page)).to_have_text(words["sealed-unusable"])
        expect(page.locator("[data-sealed] form")).to_be_hidden()
        expected = words[f"sealed-{code}"]
        expected = expected.format(**facts) if facts is not None else expected.partition("{")[0]
        said = row.locator(".cp-sealed__problem").inner_text()
        if not said.startswith(expected):
            wrong.append((name, said, expected))
        if name == "cut":
            assert not in_its_look(page, language, "a damaged sealed file")
        row.locator("button").click()
    assert wrong == []
    expect(page.locator("[data-sealed]")).to_be_hidden()


def test_a_changed_side_with_a_new_digest_does_not_open(secure_visits, sample_paths, tmp_path):
    good = sealed_file(tmp_path, sample_paths["false-consensus"][0])
    forged = tmp_path / "forged.sealed.json"
    forged.write_bytes(sealing("forge", "supplier", given=good.read_bytes()))
    page = secure_visits.open("en/compare/")
    page.set_input_files("[data-action=open]", forged)
    try_passphrase(page, SECRET)
    expect(said_wrong(page)).to_have_text(WORDS["en"]["handing"]["sealed-passphrase"])
    expect(page.locator("[data-hand] li")).to_have_count(0)


def test_what_was_sealed_is_checked_like_any_file(secure_visits, tmp_path):
    path = tmp_path / "<img src=x>.json"
    path.write_bytes(b'{"side": "buyer", "round": "2026-11", "format": "counterpart/score"}')
    path.write_bytes(sealing("seal", SECRET, QUICK, given=path.read_bytes()))
    page = secure_visits.open("en/compare/")
    page.set_input_files("[data-action=open]", path)
    expect(page.locator("[data-sealed] bdi")).to_have_text(path.name)
    try_passphrase(page, SECRET)
    alert = page.locator("[data-problems] [role=alert]")
    expect(alert).to_contain_text("counterpart/score", timeout=ENGINE_LIMIT)
    expect(alert).to_contain_text(path.name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_passphrase_that_comes_close_opens_and_it_is_said_how(
    secure_visits, sample_paths, tmp_path, language
):
    words = WORDS[language]["handing"]
    path = sample_paths["false-consensus"][0]
    page = secure_visits.open(f"{language}/compare/")
    near = {
        "edges": ("it's four words", " it's four words\u00a0"),
        "straight": ("it's four words", "it\u2019s four words"),
        "curly": ("it\u2019s four words", "it's four words"),
        "blank": ("four words it is ", "four words it is"),
        "capital": ("four words it is", "Four words it is"),
    }
    for why, (made, typed) in near.items():
        page.set_input_files("[data-action=open]", sealed_file(tmp_path, path, made))
        expect(page.locator("[data-sealed] li")).to_have_count(1)
        try_passphrase(page, typed)
        notice = page.locator("[data-notices] [role=status]")
        expect(notice).to_contain_text(words[f"sealed-meant-{why}"], timeout=ENGINE_LIMIT)
        expect(page.locator("[data-sealed]")).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_seal_that_holds_something_else_than_it_says_brings_nothing(
    secure_visits, catalogue, sample_paths, tmp_path, language
):
    words = WORDS[language]["handing"]
    plain = json.loads(sample_paths["false-consensus"][0].read_bytes())
    about = {"side": plain["side"], "round": plain["round"]}
    whole = {"format": "counterpart/relationship", "format_version": 1, "names": [], **about}
    other = json.dumps({**plain, "side": "supplier"})
    code = link.encode(check_value(json.loads(other), catalogue))
    held = {
        "other, with noughts behind it": f"{other}\0\0".encode(),
        "other, in UTF-16": other.encode("utf-16"),
        "other, a code": f"Ours: {code}".encode(),
        "other, a code in quotes": json.dumps(code).encode(),
        "other, a list": f"[{other}]".encode(),
        "relationship": whole | {"responses": [plain], "actions": [], "rules": [], "events": []},
        "side": {**plain, "side": "supplier"},
        "round": {**plain, "round": "2025-01"},
    }
    page = secure_visits.open(f"{language}/compare/")
    for name, inside in held.items():
        made = tmp_path / f"{name}.sealed.json"
        data = inside if isinstance(inside, bytes) else json.dumps(inside).encode()
        about_seal = json.dumps(about | {"inside": b64encode(data).decode()}).encode()
        made.write_bytes(sealing("wrap", SECRET, QUICK, given=about_seal))
        page.set_input_files("[data-action=open]", made)
        try_passphrase(page, SECRET)
        row = page.locator("[data-sealed] li", has_text=made.name)
        said = words[f"sealed-holds-{name.partition(',')[0]}"].format(round=plain["round"])
        expect(row.locator(".cp-sealed__problem")).to_have_text(said)
        row.locator("button").click()
    expect(page.locator("[data-hand] li")).to_have_count(0)
    expect(page.locator("[data-action=export-relationship]")).to_be_hidden()
