"""Files at an address: the same table as from a folder, and what is wrong with an address."""

import shutil

import fsspec
import pytest
from counterpart.portfolio import stores
from relationships import answers, give, run

from scripts.locales import read_locales
from scripts.paths import LANGUAGES, SAMPLES


@pytest.fixture
def both(tmp_path):
    """Return a folder and an address that hold the same: ours, strange, bad and hidden files."""
    top = tmp_path / "in"
    shutil.copytree(SAMPLES / "false-consensus", top / "one" / "deep")
    give(top / "two", "buyer", "b", answers(2, 4), "")
    named = give(top / "two", "supplier", "s", answers(2, 4), "")
    named.rename(top / "two" / "answers of the supplier.txt")
    give(top / ".hidden", "buyer", "b", answers(2, 4))
    others = {
        "two/bad.response.json": b"{",
        "two/large.response.json": b" " * 300_000,
        "two/notes.txt": b"no answers",
        "two/empty.txt": b"",
        "__MACOSX/two/._a.response.json": b"x",
        "Thumbs.db": b"x",
    }
    for way, data in others.items():
        (top / way).parent.mkdir(parents=True, exist_ok=True)
        (top / way).write_bytes(data)
    store = fsspec.filesystem("memory")
    store.put(f"{top}/", "/portfolio/", recursive=True)
    stores.opened.cache_clear()
    yield top, "memory://portfolio"
    store.rm("/portfolio", recursive=True)


def test_an_address_gives_the_table_of_the_folder(both, tmp_path):
    top, address = both
    made = []
    for given in (str(top), address, top.as_uri()):
        done = run(
            given, "--csv", tmp_path / "t.csv", "--parquet", tmp_path / "t.parquet", "--json"
        )
        assert done.exit_code == 2
        files = [(tmp_path / name).read_bytes() for name in ("t.csv", "t.parquet")]
        said = done.stderr.replace("memory:///portfolio", str(top))
        made.append((done.stdout, said, files))
    assert made[1] == made[0]
    assert made[2] == made[0]
    assert f"{top}/two/bad.response.json: " in made[0][1]
    assert "two" in made[0][0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("nothing-like-it://a/b", "no-store"),
        ("s3://a/b", "no-store-package"),
        ("memory://not-there", "no-such-folder"),
    ],
)
def test_what_is_wrong_with_an_address_is_said(address, key, language):
    done = run(address, "--language", language)
    assert (done.exit_code, done.stdout) == (2, "")
    before = read_locales()[language]["command"][key].partition("{")[0]
    assert done.stderr.startswith(before)


def test_without_fsspec_the_extra_is_named(monkeypatch):
    monkeypatch.setattr(stores, "find_spec", lambda _: None)
    done = run("memory://never-opened/a")
    assert done.exit_code == 2
    assert "counterpart-playbook[cluster]" in done.stderr
