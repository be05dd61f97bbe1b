"""Drawn responses to every assessment: the command line and the browser's Python say the same."""

from __future__ import annotations

import base64
import json

import pytest
from answering import drawn_documents, the_catalogue
from click.testing import CliRunner
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from scripts.cli import main
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
EXAMPLES = 2
"""Of each assessment, for each way in which the engine starts; other ones every time."""
MOST = 3
"""Respondents of a side."""


@pytest.fixture(scope="module")
def command(tmp_path_factory):
    """Runs the command line on documents; gives how it ended, what it printed and its CSV file."""
    folder = tmp_path_factory.mktemp("drawn")
    table = folder / "summary.csv"

    def run(documents, name, *options):
        for path in folder.iterdir():
            path.unlink()
        paths = [folder / f"{at}.response.json" for at in range(len(documents))]
        for path, document in zip(paths, documents, strict=True):
            path.write_text(json.dumps(document), "utf-8")
        done = CliRunner().invoke(main, [name, *map(str, paths), *options])
        return done, table.read_bytes() if table.is_file() else b""

    run.table = str(table)
    return run


def drawn_sides(of):
    """Draw responses of one to three people on both sides, to an assessment."""
    return st.tuples(
        *(
            st.tuples(*(drawn_documents(side, f"{side}-{n}", of) for n in range(count)))
            for side, count in (("buyer", 2), ("supplier", 1))
        ),
        st.lists(drawn_documents(of=of), max_size=MOST, unique_by=lambda d: d["respondent"]["id"]),
    ).map(lambda parts: [document for part in parts for document in part])


@pytest.mark.parametrize("of", list(the_catalogue().assessments))
def test_what_is_drawn_gives_the_same_bytes(ask_both, command, of):
    @settings(
        max_examples=EXAMPLES,
        database=None,
        phases=[Phase.generate],  # making an example smaller takes a minute
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(drawn_sides(of))
    def same(documents):
        done, _ = command(documents, "score", "--json")
        assert done.exit_code == 0, done.output
        for language in LANGUAGES:
            shown = {"language": language, "base": "../"}
            for document, line in zip(documents, done.stdout.splitlines(), strict=True):
                here, there = ask_both({"type": "score", "response": document, **shown})
                assert here == there
                assert json.loads(there)["score"] == line
            here, there = ask_both({"type": "compare", "responses": documents, **shown})
            assert here == there
        done, table = command(documents, "compare", "--json", "--csv", command.table)
        assert done.exit_code == 0, done.output
        assert json.loads(there)["comparison"] == done.stdout.rstrip("\n")
        here, there = ask_both(
            {"type": "export", "kind": "csv", "responses": documents, "language": "en"}
        )
        assert here == there
        assert base64.b64decode(json.loads(there)["base64"]) == table

    same()
