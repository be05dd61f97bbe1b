"""Which relationships the page makes of files and of the shelf, as the command does of folders."""

from pathlib import Path

from in_node import in_node

SCRIPT = Path(__file__).with_name("taken.mjs")


def held(text, relationship="", name=""):
    """A response that came in, from a file of its own where it has a name."""
    return {"text": text, "response": {"relationship": relationship}, "name": name}


def test_a_response_goes_by_its_own_name_or_by_that_of_its_relationship_file():
    files = [
        {"names": ["Acme"], "called": "file", "responses": [held("1", "ACME "), held("2")]},
        {"called": "Borealis", "responses": [held("3"), held("4", "acme")]},
        {"called": "x", "responses": [held("5", "", "x.response.json")]},
        {"called": "y", "responses": [held("6", "Corvus", "y.response.json"), held("1", "Acme")]},
    ]
    made = in_node(SCRIPT, files)
    assert made["groups"] == [["ACME", 3], ["Borealis", 1], ["Corvus", 1]]
    assert made["without"] == [0, 0, 1, 0]
    assert made["all"] == 5


def test_all_of_one_place_on_the_shelf_is_one_relationship():
    shelf = [
        {"shelf": "a", "called": "Acme", "responses": [held("1", "Other"), held("2")]},
        {"shelf": "", "called": "", "responses": [held("3")]},
        {"shelf": "b", "called": "", "responses": [held("4")]},
        {"shelf": "c", "called": "acme", "responses": [held("2"), held("5")]},
    ]
    made = in_node(SCRIPT, shelf)
    assert made["groups"] == [["Acme", 3], ["", 1], ["", 1]]
    assert made["called"] == ["Acme", "None", "None (2)"]  # or they would share a row's number
