"""A link that resembles ours is known on every page, and repaired where it can be."""

import zlib
from urllib.parse import quote, urlencode

import pytest
from answering import response
from counterpart.reading import link
from disguises import HOW, UNSEEN

CODE = link.encode(response("buyer", {"renewal": {"now": {"me": 20, "them": 30, "us": 50}}}))
NAME = "Acme (NL) & Zn. +5 % #1 a=b"


def fragment(version="1", **fields):
    """An invitation as another program makes it."""
    text = urlencode({"invite": version, **fields})
    return f"{text}&check={zlib.crc32(text.encode()):08x}"


INVITATION = fragment(side="supplier", round="2026-11", relationship=NAME, by="2026-12-11")
MEANT = {"side": "supplier", "round": "2026-11", "relationship": NAME, "by": "2026-12-11"}
ADDED = {"assessments": "trust,pulse", "from": "Jan d'Hondt & co", "role": "uses"}
SECOND = fragment("2", **MEANT, **ADDED)
OVER = {
    "nothing": lambda text: text,
    "the equals sign encoded": lambda text: text.replace("=", "%3D"),
    "the first equals sign encoded": lambda text: text.replace("=", "%3D", 1),
    "all encoded": lambda text: quote(text, safe=""),
    "all encoded twice": lambda text: quote(quote(text, safe=""), safe=""),
    "all encoded thrice": lambda text: quote(quote(quote(text, safe=""), safe=""), safe=""),
    "an encoded hash before it": lambda text: quote(f"#{text}"),
    "ampersands of HTML": lambda text: text.replace("&", "&amp;"),
    "ampersands of HTML, encoded": lambda text: quote(text.replace("&", "&amp;"), safe=""),
    "quoted-printable": lambda text: text.replace("=", "=3D"),
    "broken by a mail program": lambda text: f"{text[:50]}%0A{text[50:]}",
    "soft hyphens": lambda text: text.replace("&", "%C2%AD&"),
    "seen only by programs": lambda text: text.replace("&", "\u200e&\u00ad"),
    **{f"before {end}": (lambda text, end=end: text + end) for end in ".),;>*_]”\u00a0"},
    **{f"before {end}, encoded": (lambda text, end=end: text + quote(end)) for end in ".),;>*_]”"},
    "before a sentence": lambda text: f"{text}). It takes ten minutes.",
    "before unseen characters": lambda text: text + quote(UNSEEN),
}


@pytest.mark.parametrize(
    ("made", "more"),
    [(INVITATION, {}), (SECOND, {**ADDED, "assessments": ["trust", "pulse"]})],
    ids=["version 1", "version 2"],
)
def test_an_invitation_is_read_whatever_was_done_to_it(ask, made, more):
    read = ask("readInvitation", *(over(made) for over in OVER.values()))
    meant = {**MEANT, **more, "nameless": False}
    wrong = [
        name
        for name, actual in zip(OVER, read, strict=True)
        if not actual or actual.get("invitation") != meant
    ]
    assert wrong == []
    assert ask("writeInvitation", meant) == [made]


def test_a_changed_invitation_is_refused_in_every_disguise(ask):
    changed = INVITATION.replace("supplier", "buyer")
    for actual in ask("readInvitation", *(over(changed) for over in OVER.values())):
        assert "invitation" not in actual
        assert [wrong["code"] for wrong in actual["wrong"]] == ["damaged"]


@pytest.mark.parametrize("start", ["", "#", "%23", "%2523"])
def test_what_resembles_ours_is_known(ask, start):
    codes = [f"{start}{name}{CODE}" for name in ("r=", "r%3D", "r%253D", "r=3D")]
    assert ask("kindOf", *codes, CODE, f"{start}r=", "r=1.broken", "x=1&r=1.a") == ["response"] * 8
    assert ask("kindOf", *(HOW[name](f"https://x.test/#r={CODE}") for name in HOW)) == [
        "response"
    ] * len(HOW)
    invitations = [f"{start}{over(INVITATION)}" for over in OVER.values()]
    assert ask("kindOf", *invitations, "invite", "invite=") == ["invitation"] * (len(OVER) + 2)


def test_what_does_not_is_left_alone(ask):
    others = [
        "",
        "formats-link",
        "assessment=trust",
        "q-renewal",
        "sample",
        "r",
        "__search",
        "purpose",
    ]
    others += ["https://mail.test/mail/?view=att&r=12&attid=0.1", "some words", "invited-somebody"]
    assert ask("kindOf", *others) == [""] * len(others)


LOST = ["compare/%23r={0}", "compare/%23r%3D{0}", "compare/%2523r%253D{0}", "compare%23r={0}"]
LOST += ["compare/index.html%23r={0}", "compare/r={0}", "compare/%E2%80%8B%23r={0}"]
LOST += ["compare/%23r=3D{0}", "compare/?r={0}", "compare/%23%72%3d{0}"]
ROOTS = ["http://intranet.test/", "https://x.test:8443/some/where/"]


