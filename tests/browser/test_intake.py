"""Many responses come in: files, codes, good ones and bad ones, with a way to stop and to undo."""

from __future__ import annotations

import re

import pytest
from counterpart import check_bytes, compare
from counterpart.canonical import canonical_bytes, canonical_text
from counterpart.reading.link import encode
from counterpart.scoring.anonymity import SMALLEST
from gathering import drop, expect_counts, people, saved, write
from looks import in_its_look
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, alert, downloaded, report

from scripts.locales import read_locales

pytestmark = pytest.mark.browser
WORDS = {
    language: {**locale["form"], **locale["gathering"]}
    for language, locale in read_locales().items()
}
CAPTURE = """Worker = class extends Worker { constructor(...given) {
    super(...given);
    window.engine = this; } }"""


@pytest.fixture
def paths(sample_paths):
    """The two responses of a sample that people are made from."""
    return sample_paths["false-consensus"]


def emptied(page):
    """The page with nobody's answers."""
    page.click("[data-action=reset]")
    expect_counts(page, 0, 0)
    expect(page.locator("#report")).to_have_attribute("data-state", "empty")


def notice(page):
    """What the page says at its top."""
    return page.locator("[data-notices] [role=status]")


def test_files_codes_and_links_add_up_to_what_the_package_compares(
    visits, catalogue, paths, tmp_path
):
    words = WORDS["en"]
    everyone = people(paths, 6)
    responses = [check_bytes(canonical_bytes(response), catalogue) for response in everyone]
    page = visits.open(f"en/compare/#r={encode(responses[0])}&r={encode(responses[6])}")
    report(page)
    page.set_input_files(
        "[data-action=open]", write(tmp_path / "files", everyone[1:4] + everyone[6:9])
    )
    expect(notice(page)).to_have_text("Added: 5 · already here: 1.")
    page.fill(
        "#paste",
        "\n".join(
            f"Here is mine: {encode(response)}" for response in responses[4:6] + responses[9:]
        ),
    )
    page.click("[data-paste] button")
    expect_counts(page, 6, 6)
    expect(page.locator("#paste")).to_have_value("")
    later = {**everyone[0], "answered_at": "2026-12-24T10:00:00Z"}
    drop(page, [later, *everyone])
    sentence = f"{words['took-replaced'].format(count=1)} · {words['took-twice'].format(count=12)}."
    expect(notice(page)).to_have_text(sentence)
    roles = page.locator("[data-side=buyer] [data-roles] li").all_inner_texts()
    assert roles == [
        f"{words[f'who-role-{role}']} 1"
        for role in ("decides", "influences", "uses", "buys", "delivers", "pays")
    ]
    saved(page)
    answered = [check_bytes(canonical_bytes(later), catalogue), *responses[1:]]
    expected = compare(catalogue, answered, smallest=SMALLEST)
    report(page)
    exported = downloaded(page, "export-json", tmp_path).read_bytes().decode()
    assert exported == canonical_text(expected.to_json())


def a_thousand_bad_files_among_good(page, paths, tmp_path):
    language, words = "en", WORDS["en"]
    good = people(paths, 20)
    bad = ['{"format":"counterpart/response","format_version":1}', "[", '{"side": "us"}', ""]
    drop(page, [*good[:20], *(bad * 250), *good[20:]])
    expect_counts(page, 20, 20)
    report(page)
    box = alert(page)
    expect(box.locator(".cp-alert__title")).to_have_text(
        words["refused-some"].format(count=1000, all=1040)
    )
    expect(box.locator("details")).not_to_have_attribute("open", "")
    expect(notice(page)).to_contain_text(words["took-refused"].format(count=1000))
    faults = in_its_look(page, language, f"{language}: a thousand refused", "[data-problems]")
    box.locator("summary").click()
    expect(box.locator("details > ul > li")).to_have_count(200)
    expect(box.locator("details")).to_contain_text(words["refused-more"].format(count=800))
    lines = downloaded(page, "save-refused", tmp_path).read_text("utf-8").splitlines()
    named = {line.partition(":")[0] for line in lines}
    assert named == {f"{at}.response.json" for at in range(20, 1020)}
    assert all(line.partition(": ")[2] for line in lines)
    page.click("[data-action=copy-refused]")
    expect(box.locator("[role=status]")).to_have_text(words["copied"])
    each = page.locator("[data-side=buyer] [data-each]")
    expect(each.locator("li")).to_have_count(0)
    each.locator("summary").click()
    expect(each.locator("li")).to_have_count(20)
    assert not faults, "\n".join(faults)


