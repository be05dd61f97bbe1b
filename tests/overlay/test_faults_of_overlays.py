"""What is wrong with an overlay is said at once, each with its file and line in the overlay."""

from __future__ import annotations

import sys

import pytest
from click.testing import CliRunner
from overlaid import written

from scripts.cli import main
from scripts.overlay import methods
from scripts.overlay.checking import check_overlay
from scripts.overlay.laying import PACKAGE, lay
from scripts.overlay.record import OverlayError
from scripts.overlay.starting import record, start
from scripts.paths import OURS

UNTITLED = next(of for of in OURS if of not in ("en", "nl"))
"""A language of ours that the overlay has no title in."""
FILES = {
    "overlay.yaml": (
        "format: counterpart/overlay\nformat_version: 1\nplaybook: '99.0'\n"
        "title: {en: Ours, nl: ' ', xx: Ours}\nreplaces:\n  content/en/gone.md: abc\n"
    ),
    "asessments/plays/own.yaml": "id: own\n",
    "assessments/plays/deep/own.yaml": "id: own\n",
    "assessments/methods/broken/__init__.py": '"""Broken."""\n\nimport nothing_like_this\n',
    "assessments/methods/empty/__init__.py": '"""Empty."""\n',
    "assessments/methods/trust/__init__.py": '"""Ours has one."""\n',
    "content/en/guidance/index.md": "# Ours too\n",
    "theme/locales/en/site.yaml": "# Words\nfoter: Ours\nfooter: Ours\n",
    "theme/locales/nl/site.yaml": "footer: [\n",
    f"theme/locales/{UNTITLED}/site.yaml": "footer: Ours\n",
    "assessments/samples/ours/buyer.response.json": "{}",
    "branding/brand.css": ':root {\n  --brand-nme: "Ours";\n}\n',
    "README.md": "About this folder.\n",
}
RECORDS = "`counterpart overlay --record` writes"
SAID = f"""\
own/asessments:1: found what has no room here; expected a room of an overlay: …
own/assessments/methods/broken/__init__.py:3: found Python that cannot be imported \
(ModuleNotFoundError: No module named 'nothing_like_this'); expected a module with METHOD
own/assessments/methods/empty/__init__.py:1: found no METHOD; expected one, a Method of \
counterpart.method
own/assessments/methods/trust/__init__.py:1: found no METHOD; expected one, a Method of \
counterpart.method
own/assessments/methods/trust/__init__.py:1: trust: found a method that the playbook has; \
expected an id of its own
own/assessments/plays/deep/own.yaml:1: found a file that nothing reads here; expected YAML files, \
or no folders
own/branding/brand.css:2: found --brand-nme; expected one of …
own/content/en/guidance/index.md:1: found what the playbook has too; expected it among what \
{RECORDS} in overlay.yaml, or another name
own/overlay.yaml:3: playbook: found "99.0"; expected this version of the playbook or an older one: …
own/overlay.yaml:4: title.nl: found " "; expected the title of the site in this language
own/overlay.yaml:4: title.xx: found a language that the playbook is not written in; expected \
{", ".join(OURS[:-1])} or {OURS[-1]}
own/theme/locales/{UNTITLED}:1: found texts in a language without a title; expected \
title.{UNTITLED} in overlay.yaml, or no texts in it
own/overlay.yaml:6: content/en/gone.md: found nothing that replaces it; expected it in the \
overlay, or no line here
own/theme/locales/en/site.yaml:1: sample-ours: found nothing; expected this text of the sample ours
own/theme/locales/en/site.yaml:1: sample-ours-called: found nothing; expected this text of the …
own/theme/locales/en/site.yaml:1: sample-ours-more: found nothing; expected this text of the …
own/theme/locales/en/site.yaml:2: foter: found an unknown key; expected a key of \
theme/locales/en/site.yaml (perhaps footer)
own/theme/locales/en/site.yaml:3: footer: found what the playbook has too; expected it among what \
{RECORDS} in overlay.yaml, or another name
own/theme/locales/nl/site.yaml:1: sample-ours: found nothing; expected this text of the sample ours
own/theme/locales/nl/site.yaml:1: sample-ours-called: found nothing; expected this text of the …
own/theme/locales/nl/site.yaml:1: sample-ours-more: found nothing; expected this text of the …
own/theme/locales/nl/site.yaml:2: found broken YAML …
"""


@pytest.fixture(autouse=True)
def without_other_overlays(monkeypatch):
    """A process has the methods of one overlay; this one has had those of none."""
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "path", [*sys.path])
    methods._loaded.cache_clear()
    yield
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]
    methods._loaded.cache_clear()


def test_every_problem_is_said_at_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        written(tmp_path / "own" / name, text)
    over = lay(tmp_path / "own", tmp_path / "laid")
    said = sorted(str(problem) for problem in check_overlay(over))
    expected = sorted(line.partition("…")[0] for line in SAID.splitlines())
    assert [line[: len(start)] for line, start in zip(said, expected, strict=True)] == expected


def test_what_is_no_overlay_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own").mkdir()
    with pytest.raises(OverlayError, match=r"^own/overlay.yaml:1: found no overlay.yaml; expected"):
        lay(tmp_path / "own", tmp_path / "laid")
    written(tmp_path / "own" / "notes.txt", "mine")
    with pytest.raises(OverlayError, match="found a folder with other files in it"):
        start(tmp_path / "own")
    assert not (tmp_path / "laid").exists()


def test_a_new_one_is_in_order_and_its_record_is_written_in_place(tmp_path):
    own = tmp_path / "own"
    start(own)
    assert list(check_overlay(lay(own, tmp_path / "laid"))) == []
    written(own / "theme" / "locales" / "en" / "site.yaml", "footer: Ours\n")
    text = (own / "overlay.yaml").read_text("utf-8")
    assert record(own) == ["theme/locales/en/site.yaml: footer"]
    assert record(own) == []
    assert (own / "overlay.yaml").read_text("utf-8").startswith(text)
    assert list(check_overlay(lay(own, tmp_path / "laid"))) == []
    assert '"footer": "Ours"' in (tmp_path / "laid/theme/locales/en/site.yaml").read_text("utf-8")


def test_the_command_makes_it_says_what_it_holds_and_records(tmp_path):
    own = str(tmp_path / "own")

    def said(*words: str) -> tuple[int, list[str]]:
        done = CliRunner().invoke(main, ["overlay", own, *words])
        return done.exit_code, done.output.splitlines()

    assert said() == (0, [f"{own}/overlay.yaml", f"{own}/branding/brand.css"])
    written(tmp_path / "own/theme/locales/en/site.yaml", "footer: Ours\n")
    written(tmp_path / "own/content/en/guidance/ours.md", "# Ours\n")
    held = ["adds     content/en/guidance/ours.md", "replaces theme/locales/en/site.yaml: footer"]
    assert said() == (0, held)
    assert said("--record") == (0, ["Recorded theme/locales/en/site.yaml: footer"])
    written(tmp_path / "own" / "overlay.yaml", "format: other\n")
    code, lines = said("--record")
    assert code == 1
    assert lines == [
        f'{own}/overlay.yaml:1: format: found "other"; expected counterpart/overlay of version 1'
    ]
