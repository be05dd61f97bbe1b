"""A draft of another tab is seen also where the browser has no local storage."""

from pathlib import Path

from in_node import in_node


def test_what_another_tab_answers_is_seen_without_local_storage():
    seen = in_node(Path(__file__).with_name("others-drafts.mjs"), "http://intranet.test/some/")
    assert seen == {"before": None, "after": {"side": "buyer"}}
