"""`counterpart merge`: one file of everything, what it says, and what others make of that file."""

import json
from itertools import permutations

import pytest
from answering import document, splits
from click.testing import CliRunner
from counterpart.canonical import canonical_bytes
from records import EARLY, LATE, action, event, relationship_document, rule

from scripts.cli import main
from scripts.paths import LANGUAGES


def run(command, *arguments):
    return CliRunner().invoke(main, [command, *map(str, arguments)])


def put(folder, name, value):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(value if isinstance(value, bytes) else canonical_bytes(value))
    return path


@pytest.fixture
def files(tmp_path):
    """Write a buyer's early and late answer, a supplier's, and two relationship files."""
    early = document("buyer", splits(100, 0, 0), answered_at=EARLY)
    late = document("buyer", splits(0, 0, 100), answered_at=LATE)
    supplier = document("supplier", splits(0, 100, 0))
    whole = relationship_document(responses=[early], rules=[], events=[event()])
    other = relationship_document(
        responses=[], actions=[action(changed_at=LATE, status="done")], rules=[rule()], events=[]
    )
    return [
        put(tmp_path, "in/late.response.json", late),
        put(tmp_path, "in/deep/supplier.response.json", supplier),
        put(tmp_path, "in/deep/whole.relationship.json", whole),
        put(tmp_path, "in/other.relationship.json", other),
    ]


def test_every_order_and_the_folder_give_the_same_bytes(files, tmp_path):
    target = tmp_path / "out.relationship.json"
    made = set()
    for order in permutations(files):
        assert run("merge", *order, "-o", target).exit_code == 0
        made.add(target.read_bytes())
    done = run("merge", tmp_path / "in")
    assert done.exit_code == 0
    assert made == {done.stdout_bytes}
    actual = json.loads(done.stdout_bytes)
    assert [r["answered_at"] for r in actual["responses"]] == [LATE, document()["answered_at"]]
    assert [a["status"] for a in actual["actions"]] == ["open", "done"]
    assert [len(actual[kind]) for kind in ("rules", "events", "names")] == [1, 1, 1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", target.name]


def test_it_says_what_was_kept_replaced_and_given_twice(files, tmp_path):
    target = tmp_path / "out.relationship.json"
    done = run("merge", *files, files[1], "--output", target)
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        f"{files[2]}: left out, because buyer-1 (buyer, purpose, 2026-11) answered again later.",
        "Files merged: 5.",
        "Responses kept: 2; replaced by a later answer: 1; given more than once: 1.",
        "Actions: 1; versions kept: 2; given more than once: 0.",
        "Ground rules: 1; versions kept: 1; given more than once: 0.",
        "Change events: 1; versions kept: 1; given more than once: 0.",
        f"Wrote {target}.",
    ]


def test_the_result_may_be_one_of_the_files(files):
    target = files[-1]
    assert run("merge", *files, "-o", target).exit_code == 0
    first = target.read_bytes()
    assert run("merge", target, *files[:-1], "-o", target).exit_code == 0
    assert target.read_bytes() == first


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_of_every_file_is_told_and_nothing_is_written(files, tmp_path, language):
    bad = put(
        tmp_path,
        "bad.relationship.json",
        relationship_document(actions=[action(due="soon", status="late")], names=[1]),
    )
    worse = put(tmp_path, "worse.response.json", b"{")
    target = tmp_path / "out.relationship.json"
    done = run("merge", *files, bad, worse, "-o", target, "--language", language)
    assert (done.exit_code, done.stdout) == (2, "")
    assert not target.exists()
    places = [line.split(": ")[:2] for line in done.stderr.splitlines()]
    assert places[:3] == [
        [str(bad), "names.0"],
        [str(bad), "actions.0.due"],
        [str(bad), "actions.0.status"],
    ]
    assert places[3][0] == str(worse)
    assert len(places) == 4


def test_more_than_a_file_may_hold_is_refused(tmp_path):
    rules = [rule(f"r-{number}") for number in range(10_001)]
    paths = [
        put(tmp_path, f"{at}.relationship.json", relationship_document(rules=part))
        for at, part in enumerate((rules, [{**r, "state": "absent"} for r in rules]))
    ]
    done = run("merge", *paths)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1] == "rules: found 20002 of them; at most 20000 fit"


def test_a_place_that_cannot_be_written_to_is_said(files, tmp_path):
    done = run("merge", *files, "-o", tmp_path / "nowhere" / "out.relationship.json")
    assert done.exit_code == 2
    assert "nowhere" in done.stderr


def test_compare_and_portfolio_make_the_same_of_the_merged_file(files, tmp_path):
    merged = tmp_path / "merged" / "acme.relationship.json"
    merged.parent.mkdir()
    assert run("merge", *files, "-o", merged).exit_code == 0
    plain = [
        *files[:2],
        put(tmp_path, "early.response.json", json.loads(files[2].read_bytes())["responses"][0]),
    ]
    for command, many, item in (
        ("compare", files, [merged]),
        ("compare", plain, [merged.parent]),
        ("portfolio", [tmp_path / "in"], [merged.parent]),
    ):
        apart, together = run(command, *many, "--json"), run(command, *item, "--json")
        assert apart.exit_code == together.exit_code == 0, apart.stderr + together.stderr
        assert apart.stdout == together.stdout != ""


@pytest.mark.parametrize(
    ("names", "path", "shown"),
    [
        (["Acme", "Acme Ltd"], "x.relationship.json", "Acme"),
        ([], "x.relationship.json", "x"),
        ([" "], "north/x.relationship.json", "north/x"),
    ],
)
def test_responses_without_a_name_take_that_of_their_file(names, path, shown, tmp_path):
    responses = [
        document(side, splits(20, 30, 50), relationship="") for side in ("buyer", "supplier")
    ]
    put(tmp_path, path, relationship_document(names=names, responses=responses))
    (row,) = [json.loads(line) for line in run("portfolio", tmp_path, "--json").stdout.splitlines()]
    assert (row["relationship"], row["status"]) == (shown, "compared")


def test_one_of_several_assessments_is_chosen(tmp_path):
    path = put(tmp_path, "x.relationship.json", relationship_document())
    assert run("compare", path, "--assessment", "purpose").exit_code == 0
    done = run("compare", path, "--assessment", "loyalty")
    assert done.exit_code == 2
    assert done.stderr.startswith("--assessment: found loyalty; expected one of ")
