"""The worked notebook, its cells run in order by IPython: what it prints, draws and leaves behind.

A kernel of its own would take twice the time of all of it, and gives the same.
"""

import json

import nbformat
import pytest
from click.testing import CliRunner
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from scripts.cli import main
from scripts.paths import ROOT, SAMPLES

NOTEBOOK = ROOT / "scripts" / "notebook" / "level-and-gap.ipynb"


@pytest.fixture(scope="module")
def notebook():
    """Return the notebook as it is kept."""
    return nbformat.read(NOTEBOOK, as_version=4)


def printed(*options):
    """Return what the command prints of the samples."""
    return CliRunner().invoke(main, ["portfolio", str(SAMPLES), *options]).stdout


def test_it_is_kept_without_what_a_run_leaves(notebook):
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(not cell.outputs and cell.execution_count is None for cell in code)
    assert "://" not in NOTEBOOK.read_text("utf-8")


def test_it_draws_and_says_what_the_command_says(notebook, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    shell, outputs = InteractiveShell.instance(), {}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            with capture_output() as outputs[cell.id]:
                ran = shell.run_cell(cell.source)
            ran.raise_error()
    InteractiveShell.clear_instance()
    rows = [json.loads(line) for line in printed("--json").splitlines()]
    compared = [row for row in rows if row["status"] == "compared"]
    assert outputs["load"].stdout.startswith(f"{len(rows)} rows, {len(compared)} of them compared")
    (drawn,) = outputs["draw"].outputs
    (drawing,) = {json.dumps(of) for kind, of in drawn.data.items() if kind.endswith("+json")}
    picture = json.loads(drawing)
    marks = picture["layer"][-1]["data"]["values"]
    gaps = [abs(row["gap"]) for row in compared if row["gap"] is not None]
    assert [mark["gap"] for mark in marks] == gaps
    assert "://" not in drawing
    said = outputs["sentences"].stdout.splitlines()
    words = printed()
    first = [f"{at}. {row['relationship']}" for at, row in enumerate(compared[:5], 1)]
    assert [line.partition(" · ")[0] for line in said[::2]] == first
    assert [mark["number"] for mark in marks] == [
        at for at, row in enumerate(compared, 1) if row["gap"] is not None
    ]
    assert all(line.strip()[:40] in words for line in said[1::2])
    moved = [row for row in compared if row["distance_moved"] is not None]
    assert len(outputs["movement"].stdout.splitlines()) == max(1, len(moved))
