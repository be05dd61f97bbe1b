"""The command `counterpart`."""

from __future__ import annotations

import errno
import sys
from typing import Any

import click

from scripts.commands import (
    importing,
    minutes,
    overlay,
    plan,
    playbook,
    plays,
    portfolio,
    relationship,
    responses,
    sheets,
    whole,
)
from scripts.commands.options import BAD_INPUT, stop
from scripts.commands.overlay import overlay_option
from scripts.rings import look_rarely
from scripts.terminal import prepare
from scripts.writing import reason


class _Commands(click.Group):
    """The commands; a disk or a file that fails on the way ends them with one line."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Runs what was asked for."""
        prepare()
        words = kwargs.get("args") or (args[0] if args else None)
        self.context_settings["obj"] = list(sys.argv[1:] if words is None else words)
        look_rarely()
        return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs a command. An output that nobody reads any more is click's: it ends quietly."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            where = f"{error.filename}: " if error.filename else ""
            stop([f"{where}{reason(error)}"], BAD_INPUT)


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96}
)
@click.version_option(package_name="counterpart-playbook", prog_name="counterpart")
def main() -> None:
    """Counterpart: a relationship playbook that a buyer and a supplier use together.

    \b
    Make the playbook:   counterpart build     then open build/site/ with any web server
    Write it:            counterpart serve     a saved change shows in the browser
    Check it:            counterpart check     every problem in one run
    Make it your own:    counterpart overlay   a folder that an update never overwrites
    Score a response:    counterpart score buyer.response.json
    Compare two sides:   counterpart compare buyer.response.json supplier.response.json
    Answers in Excel:    counterpart sheet trust --side supplier -o trust.answers.xlsx
    From another survey: counterpart import answers.csv --map map.yaml -o responses/
    Keep all in one:     counterpart merge responses/ -o acme.relationship.json
    All assessments:     counterpart whole acme.relationship.json
    What to do about it: counterpart play      all plays; one with its name
    See what is agreed:  counterpart plan acme.relationship.json
    What a workshop said: counterpart minutes acme.relationship.json
    Compare many:        counterpart portfolio responses/

    A response file is what a respondent downloads from an assessment page.
    """


for command in (
    playbook.check,
    playbook.build,
    playbook.dist,
    playbook.serve,
    playbook.new,
    responses.score,
    responses.compare,
    sheets.sheet,
    importing.import_,
    relationship.merge,
    plan.plan,
    minutes.minutes,
    whole.whole,
    plays.play,
    portfolio.portfolio,
):
    command.params.append(overlay_option)
    main.add_command(command)
main.add_command(overlay.overlay)

if __name__ == "__main__":
    main()
