"""Registers one client after another at a desk and says each number once it is kept: made to be killed.

Begins with "here:" and the numbers of those who are there, on one line, if the file is whole. `under_wine`
starts it.
"""

from __future__ import annotations

import sys
from contextlib import closing

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.settings import read_settings


def main() -> None:
    settings = read_settings()
    with closing(OpenDesk(settings)) as desk:
        member = desk.sign_in.member_named(settings.user or "")
        desk.sign_in.unlock(member.id, settings.password or "")
        services = desk.services_for(member.id)
        if not desk.vault.check().ok:
            sys.exit("The file is damaged.")
        with desk.work_for(services.me, services.desk)(reading=True) as work:
            print("here:", *(one.client_no for one in work.records.every(Client)), flush=True)  # noqa: T201
        while True:
            done = services.register_client(
                {"surname_la": "Sample", "given_la": "Sample", "sex": "F", "dob_year": 2001}
            )
            print(done.client.client_no, flush=True)  # noqa: T201


main()
