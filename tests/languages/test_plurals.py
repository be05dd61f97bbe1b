"""Plural rules, copied from CLDR into a language's file, choose the forms that CLDR says."""

import json
import subprocess

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from counterpart.language import inside, opening, rules, spoken
from counterpart.plurals import PluralError, category, parsed

from scripts.node import node
from scripts.paths import THEME

NUMBERS = [*range(130), 200, 201, 1_000, 1_001, 10_000, 1_000_000, 2_000_000]
POLISH = {
    "plural-one": "i = 1 and v = 0",
    "plural-few": "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
    "plural-many": "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 "
    "or v = 0 and i % 100 = 12..14",
    "inside": "lower",
}
WORDS = {
    "days": "{days} d",
    "rules.one": "one",
    "rules.few": "{count} few",
    "rules.other": "{count}",
}


def as_in_cldr(rules):
    """Babel's rules in the words that CLDR has for them now."""
    words = ((" not in ", " != "), (" in ", " = "), (" mod ", " % "))
    for old, new in words:
        rules = {form: rule.replace(old, new) for form, rule in rules.items()}
    return rules


def test_every_rule_of_cldr_is_understood():
    names = [name for name in locale_identifiers() if "_" not in name]
    rules = {name: Locale.parse(name).plural_form for name in names}
    assert len(rules) > 100
    wrong = [
        (name, number)
        for name, rule in rules.items()
        for number in NUMBERS
        if category(number, as_in_cldr(rule.rules)) != rule(number)
    ]
    assert wrong == []


@pytest.mark.parametrize("rule", ["", "n == 1", "n is 1", "x = 1", "n = 1 and", "n % = 1", "1 = n"])
def test_what_is_no_rule_is_refused(rule):
    with pytest.raises(PluralError):
        parsed(rule)


@pytest.mark.parametrize(
    ("count", "said"), [(1, "one"), (2, "2 few"), (5, "5"), (12, "12"), (22, "22 few"), (0, "0")]
)
def test_a_sentence_has_the_form_of_its_number(count, said):
    assert spoken(WORDS, "rules", {"name": "x", "count": count}, POLISH) == said


def test_a_language_needs_no_forms():
    assert spoken(WORDS, "days", {"days": 1}, POLISH) == "1 d"


def test_names_keep_the_capitals_that_their_language_wants():
    assert inside("Die Lieferung", {"inside": "lower"}) == "die Lieferung"
    assert inside("Lieferung", {"inside": "keep"}) == "Lieferung"
    assert inside("KPI of the side", {"inside": "lower"}) == "KPI of the side"
    assert opening("der Käufer, jetzt") == "Der Käufer, jetzt"
    assert opening("") == ""


def test_the_page_chooses_by_the_same_rules():
    script = (THEME / "js" / "page.js").as_uri()
    numbers = (1, 2, 5, 12, 22, 112)
    forms = {form: form for form in ("one", "few", "many", "other")} | {"in": "pl"}
    program = f"""import {{ fill }} from {json.dumps(script)};
        const chosen = (count) => fill({json.dumps(forms)}, {{ name: "y", count }});
        const said = fill("{{count}} left", {{ count: 1 }});
        console.log(JSON.stringify([...{list(numbers)}.map(chosen), chosen("3"), said]));"""
    command = [*node(), "--no-warnings", "--input-type=module", "--eval", program]
    made = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    expected = [category(number, rules(POLISH)) for number in numbers]
    assert json.loads(made) == [*expected, "few", "1 left"]
