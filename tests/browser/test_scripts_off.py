"""Without scripts: nothing that somebody typed reaches the server, or an address."""

from __future__ import annotations

import pytest
from page_kinds import one_of_each
from playwright.sync_api import Page
from visits import Visits

from scripts.forms import loud_forms
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
TYPED = "input:not([type=radio], [type=checkbox], [type=file], [type=range], [type=hidden])"
SENT_BY_ENTER = f"{TYPED}:visible, [type=radio]:visible, [type=checkbox]:visible"
KEYS = {"date": "01012026", "number": "7"}


FILLED_IN = ("form", "input", "button", "select", "textarea", "fieldset", "label")


def addresses(built_site, language):
    """Pages with everything that any has to fill in; the others repeat it."""
    pages = {
        path.relative_to(built_site).as_posix(): path.read_text("utf-8")
        for path in (built_site / language).rglob("index.html")
    }
    return one_of_each(pages, FILLED_IN)


def try_everything(page: Page) -> int:
    """Presses Enter in one field of each kind and form, then clicks every button."""
    fields = page.locator(SENT_BY_ENTER)
    kinds = fields.evaluate_all("(all) => all.map((one) => `${one.type} ${one.form?.className}`)")
    for at in sorted({kind: at for at, kind in enumerate(kinds)}.values()):
        field, kind = fields.nth(at), kinds[at].split()[0]
        field.focus()
        if kind not in ("radio", "checkbox"):
            page.keyboard.type(KEYS.get(kind, "what nobody may read"))
        field.press("Enter")
    buttons = page.locator("button:visible:enabled, [type=submit]:visible:enabled")
    alike = buttons.evaluate_all("(all) => all.map((one) => `${one.type} ${one.form?.className}`)")
    for at in sorted({kind: at for at, kind in enumerate(alike)}.values()):
        buttons.nth(at).click()
    return len(set(kinds))


def test_nothing_that_is_typed_is_sent(visits, site, built_site):
    page = visits.context(java_script_enabled=False).new_page()
    tried = 0
    for name in addresses(built_site, "en"):
        page.goto(visits.address + name)
        tried += try_everything(page)
        assert page.url == visits.address + name
    assert tried > 10
    assert site.queries == []


def test_nothing_is_put_into_the_address_in_a_folder(opened_browser, built_site):
    visits = Visits(opened_browser, built_site)
    page = visits.context(java_script_enabled=False).new_page()
    for name in ("en/assessments/purpose/index.html", "nl/assessments/touchpoints/index.html"):
        page.goto(visits.address + name)
        assert try_everything(page)
        assert page.url == visits.address + name
    visits.close()


def test_a_script_that_does_not_come_sends_nothing_and_neither_does_a_page_without_its_policy(
    visits, site, built_site
):
    names = ("en/assessments/purpose/", "en/compare/", "en/invite/")
    site.policy = site.policy.replace("form-action 'none'", "")
    for name in names:
        text = (built_site / name / "index.html").read_text("utf-8")
        assert "form-action &#39;none&#39;" in text
        bare = text.replace("form-action &#39;none&#39;", "")
        site.replaced[f"{name}index.html"] = bare.encode()
    for bundle in ("main", "answering"):
        [script] = (built_site / "assets").glob(f"{bundle}-*.js")
        site.replaced[f"assets/{script.name}"] = None
        visits.expect("404", script.name)
    page = visits.context().new_page()
    for name in names:
        page.goto(visits.address + name)
        page.evaluate("for (const form of document.forms) { form.requestSubmit(); form.submit() }")
        page.locator("input[name=query]").focus()
        page.keyboard.type("qqqqxx")
        page.keyboard.press("Enter")
        assert page.url == visits.address + name
    assert site.queries == []


def test_a_search_is_not_sent(visits, site):
    page = visits.open("en/")
    page.locator("input[name=query]").click()
    page.keyboard.type("qqqqxx")
    page.keyboard.press("Enter")
    page.locator(".md-search-result__meta").wait_for()
    assert page.url == f"{visits.address}en/"
    assert site.queries == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_of_any_page_is_sent_by_its_markup(built_site, language):
    pages = [*(built_site / language).rglob("*.html"), built_site / "index.html"]
    loud = {path.name: loud_forms(path.read_text("utf-8")) for path in pages}
    assert not {name: forms for name, forms in loud.items() if forms}
