"""The development server answers to the names of this machine, and to those that it was told."""

from __future__ import annotations

import http.client
import threading
from functools import partial
from http.server import ThreadingHTTPServer

import pytest

from scripts.paths import LANGUAGES
from scripts.serve import HOSTS, Browsers, Handler, host_of


@pytest.fixture(scope="module")
def port(tmp_path_factory):
    """Return the port of a server of one page, which was told one more name."""
    folder = tmp_path_factory.mktemp("served")
    (folder / "index.html").write_text("here")
    for language in LANGUAGES:
        (folder / language).mkdir()
        (folder / language / "404.html").write_text(f"missing: {language}")
    hosts = {*HOSTS, "work.example"}
    handler = partial(Handler, directory=str(folder), browsers=Browsers(), hosts=hosts)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def asked(port, *hosts, method="GET", path="/"):
    """Return the status and the text of an answer to a request with these Host headers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest(method, path, skip_host=True)
    for host in hosts:
        connection.putheader("Host", host)
    connection.endheaders()
    answer = connection.getresponse()
    actual = answer.status, answer.read().decode()
    connection.close()
    return actual


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]", "[::1]:8000", "work.example:1"],
)
def test_it_answers_to_its_own_names(port, host):
    assert asked(port, host) == (200, "here")


@pytest.mark.parametrize("length", [1, 5000])
@pytest.mark.parametrize(("path", "language"), [("/nl/x", "nl"), ("/en/x/", "en"), ("/x", "en")])
def test_what_is_missing_gets_the_page_that_repairs_links(port, path, language, length):
    lost = f"{path}%23r={'A' * length}"
    assert asked(port, "localhost", path=lost) == (404, f"missing: {language}")
    assert asked(port, "localhost", path=lost, method="HEAD") == (404, "")


@pytest.mark.parametrize("path", ["/", "/__reload", "/nowhere"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(
    "hosts",
    [
        ("evil.example",),
        ("evil.example:8000",),
        ("localhost.evil.example",),
        ("127.0.0.1.evil.example:80",),
        ("127.0.0.2",),
        ("localhost:x",),
        ("",),
        (),
        ("localhost", "evil.example"),
    ],
)
def test_any_other_name_is_refused(port, hosts, method, path):
    status, text = asked(port, *hosts, method=method, path=path)
    assert status == 421
    assert "here" not in text


def test_a_port_is_no_part_of_a_name():
    assert [host_of(name) for name in ("a:1", "[::1]:1", "[::1]", "a", "a:b")] == [
        *("a", "[::1]", "[::1]", "a", "a:b")
    ]
