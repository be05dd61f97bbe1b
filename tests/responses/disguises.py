"""What mail programs, safe-link services and people do to a link on its way."""

import base64
import html
import json
import quopri
import re
import textwrap
from urllib.parse import quote

UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\u2066\u2069\ufeff"
ENDS = [*'.),;:!?>*_]}|”"’»…–—\\']


def outlook(link):
    return (
        f"https://eur01.safelinks.protection.outlook.com/?url={quote(link, safe='')}&data=05%7C02"
    )


def proofpoint_2(link):
    coded = re.sub(r"[-_%]|[^\w/.]", lambda m: f"-{ord(m[0]):02X}", quote(link, safe="/:?&=#_-."))
    return f"https://urldefense.proofpoint.com/v2/url?u={coded.replace('/', '_')}&d=DwMF-g&c=x_Y-z"


def proofpoint_3(link):
    taken = [letter for letter in link if letter in "#%&()"]
    left = "".join("*" if letter in "#%&()" else letter for letter in link)
    code = base64.urlsafe_b64encode("".join(taken).encode()).decode().rstrip("=")
    return f"https://urldefense.com/v3/__{left}__;{code}!!Abc123!xyz$"


def google(link):
    return f"https://www.google.com/url?q={quote(link, safe=':/')}&sa=D&source=calendar&ust=17"


def printable(link):
    return quopri.encodestring(link.encode()).decode()


def printable_mail(link):
    body = f"Beste Zoë,\n\nonze antwoorden: {link}\n\nGroet – Ine\n"
    return quopri.encodestring(body.encode()).decode().replace("\n", "\r\n")


def wide(link):
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in link)


def mailed(link, charset="utf-8", head="", end="\r\n"):
    """The source of a mail, as a file .eml holds it, its text in base64."""
    said = f"Beste Zoë,\n\nonze antwoorden: {link}\n\nGroet – Ine\n".encode(charset)
    heads = f'Content-Type: text/plain; charset="{charset}"\nContent-Transfer-Encoding: base64\n'
    mail = "From: <ine@acme.example>\nSubject: =?utf-8?Q?Antwoorden?=\nMIME-Version: 1.0\n"
    return f"{mail}{heads}{head}\n{base64.encodebytes(said).decode()}".replace("\n", end)


def in_parts(link):
    """A mail in two parts, of which the second holds the link, in HTML."""
    first = mailed("none here").replace("MIME", "--b\r\nMIME")
    said = f'<a href="{html.escape(link)}">antwoorden</a>'
    second = (
        "--b\r\ncontent-transfer-encoding: BASE64\r\nContent-Type: text/html;\r\n charset=utf-8"
    )
    return f"{first}{second}\r\n\r\n{base64.b64encode(said.encode()).decode()}\r\n--b--\r\n"


def unseen(link):
    return "".join(
        letter + UNSEEN[at % len(UNSEEN)] * (at % 7 == 3) for at, letter in enumerate(link)
    )


def lines(start, width=70):
    def wrapped(link):
        return "\n".join(start + link[at : at + width] for at in range(0, len(link), width))

    return wrapped


def sophos(link):
    held = base64.b64encode(link.encode()).decode()
    return f"https://eu.protection.example/?d=intranet.test&u={quote(held, safe='')}&p=m"


def escaped(link):
    """As a chat that is handed out in JSON holds it."""
    said = json.dumps(link).replace("/", "\\/")
    return re.sub("[#=_-]", lambda sign: f"\\u00{ord(sign[0]):02X}", said)


def joined(link):
    for letters, joint in (("ffi", "\ufb03"), ("fi", "\ufb01"), ("fl", "\ufb02"), ("ff", "\ufb00")):
        link = link.replace(letters, joint)
    return link


def put_in(piece, width=40):
    def broken(link):
        return piece.join(link[at : at + width] for at in range(0, len(link), width))

    return broken


def sophos_broken(link):
    held = base64.encodebytes(link.encode()).decode()
    return f"https://eu.protection.example/?u={held}"


def bold(link):
    """In letters that are bold by themselves, as messages write them."""
    starts = (("A", "Z", 0x1D400), ("a", "z", 0x1D41A), ("0", "9", 0x1D7CE))
    for first, last, start in starts:
        link = re.sub(
            f"[{first}-{last}]",
            lambda sign, first=first, start=start: chr(start + ord(sign[0]) - ord(first)),
            link,
        )
    return link


TAGS = ("kbd", "q", "center", "h1", "hr/", "th", "TD nowrap", "st1:place", "u1:p", "/blockquote")

