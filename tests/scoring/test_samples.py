"""The samples are what they claim to be, marked as samples, in canonical bytes."""

import pytest
from counterpart import check_bytes, compare, to_bytes
from counterpart.reading import link

from scripts.locales import read_locales
from scripts.paths import LANGUAGES
from scripts.samples import NAMES, sample, spoken_sample, words_of

PAIRS = ("chosen-deal", "false-consensus")
APART = ("above", "below")
TEAMS = ("blind-spots", "dominant-partner", "shared-illusion", "silent-in-laws", "type-mismatch")


def answered(paths, catalogue):
    return [check_bytes(path.read_bytes(), catalogue) for path in paths]


def test_every_sample_is_offered(sample_paths):
    assert set(sample_paths) == set(NAMES)
    assert {*PAIRS, *TEAMS} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_sample_has_a_buyer_and_a_supplier(name, sample_paths, catalogue):
    actual = answered(sample_paths[name], catalogue)
    by_side = {side: [r for r in actual if r.side == side] for side in ("buyer", "supplier")}
    assert all(len({r.respondent.id for r in of}) == len(of) > 0 for of in by_side.values())
    assert (
        {len(of) for of in by_side.values()} == {1}
        if name in PAIRS
        else min(len(of) for of in by_side.values()) > 3
    )
    assert {r.language for r in actual} == {"en", "nl"}
    assert len({r.relationship for r in actual}) == len({r.round for r in actual}) == 1
    assert len({r.assessment for r in actual}) == 1


@pytest.mark.parametrize("name", NAMES)
def test_samples_are_marked_complete_and_canonical(name, sample_paths, catalogue):
    notes = 0
    for path in sample_paths[name]:
        response = check_bytes(path.read_bytes(), catalogue)
        assert response.relationship.startswith("Sample: ")
        assert to_bytes(response) == path.read_bytes()
        assert len(link.encode(response)) < 2000
        for question in catalogue.assessments[response.assessment].questions:
            assert set(response.answer(question.id).values) == set(question.lenses)
        notes += sum(1 for answer in response.answers.values() if answer.note)
    assert notes >= 4


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_on_a_page_a_sample_is_called_in_its_language_and_marked_as_one(name, language, catalogue):
    locale = read_locales()[language]
    actual = spoken_sample(name, catalogue, locale["site"], language)
    (called,) = {response.relationship for response in actual}
    assert called.startswith(f"{locale['site']['of-sample']}: ")
    if language == "en":
        assert called == sample(name, catalogue)[0].relationship
    assert all(len(link.encode(response)) < 2000 for response in actual)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_on_a_page_everybody_writes_in_its_language(name, language, sample_paths, catalogue):
    """What somebody wrote in another language stands beside the responses, note for note."""
    written = answered(sample_paths[name], catalogue)
    stems = [path.name.removesuffix(".response.json") for path in sample_paths[name]]
    other = {stem for stem, of in zip(stems, written, strict=True) if of.language != language}
    words = words_of(name, language)
    assert set(words) == other
    actual = spoken_sample(name, catalogue, read_locales()[language]["site"], language)
    for stem, before, after in zip(stems, written, actual, strict=True):
        assert after.language == language
        assert {key: of.values for key, of in after.answers.items()} == {
            key: of.values for key, of in before.answers.items()
        }
        notes = {key: of.note for key, of in after.answers.items() if of.note}
        assert set(notes) == {key for key, of in before.answers.items() if of.note}
        if stem in other:
            assert notes == words[stem].get("notes", {})
            assert after.respondent.label == words[stem]["label"]
            assert not set(notes.values()) & {of.note for of in before.answers.values()}


@pytest.mark.parametrize("name", NAMES)
def test_people_answer_like_people(name, sample_paths, catalogue):
    """No two give the same, nobody gives one answer throughout, and a guess is no copy."""
    actual = answered(sample_paths[name], catalogue)
    assert all(response.respondent.label for response in actual)
    for lens in ("now", "wanted", "guess"):
        given = [
            tuple(
                str(response.value(question.id, lens))
                for question in catalogue.assessments[response.assessment].questions
                if lens in question.lenses
            )
            for response in actual
        ]
        assert len(set(given)) == len(given) or not any(given)
        assert all(len(set(answers)) > 1 for answers in given if answers)
    for response in actual:
        both = [
            (answer.values["now"], answer.values["guess"])
            for answer in response.answers.values()
            if "guess" in answer.values
        ]
        assert not both or sum(now == guess for now, guess in both) < len(both)


@pytest.mark.parametrize("pair", PAIRS)
def test_pairs_differ_from_situation_to_situation_and_say_why(pair, sample_paths, catalogue):
    for response in answered(sample_paths[pair], catalogue):
        purpose = catalogue.assessments["purpose"]
        splits = [
            tuple(response.value(q.id, lens).values())
            for q in purpose.of_method("points")[0].questions
            for lens in q.lenses
        ]
        assert len(set(splits)) > 9
        assert sum(1 for answer in response.answers.values() if answer.note) >= 2


