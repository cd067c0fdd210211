"""`jobcentre bundle …`: the same by the terminal, JSON out, sentences and exit code 3 for what is refused."""

from tests.integration.test_terminal import Shell
from tests.makers import a_client
from tests.patterns import set_up_once


def test_a_desk_goes_by_stick_from_the_terminal(central, office, tmp_path, capsys, monkeypatch):
    set_up_once(tmp_path / "desk", "A", "03")
    shell = Shell(tmp_path / "desk", capsys, monkeypatch)
    up, answer = tmp_path / "up.jobcentre", tmp_path / "answer.jobcentre"
    assert "[NET-02]" in shell.refused("bundle", "export", up)
    shell.json("desk", "enrol", "--server", central.url, "--code", central.invite("03", "A"), "--json")
    shell.typed("clients", "add", **a_client())
    saved = shell.json("bundle", "export", up, "--json")
    assert (saved["kind"], saved["desk"], saved["file"]) == ("up", "03-A.1", str(up))
    assert "[BUN-08]" in shell.refused("bundle", "import", up)

    office.carry(up, answer)
    shown = shell.json("bundle", "show", answer, "--json")
    assert (shown["kind"], shown["whose"], shown["last"]) == ("answer", "our_answer", saved["last"])
    read = shell.json("bundle", "import", answer, "--json")
    assert (read["sent"], read["waiting"], read["agrees"]) == (saved["count"], 0, True)
    assert shell("bundle", "import", answer) == 0
    assert shell.out.startswith("0 are at the central server, 0 received, 0 waiting.")

    left = shell.json("bundle", "exchange", tmp_path, "--json")
    assert (left["saved"], left["received"]) == (0, 0)
    assert (tmp_path / "03-A.1-up.jobcentre").exists()
    carried = shell.json("bundle", "carry", up, "--answer", answer, "--json")
    assert (carried["desk"], carried["refused"]) == ("03-A.1", "")
    answer.write_bytes(b"x")
    assert "[BUN-01]" in shell.refused("bundle", "import", answer)