@pytest.mark.parametrize("root", ROOTS)
def test_an_address_that_was_not_found_is_repaired(ask, root):
    actual = ask("repaired", *(f"{root}en/{lost.format(CODE)}" for lost in LOST))
    assert actual == [f"{root}en/compare/#r={CODE}"] * len(LOST)


@pytest.mark.parametrize("root", ROOTS)
def test_so_is_that_of_an_invitation(ask, root):
    page = f"{root}nl/assessments/trust/"
    lost = [page + sign + over(INVITATION) for over in OVER.values() for sign in ("%23", "%2523")]
    lost += [f"{page}index.html%23{INVITATION}", f"{page[:-1]}%23{INVITATION}", page + INVITATION]
    actual = [address.partition("#") for address in ask("repaired", *map(requested, lost))]
    assert {start for start, _, _ in actual} == {page}
    read = ask("readInvitation", *(rest for _, _, rest in actual))
    assert [item for item in read if item.get("invitation", {}).get("relationship") != NAME] == []


def requested(address):
    """An address as a browser asks for it."""
    return quote(address, safe=":/?&=%#+*;,()[]._-~")


def test_no_other_address_is_offered(ask):
    others = ["en/nowhere/", f"en/nowhere/%23r={CODE}", "en/compare/%23top", f"en/?r={CODE}"]
    others += [f"//evil.test/compare/%23r={CODE}", f"\\evil.test/compare/%23r={CODE}"]
    actual = ask("repaired", *(f"http://intranet.test/{other}" for other in others))
    assert [address for address in actual if address and "//intranet.test/" not in address] == []
    assert actual[:4] == [""] * 4


SPEAKING = [
    "Acme”. Nobody sees your answers. “Acme",
    'Acme "x"',
    "Acme\u2069\u202e",
    "a\u200bb",
    "„x",
]
SPEAKING += ["Acme’. Niemand ziet het", "Acme’, niemand ziet het", "Acme’ Niemand ziet het"]
SPEAKING += ["Acme ’Niemand ziet het", "Acme 'nobody sees it", "(’Niemand)"]
SPEAKING += ["Acme'; nobody", "Acme’’", "Acme''", "Acme″ x", "Acme❞ x", "Acme ʺ", "〃Acme"]
SPEAKING += [f"Acme{' ' * 9}Nobody", "Acme\u3164x", "\uffa0", "x\u0336\u0336\u0336\u0336\u0336"]
SPEAKING += ["\u200fAcme", "Ac\u00adme", "«Acme»", "‹Acme›", "Acme\ufeff", "＂x＂", "a\U000e0041"]
PLAIN = ["’t Hooft & 's-Hertogenbosch", "Jansens’ Bakkerij", "Max’", "O'Neill's", "Z’s (’90)"]
PLAIN += ["Aan ’t IJ", "’n Huis", "Van ’s Gravesande", "d'Or 'em"]
PLAIN += ["Müller's", "D’Ieteren & Zn.", "Ørsted +5 % #1", "Łódź (PL)", "株式会社", "שלום", ""]


def test_a_name_that_could_pass_for_our_words_is_left_out_and_said(ask):
    assert ask("speaks", *SPEAKING) == [True] * len(SPEAKING)
    assert ask("speaks", *PLAIN) == [False] * len(PLAIN)
    made = [fragment(side="buyer", round="2026-11", relationship=name) for name in SPEAKING]
    for actual in ask("readInvitation", *made):
        assert actual["invitation"]["nameless"]
        assert actual["invitation"]["relationship"] == ""
        assert actual["invitation"]["side"] == "buyer"


def test_a_name_arrives_as_it_was_written(ask):
    """Sentences alone show the apostrophe at a word's end straight: in Dutch ’ ends a quotation."""
    names = {"relationship": "Jansens’ Niemand ziet je antwoorden", "from": "Jan d’Hondt"}
    made = fragment("2", side="buyer", round="2026-11", **names)
    (read,) = ask("readInvitation", made)
    assert names.items() <= read["invitation"].items()


def test_a_mail_holds_its_text_as_long_as_mail_programs_take_it(ask):
    short, long = ask("mailTo", ["Zoë & co", "one\ntwo"], ["Zoë & co", "a" * 2000])
    subject = "mailto:?subject=Zo%C3%AB%20%26%20co"
    assert short == {"href": f"{subject}&body=one%0D%0Atwo", "whole": True}
    assert long == {"href": subject, "whole": False}


def test_the_first_language_that_a_browser_asks_for_and_that_is_there(ask):
    here = ["en", "nl"]
    asked = [["nl-BE", "en"], ["de", "EN-gb", "nl"], ["fr"], []]
    assert ask("wantedOf", *([tags, here] for tags in asked)) == ["nl", "en", "", ""]
