"""A build fills and empties only a folder of its own; a new assessment is there whole or not."""

import shutil

import pytest
from given import all_files, run

from scripts import own_folder
from scripts import site as sites
from scripts.new import NewError, new
from scripts.own_folder import MARK, OLDER, NotOwnError, mark, refuse_foreign
from scripts.paths import BUILD, DEFINITIONS, ROOT

ROOMS = ["content", "assessments", "theme", "scripts", "tests", ".venv", ".ci", "."]


@pytest.fixture
def quick(monkeypatch):
    """Make a build do nothing but its first steps, and return where they happened."""
    built = []
    monkeypatch.setattr(sites, "_build", lambda site, *_, **__: (mark(site), built.append(site)))
    return built


@pytest.mark.parametrize(
    "room", [*ROOMS, "content/en", "content/new", "theme/new", ".new", "build"]
)
def test_sources_are_never_built_into(room, quick):
    there = (ROOT / room).exists()
    done = run("build", "--output", ROOT / room)
    assert (done.exit_code, done.stdout, quick) == (1, "", [])
    assert done.stderr.startswith(f"{(ROOT / room).resolve()}: found a folder of the sources")
    assert (ROOT / room).exists() is there


def test_a_link_to_the_sources_is_seen_through(quick, tmp_path):
    (tmp_path / "link").symlink_to(ROOT / "content")
    assert run("build", "--output", tmp_path / "link").exit_code == 1
    assert quick == []


def test_a_folder_that_holds_something_else_is_left_alone(quick, tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work")
    (tmp_path / "en").mkdir()
    before = all_files(tmp_path)
    done = run("build", "--output", tmp_path)
    assert done.exit_code == 1
    assert "not empty and that no build made" in done.stderr
    assert all_files(tmp_path) == before
    assert quick == []


@pytest.mark.parametrize("name", ["new", "deep/new", "empty", "built", "older"])
def test_a_new_an_empty_and_a_built_folder_are_filled(name, quick, tmp_path):
    for made in ("empty", "built", "older"):
        (tmp_path / made).mkdir()
    mark(tmp_path / "built")
    (tmp_path / "older" / OLDER).write_text("x")
    for made in ("built", "older"):
        (tmp_path / made / "CNAME").write_text("mine")
    done = run("build", "--output", tmp_path / name)
    assert done.exit_code == 0, done.output
    assert quick == [tmp_path / name]
    assert (tmp_path / name / MARK).is_file()


def test_a_link_in_a_built_folder_is_not_followed(tmp_path):
    mark(tmp_path / "site")
    (tmp_path / "site" / "en").symlink_to(ROOT / "content")
    with pytest.raises(NotOwnError, match="found a link in it, en"):
        refuse_foreign(tmp_path / "site")


def test_where_builds_go_unless_told_needs_no_mark():
    for folder in own_folder.ALWAYS:
        refuse_foreign(folder)
    assert own_folder.ALWAYS[0] == BUILD / "site" == sites.SITE


@pytest.fixture
def definitions(tmp_path):
    return shutil.copytree(DEFINITIONS, tmp_path / "definitions")


@pytest.mark.parametrize(
    "slug", ["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9", "com0", "CON", "Nul"]
)
def test_a_name_that_windows_keeps_is_refused(slug, definitions):
    before = all_files(definitions)
    with pytest.raises(NewError, match=f"found '{slug}'"):
        new(slug, definitions)
    done = run("new", slug)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"found '{slug}'")
    assert all_files(definitions) == before


@pytest.mark.parametrize(
    "slug", ["con.", "con ", "nul.txt", "x.", "x ", "a:b", "a\\b", "a/b", "x" * 65]
)
def test_a_name_that_some_system_changes_is_refused(slug, definitions):
    with pytest.raises(NewError):
        new(slug, definitions)


def test_the_longest_name_is_taken(definitions):
    assert new("x" * 64, definitions)
    assert new("console", definitions)


def test_a_link_to_nothing_is_taken_already(definitions):
    (definitions / "later").symlink_to(definitions / "nowhere")
    with pytest.raises(NewError, match="exists already"):
        new("later", definitions)


def test_a_new_assessment_is_there_whole_or_not_at_all(definitions, monkeypatch):
    write, done = type(definitions).write_text, []

    def full(path, *arguments):
        if len(done) == 2:
            raise OSError(28, "No space left on device")
        done.append(path)
        return write(path, *arguments)

    monkeypatch.setattr(type(definitions), "write_text", full)
    before = sorted(definitions.rglob("*"))
    with pytest.raises(OSError, match="No space left"):
        new("delivery-promises", definitions)
    assert sorted(definitions.rglob("*")) == before
