"""The command that takes in what another survey tool gave out: import."""

from __future__ import annotations

from pathlib import Path

import click

from scripts.commands.options import refuse
from scripts.paths import LANGUAGES
from scripts.terminal import say_data, say_line
from scripts.writing import WriteError, write_all, write_whole


@click.command("import")
@click.argument(
    "table", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path)
)
@click.option(
    "--map",
    "map_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The map: which column is which answer, in YAML.",
)
@click.option("--suggest", is_flag=True, help="Write a draft of the map instead.")
@click.option("--assessment", default="", help="With --suggest: the id of the assessment.")
@click.option("--side", type=click.Choice(("buyer", "supplier")), help="With --suggest.")
@click.option("--relationship", default="", metavar="NAME", help="With --suggest.")
@click.option("--round", "round_name", default="", metavar="ROUND", help="With --suggest.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The folder for the response files; with --suggest, the file for the map. "
    "Default: standard output.",
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    show_default=True,
    help="The language of error messages, and of answers where no column says it.",
)
def import_(
    table: Path,
    map_file: Path | None,
    suggest: bool,
    assessment: str,
    side: str | None,
    relationship: str,
    round_name: str,
    output: Path | None,
    language: str,
) -> None:
    """Take in a table with many people's answers, one row a person.

    TABLE is what a survey tool gives out, such as Microsoft Forms, Google Forms or LimeSurvey:
    CSV, or an Excel workbook whose first sheet with something in it is read. First have a draft
    of the map written, and look it over:

    \b
      counterpart import answers.xlsx --suggest --assessment trust --side buyer -o map.yaml
      counterpart import answers.xlsx --map map.yaml -o responses/

    Each row becomes a response file. Ids come from the survey's own, so that the same row,
    exported again, replaces what it was. Exits with 2 and one line a problem, each with its row
    and column; then nothing is written.
    """
    from counterpart import InputError, to_bytes
    from counterpart.survey.importing import import_table
    from counterpart.survey.suggesting import suggest as draft_of
    from counterpart.survey.table import SIZE_LIMIT, read_table

    from scripts.compiled import catalogue
    from scripts.opening import SpecialFileError, bounded
    from scripts.reading import tell
    from scripts.said import said
    from scripts.surveys import checked_map, known_heads, known_says, map_text

    held = catalogue()
    sentences = held.sentences(language)
    if bool(map_file) == suggest or (suggest and assessment not in held.assessments):
        expected = ", ".join(held.assessments)
        refuse([sentences["import-needs"].format(expected=expected)])
    try:
        rows = read_table(bounded(table, SIZE_LIMIT))
        if suggest:
            given = {"side": side or "", "relationship": relationship, "round": round_name}
            given |= {"language": language}
            draft = draft_of(rows, assessment, held, known_heads(), known_says(), given)
            text = map_text(draft)
            if output:
                write_whole(output, text.encode())
                say_line(said(held, language, "wrote", path=output), err=True)
            else:
                say_data(text.rstrip("\n"))
            return
        imported = import_table(rows, checked_map(map_file, held, language, refuse), held)
    except SpecialFileError as error:
        refuse([f"{table}: {sentences[f'special-{error.kind}']}"])
    except InputError as error:
        refuse(f"{table}: {line}" for line in error.say(sentences))
    except WriteError as error:
        refuse([str(error)])
    if imported.empty:
        tell([sentences["rows-empty"].format(count=len(imported.empty))])
    files = {
        f"{r.assessment}-{r.side}-{r.respondent.id[:12]}.response.json": to_bytes(r)
        for r in imported.responses
    }
    if output is None:
        say_data("\n".join(data.decode() for data in files.values()))
        return
    try:
        output.mkdir(parents=True, exist_ok=True)
        targets = {output / name: (lambda data=data: data) for name, data in files.items()}
        written = sum(1 for _ in write_all(targets))
    except WriteError as error:
        refuse([str(error)])
    say_line(said(held, language, "imported", count=written, path=output), err=True)
