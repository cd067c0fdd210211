"""The page on which a partner checks a letter: one file with the keys inside, opened without any network.

It is put together from resources/verify_page, the app's colours, icons and typeface. Its policy lets it load
nothing, send nothing and run nothing but the scripts that are in it, each named by its hash.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec

from jobcentre_desktop.server.directory import Told
from jobcentre_desktop.server.refused import Foreseen
from jobcentre_desktop.wire import signing
from jobcentre_desktop.wire.messages import CertificateWords

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
_SCRIPTS = ("noble.js", "letter_token.js", "page.js")
_FACES = {400: "KantumruyPro-Regular.ttf", 600: "KantumruyPro-SemiBold.ttf"}
_PLACE = re.compile(r"<!--([a-z]+)(?::([a-z-]+))?-->")


def write_page(out: Path, told: Told, server_key: str, made_on: date) -> None:
    """Write the page. Raises Foreseen where it cannot be written."""
    page = verify_page(told, server_key, made_on)
    try:
        out.write_text(page, encoding="utf-8", newline="\n")
    except OSError:
        raise Foreseen("SRV-14", f"The page cannot be written to {out}.") from None


def verify_page(told: Told, server_key: str, made_on: date) -> str:
    """Return the page with every certificate that was given up to `made_on`."""
    folder = RESOURCES / "verify_page"
    scripts = [_text(folder / name) for name in _SCRIPTS]
    style = _style(_text(folder / "page.css"))
    words = json.loads(_text(folder / "words.json"))
    data = {
        "made_on": made_on.isoformat(),
        "server_key": server_key,
        "certificates": [_certificate(one) for one in told.certificates],
        "words": {language: words[language] for language in ("km", "en")},
    }
    parts: dict[str, Callable[[str], str]] = {
        "policy": lambda _: _policy(scripts, style),
        "style": lambda _: f"<style>{style}</style>",
        "icon": lambda name: _text(RESOURCES / "icons" / f"{name}.svg").strip(),
        # A script that never runs is no script to the policy; "<" could end it.
        "data": lambda _: (
            '<script type="application/json" id="data">'
            + json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
            + "</script>"
        ),
        "scripts": lambda _: "\n".join(f"<script>{script}</script>" for script in scripts),
    }
    return _PLACE.sub(lambda place: parts[place[1]](place[2] or ""), _text(folder / "page.html"))


def _certificate(words: CertificateWords) -> dict[str, str]:
    """Return a certificate with the very text that was signed, so that no browser must write it again."""
    signed = signing.certificate_words(words).decode()
    return {"words": signed.split("\n", 1)[1], "signature": words.signature}


def _policy(scripts: list[str], style: str) -> str:
    run = " ".join(_source(script) for script in scripts)
    rules = (
        f"default-src 'none'; script-src {run}; style-src {_source(style)}; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{rules}">'


def _source(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def _style(rules: str) -> str:
    """Return the stylesheet with the app's typeface and its colours, light and dark."""
    tokens = msgspec.json.decode((RESOURCES / "styles" / "tokens.json").read_bytes())
    faces = "".join(
        f'@font-face {{ font-family: "Job Centre"; font-weight: {weight}; '
        f"src: url(data:font/ttf;base64,{base64.b64encode(font).decode()}); }}\n"
        for weight, name in _FACES.items()
        for font in ((RESOURCES / "fonts" / name).read_bytes(),)
    )
    light, dark = (
        " ".join(f"--{name}: {colour};" for name, colour in tokens["colours"][mode].items())
        for mode in ("light", "dark")
    )
    return (
        f"{faces}:root {{ {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n{rules}"
    )


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
