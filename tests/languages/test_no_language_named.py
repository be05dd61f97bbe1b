"""Code knows one language at most, the default; which others there are, the folders say."""

import re

from counterpart.language import DEFAULT

from scripts import paths
from scripts.paths import LANGUAGES, PACKAGE, ROOT, THEME, languages_in

CODE = (PACKAGE, ROOT / "scripts", THEME / "js", THEME / "templates", THEME / "overrides")
ENDINGS = {".py", ".js", ".mjs", ".html", ".txt"}
HOLD_IT = (PACKAGE / "language.py", ROOT / "scripts" / "paths.py")
"""The default stands in both: help need not load the package."""
COMMENT = re.compile(r"\s*(/?\*|//|#)")
NAMED = re.compile(rf"""["'`/]({"|".join(LANGUAGES)})(?:-[A-Z]{{2}})?["'`/]""")


def test_no_code_names_a_language():
    files = [p for room in CODE for p in sorted(room.rglob("*")) if p.suffix in ENDINGS]
    files += [ROOT / "mkdocs.yml", ROOT / "Makefile"]
    assert len(files) > 300
    wrong = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in files
        if path not in HOLD_IT
        and "bench" not in path.relative_to(ROOT).as_posix()  # one is measured
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if NAMED.search(line)
        if "documentElement.lang" not in line and not COMMENT.match(line)
    ]
    assert wrong == []


def test_the_default_is_one():
    assert paths.DEFAULT == DEFAULT


def test_the_folders_say_which_languages_there_are(tmp_path):
    for name in ("locales/nl", "locales/fr", "content/de", "content/.hidden", "locales/_drafts"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "locales" / "notes.txt").write_text("no folder", "utf-8")
    rooms = (tmp_path / "locales", tmp_path / "content", tmp_path / "none")
    assert languages_in(*rooms) == (DEFAULT, "de", "fr", "nl")
