"""A trial of the finished program from outside: set up, one client, one referral, one letter, and the window.

`build_installer.py` gives it what it built; the journeys give it the command of the work tree.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

import pypdf

CLIENT = {
    "surname_km": "សាក",
    "given_km": "ល្បង",
    "surname_la": "SAK",
    "given_la": "Lbong",
    "sex": "F",
    "dob_year": 2001,
    "phone": "012345678",
}
REFERRAL = {
    "type": "TVET",
    "partner_name_km": "វិទ្យាស្ថានសាកល្បង",
    "partner_name_en": "Trial Institute",
    "purpose": "A course",
    "consent_to_share": True,
}
SETUP = {
    "--centre": "02",
    "--centre-name-km": "មជ្ឈមណ្ឌលសាកល្បង",
    "--centre-name-en": "Trial Centre",
    "--letters": "សក",
    "--desk": "A",
    "--counsellor": "Trial",
}
# The builder's settings must not reach the program: it has to stand on what it brought along.
LONGEST_START = 60
"""Seconds."""
_OFF_SCREEN = {"QT_QPA_PLATFORM": "offscreen"}
FOREIGN = ("PYTHON", "LD_", "JOBCENTRE_", "QT_", "XDG_", "VIRTUAL_ENV", "DISPLAY", "WAYLAND_")


class TrialFailed(Exception):
    """The program did not do what it should; the message says what it did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What the trial left behind."""

    client_no: str
    referral_no: str
    letter_pages: int
    starts: tuple[float, ...]
    """Seconds from the start to the first frame of the window, of each start."""


class BuiltProgram:
    """A program with an empty folder of its own."""

    def __init__(
        self, command: Sequence[str], place: Path, variables: Mapping[str, str] = _OFF_SCREEN
    ) -> None:
        """`variables` say what the program needs beside its own: where its window is drawn."""
        self._command = command
        self._place = place
        own = {
            "HOME": str(place),
            "JOBCENTRE_HOME": str(place / "desk"),
            "JOBCENTRE_USER": SETUP["--counsellor"],
            "JOBCENTRE_PASSWORD": "only-for-this-trial",
            "XDG_RUNTIME_DIR": str(place),
            **variables,
        }
        self._environment = {k: v for k, v in os.environ.items() if not k.startswith(FOREIGN)} | own

    def ask(self, *words: str) -> str:
        """Run one command and give what it printed. Anything on standard error is a failure."""
        done = subprocess.run(
            [*self._command, *words],
            env=self._environment,
            cwd=self._place,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        if done.returncode or done.stderr.strip():
            raise TrialFailed(
                f"{' '.join(words[:2])} ended with {done.returncode}: {done.stderr or done.stdout}"
            )
        return done.stdout

    def ask_json(self, *words: str, wanting: Sequence[str] = ()) -> dict[str, Any]:
        """Run one command that answers with one JSON object holding at least the keys `wanting`."""
        printed = self.ask(*words)
        try:
            answer = json.loads(printed)
        except ValueError as error:
            raise TrialFailed(f"{' '.join(words[:2])} printed no JSON: {printed}") from error
        if not isinstance(answer, dict) or not answer.keys() >= set(wanting):
            raise TrialFailed(f"{' '.join(words[:2])} answered {answer}")
        return answer

    def file(self, name: str, content: object) -> str:
        path = self._place / name
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return str(path)

    def started(self, command: Sequence[str]) -> subprocess.Popen[str]:
        """Start another program with the same variables in the same place."""
        return subprocess.Popen(
            list(command),
            env=self._environment,
            cwd=self._place,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            start_new_session=True,
        )

    def open_window(self, seconds: float = 4, *, seen_off: Callable[[], object] = lambda: None) -> float:
        """Start the window: it must stay up and complain of nothing until it is told to go.

        `seen_off` is called before. Returns how many seconds passed until its first frame, when it begins to
        build the rest and its log.
        """
        log = self._place / "desk" / "log" / "jobcentre.log"
        log.unlink(missing_ok=True)
        begun, seen = monotonic(), 0.0
        window = self.started(self._command)
        while window.poll() is None and (not seen or monotonic() - begun < max(seconds, seen + 1)):
            with suppress(subprocess.TimeoutExpired):
                window.wait(0.01)
            if not seen and log.exists():
                seen = monotonic() - begun
            if monotonic() - begun > LONGEST_START:
                break
        stayed = window.poll() is None
        if stayed:
            seen_off()
            os.killpg(window.pid, signal.SIGTERM)
        said, _ = window.communicate(timeout=30)
        if not stayed:
            raise TrialFailed(f"the window went away by itself ({window.returncode}): {said}")
        complaints = [
            line for line in said.splitlines() if line.strip() and "This plugin does not" not in line
        ]
        if complaints or not seen:
            raise TrialFailed(f"the window complained: {complaints}" if seen else "no frame was seen")
        return seen


def try_out(command: Sequence[str], place: Path, variables: Mapping[str, str] = _OFF_SCREEN) -> Kept:
    """Work with a program in the empty folder `place` as a person at a terminal would. Raises TrialFailed."""
    desk = BuiltProgram(command, place, variables)
    new = desk.open_window()
    desk.ask("setup", *(word for pair in SETUP.items() for word in pair))
    client = desk.file("client.json", CLIENT)
    client_no = desk.ask_json("clients", "add", "--json", client, wanting=["client_no"])["client_no"]
    shown = json.dumps(desk.ask_json("clients", "show", client_no, "--json"), ensure_ascii=False)
    lost = [
        name for name in ("surname_km", "given_km", "given_la", "dob_year") if str(CLIENT[name]) not in shown
    ]
    if lost:
        raise TrialFailed(f"the client came back without {', '.join(lost)}: {shown}")
    referral = desk.file("referral.json", REFERRAL)
    answer = desk.ask_json("referrals", "add", client_no, "--json", referral, wanting=["referral_no"])
    letter = place / "letter.pdf"
    desk.ask("letter", answer["referral_no"], "--language", "both", "--out", str(letter))
    pages = [page.extract_text() for page in pypdf.PdfReader(letter).pages]
    absent = [words for words in ("Trial Institute", "SAK", "សាក", "ល្បង") if words not in "".join(pages)]
    if absent:
        raise TrialFailed(f"the letter lacks {', '.join(absent)}")
    desk.ask_json("check", "--json")
    return Kept(
        client_no=client_no,
        referral_no=answer["referral_no"],
        letter_pages=len(pages),
        starts=(new, *(desk.open_window() for _ in range(3))),
    )
