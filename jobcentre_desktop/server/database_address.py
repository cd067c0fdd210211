"""Which address of a database may be typed: without a password, and to another machine by TLS alone."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from ipaddress import ip_address

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from jobcentre_desktop.server.refused import Foreseen

_PASSWORDS = {"password", "sslpassword"}
_PROVED = "verify-full"


def check_address(url: str, environ: Mapping[str, str] = os.environ) -> None:
    """Raise Foreseen for an address that others could read a secret in, or people's data on its way."""
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        return  # no address at all: `Database` says so
    if address.password or _PASSWORDS & address.query.keys():
        raise Foreseen(
            "SRV-32",
            "The address holds a password: everybody on this machine can read it in the list of processes. "
            "Put it in ~/.pgpass, or in the variable PGPASSWORD.",
        )
    proved = address.query.get("sslmode", environ.get("PGSSLMODE")) == _PROVED
    if not proved and not all(map(_is_this_machine, _hosts(address))):
        raise Foreseen(
            "SRV-68",
            "The database is on another machine: its address has to end in ?sslmode=verify-full, so that "
            "nobody on the way reads along or answers in its place.",
        )


def _hosts(address: URL) -> Iterator[str]:
    """Yield all that the address names, as libpq reads it: several, apart by commas."""
    for told in (address.host or "", address.query.get("host", ""), address.query.get("hostaddr", "")):
        for one in [told] if isinstance(told, str) else told:
            yield from one.split(",")


def _is_this_machine(host: str) -> bool:
    if not host or host.startswith(("/", "@")) or host == "localhost":  # a socket of this machine
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
