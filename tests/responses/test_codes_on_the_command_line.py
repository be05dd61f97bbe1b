"""The commands take codes, links and files of pasted text where they take response files."""

import pytest
from answering import document, response, splits
from click.testing import CliRunner
from counterpart.canonical import canonical_bytes
from counterpart.reading import link
from disguises import HOW, MAILS

from scripts.cli import main

BUYER, SUPPLIER = (
    response(side, splits(20, 30, 50), f"{side}-1") for side in ("buyer", "supplier")
)
LINKS = [f"https://intranet.test/en/compare/#r={link.encode(item)}" for item in (BUYER, SUPPLIER)]


def run(command, *arguments):
    return CliRunner().invoke(main, [command, *map(str, arguments)])


@pytest.fixture
def expected(tmp_path):
    """Return what a comparison of the two as files prints."""
    paths = []
    for side in ("buyer", "supplier"):
        paths.append(tmp_path / f"{side}.response.json")
        given = document(side, splits(20, 30, 50))
        paths[-1].write_bytes(canonical_bytes(given))
    printed = run("compare", "--json", *paths).stdout
    assert printed
    return printed


@pytest.mark.parametrize("how", ["both", "outlook", "before )", "quoted", "markdown", "google"])
def test_links_as_arguments(how, expected):
    done = run("compare", "--json", *(HOW[how](address) for address in LINKS))
    assert (done.exit_code, done.stdout) == (0, expected)
    codes = [address.partition("#r=")[2] for address in LINKS]
    assert run("compare", "--json", *codes).stdout == expected
    assert run("compare", "--json", f"Ours is {codes[0]}, theirs is {codes[1]}.").stdout == expected


def test_a_file_of_pasted_text(tmp_path, expected):
    mail = tmp_path / "mail.txt"
    mail.write_text(f"Ours is {LINKS[0]}.\n\n{HOW['printable mail'](LINKS[1])}", "cp1252")
    assert run("compare", "--json", mail).stdout == expected
    assert run("score", "--json", mail).stdout.count("counterpart/score") == 2
    assert run("merge", mail).stdout.count("counterpart/response") == 2
    assert run("plan", mail).exit_code == 0
    assert run("whole", mail).exit_code == 0


@pytest.mark.parametrize("how", MAILS)
def test_a_mail_as_a_program_saves_it(tmp_path, expected, how):
    mail = tmp_path / "answers.eml"
    mail.write_bytes(MAILS[how](f"{LINKS[0]} and {LINKS[1]}").encode())
    assert run("compare", "--json", mail).stdout == expected


def test_a_damaged_code_is_told_with_its_beginning(tmp_path):
    code = link.encode(BUYER)
    done = run("compare", code[:40] + "A" + code[41:], LINKS[1])
    assert done.exit_code == 2
    assert done.stderr.startswith(f"{code[:20]}…: The code is damaged")
    mail = tmp_path / "mail.txt"
    mail.write_text(f"Ours is {LINKS[0]}, theirs is {LINKS[1][:-4]}")
    done = run("compare", mail)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"{mail}: This is not a response link or code")


def test_an_invitation_and_a_path_that_is_not_there(tmp_path):
    done = run("score", "https://x.test/en/assessments/trust/#invite=1&side=buyer&round=2026-11")
    assert done.exit_code == 2
    assert "This is an invitation" in done.stderr
    done = run("score", "missing.response.json")
    assert done.exit_code == 2
    assert "does not exist" in done.stderr
