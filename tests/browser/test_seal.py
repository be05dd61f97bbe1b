"""Sealed with a passphrase: handed over closed, opened together."""

from __future__ import annotations

import json
import subprocess

import pytest
from click.testing import CliRunner
from looks import in_its_look
from playwright.sync_api import expect
from sealed import SECRET, said_wrong, scored, sealed_file, sealing, try_passphrase, type_passphrase
from visits import ENGINE_LIMIT, Visits, downloaded, report

from scripts.cli import main
from scripts.locales import read_locales
from scripts.paths import CONTENT, LANGUAGES

pytestmark = pytest.mark.browser
WORDS = read_locales()
OTHER = "cobalt harbour nine lamps"
CLEAR = {"cipher", "digest", "format", "format_version", "kdf", "round", "sealed", "side"}


def warned_of(page, problem, words, tmp_path):
    """Blanks at the edges and signs of one keyboard; who tries again has them."""
    for odd, typed in (("signs", "it\u2019s four words"), ("edges", "four words it is ")):
        type_passphrase(page, typed)
        page.click("[data-action=seal]")
        expect(problem).to_have_text(words[f"seal-odd-{odd}"])
    made = downloaded(page, "seal", tmp_path)
    assert sealing("open", "four words it is ", given=made.read_bytes())


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
    warned_of(page, problem, words, tmp_path)
    type_passphrase(page, SECRET, OTHER)
    page.click("[data-action=seal]")
    expect(problem).to_have_text(words["seal-not-alike"])
    expect(page.locator("#seal-again")).to_be_focused()
    assert page.locator("#seal-again").get_attribute("aria-invalid") == "true"
    faults = in_its_look(page, language, f"{language}: sealing refused", "[data-seal]")
    type_passphrase(page, SECRET)
    first = downloaded(page, "seal", tmp_path)
    expect(page.locator("[data-seal] [data-said]")).to_contain_text(first.name)
    expect(problem).to_be_empty()
    assert page.input_value("#seal-first") == page.input_value("#seal-again") == ""
    page.check("[data-seal] [data-show]")
    expect(page.locator("#seal-again")).to_be_hidden()
    page.fill("#seal-first", SECRET)
    second = downloaded(page, "seal", tmp_path, "second")
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
    assert not faults, "\n".join(faults)


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
    faults = in_its_look(page, language, f"{language}: sealed responses", "[data-sealed]")
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
    done = CliRunner().invoke(main, ["compare", "--json", str(buyer), str(supplier)])
    printed = done.stdout_bytes.rstrip(b"\r\n")
    assert downloaded(page, "export-json", tmp_path).read_bytes() == printed
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_http_says_so_and_offers_the_plain_file(visits, sample_paths, tmp_path, language):
    words = WORDS[language]["handing"]
    page = scored(visits, sample_paths["false-consensus"][0], language)
    assert page.evaluate("isSecureContext") is False
    expect(page.locator("[data-seal] [data-insecure]")).to_have_text(words["seal-insecure"])
    expect(page.locator("[data-seal] form")).to_be_hidden()
    assert downloaded(page, "download", tmp_path).is_file()
    page.goto(f"{visits.address}{language}/compare/")
    paths = sample_paths["false-consensus"]
    page.set_input_files("[data-action=open]", [sealed_file(tmp_path, paths[0]), paths[1]])
    expect(page.locator("[data-hand=supplier] li")).to_have_count(1, timeout=ENGINE_LIMIT)
    expect(page.locator("[data-sealed] [data-insecure]")).to_have_text(words["sealed-insecure"])
    expect(page.locator("[data-sealed] form")).to_be_hidden()


def test_it_opens_from_a_folder(opened_browser, built_site, sample_paths, tmp_path):
    visits = Visits(opened_browser, built_site)
    buyer, supplier = sample_paths["false-consensus"]
    page = visits.open("nl/compare/index.html")
    page.set_input_files("[data-action=open]", [sealed_file(tmp_path, buyer), supplier])
    expect(page.locator("[data-sealed] li")).to_have_count(1)
    try_passphrase(page, SECRET)
    report(page)
    visits.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_line_says_where_it_opens(sample_paths, tmp_path, language):
    path = sealed_file(tmp_path, sample_paths["false-consensus"][0])
    done = CliRunner().invoke(main, ["score", "--language", language, str(path)])
    assert done.exit_code == 2
    assert done.stderr.strip() == f"{path}: {WORDS[language]['errors']['sealed']}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_in_the_playbook_opens_as_described(language):
    page = (CONTENT / language / "formats" / "index.md").read_text("utf-8")
    example = page.partition('```json\n{"cipher"')[2].partition("\n```")[0]
    opened = json.loads(
        sealing("open", "four words for practice", given=b'{"cipher"' + example.encode())
    )
    assert (opened["format"], opened["side"]) == ("counterpart/response", "buyer")
