"""A real Chromium without a window, driven over its debugging pipe: no driver, no port, a new profile."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 60.0
"""Seconds for one answer; the first may take a while on a busy machine."""
_FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"),
    *("--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"),
    "--remote-debugging-pipe",
)
# It listens on file 3 and answers on file 4, whatever numbers the pipes have here.
_START = """
import os, sys
ends = [os.dup(int(end)) for end in sys.argv[1:3]]
for number, end in enumerate(ends, 3):
    os.dup2(end, number)
    os.set_inheritable(number, True)
os.execv(sys.argv[3], sys.argv[3:])
"""


class Browser:
    """One browser with one page."""

    def __init__(self) -> None:
        program = next((path for name in NAMES if (path := shutil.which(name))), None)
        assert program, "Chromium is not installed: make test does it where apt is there"
        self._profile = tempfile.mkdtemp(prefix="browser-")
        to_read, self._writing = os.pipe()
        self._reading, to_write = os.pipe()
        command = [program, *_FLAGS, f"--user-data-dir={self._profile}", "about:blank"]
        self._process = subprocess.Popen(
            [sys.executable, "-S", "-c", _START, str(to_read), str(to_write), *command],
            pass_fds=(to_read, to_write),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_read)
        os.close(to_write)
        self._heard = b""
        self._said = 0
        self._session = ""
        self.events: list[dict[str, Any]] = []
        page = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self._ask(f"{domain}.enable")

    def open(self, page: Path, *, width: int = 1100, height: int = 900, dark: bool = False) -> None:
        """Open a file as a double click would, and wait until it is loaded."""
        self.events.clear()
        self._ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self._ask("Emulation.setEmulatedMedia", features=[scheme])
        self._ask("Page.navigate", url=page.resolve().as_uri())
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.events.append(self._next())

    def run(self, script: str) -> Any:
        """Return the value of an expression."""
        told = self._ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in told, told["exceptionDetails"]
        return told["result"].get("value")

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self._ask("Input.insertText", text=text)

    def press(self, key: str, code: int, text: str = "") -> None:
        told = {"key": key, "windowsVirtualKeyCode": code}
        self._ask("Input.dispatchKeyEvent", type="keyDown", text=text, **told)
        self._ask("Input.dispatchKeyEvent", type="keyUp", **told)

    def enter(self) -> None:
        self.press("Enter", 13, "\r")

    def tab(self) -> None:
        self.press("Tab", 9)

    def text(self, selector: str) -> str:
        """Return what is to be read there; "" where nothing is shown."""
        one = f"document.querySelector({json.dumps(selector)})"
        return str(self.run(f"{one} && {one}.offsetParent ? {one}.innerText : ''"))

    def click(self, selector: str) -> None:
        box = self.run(
            f"(one => {{ one.scrollIntoView({{block: 'nearest'}}); const box = one.getBoundingClientRect();"
            " return [box.x + box.width / 2, box.y + box.height / 2] })"
            f"(document.querySelector({json.dumps(selector)}))"
        )
        for kind in ("mousePressed", "mouseReleased"):
            told = {"type": kind, "x": box[0], "y": box[1], "button": "left", "clickCount": 1}
            self._ask("Input.dispatchMouseEvent", **told)

    def picture(self, path: Path) -> None:
        told = self._ask("Page.captureScreenshot", captureBeyondViewport=False)
        path.write_bytes(base64.b64decode(told["data"]))

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=PATIENCE)
        os.close(self._writing)
        os.close(self._reading)
        shutil.rmtree(self._profile, ignore_errors=True)

    def _ask(self, method: str, **told: Any) -> dict[str, Any]:
        self._said += 1
        message = {"id": self._said, "method": method, "params": told}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._writing, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._said:
                assert "error" not in answer, answer["error"]
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def _next(self) -> dict[str, Any]:
        end = time.monotonic() + PATIENCE
        while b"\0" not in self._heard:
            ready, _, _ = select.select([self._reading], [], [], max(0.0, end - time.monotonic()))
            piece = os.read(self._reading, 1 << 20) if ready else b""
            assert piece, "the browser says nothing"
            self._heard += piece
        message, self._heard = self._heard.split(b"\0", 1)
        told: dict[str, Any] = json.loads(message)
        return told
