"""Which plays a finding shows: the best fit first, few, and a short one among them."""

from counterpart.plays import SHORT, SHOWN, Play, answering, keys, shown


def play(key: str, minutes: int = 60, **findings: tuple[str, ...]) -> Play:
    """A play that answers these findings; `at_` in a key stands for a dot."""
    named = {name.replace("_at_", ".").replace("_", "-"): of for name, of in findings.items()}
    people = {"buyer": ("uses",), "supplier": ("delivers",)}
    owners = {"buyer": "uses", "supplier": "delivers"}
    return Play(key, named, minutes, (minutes,), people, "both", "low", owners, 14, 30)


def ids(plays):
    return [actual.id for actual in plays]


NAMED = keys("own-trust", "trust", "integrity")


def test_the_more_particular_name_fits_better():
    plays = [
        play("general", every=("side-gap",)),
        play("of-method", trust=("side-gap",)),
        play("of-assessment", own_trust=("side-gap",)),
        play("of-dimension", trust_at_integrity=("side-gap",)),
        play("of-another", trust_at_ability=("side-gap",)),
    ]
    expected = ["of-dimension", "of-assessment", "of-method", "general"]
    assert ids(answering(plays, NAMED, "side-gap")) == expected


def test_what_stands_first_in_its_list_fits_better_then_what_answers_less_then_what_is_quicker():
    plays = [
        play("second", trust=("protect", "side-gap")),
        play("broad", trust=("side-gap", "protect")),
        play("narrow", trust=("side-gap",)),
        play("quick", 45, trust=("side-gap",)),
    ]
    expected = ["quick", "narrow", "broad", "second"]
    assert ids(answering(plays, NAMED, "side-gap")) == expected


def test_a_short_one_takes_the_last_place_where_none_is_among_the_first():
    plays = [play(f"long-{at}") for at in range(SHOWN + 1)]
    short = play("short", SHORT - 1)
    assert ids(shown([*plays, short])) == ["long-0", "long-1", "short"]
    assert ids(shown([short, *plays])) == ["short", "long-0", "long-1"]
    assert ids(shown(plays)) == ["long-0", "long-1", "long-2"]


def test_without_a_dimension_no_empty_name_is_looked_up():
    assert keys("trust", "trust", "") == ("trust", "every")
