"""In the pages' scripts, too, a name is the noun of what it holds (see `nouns.py`)."""

from __future__ import annotations

import pytest
from declared import declared
from nouns import vague

from scripts.paths import ROOT, THEME

SCRIPTS = sorted((THEME / "js").rglob("*.js"))


def test_a_name_in_a_script_is_the_noun_of_what_it_holds():
    assert SCRIPTS
    assert [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in SCRIPTS
        for line, name in [(1, path.stem), *declared(path.read_text("utf-8"))]
        if vague(name)
    ] == []


@pytest.mark.parametrize(
    "code",
    [
        "const found = 1;",
        "  let toldKept = () => {};",
        "export async function keptRound(given) {",
        "class Found {}",
        'import { round as kept } from "./round.js";',
        "all.find((one) => one.id);",
        "all.sort((one, other) => one - other);",
        "all.find(found => found);",
        "all.map((/** @type {any} */ one, /** @type {number} */ at) => one);",
        "function walk(entry, found = [], where) {",
        "const [{ response, problems: found }] = results;",
        "const { scored: told } = of;",
        "for (const [key, kept] of all) {",
        "const {\n  named,\n  kept,\n} = of;",
        "export function start(form, { inputs, scored: told }) {",
        "  onFound(listener) {",
        "  show(found, why) {",
        "  kept: () => mirror.refusal() === undefined,",
        "  forget: async (found) => store.set(found.id),",
        "/** @param {string} one @param {string} other */",
        " * @param {object} told",
        " * @param {() => void} told.moved a handle moves",
        "/** @param {{id: string, at: (end: number) => void}} [kept] */",
        " * @property {boolean} kept",
        "/** @typedef {{check: string, found: string}} Finding */",
        "/** @typedef {{rev?: number} & Record<string, any>} Kept what is stored */",
    ],
)
def test_every_way_to_give_a_name_in_a_script_is_seen(code):
    assert any(vague(name) for _, name in declared(code))


@pytest.mark.parametrize(
    "code",
    [
        'refused("newer", { found: version, known: VERSION });',
        'const mode = kind === "one" ? words["one-start"] : words.kept;',
        "const entries = all.map(({ key, stored }) => ({ key, kept: stored }));",
        "/** One line for each, the kept ones first. @param {string[]} lines as told before */",
        '/** @param {(mode: "one" | "all") => void} choose */',
        "const oneStep = 1;",
        "const { found: version = 1 } = facts;",
    ],
)
def test_facts_words_and_prose_in_a_script_are_no_names(code):
    assert not any(vague(name) for _, name in declared(code))
