"""Run in a copy of the checkout: checks it, has it speak, builds its site; prints what it said.

All in one process, which reads the checkout once.
"""

import json
import sys
from pathlib import Path

from click.testing import CliRunner
from pseudo import CODE, accented
from speaking import spoken

from scripts.checks import check_all
from scripts.cli import main
from scripts.compiled import catalogue
from scripts.paths import ROOT
from scripts.site import build

GONE = (
    f"theme/locales/{CODE}/plan.yaml",
    f"content/{CODE}/privacy/index.md",
    f"assessments/definitions/trust/{CODE}.yaml",
    f"assessments/counterpart/methods/pulse/{CODE}.yaml",
    f"scripts/skeleton/{CODE}.yaml",
)
"""Files of the language that are taken away for a moment."""
ROUNDS = (
    f"{accented('November')} 2026",
    f"4{accented('th')} {accented('QUARTER')}, 2026",
    "nov 2026",
)


def without(names: tuple[str, ...]) -> list[str]:
    """The problems of the checkout where these files are missing."""
    stored = {name: (ROOT / name).read_bytes() for name in names}
    for name in names:
        (ROOT / name).unlink()
    problems = check_all()
    for name, content in stored.items():
        (ROOT / name).write_bytes(content)
    return problems


def tried(folder: Path) -> dict:
    """What was said of the checkout, and in its language; what is written goes into the folder."""
    checked = CliRunner().invoke(main, ["check"])
    actual = {"checked": [checked.exit_code, checked.stdout]}
    actual["rounds"] = [*map(catalogue().rounds.read, ROUNDS)]
    actual["spoken"] = spoken(folder)
    build(live=True, say=lambda _: None)  # as while it is written: without a snapshot
    actual["missing"] = without(GONE)  # last: what has changed is compiled by each command anew
    return actual


if __name__ == "__main__":
    json.dump(tried(Path(sys.argv[1])), sys.stdout)