def test_type_mismatch(sample_paths, catalogue):
    """They see today much the same way, want the opposite, and each thinks the other wants it."""
    outcome = compare(
        catalogue, answered(sample_paths["type-mismatch"], catalogue)
    ).profile.to_json()
    assert outcome["expectation"] == "wants-differ"
    buyer, supplier = outcome["buyer"]["position"], outcome["supplier"]["position"]
    assert abs(buyer["now"] - supplier["now"]) < 20
    assert buyer["wanted"] < 40
    assert supplier["wanted"] > 60
    assert abs(buyer["guess"] - buyer["wanted"]) < 20
    assert abs(supplier["guess"] - supplier["wanted"]) < 20


def test_shared_illusion(sample_paths, catalogue):
    comparison = compare(catalogue, answered(sample_paths["shared-illusion"], catalogue))
    states = {side: o.state for side, o in comparison.profile.coorientation.items()}
    assert states == {"buyer": "false-consensus", "supplier": "false-consensus"}


def test_dominant_partner(sample_paths, catalogue):
    """Both agree who decides, and the dairy bears the risk."""
    comparison = compare(catalogue, answered(sample_paths["dominant-partner"], catalogue))
    said = comparison.profile.to_json()
    assert said["dominance"] == "buyer"
    risks = [of["risk"] for of in said["touchpoints"].values()]
    borne = {side: sum(risk[side] for risk in risks) for side in ("buyer", "supplier")}
    assert borne["supplier"] > 2 * borne["buyer"]


def means(actual, side):
    """Return each role's mean scores on what it gets, over the dimensions."""
    scores = {}
    for response, score in zip(actual.gathered.sides[side], actual.scores[side], strict=True):
        scores.setdefault(response.respondent.role, []).append(score)
    return {
        role: [
            sum(score.dimensions[key]["now"].value for score in of) / len(of)
            for key in actual.dimensions
        ]
        for role, of in scores.items()
    }


def test_silent_in_laws(sample_paths, catalogue):
    comparison = compare(catalogue, answered(sample_paths["silent-in-laws"], catalogue))
    named = comparison.profile.to_json()["silent_in_laws"]
    laws = {(of["side"], of["role"]) for of in named if of["kind"] == "silent"}
    assert {("buyer", "uses"), ("supplier", "delivers")} <= laws
    for side, signs, works in (("buyer", "decides", "uses"), ("supplier", "decides", "delivers")):
        by_role = means(comparison, side)
        assert min(by_role[signs]) > 50 > max(by_role[works])


def test_false_consensus(sample_paths, catalogue):
    comparison = compare(catalogue, answered(sample_paths["false-consensus"], catalogue))
    assert comparison.profile.pair == ("me", "us")
    assert {side: o.state for side, o in comparison.profile.coorientation.items()} == {
        "buyer": "false-consensus",
        "supplier": "false-consensus",
    }
    assert comparison.profile.sides["buyer"].dominant["wanted"] == "us"
    assert comparison.profile.sides["buyer"].fit == "missed-chance"
    assert comparison.profile.sides["supplier"].fit == "partnership-fits"
    assert comparison.dimensions["clarity"].gap.finding == "side-gap"
    assert comparison.gathered.notes == ()
    # buyer 375/6, 55/6, 170/6 and supplier 145/6, 140/6, 315/6: ½(230 + 85 + 145)/6
    assert comparison.profile.moves["between_sides"] == pytest.approx(460 / 12)


def test_chosen_deal(sample_paths, catalogue):
    comparison = compare(catalogue, answered(sample_paths["chosen-deal"], catalogue))
    assert comparison.profile.pair == ("me", "me")
    for side in ("buyer", "supplier"):
        assert comparison.profile.sides[side].fit == "transactional-fits"
        assert comparison.profile.sides[side].dominant["wanted"] == "me"
        assert comparison.profile.coorientation[side].state == "shared-view"
    assert comparison.dimensions["potential"].gap.level < 40
    assert comparison.gathered.notes == ()


def test_blind_spots(sample_paths, catalogue):
    """Each puts itself higher than the other does somewhere unawares, and lower somewhere else."""
    comparison = compare(catalogue, answered(sample_paths["blind-spots"], catalogue))
    behaviours = comparison.profile.to_json()["behaviours"]
    read = {
        side: {key: (of["reading"][side], of["expected"][side]) for key, of in behaviours.items()}
        for side in ("buyer", "supplier")
    }
    assert (
        read["buyer"]["decisions"] == read["buyer"]["plan-ahead"] == ("image-above", "guess-high")
    )
    assert read["buyer"]["mistakes"] == ("image-below", "guess-low")
    assert read["supplier"]["early-warning"] == ("image-above", "guess-high")
    assert read["supplier"]["saying-no"] == ("image-above", "expected")
    assert read["supplier"]["reasons"] == ("image-below", "guess-low")
    apart = [key for of in read.values() for key, (image, _) in of.items() if image[6:] in APART]
    assert len(apart) == 6
