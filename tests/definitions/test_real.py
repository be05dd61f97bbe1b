"""The definitions of this checkout: clean, and in step with their schemas."""

import json
import re

import pytest
from counterpart.decode import decode
from counterpart.model import Assessment
from counterpart.words import Words
from ruamel.yaml import YAML

from scripts import schema
from scripts.checks import check_all
from scripts.definitions import DefinitionsError, read_definitions
from scripts.paths import DEFINITIONS, LANGUAGES
from scripts.yaml_reader import load

FOLDERS = [path for path in DEFINITIONS.iterdir() if path.is_dir()]
WORDS = [folder / f"{language}.yaml" for folder in FOLDERS for language in LANGUAGES]
STRUCTURES = [folder / "assessment.yaml" for folder in FOLDERS]


def test_nothing_is_wrong():
    assert check_all() == []
    assert check_all(DEFINITIONS) == []
    assert check_all(DEFINITIONS / "purpose") == []


def test_the_package_decodes_the_same():
    definitions = read_definitions()
    yaml = YAML(typ="safe")
    for path in STRUCTURES:
        data = yaml.load(path.read_text("utf-8"))
        assert decode(Assessment, data) == definitions.assessments[path.parent.name]
    for path in WORDS:
        data = yaml.load(path.read_text("utf-8"))
        assert decode(Words, data) == definitions.words[path.stem][path.parent.name]


def test_another_reader_of_yaml_finds_the_same_worked_cases():
    yaml = YAML(typ="safe")
    paths = sorted(DEFINITIONS.glob("*/cases.yaml"))
    assert len(paths) == len(STRUCTURES) > 0
    for path in paths:
        text = path.read_text("utf-8")
        assert yaml.load(text) == load(text), path


def test_invalid_definitions_are_never_returned(tmp_path):
    folder = tmp_path / "purpose"
    folder.mkdir()
    for path in (DEFINITIONS / "purpose").iterdir():
        written = re.sub(r"(?m)^version: \d+", "version: 0", path.read_text("utf-8"))
        (folder / path.name).write_text(re.sub(r"(?ms)^changes:.*", "", written))
    with pytest.raises(DefinitionsError) as caught:
        read_definitions(tmp_path)
    said = "purpose/assessment.yaml:3: version: found 0; expected a number of at least 1"
    assert str(caught.value) == said
    assert [str(problem) for problem in caught.value.problems] == [said]


@pytest.mark.parametrize("name", schema.KINDS)
def test_schemas_are_in_step(name):
    text = schema.path(name).read_text("utf-8")
    assert text == schema.written(name), "run: python -m scripts.schema"
    for part in [json.loads(text), *json.loads(text)["$defs"].values()]:
        assert part["description"], part["title"]
        for key, value in part["properties"].items():
            assert key in ("buyer", "supplier") or value.get("description"), key


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_each_file_names_its_schema(folder):
    for path in sorted(folder.iterdir()):
        name = "words" if path.stem in LANGUAGES else path.stem
        first = path.read_text("utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema=../{name}.schema.json"
        assert (folder / f"../{name}.schema.json").is_file()
