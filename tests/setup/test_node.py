"""scripts.node finds a Node wherever it is, and says in words when there is none."""

import subprocess
import sys
from pathlib import Path

import pytest

from scripts import node


@pytest.fixture(autouse=True)
def forget():
    """Let each test look for Node anew."""
    node._commands.cache_clear()
    yield
    node._commands.cache_clear()


def fake_program(folder: Path, name: str, prints: str) -> None:
    program = folder / name
    program.write_text(f"#!/bin/sh\necho {prints}\n", encoding="utf-8")
    program.chmod(0o755)


def test_node_and_npm_run():
    for command in (node.node(), node.npm()):
        done = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True)
        assert done.stdout.strip().lstrip("v")[0].isdigit()


@pytest.mark.parametrize("name", ["tsc", "esbuild"])
def test_tools_run(name):
    done = subprocess.run([*node.tool(name), "--version"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_an_unknown_tool_is_an_error_in_words():
    with pytest.raises(node.NodeMissingError, match="has the tool nonesuch"):
        node.tool("nonesuch")


@pytest.mark.skipif(sys.platform == "win32", reason="the fake programs are shell scripts")
class TestChoice:
    """Which Node is taken."""

    def test_the_machines_when_new_enough(self, tmp_path, monkeypatch):
        fake_program(tmp_path, "node", "v20.0.0")
        fake_program(tmp_path, "npm", "10.0.0")
        monkeypatch.setenv("PATH", str(tmp_path))
        assert node.node() == [str(tmp_path / "node")]
        assert node.npm() == [str(tmp_path / "npm")]

    @pytest.mark.parametrize(
        ("runtime", "manager"),
        [("v18.20.0", "10.0.0"), ("nonsense", "10.0.0"), ("v22.1.0", None), (None, None)],
    )
    def test_the_environments_when_the_machines_will_not_do(
        self, runtime, manager, tmp_path, monkeypatch
    ):
        for name, prints in (("node", runtime), ("npm", manager)):
            if prints:
                fake_program(tmp_path, name, prints)
        monkeypatch.setenv("PATH", str(tmp_path))
        ours = ("own-node",), ("own-node", "npm-cli.js")
        answers = iter([None, ours])
        installed = []
        monkeypatch.setattr(node, "_of_environment", lambda: next(answers))
        monkeypatch.setattr(node, "_install", lambda: installed.append(True))
        assert node.npm() == ["own-node", "npm-cli.js"]
        assert installed == [True]

    def test_none_at_all_is_an_error_in_words(self, tmp_path, monkeypatch):
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr(node, "_of_environment", lambda: None)
        monkeypatch.setattr(node, "_install", lambda: None)
        with pytest.raises(node.NodeMissingError, match="Install Node and npm"):
            node.node()

    def test_outside_an_environment_nothing_is_installed(self, monkeypatch):
        monkeypatch.setattr(sys, "prefix", sys.base_prefix)
        with pytest.raises(node.NodeMissingError, match=r"\.venv"):
            node._install()


def test_packages_are_fetched_only_when_the_lock_changes(tmp_path, monkeypatch):
    (tmp_path / "node_modules").mkdir()
    for name in ("package.json", "package-lock.json"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    monkeypatch.setattr(node, "ROOT", tmp_path)
    monkeypatch.setattr(node, "STAMP", tmp_path / "node_modules" / "stamp")
    monkeypatch.setattr(node, "npm", lambda: [sys.executable, "-c", "pass"])
    assert node.fetch_packages() is True
    assert node.fetch_packages() is False
    (tmp_path / "package-lock.json").write_text('{"changed": 1}', encoding="utf-8")
    assert node.fetch_packages() is True
    monkeypatch.setattr(node, "npm", lambda: [sys.executable, "-c", "raise SystemExit(3)"])
    (tmp_path / "package-lock.json").write_text('{"changed": 2}', encoding="utf-8")
    with pytest.raises(node.NodeMissingError, match="could not fetch"):
        node.fetch_packages()


@pytest.mark.parametrize("arguments", [[], ["run"], ["fetch"]])
def test_a_wrong_command_shows_the_right_ones(arguments, capsys):
    assert node.main(arguments) == 2
    assert "python -m scripts.node ci" in capsys.readouterr().err
