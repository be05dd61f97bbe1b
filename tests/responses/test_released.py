"""Files of every released format version are read for ever, and give the same results.

`released/<format version>/` is only ever added to: no file in it is changed or made anew.
"""

import json
import subprocess

import pytest
from counterpart import check_bytes, check_file, compare, relationship, score, to_bytes
from counterpart.reading import link
from counterpart.relationship.model import FORMAT_VERSION as RELATIONSHIP_VERSION
from counterpart.responses import FORMAT_VERSION as RESPONSE_VERSION
from hostile_inputs import FOLDER

from scripts.node import node, tool

RELEASED = FOLDER.with_name("released")
VERSIONS = [path for path in sorted(RELEASED.iterdir()) if path.is_dir()]
KINDS = {"response": RESPONSE_VERSION, "relationship": RELATIONSHIP_VERSION, "sealed": 1}
PASSPHRASE = "a fixture that is kept for ever"


def fixtures(kind):
    """Return the files of a kind in all versions, each with its name up to the kind."""
    actual = [path for folder in VERSIONS for path in sorted(folder.glob(f"*.{kind}.json"))]
    return [pytest.param(path, id=f"{path.parent.name}/{path.name}") for path in actual]


def beside(path, ending):
    """Return the file of the same name with another ending."""
    return path.with_name(path.name.partition(".")[0] + ending)


def holds(actual, expected, place=""):
    """Assert that a result has all that is expected; it may have more by now."""
    if isinstance(expected, dict):
        assert isinstance(actual, dict), place
        for key, value in expected.items():
            assert key in actual, f"{place}.{key}"
            holds(actual[key], value, f"{place}.{key}")
    else:
        assert actual == expected, place


@pytest.mark.parametrize(("kind", "newest"), KINDS.items())
def test_each_version_of_each_format_has_a_fixture(kind, newest):
    for version in range(1, newest + 1):
        actual = list((RELEASED / str(version)).glob(f"*.{kind}.json"))
        assert actual, f"{kind} {version}"
        assert {json.loads(path.read_bytes())["format_version"] for path in actual} == {version}


@pytest.mark.parametrize("path", fixtures("response"))
def test_a_response_gives_the_same_score(path, catalogue):
    response = check_bytes(path.read_bytes(), catalogue)
    result = score(catalogue, response).to_json()
    holds(json.loads(json.dumps(result)), json.loads(beside(path, ".score.json").read_bytes()))


@pytest.mark.parametrize("path", fixtures("response"))
def test_its_code_holds_the_same_response(path, catalogue):
    code = beside(path, ".code.txt").read_text("utf-8")
    assert link.decode(code, catalogue) == check_bytes(path.read_bytes(), catalogue)


@pytest.mark.parametrize("path", fixtures("relationship"))
def test_a_relationship_gives_the_same_comparison_and_loses_nothing(path, catalogue):
    outcome = check_file(path.read_bytes(), catalogue)
    result = compare(catalogue, outcome.responses).to_json()
    expected = json.loads(beside(path, ".comparison.json").read_bytes())
    holds(json.loads(json.dumps(result)), expected)
    before, after = json.loads(path.read_bytes()), relationship.to_json(outcome)
    assert after["names"] == before["names"]
    assert after.get("set_up") == before.get("set_up")
    assert after["format_version"] == before["format_version"]
    for kind in ("responses", "actions", "rules", "events"):
        assert len(after[kind]) == len(before[kind]) > 0


@pytest.mark.parametrize("path", fixtures("sealed"))
def test_a_sealed_file_opens_and_holds_the_same_response(path, catalogue, tmp_path):
    program = tmp_path / "sealing.mjs"
    source = str(RELEASED / "sealing.mjs")
    bundle = [source, "--bundle", "--format=esm", "--platform=node", f"--outfile={program}"]
    subprocess.run([*tool("esbuild"), *bundle, "--log-level=error"], check=True)
    command = [*node(), str(program), "open", PASSPHRASE]
    opened = subprocess.run(command, input=path.read_bytes(), capture_output=True, check=True)
    response = check_bytes(opened.stdout, catalogue)
    assert to_bytes(response) == to_bytes(
        check_bytes(beside(path, ".response.json").read_bytes(), catalogue)
    )
