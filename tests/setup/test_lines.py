"""No template line is so long that a change in it cannot be read."""

from scripts.paths import PACKAGE, THEME

MOST = 160


def test_no_template_line_is_longer_than_can_be_read():
    methods = (
        path for path in (PACKAGE / "methods").rglob("*") if path.suffix in (".html", ".txt")
    )
    rooms = (THEME / "templates", THEME / "overrides")
    paths = [*methods, *(path for room in rooms for path in room.rglob("*") if path.is_file())]
    assert len(paths) > 100
    long = [
        f"{path.name}:{number}"
        for path in paths
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > MOST
    ]
    assert long == []


def test_no_template_is_empty():
    rooms = (PACKAGE / "methods", THEME / "templates", THEME / "overrides")
    paths = [path for room in rooms for kind in ("*.html", "*.txt") for path in room.rglob(kind)]
    assert paths
    assert [path.name for path in paths if not path.read_text("utf-8").strip()] == []
