"""Walks every form as somebody who reads all of it and never hesitates, beside the minutes stated.

No program can time a person. This one reads what the screens show, a word once however often it
stands there, and taps every answer. Nothing of it comes from the rule of the minutes
(`scripts.minutes`): the words are those that the browser shows, and each second has a source.

- A word takes 0.3 s: whoever answers a question faster than that is counted as not having read it
  [lit: Zhang and Conrad 2014]; 200 words a minute.
- A tap takes 1.1 s to aim and 0.2 s to press, and an answer that one knows already 1.35 s to call
  to mind [lit: Card, Moran and Newell 1980].

What is stated beyond that is the time to think. A list of one's own, a sentence and a note are
left out, so that what they take is thinking, too. What the page itself takes is measured beside it;
it depends on the machine, and whoever reads does not wait for it.

`python -m scripts.bench.reading en` walks the site that is built and prints a table; all languages
where none is named.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from scripts.bench.measuring import Goal, goal, say
from scripts.bench.taps import TELEPHONE, Thumb, answered
from scripts.compiled import catalogue
from scripts.minutes import A_MINUTE, lengths

A_WORD, TO_AIM, TO_PRESS, TO_RECALL = 0.3, 1.1, 0.2, 1.35
"""Seconds."""
SIDE = "supplier"
COLUMNS = (
    *("assessment", "words", "around", "answers", "taps"),
    *("minutes without a pause", "stated", "seconds to think", "of the page"),
)
TEXTS = """() => {
  const page = document.querySelector(".cp-page");
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const texts = [[], []];
  while (walker.nextNode()) {
    const { parentElement: of, textContent } = walker.currentNode;
    const { width, height } = of.getBoundingClientRect();
    const seen = width > 1 && height > 1 && of.checkVisibility({ visibilityProperty: true });
    if (!seen || !/\\p{L}/u.test(textContent)) continue;
    texts[of.closest("[data-screen][data-now], .cp-lead") ? 0 : 1].push(textContent.trim());
  }
  return texts;
}"""
"""The texts in sight: those of the screen and what the assessment is about, and those around."""


@dataclass(frozen=True)
class Walk:
    """What somebody read and tapped in one assessment, and the minutes that its page states."""

    assessment: str
    language: str
    words: int
    around: int
    """Words of the page that are no question: how to answer, buttons, where the answers stay."""
    thumb: Thumb
    stated: int

    @property
    def without_a_pause(self) -> float:
        """Minutes of reading and tapping alone."""
        read = (self.words + self.around) * A_WORD
        tapped = self.thumb.taps * (TO_AIM + TO_PRESS) + self.thumb.judgements * TO_RECALL
        return (read + tapped) / A_MINUTE

    @property
    def to_think(self) -> float:
        """Seconds that the stated minutes leave for each answer."""
        return (self.stated - self.without_a_pause) * A_MINUTE / self.thumb.judgements

    @property
    def cells(self) -> tuple[str, ...]:
        """A row of the table, by `COLUMNS`."""
        counts = (self.words, self.around, self.thumb.judgements, self.thumb.taps)
        return (
            f"{self.assessment}, {self.language}",
            *map(str, counts),
            f"{self.without_a_pause:.1f}",
            str(self.stated),
            f"{self.to_think:.1f}",
            f"{self.thumb.seconds:.0f}",
        )


def walks(launch: Any, address: str, languages: Sequence[str] = ()) -> Iterator[Walk]:
    """Every assessment in these languages, or in every one."""
    known = catalogue()
    stated: Mapping[str, int] = lengths(known)
    browser = launch()
    for language in languages or known.languages:
        for name in known.assessments:
            say(f"reading {name}, {language}")
            context = browser.new_context(**TELEPHONE)
            page = context.new_page()
            page.goto(f"{address}/{language}/assessments/{name}/index.html")
            read: tuple[set[str], set[str]] = (set(), set())
            thumb = answered(page, SIDE, partial(_read, page, read))
            words = [sum(len(text.split()) for text in of) for of in (read[0], read[1] - read[0])]
            yield Walk(name, language, words[0], words[1], thumb, stated[name])
            context.close()


def _read(page: Any, read: tuple[set[str], set[str]]) -> None:
    """Reads what is shown and was not read before."""
    for known, texts in zip(read, page.evaluate(TEXTS), strict=True):
        known.update(texts)


def goals(made: list[Walk]) -> list[Goal]:
    """Whoever reads all and never hesitates is ready before the minutes that the page states."""
    return [
        goal(
            f"minutes without a pause, {of.assessment} ({of.language})",
            of.without_a_pause,
            of.stated,
        )
        for of in made
    ]


def main() -> None:
    """Walks the built site and prints what came of it."""
    from playwright.sync_api import sync_playwright

    from scripts.bench.serving import served
    from scripts.light_browser import light_browser
    from scripts.sources import SITE

    with served(SITE) as address, sync_playwright() as playwright:
        launch = partial(
            playwright.chromium.launch, executable_path=light_browser(), args=["--no-sandbox"]
        )
        print(" | ".join(COLUMNS))
        for of in walks(launch, address, sys.argv[1:]):
            print(" | ".join(of.cells), flush=True)


if __name__ == "__main__":
    main()
