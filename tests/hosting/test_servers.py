"""Wherever the site is put, a response is scored and two sides are compared."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from visits import BELOW, ENGINE_LIMIT, PURPOSE, report

pytestmark = pytest.mark.browser
PLACES = [
    ("nginx", "default", ""),
    ("nginx", "default", BELOW),
    ("nginx", "bare", BELOW),
    ("apache", "default", ""),
    ("apache", "default", BELOW),
    ("apache", "bare", BELOW),
    ("python", "default", ""),
    ("python", "default", BELOW),
]
SAMPLES = [("nginx", ""), ("nginx", BELOW), ("apache", ""), ("apache", BELOW), ("caddy", BELOW)]
OF_SERVER = ("files", "types", "folders", "compression", "caching", "freshness", "policy")


def use(visits, paths, below):
    """Compares two sides, as a visitor does; at the root of a server, scores a response first."""
    if not below:
        page = visits.open(f"en/{PURPOSE}")
        page.set_input_files("[data-action=open]", paths[0])
        expect(page.locator("[data-notices] [role=status]")).to_be_visible(timeout=ENGINE_LIMIT)
        page.click("[data-action=score]")
        assert report(page).locator(".cp-verdict").count()
    page = visits.open("nl/compare/")
    page.set_input_files("[data-action=open]", paths)
    assert report(page).locator(".cp-number").count()


def states(visits) -> dict[str, str]:
    """What the hosting check says of each of its checks, once it has finished."""
    page = visits.open("en/hosting-check/")
    expect(page.locator("[data-action=copy]")).to_be_enabled(timeout=ENGINE_LIMIT)
    rows = page.locator("[data-check]").evaluate_all(
        "rows => rows.map(({ dataset }) => [dataset.check, dataset.state])"
    )
    return dict(rows)


@pytest.mark.parametrize(("server", "way", "below"), PLACES)
def test_a_server_as_it_is_shipped_will_do(serve, sample_paths, server, way, below):
    visits = serve(server, way, below)
    use(visits, sample_paths["false-consensus"], below)
    if not below:  # and the check finds nothing that must change there
        actual = states(visits)
        assert "must" not in actual.values()
        assert actual["scoring"] == "fine"
        assert actual["caching"] == "better"


@pytest.mark.parametrize(("server", "below"), SAMPLES)
def test_our_sample_leaves_nothing_to_wish_for(serve, sample_paths, server, below):
    visits = serve(server, "sample", below)
    actual = states(visits)
    assert {check: actual[check] for check in OF_SERVER} == dict.fromkeys(OF_SERVER, "fine")
    use(visits, sample_paths["false-consensus"], below)


@pytest.mark.parametrize("server", ["nginx", "apache", "caddy"])
def test_our_sample_offers_a_broken_link_repaired(serve, sample_paths, server):
    visits = serve(server, "sample", "")
    visits.expect("404", "403", "500", "Failed to load resource", "MIME type", "/assets/m")
    code = "A" * 40
    long = "A" * 2000
    page = visits.open("")
    for path, language, meant in (
        (f"nl/compare/%23r={code}", "nl", f"nl/compare/#r={code}"),
        (f"en/compare%23r={long}", "en", f"en/compare/#r={long}"),
        (f"nl/compare/%23r={long}", "nl", f"nl/compare/#r={long}"),
        ("nowhere", "en", ""),
    ):
        page.goto(visits.address + path)
        expect(page.locator("html")).to_have_attribute("lang", language)
        offered = page.locator("[data-repaired] a")
        if meant:
            expect(offered).to_have_attribute("href", visits.address + meant)
        else:
            expect(offered).to_be_hidden()
