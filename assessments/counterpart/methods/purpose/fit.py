"""What both reports ask where a purpose does not fit the potential, or is not clear."""

from __future__ import annotations

from counterpart.methods.purpose.scoring import CLARITY, FITS, Profile
from counterpart.report.phrases import Phrases
from counterpart.report.prompts import Prompt, Weight, prompt

CONTENT_WITH = ("transactional-fits", "partnership-fits")
TO_DISCUSS = tuple(fit for fit in FITS.values() if fit not in CONTENT_WITH)


def fit_prompts(phrases: Phrases, profile: Profile, before: str, n: str) -> list[Prompt]:
    """A prompt where a purpose does not fit the potential; it weighs the purpose's share."""
    now, purpose = profile.shares["now"], profile.dominant["now"]
    if profile.fit not in TO_DISCUSS or not now or not purpose:
        return []
    reading = phrases.reading(profile.fit)
    inputs = ((phrases.option(purpose), phrases.exact(now[purpose])),)
    weight = Weight(now[purpose], "fit", inputs, n, same=True)
    lines = (phrases.t(f"fit-{profile.fit}"),)
    title = before + (phrases.inside(reading.title) if before else reading.title)
    ask, guidance = reading.talk, reading.guidance
    return [prompt(phrases, weight, title, ask, guidance, lines, reading=reading, alone=True)]


def unclear_prompt(phrases: Phrases, level: float, bound: float, n: str) -> Prompt:
    """A prompt where one's clarity stays under the bound; it weighs what it lacks."""
    title, guidance = phrases.words.dimensions[CLARITY].name, "purpose-clarity"
    inputs = ((phrases.t("bound"), phrases.exact(bound)), (title, phrases.exact(level)))
    weight = Weight(bound - level, "lack", inputs, n)
    own = phrases.finding("fix-together", title, guidance, CLARITY, {"dimension": title})
    ask = own.talk if own else phrases.t("ask-fix-together")
    lines = (phrases.t("unclear"),)
    return prompt(phrases, weight, title, ask, guidance, lines, about=CLARITY, reading=own)
