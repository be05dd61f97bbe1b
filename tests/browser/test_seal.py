"""Sealed with a passphrase: handed over closed, opened together, refused with the reason."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect
from test_access import in_every_look
from visits import ENGINE_LIMIT, PURPOSE, Visits, downloaded, report

from scripts.locales import read_locales
from scripts.node import node
from scripts.paths import CONTENT, LANGUAGES

pytestmark = pytest.mark.browser
WORDS = read_locales()
SECRET = "zeven kalme potlóden"
OTHER = "cobalt harbour nine lamps"
QUICK = 100_000
"""Rounds of key derivation in files that tests seal; the page takes 600,000."""
CLEAR = {"cipher", "digest", "format", "format_version", "kdf", "round", "sealed", "side"}


def sealing(job: str, *arguments: str | int, given: bytes) -> bytes:
    """What the other implementation makes of these bytes."""
    command = [*node(), str(Path(__file__).with_name("sealing.mjs")), job, *map(str, arguments)]
    return subprocess.run(command, input=given, capture_output=True, check=True).stdout


def sealed_file(folder: Path, path: Path, passphrase: str = SECRET) -> Path:
    """A response file, sealed by the other implementation."""
    made = folder / path.name.replace(".response.", ".sealed.")
    made.write_bytes(sealing("seal", passphrase, QUICK, given=path.read_bytes()))
    return made


def scored(visits: Visits, path: Path, language: str, page_path: str = PURPOSE):
    """The assessment page with a report of a response, and the part on sealing open."""
    page = visits.open(f"{language}/{page_path}")
    page.set_input_files("[data-action=open]", path)
    expect(page.locator("[data-notices] [role=status]")).to_be_visible(timeout=ENGINE_LIMIT)
    page.click("[data-action=score]")
    report(page)
    page.click("[data-seal] summary")
    return page


def type_passphrase(page, passphrase: str, again: str | None = None) -> None:
    page.fill("#seal-first", passphrase)
    page.fill("#seal-again", passphrase if again is None else again)


def try_passphrase(page, passphrase: str) -> None:
    page.fill("#sealed-passphrase", passphrase)
    page.click("[data-action=unseal]")


def said_wrong(page):
    """What is wrong with the sealed responses, said at once."""
    return page.locator("#sealed-problem")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_page_seals_opens_elsewhere_and_hides_what_it_holds(
    secure_visits, sample_paths, tmp_path, language
):
    words = WORDS[language]["handing"]
    page = scored(secure_visits, sample_paths["false-consensus"][0], language)
    plain = downloaded(page, "download", tmp_path).read_bytes()
    problem = page.locator("#seal-problem")
    page.click("[data-action=seal]")
    expect(problem).to_have_text(words["seal-too-short"].format(count=12))
    type_passphrase(page, "            x")
    page.click("[data-action=seal]")
    expect(problem).to_have_text(words["seal-too-short"].format(count=12))
    type_passphrase(page, SECRET, OTHER)
    page.click("[data-action=seal]")
    expect(problem).to_have_text(words["seal-not-alike"])
    expect(page.locator("#seal-again")).to_be_focused()
    assert page.locator("#seal-again").get_attribute("aria-invalid") == "true"
    found = in_every_look(page, f"{language}: sealing refused")
    type_passphrase(page, SECRET)
    first = downloaded(page, "seal", tmp_path)
    expect(page.locator("[data-seal] [data-said]")).to_contain_text(first.name)
    expect(problem).to_be_empty()
    assert page.input_value("#seal-first") == page.input_value("#seal-again") == ""
    page.check("[data-seal] [data-show]")
    expect(page.locator("#seal-again")).to_be_hidden()
    page.fill("#seal-first", SECRET)
    second = downloaded(page, "seal", tmp_path, "second")
    found += in_every_look(page, f"{language}: sealed")
    files = [json.loads(path.read_bytes()) for path in (first, second)]
    for path, file in zip((first, second), files, strict=True):
        assert set(file) == CLEAR
        assert file["kdf"]["iterations"] == 600_000
        assert sealing("open", SECRET, given=path.read_bytes()) == plain
    response = json.loads(plain)
    assert (files[0]["side"], files[0]["round"]) == (response["side"], response["round"])
    assert first.name.endswith(".sealed.json")
    hidden = [response["relationship"], response["respondent"]["id"], *response["answers"]]
    assert not [text for text in hidden if text in first.read_text("utf-8")]
    for place in (("kdf", "salt"), ("cipher", "iv")):
        assert files[0][place[0]][place[1]] != files[1][place[0]][place[1]]
    with pytest.raises(subprocess.CalledProcessError):
        sealing("open", OTHER, given=first.read_bytes())
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_sides_open_theirs_together(secure_visits, sample_paths, tmp_path, language):
    words = WORDS[language]["handing"]
    buyer, supplier = sample_paths["false-consensus"]
    files = [sealed_file(tmp_path, buyer), sealed_file(tmp_path, supplier, OTHER)]
    page = secure_visits.open(f"{language}/compare/")
    page.set_input_files("[data-action=open]", files)
    rows = page.locator("[data-sealed] li")
    expect(rows).to_have_count(2)
    expect(page.locator("#sealed-passphrase")).to_be_focused()
    assert page.locator("[data-hand] li").count() == 0
    rounds = words["sealed-round"].format(round=json.loads(buyer.read_bytes())["round"])
    for row, path, side in zip(rows.all(), files, ("buyer", "supplier"), strict=True):
        expect(row).to_contain_text(path.name)
        expect(row).to_contain_text(rounds)
        expect(row).to_contain_text(WORDS[language]["form"][f"compare-{side}"])
    page.set_input_files("[data-action=open]", files[0])
    expect(page.locator("[data-notices] [role=status]")).to_be_visible()
    expect(rows).to_have_count(2)
    page.click("[data-action=unseal]")
    expect(said_wrong(page)).to_have_text(words["sealed-empty"])
    try_passphrase(page, "not this one at all")
    expect(said_wrong(page)).to_have_text(words["sealed-passphrase-all"])
    found = in_every_look(page, f"{language}: sealed responses")
    page.reload()
    expect(rows).to_have_count(2)
    try_passphrase(page, SECRET)
    expect(page.locator("[data-hand=buyer] li")).to_have_count(1, timeout=ENGINE_LIMIT)
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text(files[1].name)
    expect(said_wrong(page)).to_have_text(words["sealed-passphrase"])
    try_passphrase(page, OTHER)
    report(page)
    expect(page.locator("[data-sealed]")).to_be_hidden()
    code = "from scripts.cli import main; main()"
    command = [sys.executable, "-c", code, "compare", "--json", str(buyer), str(supplier)]
    printed = subprocess.run(command, capture_output=True, check=True).stdout.rstrip(b"\r\n")
    assert downloaded(page, "export-json", tmp_path).read_bytes() == printed
    assert not found, "\n".join(found)


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
            assert not in_every_look(page, "a damaged sealed file")
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
def test_plain_http_says_so_and_offers_the_plain_file(visits, sample_paths, tmp_path, language):
    words = WORDS[language]["handing"]
    page = scored(visits, sample_paths["false-consensus"][0], language)
    assert page.evaluate("isSecureContext") is False
    expect(page.locator("[data-seal] [data-insecure]")).to_have_text(words["seal-insecure"])
    expect(page.locator("[data-seal] form")).to_be_hidden()
    assert downloaded(page, "download", tmp_path).is_file()
    found = in_every_look(page, f"{language}: no sealing on http")
    page = visits.open(f"{language}/compare/")
    paths = sample_paths["false-consensus"]
    page.set_input_files("[data-action=open]", [sealed_file(tmp_path, paths[0]), paths[1]])
    expect(page.locator("[data-hand=supplier] li")).to_have_count(1, timeout=ENGINE_LIMIT)
    expect(page.locator("[data-sealed] [data-insecure]")).to_have_text(words["sealed-insecure"])
    expect(page.locator("[data-sealed] form")).to_be_hidden()
    found += in_every_look(page, f"{language}: sealed on http")
    assert not found, "\n".join(found)


def test_it_works_from_a_folder(opened_browser, built_site, sample_paths, tmp_path):
    folder = Path(shutil.copytree(built_site, tmp_path / "stick"))
    visits = Visits(opened_browser, folder)
    page = scored(visits, sample_paths["false-consensus"][0], "nl", f"{PURPOSE}index.html")
    type_passphrase(page, SECRET)
    made = downloaded(page, "seal", tmp_path)
    page = visits.open("nl/compare/index.html")
    page.set_input_files("[data-action=open]", [made, sample_paths["false-consensus"][1]])
    expect(page.locator("[data-sealed] li")).to_have_count(1)
    try_passphrase(page, SECRET)
    report(page)
    visits.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_line_says_where_it_opens(sample_paths, tmp_path, language):
    path = sealed_file(tmp_path, sample_paths["false-consensus"][0])
    code = "from scripts.cli import main; main()"
    command = [sys.executable, "-c", code, "score", "--language", language, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 2
    assert done.stderr.strip() == f"{path}: {WORDS[language]['errors']['sealed']}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_in_the_playbook_opens_as_described(language):
    page = (CONTENT / language / "formats" / "index.md").read_text("utf-8")
    example = page.partition('```json\n{"cipher"')[2].partition("\n```")[0]
    opened = json.loads(
        sealing("open", "four words for practice", given=b'{"cipher"' + example.encode())
    )
    assert (opened["format"], opened["side"]) == ("counterpart/response", "buyer")


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


def test_blanks_at_the_edges_and_signs_of_one_keyboard_are_warned_of(
    secure_visits, sample_paths, tmp_path
):
    words = WORDS["en"]["handing"]
    page = scored(secure_visits, sample_paths["false-consensus"][0], "en")
    problem = page.locator("#seal-problem")
    for odd, typed in (("signs", "it\u2019s four words"), ("edges", "four words it is ")):
        type_passphrase(page, typed)
        page.click("[data-action=seal]")
        expect(problem).to_have_text(words[f"seal-odd-{odd}"])
    made = downloaded(page, "seal", tmp_path)
    assert sealing("open", "four words it is ", given=made.read_bytes())
    type_passphrase(page, SECRET)
    assert downloaded(page, "seal", tmp_path, "second").is_file()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_seal_that_holds_something_else_than_it_says_brings_nothing(
    secure_visits, sample_paths, tmp_path, language
):
    words = WORDS[language]["handing"]
    plain = json.loads(sample_paths["false-consensus"][0].read_bytes())
    about = {"side": plain["side"], "round": plain["round"]}
    whole = {"format": "counterpart/relationship", "format_version": 1, "names": [], **about}
    held = {
        "relationship": whole | {"responses": [plain], "actions": [], "rules": [], "events": []},
        "side": {**plain, "side": "supplier"},
        "round": {**plain, "round": "2025-01"},
    }
    page = secure_visits.open(f"{language}/compare/")
    for name, inside in held.items():
        made = tmp_path / f"{name}.sealed.json"
        about_seal = json.dumps(about | {"inside": inside}).encode()
        made.write_bytes(sealing("wrap", SECRET, QUICK, given=about_seal))
        page.set_input_files("[data-action=open]", made)
        try_passphrase(page, SECRET)
        row = page.locator("[data-sealed] li", has_text=made.name)
        said = words[f"sealed-holds-{name}"].format(round=plain["round"])
        expect(row.locator(".cp-sealed__problem")).to_have_text(said)
        row.locator("button").click()
    expect(page.locator("[data-hand] li")).to_have_count(0)
    expect(page.locator("[data-action=export-relationship]")).to_be_hidden()
