"""The central server's address as a person types it, and which addresses may go without encryption."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from jobcentre_desktop.domain.errors import PlainHttpRefused, ServerUnreachable


def server_address(typed: str) -> tuple[str, str]:
    """Return (address without a path, host name). Without a scheme https is meant.

    Raises PlainHttpRefused for plain HTTP to any other machine than this one, ServerUnreachable for a text
    that is no address.
    """
    text = typed.strip()
    if "://" not in text:
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise ServerUnreachable(typed) from None
    if not host or parts.scheme not in ("http", "https") or parts.username is not None:
        raise ServerUnreachable(typed)
    if parts.scheme == "http" and not is_this_machine(host):
        raise PlainHttpRefused(host)
    name = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{name}" + (f":{port}" if port else ""), host


def is_this_machine(host: str) -> bool:
    """Return whether the host is the loopback, by its fixed name or number; no name is looked up."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
