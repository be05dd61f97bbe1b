"""An entry of a table that is nothing of ours is set aside; the page goes on with the others."""

from pathlib import Path

from in_node import in_node

SCRIPT = Path(__file__).with_name("odd.mjs")
ODD = [
    *(["imports\n1", text] for text in ("null", "5", "[]", '"x"', "{", '{"id": 7}')),
    *([f"{kind}\n{text}", ""] for kind in ("actions", "rules") for text in ("null", "5", "[]")),
    *(["responses\na", stored] for stored in (7, None, "[]", '["a", "null", "c"]', "{}")),
    *([key, ""] for key in ("", "\n", "x", "later\n{}", "names\n\x00", f"names\n{'x' * 201}")),
]


def test_each_alone_and_all_together():
    sound = [["names\nAcme", ""], ["imports\n2", '{"id": "2"}']]
    record = ["events\n" + '{"id": "e"}', ""]
    for odd in ODD[::4]:
        answer = in_node(SCRIPT, [odd, *sound, record])
        assert answer["aside"] == [odd[0]], odd
        assert answer["standing"] == {
            **dict.fromkeys(("responses", "actions", "rules"), 0),
            **dict.fromkeys(("names", "events", "imports"), 1),
        }
    together = in_node(SCRIPT, [*ODD, *sound])
    assert sorted(together["aside"]) == sorted({key for key, _ in ODD})
