"""Pyodide's interpreter without the names that nobody here asks for.

It exports everything, so that compiled extensions can be linked to it; there are none here. Each
name that is exported costs a place in a table at every start, and two lines of script.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.engine.errors import EngineBuildError
from scripts.engine.wasm import exported, exporting

ASSIGNED = re.compile(r"function assignWasmExports\(wasmExports\)\{([^{}]*)\}")
STATEMENT = re.compile(r'(?:[\w$]+=|Module\["[^"]+"\]=)*wasmExports\["([^"]+)"\](?:\.value>>>0)?;?')
DECLARED = re.compile(r"var (?=(?:[\w$]+,){1000})([\w$,]+);")
WORD = re.compile(r"[\w$]+")


def lean(script: str, module: bytes, scripts: Iterable[str]) -> tuple[str, bytes]:
    """The interpreter's script and module, with what these `scripts` and itself ask for by name.

    A name counts as asked for wherever the word stands. Raises EngineBuildError where the script
    is made in another way than known.
    """
    assigned, declared = ASSIGNED.search(script), DECLARED.search(script)
    if not assigned or not declared or declared.start() > assigned.start():
        raise EngineBuildError("pyodide.asm.mjs takes its exports in another way than known")
    names = exported(module)
    if left := set(STATEMENT.sub("", assigned[1]).split(";")) - {""}:
        raise EngineBuildError(f"pyodide.asm.mjs takes its exports in another way: {min(left)}")
    rest = (
        script[: declared.start()],
        script[declared.end() : assigned.start()],
        script[assigned.end() :],
    )
    words = {word for text in (*rest, *scripts) for word in WORD.findall(text)}
    wanted = {name for name in names if name in words or f"_{name}" in words}

    def statement(match: re.Match[str]) -> str:
        return match[0] if match[1] in wanted else ""

    gone = {f"_{name}" for name in names - wanted}
    variables = ",".join(name for name in declared[1].split(",") if name not in gone)
    taken = STATEMENT.sub(statement, assigned[1])
    head, middle, tail = rest
    function = f"function assignWasmExports(wasmExports){{{taken}}}"
    return f"{head}var {variables};{middle}{function}{tail}", exporting(module, wanted.__contains__)
