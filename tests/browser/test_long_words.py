"""A word of 120 letters breaks: nothing is wider than its window, or than the paper."""

from __future__ import annotations

import json
from itertools import product

import pytest
from answering import document, the_catalogue
from click.testing import CliRunner
from filling_in import choose_side, on_one_page
from gathering import DROP
from page_kinds import one_of_each
from playwright.sync_api import expect
from records import action, event, relationship_document, rule
from visits import ENGINE_LIMIT, report

from scripts.cli import main
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
LONG = "https://example.com/" + "Leverbetrouwbaarheid-2026-" * 4
LONG = LONG[:119].replace("-", "_") + "x"
WIDTHS = (320, 1366)
A4 = 688
"""CSS pixels between the margins of an A4 page."""
TOO_WIDE = """() => {
    const limit = document.documentElement.clientWidth;
    const inside = (one) => {
        for (let box = one.parentElement; box && box !== document.body; box = box.parentElement) {
            if (["auto", "scroll", "hidden"].includes(getComputedStyle(box).overflowX)) return true;
        }
        return false;
    };
    const wide = document.documentElement.scrollWidth > limit ? ["the page"] : [];
    for (const one of document.querySelectorAll("main *, .cp-page *")) {
        const { right, width } = one.getBoundingClientRect();
        if (width > 1 && right > limit + 1 && one.checkVisibility() && !inside(one)) {
            wide.push(`${one.tagName} ${one.getAttribute("class")} ${Math.round(right)}`);
        }
    }
    return wide.slice(0, 4);
}"""


def value(scale, side):
    """An answer on a scale, other on each side."""
    at = 0 if side == "buyer" else -1
    match scale.kind:
        case "points":
            points = dict.fromkeys(scale.options, 0)
            return points | {scale.options[at]: 100}
        case "rating" | "ladder":
            return 1 if side == "buyer" else scale.points
        case "ticks":
            return [scale.options[at]]
        case "date":
            return "2026-05-01"
        case _:
            return scale.options[at]


def answers(key, side):
    """Everything answered, with a long word wherever a text may stand."""
    assessment = the_catalogue().assessments[key]
    faults = {}
    for question in assessment.questions:
        lenses = {lens: value(assessment.scale(question), side) for lens in question.lenses}
        faults[question.id] = {**lenses, "note": LONG}
    for dimension in assessment.dimensions:
        own = dimension.own
        if own and side in own.sides:
            item = own.question(f"{own.id}-1")
            scale = assessment.scale(item) if own.scale else None
            lenses = {lens: value(scale, side) for lens in own.lenses} if scale else {}
            faults[item.id] = {**lenses, "label": LONG, "note": LONG}
    return faults


def responses(key):
    """A response of each side."""
    assessment = the_catalogue().assessments[key]
    return [
        document(
            side,
            answers(key, side),
            assessment={"id": key, "version": assessment.version},
            relationship=LONG,
        )
        | {"respondent": {"id": f"{side}-1", "role": "uses", "label": LONG}}
        for side in ("buyer", "supplier")
    ]


def relationship(key=""):
    """A relationship with an earlier round, and long words in all that it holds."""
    texts = {"theme": LONG, "now": LONG, "wanted": LONG, "steps": [LONG]}
    owners = {"buyer": LONG, "supplier": LONG}
    now = responses(key) if key else []
    earlier = [
        {**entry, "round": "2026-05", "answered_at": "2026-05-20T10:00:00Z"} for entry in now
    ]
    for entry in earlier:
        entry["respondent"] = {**entry["respondent"], "id": f"{entry['side']}-0"}
    return relationship_document(
        names=[LONG],
        responses=[*earlier, *now],
        actions=[
            action(**texts, owners=owners, assessment=key or "purpose", round="2026-05"),
            action("a-2", **texts, owners=owners, status="done"),
        ],
        rules=[rule(text=LONG, note=LONG)],
        events=[event(note=LONG)],
    )


def too_wide(page, name):
    """Where a page is wider than its window, or than a sheet of A4."""
    faults = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        faults += [f"{name} at {width}: {entry}" for entry in page.evaluate(TOO_WIDE)]
    page.emulate_media(media="print")
    page.set_viewport_size({"width": A4, "height": 900})
    faults += [f"{name} on paper: {entry}" for entry in page.evaluate(TOO_WIDE)]
    page.emulate_media(media="screen")
    return faults


def made(tmp_path, command, *arguments):
    """The page that a command writes."""
    target = tmp_path / "page.html"
    done = CliRunner().invoke(main, [command, *map(str, arguments), "--html", str(target)])
    assert target.exists(), done.output
    text = target.read_text("utf-8")
    target.unlink()
    return text


def written(tmp_path, name, held):
    """A file with JSON."""
    path = tmp_path / name
    path.write_text(json.dumps(held), "utf-8")
    return path


