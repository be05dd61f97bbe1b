"""Pages are chosen so that everything that any of them is made of is drawn."""

from page_kinds import one_of_each, traits

PAGE = '<body class="around"><main>{}</main></body>'
PAGES = {
    "text": PAGE.format('<p class="lead">'),
    "more": PAGE.format('<p class="lead"><b class="step-2">'),
    "other": PAGE.format('<b class="step-7"><input type="date">'),
}


def test_what_a_page_is_made_of():
    assert traits(PAGES["other"]) == {"class step-", "type date"}
    assert traits(PAGES["other"], ("input",)) == {"type date"}


def test_each_thing_is_drawn_and_what_repeats_is_not():
    assert one_of_each(PAGES) == ["more", "other"]
    assert one_of_each(PAGES, ("p",)) == ["more"]
    assert one_of_each({name: PAGES[name] for name in ("text", "other")}) == ["other", "text"]
