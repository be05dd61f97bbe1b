"""What a page from a folder hands to its engine at the start, and what when it is asked for."""

import re

from scripts.engine.packages import LATER
from scripts.paths import THEME

HOST = THEME / "js" / "folder" / "engine-host.js"


def test_parts_that_come_later_are_not_handed_over_at_the_start():
    [names] = re.findall(r"const LATER = (\[.*?\]);", HOST.read_text("utf-8"))
    assert re.findall(r'"(\w+)"', names) == sorted(LATER)