def test_reports_and_plans_in_a_file_of_their_own(opened_browser, tmp_path):
    page = opened_browser.new_page()
    faults, pages = [], {}
    for key in sorted(the_catalogue().assessments):
        path = written(tmp_path, f"{key}.relationship.json", relationship(key))
        pages[key] = made(tmp_path, "compare", path, "--language", "nl")
        assert LONG in pages[key], key
    kinds = one_of_each(pages)
    assert len(kinds) > 3
    for key in kinds:
        page.set_content(pages[key])
        faults += too_wide(page, key)
    path = written(tmp_path, "rules.relationship.json", relationship())
    page.set_content(made(tmp_path, "plan", path))
    faults += too_wide(page, "plan")
    (tmp_path / "all").mkdir()
    for key, name in product(("purpose", "pulse"), ("a", "b")):
        held = [{**entry, "relationship": f"{name}{LONG}"} for entry in responses(key)]
        for at, entry in enumerate(held):
            written(tmp_path / "all", f"{key}{name}{at}.response.json", entry)
    page.set_content(made(tmp_path, "portfolio", tmp_path / "all"))
    faults += too_wide(page, "portfolio")
    page.close()
    assert not faults, "\n".join(faults)


def test_pages_and_the_reports_in_them(visits, tmp_path):
    page = visits.open("en/compare/", idle_start=True)
    held = {**relationship("touchpoints"), "responses": []}
    for key in ("touchpoints", "ground-rules", "co-operation"):
        held["responses"] += relationship(key)["responses"]
    page.evaluate(DROP, [["a.relationship.json", json.dumps(held)]])
    report(page)
    faults = too_wide(page, "compare")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    faults += too_wide(page, "compare, all open")
    for name in ("plan", "relationship"):
        page.goto(f"{visits.address}en/{name}/")
        report(page)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
        faults += too_wide(page, name)
    page.goto(f"{visits.address}en/plan/")
    card = page.locator("[data-list=actions] [data-record]").first
    card.locator("summary").click()
    card.locator("[data-action=remove]").click()
    faults += too_wide(page, "a notice with a name")
    assert not faults, "\n".join(faults)


def test_a_form_and_what_it_becomes(visits):
    page, faults = visits.context(idle_start=True).new_page(), []
    for key in ("touchpoints", "ground-rules", "co-operation", "pulse"):
        page.set_viewport_size({"width": 1366, "height": 900})
        page.goto(f"{visits.address}en/assessments/{key}/")
        buyer = responses(key)[0]
        own = [entry for entry in buyer["answers"] if "label" in buyer["answers"][entry]]
        text = json.dumps(buyer).encode()
        file = {"name": "a.json", "mimeType": "application/json", "buffer": text}
        page.set_input_files("[data-action=open]", file)
        page.locator("[data-notices] p").wait_for(timeout=20_000)
        assert all(page.input_value(f"[name='{entry}.label']") == LONG for entry in own)
        faults += too_wide(page, key)  # a question a screen where it is narrow
        page.set_viewport_size({"width": 1366, "height": 900})
        on_one_page(page)
        faults += too_wide(page, f"{key}, on one page")
        page.click("[data-action=score]")
        report(page)
        page.click("[data-action=copy-link]")
        faults += too_wide(page, f"{key}, scored")
    assert not faults, "\n".join(faults)


def test_an_invitation(visits):
    page = visits.open("nl/invite/")
    choose_side(page, "supplier")
    page.fill("#relationship", LONG)
    page.click("[data-action=invite]")
    link = page.input_value("#invite-link-supplier")
    faults = too_wide(page, "invite")
    page.goto(link)
    page.locator("[data-invited] p").first.wait_for()
    faults += too_wide(page, "invited")
    assert not faults, "\n".join(faults)


BROKEN = r"""() => {
    const found = [];
    const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const box = node.parentElement;
        if (!box.checkVisibility() || box.closest("svg, script, h1, h2")) continue;
        const { position, hyphens } = getComputedStyle(box);
        if (position === "absolute" || hyphens === "auto") continue; // unseen, or divided by rule
        for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
            if (word.length > 12) continue;
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const lines = [...range.getClientRects()].filter(({ width }) => width > 0.5);
            if (lines.length > 1) found.push(`${word} ${box.className} ${box.tagName}`);
        }
    }
    return found.slice(0, 6);
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_words_stay_whole_and_pages_narrow(visits, sample_paths, language):
    faults = []

    def look(what):
        for width, media in ((390, "screen"), (768, "screen"), (A4, "print")):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(media=media)
            wide = page.evaluate("document.documentElement.scrollWidth")
            if wide > width:
                faults.append(f"{what} {width} {media}: {wide} wide")
            faults.extend(f"{what} {width} {media}: {entry}" for entry in page.evaluate(BROKEN))
        page.emulate_media(media="screen")

    page = visits.open(f"{language}/assessments/purpose/")
    choose_side(page, "buyer")
    on_one_page(page)
    look("the form")
    page.set_input_files("[data-action=open]", sample_paths["false-consensus"][0])
    expect(page.locator("[name='renewal.now.me']")).not_to_have_value("", timeout=ENGINE_LIMIT)
    page.click("[data-action=score]")
    report(page)
    look("one side")
    page = visits.open(f"{language}/compare/")
    page.set_input_files("[data-action=open]", sample_paths["dominant-partner"])
    report(page)
    look("a comparison")
    assert not faults, "\n".join(faults)