STOP_EARLY = """() => {
  const place = document.querySelector("[data-reading]");
  const seen = new MutationObserver(() => {
    if (!(Number(place.querySelector("progress")?.getAttribute("value")) > 0)) return;
    seen.disconnect();
    place.querySelector("[data-action=stop]").click();
  });
  seen.observe(place, { subtree: true, childList: true, attributes: true });
}"""


def reading_can_be_stopped_and_what_was_read_stays(page, paths):
    """It is pressed in the page, as soon as some are read: a busy machine may read all before."""
    words = WORDS["en"]
    page.evaluate(STOP_EARLY)
    drop(page, people(paths, 1000))
    place = page.locator("[data-reading]")
    expect(notice(page)).to_contain_text("Stopped at", timeout=ENGINE_LIMIT)
    expect(place).to_be_hidden()
    read = int(re.search(r"Stopped at (\d+) of 2000", notice(page).inner_text())[1])
    assert 0 < read < 2000
    expect_counts(page, min(read, 1000), max(0, read - 1000))
    if read <= 1000:
        expect(page.locator("[data-missing=supplier]")).to_be_visible()
    assert words["took-added"].format(count=read) in notice(page).inner_text()


def every_step_can_be_taken_back(page, paths):
    everyone = people(paths, 3)
    drop(page, everyone[:5])
    expect_counts(page, 3, 2)
    undo = page.locator("[data-action=undo]")
    expect(undo).to_have_text(WORDS["en"]["compare-undo-adding"])
    undo.click()
    expect(notice(page)).to_have_text(WORDS["en"]["compare-undone-out"])
    expect_counts(page, 0, 0)
    expect(undo).to_be_hidden()
    drop(page, everyone)
    expect_counts(page, 3, 3)
    page.locator("[data-hand=buyer] button").first.click()
    expect_counts(page, 2, 3)
    expect(undo).to_be_focused()
    expect(undo).to_have_text(WORDS["en"]["compare-undo-removing"])
    undo.click()
    expect(notice(page)).to_have_text(WORDS["en"]["compare-undone-back"])
    expect_counts(page, 3, 3)
    drop(page, [{**everyone[0], "answered_at": "2027-01-01T10:00:00Z"}])
    expect(page.locator("[data-hand=buyer]")).to_contain_text("2027-01-01", timeout=ENGINE_LIMIT)
    undo.click()
    expect(page.locator("[data-hand=buyer]")).not_to_contain_text("2027-01-01")
    page.click("[data-action=reset]")
    expect_counts(page, 0, 0)
    undo.click()
    expect_counts(page, 3, 3)
    saved(page)
    page.reload()
    expect_counts(page, 3, 3)
    expect(undo).to_be_hidden()


def an_engine_that_was_started_again_gets_everything_again(page, paths):
    everyone = people(paths, 4)
    drop(page, everyone[:6])
    report(page)
    page.evaluate("engine.dispatchEvent(new ErrorEvent('error', { message: 'gone' }))")
    page.locator("[data-engine-state] button").click()
    expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=ENGINE_LIMIT)
    drop(page, everyone[6:])
    expect_counts(page, 4, 4)
    expect(report(page)).to_contain_text("responses of the supplier: 4", timeout=ENGINE_LIMIT)


def test_the_sample_is_never_kept_and_an_engine_starts_again(visits, paths):
    context = visits.context()
    context.add_init_script(CAPTURE)
    page = context.new_page()
    page.goto(f"{visits.address}en/compare/")
    page.click("[data-action=sample]")
    report(page)
    saved(page, "sample")
    expect(page.locator("[data-action=export-relationship]")).to_be_hidden()
    expect(page.locator("[data-action=sample]")).to_be_hidden()
    page.reload()
    expect_counts(page, 0, 0)
    page.click("[data-action=sample]")
    report(page)
    drop(page, people(paths, 2)[:2])
    expect_counts(page, 2, 0)
    expect(page.locator("#report")).to_have_attribute("data-state", "empty")
    saved(page)
    page.click("[data-action=reset]")
    expect_counts(page, 0, 0)
    what_only_one_side_has_is_said(page, paths)
    emptied(page)
    an_engine_that_was_started_again_gets_everything_again(page, paths)