HOW = {
    "the hash encoded": lambda link: link.replace("#", "%23"),
    "the equals sign encoded": lambda link: link.replace("=", "%3D"),
    "both": lambda link: link.replace("#", "%23").replace("=", "%3d"),
    "all of it encoded": lambda link: quote(link, safe=""),
    "encoded twice": lambda link: quote(quote(link, safe=""), safe=""),
    "encoded five times": lambda link: link.replace("#", "%2525252523"),
    "dots and dashes encoded": lambda link: re.sub("[-._]", lambda m: f"%{ord(m[0]):02x}", link),
    "outlook": outlook,
    "outlook twice": lambda link: outlook(outlook(link)),
    "proofpoint 2": proofpoint_2,
    "proofpoint 3": proofpoint_3,
    "google": google,
    "markdown": lambda link: f"[our answers]({link})",
    "bold": lambda link: f"**{link}**",
    "an escaped underscore": lambda link: link.replace("_", "\\_").replace("-", "\\-"),
    "an HTML link": lambda link: f'<p>Here: <a href="{html.escape(link)}">{link[:60]}…</a></p>',
    "HTML breaks": lambda link: "<wbr>".join(link[at : at + 40] for at in range(0, len(link), 40)),
    "HTML lines": lambda link: "<br />\n".join(textwrap.wrap(link, 60, break_on_hyphens=False)),
    "entities": lambda link: (
        link.replace("#", "&#35;").replace("=", "&#x3D;").replace(".", "&period;")
    ),
    "a safe link in base64": sophos,
    "JSON": escaped,
    "joined letters of a PDF": joined,
    "stops in brackets": lambda link: link.replace(".", "[.]"),
    "hyphens of a break": put_in("-\n", 70),
    "a comment of HTML": put_in("<!-- more -->", 90),
    **{f"<{tag}>": put_in(f"<{tag}>") for tag in ("mark", "/mark", "b class=x", "o:p /", "li")},
    **{f"&{name};": put_in(f"&{name};") for name in ("zwnj", "ZeroWidthSpace", "lrm", "#8203")},
    **{f"<{tag}> too": put_in(f"<{tag}>") for tag in TAGS},
    **{f"&{name}; too": put_in(f"&{name};", 60) for name in ("NewLine", "Tab", "emsp", "ic")},
    "dashes of HTML": lambda link: link.replace("-", "&ndash;"),
    "colours of a terminal": put_in("\x1b[0m\x1b[32;1m"),
    "zeros": "\0".join,
    "ends of lines in JSON": put_in("\\r\\n", 70),
    "a safe link in base64, broken": sophos_broken,
    "stops in parentheses": lambda link: link.replace(".", "(.)"),
    "stops as words": lambda link: link.replace(".", " [dot] "),
    "bold letters": bold,
    "RTF": lambda link: rf'{{\rtf1{{\field{{\*\fldinst{{HYPERLINK "{link}"}}}}}}}}',
    "braces": lambda link: f"{{{link}}}",
    **{f"wrapped at {mark}": put_in(f"{mark}\n", 70) for mark in "↵⏎↪¬¶"},
    "a chat": lambda link: f"<{link}|answers.example>",
    "unseen characters": unseen,
    "no-break spaces around it": lambda link: f"\u00a0{link}\u202f",
    "wide signs": wide,
    "wide stops": lambda link: link.replace(".", "\uff0e"),
    "stops of a sentence": lambda link: link.replace(".", "。"),
    "small stops": lambda link: link.replace(".", "\u2024"),
    "other hyphens": lambda link: link.replace("-", "\u2011"),
    "dashes of a word processor": lambda link: link.replace("--", "\u2014"),
    "printable": printable,
    "printable mail": printable_mail,
    "printable, its 3D lost": lambda link: printable(link).replace("=3D", "="),
    "printable and quoted": lambda link: re.sub("(?m)^", "> ", printable(link)),
    "wrapped": lines(""),
    "quoted": lines("> "),
    "quoted twice": lines(">> "),
    "quoted twice with blanks": lines("> > "),
    "quoted with bars": lines("| "),
    **{f"quoted with {mark}": lines(f"{mark} ") for mark in "│▏›»•:]%#~*❯╎▌¦}+·▪◦‣―"},
    "quoted with initials": lines("AV> "),
    "a list": lambda link: lines("- ")(link),
    "indented": lines("\t  "),
    "a shortcut": lambda link: f"[InternetShortcut]\r\nURL={link}\r\nIconIndex=0\r\n",
    "a shortcut of a Mac": lambda link: (
        f"<plist><dict><key>URL</key><string>{html.escape(link)}</string></dict></plist>"
    ),
    **{
        f"before {end}": (lambda link, end=end: f"Ours is {link}{end} Theirs will follow.")
        for end in ENDS
    },
    **{f"between “ and {end}": (lambda link, end=end: f"“{link}{end}") for end in ENDS},
}

MAILS = {
    "a mail in base64": mailed,
    "a mail of a Mac": lambda link: mailed(link, end="\n"),
    "a mail in UTF-16": lambda link: mailed(link, "utf-16"),
    "a mail with more heads": lambda link: mailed(link, head="X-A: b\n c\nX-Other: d\n"),
    "a mail in two parts": in_parts,
}
"""Sources of mails, which come as a file or are pasted whole."""

INSIDE = [
    "both",
    "outlook",
    "google",
    "proofpoint 2",
    "proofpoint 3",
    "encoded twice",
    "unseen characters",
]
AROUND = ["outlook", "markdown", "bold", "an HTML link", "a chat", "unseen characters", "printable"]
AROUND += ["printable mail", "printable and quoted", "wrapped", "quoted twice", "quoted with bars"]
TOGETHER = {f"{inner}, then {other}": (inner, other) for inner in INSIDE for other in AROUND}
