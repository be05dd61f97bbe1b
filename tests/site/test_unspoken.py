"""A site that speaks fewer languages than the one before it in its folder keeps no page of them."""

from __future__ import annotations

from scripts import site
from scripts.paths import OURS


def test_pages_of_a_language_that_is_left_out_go(tmp_path, monkeypatch):
    left = OURS[-1]
    for language in (*OURS, "own"):
        (tmp_path / language).mkdir()
        (tmp_path / language / "index.html").write_text("", "utf-8")
        (tmp_path / f".{language}").write_text("", "utf-8")
    monkeypatch.setattr(site, "LANGUAGES", OURS[:-1])
    site.remove_unspoken(tmp_path)
    names = {path.name for path in tmp_path.iterdir()}
    spoken = (*OURS[:-1], "own")
    assert names == {*spoken, *(f".{language}" for language in spoken)}
    assert left not in names
