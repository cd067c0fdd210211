"""Shared by every test: one language, one time zone, no screen, nobody's real files, nothing left running."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

# Before anything imports Qt or asks for the time.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "ICT-7"  # Phnom Penh, written so that no time zone database is needed
if hasattr(time, "tzset"):
    time.tzset()
for name in [name for name in os.environ if name.startswith("JOBCENTRE_")]:
    del os.environ[name]

import pytest  # noqa: E402 - the environment comes first
from hypothesis import HealthCheck, settings  # noqa: E402
from PySide6.QtCore import QLocale, QThreadPool  # noqa: E402

from tests.patterns import Patterns  # noqa: E402

# Quick runs draw the same examples each time, so that red means "you broke it". `HYPOTHESIS_PROFILE=thorough`
# draws many new ones. No deadlines: a busy machine is not a broken rule.
settings.register_profile(
    "quick", max_examples=50, stateful_step_count=30, derandomize=True, deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
settings.register_profile(
    "thorough", max_examples=2000, stateful_step_count=100, derandomize=False, deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or "quick")

# Threads of a server or desk that a module or the whole run shares: started during a test, ended with it.
_OF_WHAT_IS_SHARED = ("AnyIO worker thread", "asyncio_", "checkpoints")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept-screens", action="store_true", help="keep the screens as they are now as the accepted ones"
    )


@pytest.fixture(scope="session", autouse=True)
def nobodys_real_files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A test that forgets to name a folder lands here, never in the desk of the person who runs it."""
    folder = tmp_path_factory.mktemp("nobodys-desk")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JOBCENTRE_HOME", str(folder))
        patch.setenv("XDG_DATA_HOME", str(folder / "data"))
        patch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
        yield folder


@pytest.fixture(scope="session")
def patterns(tmp_path_factory: pytest.TempPathFactory) -> Patterns:
    """Desks to copy: to set one up takes as long as many tests together."""
    return Patterns(tmp_path_factory.mktemp("patterns"))


@pytest.fixture(autouse=True)
def frozen_locale() -> Iterator[None]:
    """Numbers and dates look the same on every machine; a test that changes it, changes it for itself."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def no_stray_warnings(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in our log is a failed test unless the test is marked `warns_in_log`."""
    yield
    if request.node.get_closest_marker("warns_in_log"):
        return
    stray = [
        r.getMessage()
        for r in caplog.get_records("call")
        if r.levelno >= logging.WARNING and r.name.startswith("jobcentre_desktop")
    ]
    assert not stray, stray


@pytest.fixture(autouse=True)
def no_threads_left_running(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A pool or thread still busy after a test would crash a later one."""
    pools: list[QThreadPool] = []
    start = QThreadPool.start

    def watched_start(pool: QThreadPool, *args: object, **kwargs: object) -> None:
        pools.append(pool)
        start(pool, *args, **kwargs)

    monkeypatch.setattr(QThreadPool, "start", watched_start)
    before = set(threading.enumerate())
    yield
    busy = 0
    for pool in pools:
        try:
            busy += pool.activeThreadCount()
        except RuntimeError:  # the pool is gone, and with it its threads
            continue
    assert not busy, "work still running: wait for it, or call Tasks.close()"
    left = [
        thread
        for thread in set(threading.enumerate()) - before
        if not isinstance(thread, threading._DummyThread)  # Qt's own threads, seen by Python: counted above
        and not thread.name.startswith(_OF_WHAT_IS_SHARED)
    ]
    for thread in left:
        thread.join(timeout=2)
    alive = [thread.name for thread in left if thread.is_alive()]
    assert not alive, f"threads still running: {alive}"
