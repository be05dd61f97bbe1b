"""What the scripts and styles of the pages repeat of the package agrees with it.

A browser needs some facts before the engine is there. They are looked for by name in all scripts,
so that a constant may move; what is typed once more somewhere else is found, too.
"""

import ast
import json
import re
import subprocess

import pytest
from counterpart.export.charts import COLOURS
from counterpart.model import POINTS_TOTAL, ROLES, SIDES
from counterpart.reading.limits import LABEL_LIMIT, NOTE_LIMIT
from counterpart.reading.strict_json import FILE_LIMIT, SIZE_LIMIT
from counterpart.relationship.model import (
    EVENT_KINDS,
    RECORDS,
    RULE_STATES,
    STATUSES,
    UNDONE,
    Action,
    Event,
    Rule,
    version_json,
)
from counterpart.relationship.records import DAYS_LIMIT, RULE_LIMIT, STEP_LIMIT, THEME_LIMIT
from counterpart.relationship.workshop import ACTIONS_LIMIT, Decision, Workshop
from counterpart.responses import NOT_APPLICABLE
from counterpart.round_name import ROUND_NAME
from pages_of_forms import inputs

from scripts.node import node
from scripts.paths import THEME

CONSTANT = re.compile(
    r"^(?:export )?const ([A-Z_]+) = (?:/\*\* @type \{const\} \*/ )?\(?(.+?)\)?;", re.MULTILINE
)
RECORD_KINDS = list(RECORDS)
ROUND_PATTERN = f"/^{ROUND_NAME.pattern}$/"
EXPECTED = {
    "ENDED": [status for status in STATUSES if status not in UNDONE],
    "FILE_LIMIT": FILE_LIMIT,
    "FILES_LIMIT": 2000,  # a set, as the formats say; only pages take sets
    "ACTIONS_LIMIT": ACTIONS_LIMIT,
    "KINDS": ["actions", "rules", "events"],  # of the plan
    "LARGEST": SIZE_LIMIT,
    "NAME_LIMIT": LABEL_LIMIT,
    "NOT_APPLICABLE": NOT_APPLICABLE,
    "RECORD_KINDS": RECORD_KINDS,
    "ROLES": list(ROLES),
    "SIDES": list(SIDES),
    "TOTAL": POINTS_TOTAL,
}
OTHERS = {"invite/fragment.js": ("ENDED",), "scan": ("LARGEST",)}
"""Constants of the same name that are about something else, by folder or file."""


def constants():
    """Each constant of the scripts as (file, name, text)."""
    for path in sorted((THEME / "js").rglob("*.js")):
        name = path.relative_to(THEME / "js").as_posix()
        for actual in CONSTANT.finditer(path.read_text("utf-8")):
            others = (names for start, names in OTHERS.items() if name.startswith(start))
            if actual[1] not in (item for names in others for item in names):
                yield name, actual[1], actual[2]


def value(text):
    """The value of a constant: a number, a product of numbers, a text or a list of texts."""
    if re.fullmatch(r"[\d_* ]+", text):
        product = 1
        for factor in text.split("*"):
            product *= int(factor.replace("_", ""))
        return product
    return ast.literal_eval(text)


def test_every_constant_agrees_with_the_package():
    actual = [(file, name, text) for file, name, text in constants() if name in EXPECTED]
    assert {name for _, name, _ in actual} == set(EXPECTED)
    wrong = [(file, name, text) for file, name, text in actual if value(text) != EXPECTED[name]]
    assert wrong == []


def test_a_pattern_of_rounds_is_that_of_the_package():
    assert {text for _, name, text in constants() if name == "ROUND"} <= {ROUND_PATTERN}


@pytest.mark.parametrize(
    ("kind", "record"),
    [
        ("actions", Action("a", "")),
        ("rules", Rule("r", "", "assumed")),
        ("events", Event("e", "", "", "contacts")),
        ("workshops", Workshop("w", "", "")),
        ("decisions", Decision("d", "", "w")),
    ],
)
def test_a_new_record_has_the_members_of_the_package(kind, record):
    script = (THEME / "js" / "plan" / "fields.js").as_uri()
    program = f"""import {{ blank }} from {json.dumps(script)};
        console.log(JSON.stringify(blank({json.dumps(kind)}, "2026-11-24")));"""
    command = [*node(), "--no-warnings", "--input-type=module", "--eval", program]
    made = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert made.keys() == version_json(record).keys() - {"id", "changed_at"}
    assert made.get("status", "open") in STATUSES
    assert made.get("state", "assumed") in RULE_STATES
    assert made.get("kind", "contacts") in EVENT_KINDS


LIMITS = {
    "relationship": LABEL_LIMIT,
    "label": LABEL_LIMIT,
    "note": NOTE_LIMIT,
    "theme": THEME_LIMIT,
    "now": NOTE_LIMIT,
    "wanted": NOTE_LIMIT,
    "steps": STEP_LIMIT,
    "owners": LABEL_LIMIT,
    "text": RULE_LIMIT,
}


def test_the_fields_of_the_pages_hold_what_the_package_takes(catalogue):
    seen = set()
    for page, field in inputs(catalogue):
        name = field.get("name", "")
        first, last = name.split(".")[0], name.split(".")[-1]
        part = last if last in ("note", "label") else first
        if part in LIMITS and "maxlength" in field:
            seen.add(part)
            assert int(field["maxlength"]) == LIMITS[part], (page, name)
        if field.get("class") == "cp-split__points":
            seen.add("points")
            assert (field["min"], field["max"]) == ("0", str(POINTS_TOTAL)), (page, name)
        if name == "every":
            seen.add(name)
            assert (field["min"], field["max"]) == ("0", str(DAYS_LIMIT)), page
    assert seen == {*LIMITS, "points", "every"}


def test_a_chart_of_the_workbook_has_the_colours_of_the_pages():
    tokens = (THEME / "css" / "tokens.css").read_text("utf-8")
    for side, colour in COLOURS.items():
        assert re.search(rf"--cp-{side}: (#\w+);", tokens)[1].lower() == colour.lower()
