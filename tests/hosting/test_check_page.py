"""The hosting check finds what is broken, says what to change, and needs nothing itself."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect
from visits import ENGINE_LIMIT

pytestmark = pytest.mark.browser
BRAND = b""":root { --brand-name: "Our <b>own</b> playbook"; --brand-contact: "Ask extension 12";
    --brand-logo: "logo.svg"; --brand-color: #fc0; }"""
RUN_ON = f""":root {{ --brand-name: "Café" --brand-name: "b"; --brand-contact: “Us”;
    --brand-footer: "{"x" * 201}"; }} root {{ --brand-welcome: "All"; }}""".encode("cp1252")
"""A semicolon that is missing, curly marks, too many letters, a rule for nothing, old letters."""
NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, { get() { throw new DOMException("no"); } });"""


def checks(page) -> dict[str, str]:
    """The state of each check, once all are done."""
    expect(page.locator("[data-action=copy]")).to_be_enabled(timeout=ENGINE_LIMIT)
    rows = "rows => rows.map(({ dataset }) => [dataset.check, dataset.state])"
    return dict(page.locator("[data-check]").evaluate_all(rows))


def said(page, check) -> str:
    return page.locator(f"[data-check={check}]").inner_text()


def test_a_server_of_an_intranet_is_judged_in_words_and_shapes(checked):
    _, visits = checked
    page = visits.open("nl/hosting-check/")
    problems = checks(page)
    assert problems == {
        **dict.fromkeys(
            ("files", "folders", "policy", "brand", "scoring", "local", "session"), "fine"
        ),
        **dict.fromkeys(
            ("types", "compression", "caching", "freshness", "secure", "offline"), "better"
        ),
    }
    for check, state in problems.items():
        row = page.locator(f"[data-check={check}]")
        expect(row.locator(f".cp-state--{state}")).to_be_visible()
        word = {"fine": "In orde", "better": "Kan beter"}[state]
        expect(row.locator(".cp-finding__state")).to_have_text(word)
        assert ("Wat je aanpast:" in said(page, check)) == (state != "fine")
    expect(page.locator("[data-verdict]")).to_have_text("Het werkt, en een deel kan beter")
    assert ".json: application/json, en niet application/octet-stream" in said(page, "types")
    page.click("[data-action=copy]")
    text = page.input_value("#hosting-text")
    assert page.url in text
    assert text.count("[In orde]") == 7
    assert text.count("[Kan beter]") == text.count("Aanpassen:") == 6


def test_missing_and_altered_files_are_named(checked):
    site, visits = checked
    visits.expect("404", "engine")
    names = list(json.loads((site.folder / "manifest.json").read_text("utf-8"))["files"])
    gone = next(name for name in names if name.endswith(".woff2"))
    site.replaced[gone] = None
    page = visits.open("en/hosting-check/")
    assert checks(page)["files"] == "must"
    assert f"{gone} (404)" in said(page, "files")
    site.replaced[gone] = b"another font"
    page.click("[data-action=again]")
    expect(page.locator("[data-check=files] li")).to_have_text(gone, timeout=ENGINE_LIMIT)
    assert checks(page)["files"] == "must"
    expect(page.locator("[data-verdict]")).to_have_text("Something must be changed")
    site.replaced = {"manifest.json": None, "branding/brand.css": BRAND}
    page = visits.open("en/hosting-check/")
    states = checks(page)
    assert states["files"] == "must"
    assert states["brand"] == "better"
    assert "its contrast is 1.4 to 1" in said(page, "brand")
    assert "branding/logo.svg is missing" in said(page, "brand")
    expect(page.locator(".md-header__topic").first).to_have_text("Our <b>own</b> playbook")
    expect(page.locator(".md-footer .cp-brand-line")).to_have_text("Ask extension 12")
    expect(page.locator(".md-header .cp-logo")).to_be_visible()  # ours, as theirs is not there
    assert page.title().endswith(" - Our <b>own</b> playbook")
    assert "manifest.json, does not arrive (404)" in said(page, "files")
    site.replaced = {"branding/brand.css": RUN_ON}
    page.reload()
    assert checks(page)["brand"] == "better"
    lines = page.locator("[data-check=brand] li").all_inner_texts()
    assert [line.partition(" ")[0] for line in lines] == [
        "The", "--brand-name", "--brand-contact", "--brand-footer", "--brand-welcome"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sent", "state", "part"),
    [
        ("default-src 'self'", "must", "forbids WebAssembly"),
        ("default-src * data: 'unsafe-inline' 'unsafe-eval'", "better", "-inline', 'unsafe-eval'"),
        ("script-src 'self' 'wasm-unsafe-eval'", "better", "isn't the one"),
        ("", "better", "sends no policy"),
    ],
)
def test_another_policy_is_told_apart(checked, sent, state, part):
    site, visits = checked
    if state == "must":
        visits.expect("policy:", "Content Security Policy", "WebAssembly", "page error")
    strict, site.policy = site.policy, sent
    if part == "isn't the one":
        hashes = strict[strict.index("'sha256") : strict.index("; style-src")]
        site.policy = f"{sent} {hashes}"
    page = visits.open("en/hosting-check/")
    assert checks(page)["policy"] == state
    assert part in said(page, "policy")


def test_what_the_browser_refuses_is_said(checked):
    _, visits = checked
    context = visits.context()
    context.add_init_script(NO_STORAGE)
    visits.expect("page error", "console: ")
    page = context.new_page()
    page.goto(f"{visits.address}en/hosting-check/")
    problems = checks(page)
    assert (problems["local"], problems["session"]) == ("must", "better")


def test_without_scripts_it_explains_itself(checked):
    _, visits = checked
    page = visits.open("en/hosting-check/", java_script_enabled=False)
    expect(page.locator("[data-not-started]")).to_contain_text("They need scripts")
    expect(page.locator("[data-results]")).to_be_hidden()
    page.locator("#caddy summary").click()
    expect(page.locator("#caddy pre")).to_contain_text("file_server")
    with page.expect_download() as download:
        page.locator("#caddy a[download]").click()
    assert download.value.suggested_filename == "Caddyfile"


def test_a_sample_is_copied_by_one_click(checked):
    _, visits = checked
    page = visits.open("en/hosting-check/")
    page.locator("#nginx summary").click()
    page.click("[data-copy-sample=nginx]")
    expect(page.locator("[data-copy-sample=nginx]")).to_have_text("Copied.")


def test_pages_lead_to_it(checked):
    _, visits = checked
    page = visits.open("nl/privacy/")
    page.locator(".md-copyright a", has_text="Hostingcheck").click()
    expect(page).to_have_url(f"{visits.address}nl/hosting-check/index.html")
