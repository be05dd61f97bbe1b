"""The plan as files, which are those of the command line, and on paper without scripts."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner
from desks import at
from office import blocks
from opened import parts
from planning import ACTIONS, FULL, PLAN, add, plan, ready, today, write
from playwright.sync_api import expect
from storing import put_entries
from visits import ENGINE_LIMIT, downloaded, report

from scripts.cli import main
from scripts.locales import read_locales

pytestmark = pytest.mark.browser
SUGGESTED = read_locales()["en"]["plan"]["suggestions-title"]
PAGES = re.compile(rb"/Type\s*/Page\b")


def calendar_file(site):
    listed = json.loads((site.folder / "engine" / "engine.json").read_bytes())["files"]
    return f"engine/{listed['calendar']['name']}"


READ = {"xlsx": parts, "docx": lambda path: blocks(path.read_bytes())}
KINDS = ("md", "csv", "ics", *READ)


def written(folder, path, *kinds):
    """The files of these kinds that the command line writes of a relationship file."""
    names = {kind: folder / f"command.{kind}" for kind in kinds}
    options = [word for kind, to in names.items() for word in (f"--{kind}", str(to))]
    command = ["plan", str(path), "--language", "en", "--today", today().isoformat()]
    done = CliRunner().invoke(main, [*command, *options])
    assert done.exit_code == 0, done.output
    return names


def test_its_files_are_those_of_the_command_line(visits, site, sample_paths, tmp_path):
    page = visits.open("en/method/")
    a_plan_without_actions_gives_out_what_is_suggested(page, visits, sample_paths, tmp_path)
    write(add(page), **FULL)
    write(add(page, "rules"), text="Bad news by telephone", checked="2026-11-01")
    write(add(page, "events"), note="=A new account manager", kind="contacts")
    report(page)
    whole = downloaded(page, "export-json", tmp_path)
    assert whole.name.endswith(".relationship.json")
    names = written(tmp_path, whole, *KINDS)
    extra = site.below + calendar_file(site)
    assert extra not in site.asked
    for kind, path in names.items():
        made = downloaded(page, f"export-{kind}", tmp_path, f"page.{kind}")
        content = READ.get(kind, type(made).read_bytes)
        assert content(made) == content(path)
    downloaded(page, "export-ics", tmp_path, "again.ics")
    assert site.asked.count(extra) == 1
    assert b"'=A new account manager" in names["csv"].read_bytes()


def a_plan_without_actions_gives_out_what_is_suggested(page, visits, sample_paths, tmp_path):
    stored = {}
    for path in sample_paths["false-consensus"]:
        of = json.loads(path.read_text("utf-8"))
        key = ["responses", of["respondent"]["id"], of["assessment"]["id"], of["round"]]
        stored["\n".join(key)] = json.dumps(["", json.dumps(of), ""])
    put_entries(page, stored)
    page.goto(visits.address + PLAN)
    ready(page)
    page.locator("[data-action=export-docx]").wait_for(timeout=ENGINE_LIMIT)
    expect(page.locator("[data-after] button:visible")).to_have_count(2)
    made = downloaded(page, "export-docx", tmp_path, "suggested.docx")
    assert ("1", SUGGESTED) in blocks(made.read_bytes())


def test_from_a_folder_too(opened_browser, built_site, tmp_path):
    context = opened_browser.new_context()
    page = context.new_page()
    page.goto((built_site / "en" / "plan" / "index.html").as_uri())
    ready(page)
    write(add(page), **FULL)
    expect(page.locator("#report")).to_have_attribute("data-state", "shown", timeout=ENGINE_LIMIT)
    whole = downloaded(page, "export-json", tmp_path)
    names = written(tmp_path, whole, "ics")
    assert downloaded(page, "export-ics", tmp_path).read_bytes() == names["ics"].read_bytes()
    page.reload()
    ready(page)
    expect(page.locator(ACTIONS)).to_have_count(1)
    context.close()


def test_without_scripts_there_is_a_sheet_to_fill_in(visits):
    page = visits.open(PLAN, java_script_enabled=False)
    sheet = page.locator(".cp-blank li")
    expect(sheet).to_have_count(3)
    expect(sheet.first).to_contain_text("Owner at the buyer")
    assert page.locator(".cp-planning").is_hidden()
    assert len(PAGES.findall(page.pdf(format="A4"))) == 1


def test_what_is_typed_last_is_in_a_file_that_another_page_gives_out(visits, tmp_path):
    """An owner and a ground rule, typed and left in the same moment, without leaving the field."""
    page = plan(visits)
    card = add(page)
    write(card, theme="Forecasts")
    card.locator("[name='owners.supplier']").click()
    page.keyboard.type("Tom")
    assert last_given_out(page, visits.address, tmp_path, "actions")["owners"]["supplier"] == "Tom"
    page.goto(f"{visits.address}en/workshop/")
    at(page, "workshop").click("[data-action=start]")
    expect(page.locator("dialog[data-run]")).to_be_visible(timeout=ENGINE_LIMIT)
    page.keyboard.press("n")
    page.keyboard.press("ArrowRight")
    page.locator("#workshop-rules").click()
    page.keyboard.type("Phones away")
    workshop = last_given_out(page, visits.address, tmp_path, "workshops")
    assert workshop["ground_rules"] == ["Phones away"]


def last_given_out(page, address, folder, kind):
    """The latest version of a kind's records in the file that the desk gives out."""
    page.goto(f"{address}en/relationship/")
    whole = json.loads(downloaded(page, "export-relationship", folder).read_bytes())
    return max(whole[kind], key=lambda record: record["changed_at"])