def what_only_one_side_has_is_said(page, paths):
    """Its roles, and its rounds."""
    words = WORDS["en"]
    everyone = people(paths, 2)
    everyone[3]["round"] = "2026-12"
    everyone[3]["respondent"]["role"] = "pays"
    drop(page, everyone)
    expect_counts(page, 2, 2)
    expect(page.locator("[data-side=buyer] [data-lacks]")).to_have_text(
        words["who-lacks-roles"].format(roles="pays")
        + words["who-lacks-rounds"].format(rounds="2026-12")
    )
    expect(page.locator("[data-side=supplier] [data-lacks]")).to_have_text(
        words["who-lacks-roles"].format(roles="influences")
    )
    expect(page.locator("[data-side=supplier] [data-rounds] li")).to_have_text(
        ["round 2026-11 1", "round 2026-12 1"]
    )


def a_dropped_folder_is_looked_through(page, paths, tmp_path):
    folder, deep, empty = tmp_path / "answers", tmp_path / "answers" / "deep", tmp_path / "empty"
    write(folder, people(paths, 2)[:2])
    write(deep, people(paths, 2)[2:])
    (folder / "read me.txt").write_text("not JSON")
    (folder / ".hidden.json").write_text("[")
    empty.mkdir()
    page.locator("[data-drop]").scroll_into_view_if_needed()
    session = page.context.new_cdp_session(page)
    place = page.locator("[data-drop]").bounding_box()
    where = {"x": place["x"] + 20, "y": place["y"] + 20}

    def drop_folder(path):
        data = {"items": [], "files": [str(path)], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            session.send("Input.dispatchDragEvent", {"type": kind, **where, "data": data})

    drop_folder(folder)
    expect_counts(page, 2, 2)
    expect(notice(page)).to_have_text("Added: 4.")
    drop_folder(empty)
    expect(alert(page).locator("li")).to_have_text([WORDS["en"]["folder-empty"]])


def a_survey_comes_in_as_a_table(page, tmp_path):
    """Each column is said once; what fits nothing is named, and nothing came in until then."""
    language, path = "en", tmp_path / "answers.csv"
    heads = "Timestamp,Shoe size – “één”,agreements,answers,insight"  # as an older Excel saves it
    rows = [heads, *(f"2026-11-2{n} 9:00,44,{n},5,1" for n in (1, 2, 3))]
    path.write_text("\n".join(rows), "cp1252")
    page.locator("[data-table] > summary").click()
    page.select_option("#table-assessment", "pulse")
    page.fill("#table-round", "2026-11")
    page.set_input_files("[data-table-file]", path)
    columns = page.locator("[data-table-columns] select")
    expect(columns).to_have_count(5, timeout=ENGINE_LIMIT)
    faults = in_its_look(page, language, f"{language}: a table", "[data-table]")
    page.click("[data-action=take-table]")
    expect(page.locator("[data-table-problems] li")).to_contain_text("Shoe size")
    expect_counts(page, 0, 0)
    fits_nothing = page.locator("[data-table-open]")
    expect(fits_nothing.locator("a")).to_have_text(["Shoe size – “één”"])
    columns.nth(1).select_option("-")
    expect(fits_nothing).to_be_hidden()
    page.click("[data-action=take-table]")
    expect_counts(page, 3, 0)
    drop(page, [path.read_text("cp1252")])  # not by its name: a text, which is none of ours
    expect(alert(page)).to_contain_text("0.response.json")
    page.set_input_files("[data-action=open]", path)  # the next export asks less
    expect(columns.nth(1)).to_have_value("-", timeout=ENGINE_LIMIT)
    page.click("[data-action=take-table]")
    expect(notice(page)).to_have_text("already here: 3.")
    assert not faults, "\n".join(faults)


def test_what_comes_in_on_one_page(visits, paths, tmp_path):
    """A table, steps back, a folder, a thousand bad files, and two thousand stopped at."""
    page = visits.open("en/compare/")
    a_survey_comes_in_as_a_table(page, tmp_path)
    emptied(page)
    every_step_can_be_taken_back(page, paths)
    page.click("[data-action=gather]")  # what was kept opens with its report
    emptied(page)
    a_dropped_folder_is_looked_through(page, paths, tmp_path)
    emptied(page)
    a_thousand_bad_files_among_good(page, paths, tmp_path)
    emptied(page)
    reading_can_be_stopped_and_what_was_read_stays(page, paths)
