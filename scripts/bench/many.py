"""Measures `counterpart portfolio` on as many response files as one likes: a million, say.

    python -m scripts.bench.many 1000000

Makes the files below build/, compares them with one process and with two, and removes them. It is
no part of `make bench`: a million files are 4 GB on a disk of 4 kB blocks.
"""

from __future__ import annotations

import shutil
import sys

from scripts.bench.command_line import make_files, measured
from scripts.paths import BUILD


def main(count: int) -> None:
    """Prints seconds and the most resident memory of each."""
    folder, tables = BUILD / "bench-many", [BUILD / f"bench-many-{of}.csv" for of in (1, 2)]
    shutil.rmtree(folder, ignore_errors=True)
    try:
        make_files(folder, count)
        for number, table in enumerate(tables, 1):
            options = ("--csv", str(table), "--processes", str(number))
            spent, most = measured("portfolio", str(folder), *options)
            print(f"{count:,} files, processes: {number}{spent:12.1f} s{most:8.0f} MB")
        if tables[0].read_bytes() != tables[1].read_bytes():
            raise SystemExit("two processes made another table than one")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        for table in tables:
            table.unlink(missing_ok=True)


if __name__ == "__main__":
    main(int(sys.argv[1].replace("_", "").replace(",", "")))
