"""Whatever a centre is called, the page for partners holds its name as data and draws it as text."""

import json
import re

from jobcentre_desktop.server.directory import Told
from jobcentre_desktop.server.verify_page import RESOURCES, verify_page
from jobcentre_desktop.wire import translation
from jobcentre_desktop.wire.messages import CertificateWords
from tests.a_desk import SUNDAY_MORNING
from tests.security.hostile import VALUES

NAMES = [value for value in VALUES if value.encode(errors="ignore").decode() == value]
"""All but halves of characters, which no database holds."""


def page_of(names):
    lines = [
        translation.certificate_line(
            CertificateWords(
                desk_key=f"02-A-{number}",
                centre="02",
                name_km=name,
                name_en=name,
                letter="A",
                public_key="00" * 32,
                since="2026-11-01",
                signature="00" * 64,
            )
        )
        for number, name in enumerate(names)
    ]
    return verify_page(Told(digest="", lines=tuple(lines)), "00" * 32, SUNDAY_MORNING.date())


def test_no_name_of_a_centre_opens_or_closes_anything_in_the_page():
    page, plain = page_of(NAMES), page_of(["x"] * len(NAMES))
    assert page.count("<") == plain.count("<")
    (data,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    told = [json.loads(one["words"]) for one in json.loads(data)["certificates"]]
    assert [one["name_en"] for one in told] == NAMES


def test_the_page_draws_nothing_as_markup():
    scripts = "".join(path.read_text("utf-8") for path in (RESOURCES / "verify_page").glob("*.js"))
    assert "textContent" in scripts
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", scripts
    )
