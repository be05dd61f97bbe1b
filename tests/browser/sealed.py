"""Sealed files in tests, made by another implementation, and what a page does with a passphrase."""

from __future__ import annotations

import subprocess
from pathlib import Path

from playwright.sync_api import expect
from visits import ENGINE_LIMIT, PURPOSE, Visits, report

from scripts.node import node

SECRET = "zeven kalme potlóden"
QUICK = 100_000
"""Rounds of key derivation in files that tests seal; the page takes 600,000."""


def sealing(job: str, *arguments: str | int, given: bytes) -> bytes:
    """What the other implementation makes of these bytes."""
    command = [*node(), str(Path(__file__).with_name("sealing.mjs")), job, *map(str, arguments)]
    return subprocess.run(command, input=given, capture_output=True, check=True).stdout


def sealed_file(folder: Path, path: Path, passphrase: str = SECRET) -> Path:
    """A response file, sealed by the other implementation."""
    made = folder / path.name.replace(".response.", ".sealed.")
    made.write_bytes(sealing("seal", passphrase, QUICK, given=path.read_bytes()))
    return made


def scored(visits: Visits, path: Path, language: str, page_path: str = PURPOSE):
    """The assessment page with a report of a response, and the part on sealing open."""
    page = visits.open(f"{language}/{page_path}")
    page.set_input_files("[data-action=open]", path)
    expect(page.locator("[data-notices] [role=status]")).to_be_visible(timeout=ENGINE_LIMIT)
    page.click("[data-action=score]")
    report(page)
    page.click("[data-seal] summary")
    return page


def type_passphrase(page, passphrase: str, again: str | None = None) -> None:
    page.fill("#seal-first", passphrase)
    page.fill("#seal-again", passphrase if again is None else again)


def try_passphrase(page, passphrase: str) -> None:
    page.fill("#sealed-passphrase", passphrase)
    page.click("[data-action=unseal]")


def said_wrong(page):
    """What is wrong with the sealed responses, said at once."""
    return page.locator("#sealed-problem")
