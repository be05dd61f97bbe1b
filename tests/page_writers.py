"""The page's writers of decks and documents, bundled alone, for Node to run."""

import subprocess

from scripts.node import tool
from scripts.paths import ROOT, THEME


def bundled(writer, folder):
    """Return the path of a writer that is bundled as the build bundles it, as a module."""
    path = folder / f"{writer}.mjs"
    source = THEME / "js" / "office" / f"{writer}.js"
    flags = ["--bundle", "--format=esm", "--platform=browser", f"--outfile={path}"]
    command = [*tool("esbuild"), str(source), *flags, "--log-level=error"]
    subprocess.run(command, cwd=ROOT, check=True)
    return path
