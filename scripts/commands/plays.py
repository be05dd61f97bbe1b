"""The command that prints a play, or all of them in a line each."""

from __future__ import annotations

import click

from scripts.commands.options import language_option, refuse
from scripts.terminal import say


@click.command()
@click.argument("play", required=False, default="")
@language_option
def play(play: str, language: str) -> None:
    """Print a play: what to do about a finding, with the words to say.

    PLAY is the name of one, such as `cash-walk`; without it, all are named in a line each. Exits
    with 2 where there is none of that name.
    """
    from scripts.compiled import catalogue
    from scripts.locales import read_locales
    from scripts.plays.text import play_text, plays_text

    held, locale = catalogue(), read_locales()[language]
    if not play:
        say(plays_text(held, locale, language))
    elif play in held.plays:
        say(play_text(held, locale, language, play))
    else:
        from counterpart import Problem

        facts = {"found": play, "expected": ", ".join(held.plays)}
        refuse([Problem("PLAY", "not-one-of", facts).say(held.sentences(language))])
