"""The commands that make the playbook: check, build, dist, serve, new."""

from __future__ import annotations

from pathlib import Path

import click

from scripts.commands.options import BAD_INPUT, BUILDERS, PROBLEMS, stop
from scripts.terminal import say_line

brand_option = click.option(
    "--brand",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder with your own brand: brand.css, as in branding/ of a site, and a logo.",
)
builder_option = click.option(
    "--builder",
    type=click.Choice(BUILDERS),
    default=BUILDERS[0],
    show_default=True,
    help="What makes pages of the texts; Zensical makes the same ones, and is on trial.",
)


@click.command()
@click.argument(
    "directory", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
def check(directory: Path | None) -> None:
    """Report every problem in what you wrote.

    Reads all definitions, content and locales.

    DIRECTORY is a folder of definitions; without it, those of this playbook. Each problem is one
    line, `file:line: path by id: found; expected`. Exits with 1 where there is one.
    """
    from scripts.checks import check_all

    problems = check_all(directory) if directory else check_all()
    for problem in problems:
        say_line(problem)
    if problems:
        raise SystemExit(PROBLEMS)
    say_line("The definitions, the content and the locales are in order.", err=True)
    if not directory:
        from scripts.compiled import catalogue
        from scripts.plays.counts import counted

        say_line(counted(catalogue()), err=True)


@click.command()
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site goes; default: build/site/.",
)
@brand_option
@builder_option
def build(output: Path | None, brand: Path | None, builder: str) -> None:
    """Build the playbook.

    It is a static site that any web server can serve, at any address.
    Does nothing where nothing has changed. Exits with 1 and one line a problem where the
    definitions or the content have problems.
    """
    from scripts.sources import SITE, fingerprint, is_made, is_possible, up_to_date

    site = (output or SITE).resolve()
    if not brand and is_made(
        site, fingerprint(live=False, packages=is_possible(), builder=builder)
    ):
        say_line(up_to_date(site))
        return
    from scripts.branding import BrandError
    from scripts.branding import brand as give_brand
    from scripts.locales import read_locales
    from scripts.site import BuildError
    from scripts.site import build as build_site

    try:
        build_site(site, say=say_line, builder=builder)
        if brand:
            give_brand(site, read_locales(), brand)
    except (BuildError, BrandError) as error:
        stop(error.problems, PROBLEMS)


@click.command()
@brand_option
@builder_option
def dist(brand: Path | None, builder: str) -> None:
    """Build the playbook and pack it: one zip that works wherever it is unpacked.

    The zip goes into build/dist/, with its SHA-256 beside it. The same sources give the same
    bytes. Exits with 1 where the definitions or the content have problems.
    """
    from scripts.branding import BrandError, of_overlay
    from scripts.branding import brand as give_brand
    from scripts.dist import make_release
    from scripts.locales import read_locales
    from scripts.site import BuildError
    from scripts.site import build as build_site
    from scripts.sources import SITE, shown

    try:
        build_site(say=say_line, builder=builder)
        give_brand(SITE, read_locales(), brand or of_overlay())
    except (BuildError, BrandError) as error:
        stop(error.problems, PROBLEMS)
    say_line(f"Packed {shown(make_release(SITE, read_locales()))}.")


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port on 127.0.0.1.",
)
@click.option(
    "--host",
    "hosts",
    multiple=True,
    help="Another name it answers to, as behind a forwarded port; can be given more than once.",
)
def serve(port: int, hosts: tuple[str, ...]) -> None:
    """Serve the playbook while you write it.

    Builds it again whenever you save something.
    Watches content, definitions, theme and scoring code; the page reloads by itself and keeps
    the answers. Stop with Ctrl+C. Requests for any other host than this machine are refused.
    """
    from scripts.serve import serve as serve_site

    serve_site(port, hosts=hosts, say=say_line)


@click.command()
@click.argument("slug")
def new(slug: str) -> None:
    """Make a new assessment from a skeleton.

    The skeleton passes `check` and is in the site at once; with --overlay it stands in that folder.
    SLUG names it: small letters, digits and hyphens, such as `delivery-promises`.
    """
    from scripts.new import NewError
    from scripts.new import new as make
    from scripts.paths import DEFINITIONS, OVERLAY

    own = OVERLAY / "assessments" / "definitions" if OVERLAY else None
    try:
        for path in make(slug, DEFINITIONS, own):
            say_line(str(path))
    except NewError as error:
        stop([str(error)], BAD_INPUT)
