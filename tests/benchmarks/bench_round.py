"""One end-of-day round of 300 changes, against a bare POST of as many bytes.

Run `python tests/benchmarks/bench_round.py`.
A real desk with its encrypted file closes its day against the real central server on real PostgreSQL over
loopback HTTP: 150 edits of clients, 100 sessions, 50 referrals (the "b mix" of the sync design). The floor
sends as many bytes with the same HTTP library to a server that only answers. Also a round with nothing to
say. Five days each.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import requests

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from jobcentre_desktop.bootstrap.desk import OpenDesk  # noqa: E402
from jobcentre_desktop.domain.ids import ClientId  # noqa: E402
from jobcentre_desktop.services.desk_services import DeskServices  # noqa: E402
from jobcentre_desktop.services.exchange_changes import RoundResult  # noqa: E402
from jobcentre_desktop.services.set_up_desk import DeskToSetUp  # noqa: E402
from jobcentre_desktop.settings import Settings, find_resources  # noqa: E402
from tests.central import start_central_server  # noqa: E402

DAYS = 5
CLIENTS = 150


def main() -> None:
    server = start_central_server()
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            desk, services = _desk(Path(folder), server.url, server.invite("02", "A"))
            clients = _register(services)
            services.exchange_changes()
            _measure(services, clients)
            desk.close()
    finally:
        server.stop()


def _desk(folder: Path, url: str, code: str) -> tuple[OpenDesk, DeskServices]:
    desk = OpenDesk(
        Settings(home=folder, resources=find_resources(), user=None, password=None, ca_bundle=None)
    )
    ready = desk.set_up_desk(
        DeskToSetUp(
            centre_code="02",
            centre_name_km="មជ្ឈមណ្ឌលគំរូ",
            centre_name_en="Sample Job Centre",
            desk_letter="A",
            counsellor_name="គំរូ អ្នកប្រឹក្សា",
        ),
        "four words make one",
    )
    services = desk.services_for(ready.counsellor.id)
    services.enrol_desk(url, code)
    return desk, services


def _register(services: DeskServices) -> list[ClientId]:
    return [
        services.register_client(
            {"surname_km": "គំរូ", "given_km": "សុភា", "surname_la": "Kumru", "given_la": f"Sophea {n}",
             "sex": "F", "dob_year": 1980 + n % 25, "phone": f"012{100000 + n}"}
        ).client.id
        for n in range(CLIENTS)
    ]  # fmt: skip


def _a_day(services: DeskServices, clients: list[ClientId], day: int) -> None:
    for n, client in enumerate(clients):
        services.edit_client(
            client,
            {
                "phone": f"012{200000 + 1000 * day + n}",
                "remarks": f"បានទូរស័ព្ទលើកទី{day}",
                "grade": 1 + day % 12,
            },
        )
    for client in clients[:50]:
        for _ in range(2):
            services.hold_session(
                client,
                {"kind": "intake", "mode": "face", "minutes": 30, "needs": ["job"],
                 "shared_note": "ចង់ធ្វើការនៅជិតផ្ទះ។ បានហាត់ឆ្លើយសម្ភាសន៍ និងកែប្រវត្តិរូបជាមួយគ្នា។"},
            )  # fmt: skip
        services.refer_client(
            client,
            {
                "type": "JOB",
                "partner_name_km": "រោងចក្រគំរូ",
                "purpose": "សម្ភាសន៍ការងារ",
                "consent_to_share": True,
            },
        )


def _measure(services: DeskServices, clients: list[ClientId]) -> None:
    rounds: list[tuple[float, RoundResult]] = []
    empty: list[float] = []
    for day in range(1, DAYS + 1):
        _a_day(services, clients, day)
        began = time.perf_counter()
        closed = services.exchange_changes(close_day=services.clock.today())
        rounds.append((time.perf_counter() - began, closed))
        began = time.perf_counter()
        services.exchange_changes()
        empty.append(time.perf_counter() - began)
    seconds = [taken for taken, _ in rounds]
    last = rounds[-1][1]
    sys.stdout.write(
        f"a day of {last.sent} changes: {_figures(seconds)}, {last.requests} request(s), "
        f"{last.bytes_up / 1024:.1f} KB up, {last.bytes_down / 1024:.1f} KB down, "
        f"digests agree: {last.agrees}\n"
        f"nothing to say: {_figures(empty)}\n"
    )
    floor = [_bare_post(last.bytes_up) for _ in range(20)]
    sys.stdout.write(f"floor, a bare POST of as many bytes: {_figures(floor)}\n")


def _figures(seconds: list[float]) -> str:
    return f"min {min(seconds) * 1000:.1f} ms, median {statistics.median(seconds) * 1000:.1f} ms"


class _Answers(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


def _bare_post(size: int) -> float:
    with HTTPServer(("127.0.0.1", 0), _Answers) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        body = b"x" * size
        began = time.perf_counter()
        requests.post(f"http://127.0.0.1:{server.server_port}/", data=body, timeout=10)
        taken = time.perf_counter() - began
        thread.join()
    return taken


if __name__ == "__main__":
    main()
