"""Whatever gives out a report that may lag behind is known to the page that makes it current."""

import re

import pytest

from scripts.paths import PACKAGE, THEME

ACTION = re.compile(r'data-action="([a-z-]+)"')
GIVES = re.compile(
    r"download|to-done|compare|seal|print.*|present|add-to-plan|show-qr|"
    r"copy.*|save-.*|export-.*|mail|share|calendar"
)
OF_ANSWERS = {
    "export-relationship",
    "export-minutes",
    "export-minutes-docx",
    "export-minutes-ics",
    "export-minutes-pptx",
    "print-minutes",
    "save-qr-png",
    "save-qr-svg",
    "print-qr",
}
"""Made of what is kept and not of the report; a QR code is shown first, and made current then."""
WITH_REPORT = re.compile(r'id="report"')


def templates():
    """Templates of reports, and of the pages that hold one."""
    pages = (THEME / "templates" / "pages").rglob("*.html")
    return [
        *(path for path in pages if WITH_REPORT.search(path.read_text("utf-8"))),
        *(THEME / "templates" / "report").rglob("*.html"),
        *(PACKAGE / "methods").rglob("*.html"),
    ]


def giving():
    listed = (THEME / "js" / "current.js").read_text("utf-8").split("const GIVING = [")[1]
    return set(re.findall(r'"([a-z-]+)"', listed.split("]")[0]))


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.stem)
def test_each_control_of_a_page_with_a_report_that_gives_out_is_listed(path):
    actions = set(ACTION.findall(path.read_text("utf-8"))) - OF_ANSWERS
    assert {action for action in actions if GIVES.fullmatch(action)} <= giving()
