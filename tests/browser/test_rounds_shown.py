"""A relationship file opened in a later round: what was agreed, and what happened in between."""

from __future__ import annotations

import pytest
from counterpart.canonical import canonical_bytes
from counterpart.responses import to_json
from looks import in_its_look
from playwright.sync_api import expect
from records import action, event, relationship_document
from rounds import THREE, responses
from visits import report

from scripts.locales import read_locales
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
WORDS = read_locales()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_later_round_opens_with_what_was_agreed(visits, tmp_path, language):
    words = WORDS[language]["report"]
    whole = relationship_document(
        responses=[to_json(response) for response in responses(*THREE)],
        actions=[
            action("open", round="2026-05", due="2026-09-01"),
            action("done", round="2026-05", status="done"),
            action("this round", theme="Agreed just now") | {"id": "now"},
        ],
        events=[event("a", date="2026-02-01"), event("b", date="2026-08-03", note="")],
    )
    path = tmp_path / "acme.relationship.json"
    path.write_bytes(canonical_bytes(whole))
    page = visits.open(f"{language}/compare/")
    page.set_input_files("[data-action=open]", path)
    shown = report(page)
    first = shown.locator("section").first
    expect(first.locator("h3")).to_have_text(words["agreed-title"])
    expect(first.locator("li.cp-agreed__action")).to_have_count(1)
    expect(first).to_contain_text("Head of purchasing")
    expect(first).to_contain_text(words["agreed-late"])
    expect(first).to_contain_text(words["agreed-closed"].format(done=1, dropped=0))
    expect(shown.locator(".cp-happened__list li")).to_have_count(2)
    chart = page.locator("#cp-time-1")
    expect(chart.locator(".cp-chart__event-number")).to_have_text(["1", "2"])
    faults = in_its_look(page, language, f"{language}: a later round")
    assert not faults, "\n".join(faults)
