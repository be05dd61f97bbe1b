"""The samples are what they claim to be, marked as samples, in canonical bytes."""

import pytest
from counterpart import check_bytes, compare, link, to_bytes

PAIRS = ("chosen-deal", "false-consensus")


def answered(paths, catalogue):
    return [check_bytes(path.read_bytes(), catalogue) for path in paths]


def test_each_sample_has_a_buyer_and_a_supplier(sample_paths, catalogue):
    assert tuple(sample_paths) == PAIRS
    for paths in sample_paths.values():
        assert [path.name for path in paths] == ["buyer.response.json", "supplier.response.json"]
        found = answered(paths, catalogue)
        assert [r.side for r in found] == ["buyer", "supplier"]
        assert [r.language for r in found] == ["en", "nl"]
        assert len({r.relationship for r in found}) == len({r.round for r in found}) == 1


@pytest.mark.parametrize("pair", PAIRS)
def test_samples_are_marked_complete_and_canonical(pair, sample_paths, catalogue):
    for path in sample_paths[pair]:
        response = check_bytes(path.read_bytes(), catalogue)
        assert response.relationship.startswith("Sample: ")
        assert to_bytes(response) == path.read_bytes()
        assert len(link.encode(response)) < 2000
        purpose = catalogue.assessments["purpose"]
        for question in purpose.questions:
            assert set(response.answer(question.id).values) == set(question.lenses)
        splits = [
            tuple(response.value(q.id, lens).values())
            for q in purpose.of_method("points")[0].questions
            for lens in q.lenses
        ]
        assert len(set(splits)) > 9
        assert sum(1 for answer in response.answers.values() if answer.note) >= 2


def test_false_consensus(sample_paths, catalogue):
    found = compare(catalogue, answered(sample_paths["false-consensus"], catalogue))
    assert found.profile.pair == ("me", "us")
    assert {side: o.state for side, o in found.profile.coorientation.items()} == {
        "buyer": "false-consensus",
        "supplier": "false-consensus",
    }
    assert found.profile.sides["buyer"].dominant["wanted"] == "us"
    assert found.profile.sides["buyer"].fit == "missed-chance"
    assert found.profile.sides["supplier"].fit == "partnership-fits"
    assert found.dimensions["clarity"].gap.finding == "side-gap"
    assert found.gathered.notes == ()
    # buyer 375/6, 55/6, 170/6 and supplier 145/6, 140/6, 315/6: ½(230 + 85 + 145)/6
    assert found.profile.moves["between_sides"] == pytest.approx(460 / 12)


def test_chosen_deal(sample_paths, catalogue):
    found = compare(catalogue, answered(sample_paths["chosen-deal"], catalogue))
    assert found.profile.pair == ("me", "me")
    for side in ("buyer", "supplier"):
        assert found.profile.sides[side].fit == "transactional-fits"
        assert found.profile.sides[side].dominant["wanted"] == "me"
        assert found.profile.coorientation[side].state == "shared-view"
    assert found.dimensions["potential"].gap.level < 40
    assert found.gathered.notes == ()
