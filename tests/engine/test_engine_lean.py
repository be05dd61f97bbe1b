"""What is left of the interpreter: the names that are asked for, and what can be called."""

from __future__ import annotations

import pytest

from scripts.engine import EngineBuildError
from scripts.engine.lean import lean
from scripts.engine.running import run
from scripts.engine.wasm import exported, exporting, with_text

HEAD = b"\0asm\1\0\0\0"
FIRST, SECOND, THIRD, FOURTH = (
    bytes.fromhex(body)
    for body in (
        "04 00 10 01 0b",  # calls the second
        "04 00 41 07 0b",  # gives 7
        "04 00 41 09 0b",  # gives 9, and nobody calls it
        "07 00 41 80 80 01 0f 0b",  # gives 16384 at once; it lies in a table
    )
)
TRAP = bytes.fromhex("03 00 00 0b")
FILLER = [f"_n{place}" for place in range(1000)]


def section(number, content):
    return bytes([number, len(content)]) + content


def module(*bodies, exports=b"\2\5first\0\0\5other\0\0"):
    return HEAD + b"".join(
        (
            section(1, bytes.fromhex("01 60 00 01 7f")),
            section(3, bytes([len(bodies)]) + bytes(len(bodies))),
            section(4, bytes.fromhex("01 70 00 01")),
            section(7, exports),
            section(9, bytes.fromhex("01 00 41 00 0b 01 03")),
            section(10, bytes([len(bodies)]) + b"".join(bodies)),
        )
    )


WHOLE = module(FIRST, SECOND, THIRD, FOURTH)


def script(*statements, call="_first()"):
    names = ",".join(["_first", "_other", *FILLER])
    return f"var {names};{call};function assignWasmExports(wasmExports){{{''.join(statements)}}}"


def taking(name):
    return f'_{name}=Module["_{name}"]=wasmExports["{name}"];'


def test_functions_that_nothing_can_call_are_empty(tmp_path):
    path = tmp_path / "module"
    path.write_bytes(WHOLE)
    run("reached.mjs", path)
    assert path.read_bytes() == module(FIRST, SECOND, TRAP, FOURTH)


@pytest.mark.parametrize(
    ("call", "asking"), [("_first()", ""), ("run()", "module._first"), ("run()", 'of("first")')]
)
def test_a_name_that_somebody_asks_for_stays(call, asking):
    text, left = lean(script(taking("first"), taking("other"), call=call), WHOLE, [asking])
    assert exported(left) == {"first"}
    assert left == module(FIRST, SECOND, THIRD, FOURTH, exports=b"\1\5first\0\0")
    assert taking("first") in text
    assert "other" not in text


@pytest.mark.parametrize(
    "other",
    [
        script(taking("first"), 'later(wasmExports["other"]);'),
        script(taking("first")).replace("assignWasmExports", "assign"),
        script(taking("first")).replace("var ", "let "),
    ],
)
def test_a_script_of_another_kind_is_refused(other):
    with pytest.raises(EngineBuildError, match="in another way"):
        lean(other, WHOLE, [])


def test_a_text_goes_along_and_a_long_one_too():
    assert exporting(with_text(WHOLE, b"licence", b"x" * 300), {"first"}.__contains__).endswith(
        b"\0\xb4\2\7licence" + b"x" * 300
    )


def test_an_instruction_that_is_not_known_stops_the_build(tmp_path):
    path = tmp_path / "module"
    path.write_bytes(
        module(FIRST, SECOND, bytes.fromhex("03 00 ff 0b"), bytes.fromhex("03 00 ff 0b"))
    )
    with pytest.raises(EngineBuildError, match="not known: ff"):
        run("reached.mjs", path)
