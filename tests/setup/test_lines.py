"""No template line is so long that a change in it cannot be read."""

from scripts.paths import PACKAGE, THEME

MOST = 160


def test_no_template_line_is_longer_than_can_be_read():
    methods = (
        path for path in (PACKAGE / "methods").rglob("*") if path.suffix in (".html", ".txt")
    )
    paths = [*methods, *(path for path in (THEME / "templates").rglob("*") if path.is_file())]
    assert len(paths) > 100
    long = [
        f"{path.name}:{number}"
        for path in paths
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > MOST
    ]
    assert long == []
