"""What is spoken on the line: TLS 1.2 and 1.3 with strong ciphers, on either side, and nothing else."""

import socket
import ssl
import threading
from contextlib import contextmanager

import pytest

from jobcentre_desktop.domain.errors import CertificateRefused, ServerUnreachable
from jobcentre_desktop.sync.link import HttpExchange
from tests.central import start_central_server
from tests.certificates import make_certificate
from tests.memory_desk import MemoryDesk, record_id


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    return make_certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture(scope="module")
def central(certificate):
    """A central server behind TLS."""
    cert, key = certificate
    server = start_central_server(None, "--tls-cert", str(cert), "--tls-key", str(key))
    yield server
    server.stop()


def caller(certificate, *, ciphers=None, newest=None, oldest=None):
    """Return what a client speaks that trusts the server and is as careless as OpenSSL lets it be."""
    context = ssl.create_default_context(cafile=certificate[0])
    if ciphers:
        context.set_ciphers(ciphers)
    if newest:
        context.minimum_version, context.maximum_version = oldest or newest, newest
    return context


def hands_shaken(server, context):
    """Return (version, cipher), or None when the server shakes no hands on these terms."""
    host, port = server.url.removeprefix("https://").rsplit(":", 1)
    with socket.create_connection((host, int(port)), timeout=10) as plain:
        try:
            with context.wrap_socket(plain, server_hostname=host) as line:
                return line.version(), line.cipher()[0]
        except (ssl.SSLError, ConnectionError):
            return None


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
def test_no_older_tls_is_spoken_on_either_side(central, certificate):
    old = caller(certificate, ciphers="ALL:@SECLEVEL=0", newest=ssl.TLSVersion.TLSv1_1)
    assert hands_shaken(central, old) is None
    for version, name in ((ssl.TLSVersion.TLSv1_2, "TLSv1.2"), (ssl.TLSVersion.TLSv1_3, "TLSv1.3")):
        assert hands_shaken(central, caller(certificate, newest=version))[0] == name
    with old_server(certificate) as url, pytest.raises((CertificateRefused, ServerUnreachable)):
        exchange = HttpExchange(app_version="1", authorities=certificate[0])
        exchange.enrol(url, "AAAA-BBBB", desk_name="02-A.1", centre_code="02")


WEAK = ("ECDHE-ECDSA-AES128-SHA", "ECDHE-ECDSA-AES256-SHA", "ECDHE-ECDSA-AES128-SHA256", "NULL:aNULL")


@pytest.mark.parametrize("cipher", WEAK)
def test_no_weak_cipher_is_spoken(central, certificate, cipher):
    weak = caller(certificate, ciphers=f"{cipher}:@SECLEVEL=0", newest=ssl.TLSVersion.TLSv1_2)
    assert hands_shaken(central, weak) is None


def test_the_strong_ones_are(central, certificate):
    strong = caller(certificate, ciphers="ECDHE-ECDSA-AES256-GCM-SHA384", newest=ssl.TLSVersion.TLSv1_2)
    assert hands_shaken(central, strong) == ("TLSv1.2", "ECDHE-ECDSA-AES256-GCM-SHA384")


@contextmanager
def old_server(certificate):
    """A server that speaks TLS 1.1 and nothing newer."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    with socket.create_server(("127.0.0.1", 0)) as door:

        def serve():
            while True:
                try:
                    plain, _ = door.accept()
                except OSError:
                    return
                try:
                    with context.wrap_socket(plain, server_side=True):
                        pass
                except (ssl.SSLError, OSError):
                    plain.close()

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"https://127.0.0.1:{door.getsockname()[1]}"
        finally:
            door.shutdown(socket.SHUT_RDWR)
            thread.join()


TRUSTED_BY_NAME = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")
PROXIES = ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
ahead_or_not = pytest.mark.parametrize("ahead", [True, False], ids=["opened ahead", "opened to send"])


@pytest.fixture
def environment(tmp_path, monkeypatch):
    """Says whom to trust, through whom to go and who to be, in every way that HTTP libraries listen to."""

    def say(authority):
        for name in TRUSTED_BY_NAME:
            monkeypatch.setenv(name, str(authority))

    (tmp_path / ".netrc").write_text("default login somebody password else\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    for name in PROXIES:
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    return say


@pytest.fixture
def a_desk(central, certificate):
    """Enrols a desk and gives it with a line of its own, that trusts nobody by itself."""

    def make(letter, **whom):
        trusting = HttpExchange(app_version="1", authorities=certificate[0])
        name, code = f"02-{letter}.1", central.invite("02", letter)
        enrolment = trusting.enrol(central.url, code, desk_name=name, centre_code="02")
        desk = MemoryDesk(name, HttpExchange(app_version="1", **whom), enrolment)
        desk.add(record_id(ord(letter)))
        return desk

    return make


@ahead_or_not
def test_whom_the_environment_trusts_is_not_trusted(certificate, environment, a_desk, ahead):
    environment(certificate[0])
    desk = a_desk("AB"[ahead])
    if ahead:
        desk.exchange.reach(desk.enrolment)
    with pytest.raises(CertificateRefused):
        desk.round()


@ahead_or_not
def test_what_the_environment_says_takes_nothing_from_the_authority_that_was_named(
    certificate, environment, a_desk, tmp_path, ahead
):
    environment(make_certificate(tmp_path)[0])
    desk = a_desk("CD"[ahead], authorities=certificate[0])
    if ahead:
        desk.exchange.reach(desk.enrolment)
    assert desk.round() == 1


@ahead_or_not
def test_a_certificate_of_nobody_is_said_to_be_so(a_desk, ahead):
    desk = a_desk("EF"[ahead])
    if ahead:
        desk.exchange.reach(desk.enrolment)
    for _ in range(2):
        with pytest.raises(CertificateRefused):
            desk.round()
