"""Whether the samples of an overlay can be opened and have the words that the pages say of them."""

from __future__ import annotations

from collections.abc import Iterator

from counterpart import Catalogue, InputError, check_bytes

from scripts.checks.problems import Problem
from scripts.locales import read_words
from scripts.overlay.laying import SITE, Laid
from scripts.overlay.rooms import SAMPLES
from scripts.paths import DEFAULT
from scripts.samples import ENDING

SAID = ("", "-more", "-called")
"""What the keys of a sample's words end with: its title, what it shows, whose it is."""


def check_words(laid: Laid) -> Iterator[Problem]:
    """The words of each sample that the overlay has, in every language."""
    for part in laid.contents.parts:
        room, _, name = part.path.rpartition("/")
        if room != SAMPLES:
            continue
        for language in laid.contents.languages:
            file = f"theme/locales/{language}/{SITE}"
            keys = read_words(laid.into / file)
            for key in (f"sample-{name}{ending}" for ending in SAID):
                if key not in keys:
                    says = f"found nothing; expected this text of the sample {name}"
                    yield Problem(f"{laid.contents.shown}/{file}", 1, key, says)


def check_answers(laid: Laid, catalogue: Catalogue) -> Iterator[Problem]:
    """The responses of each sample, as this catalogue's assessments ask for them."""
    for part in laid.contents.parts:
        if not part.path.startswith(f"{SAMPLES}/"):
            continue
        files = [name for name in laid.contents.files if name.startswith(f"{part.path}/")]
        responses = [name for name in files if name.endswith(ENDING)]
        if not responses:
            says = f"found no response; expected files that end in {ENDING}"
            yield Problem(f"{laid.contents.shown}/{part.path}", 1, "", says)
        for name in responses:
            try:
                check_bytes(laid.contents.files[name].read_bytes(), catalogue)
            except InputError as error:
                for said in error.say(catalogue.sentences(DEFAULT)):
                    yield Problem(f"{laid.contents.shown}/{name}", 1, "", said)
