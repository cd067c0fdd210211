"""What support is told of a problem: versions, health and the last errors, of nobody; of a sick file too."""

from jobcentre_desktop.services.report_problem import ReportProblem

MACHINE = "Job Centre 26.11.0"
ID = "0191a000-0000-7000-8000-000000000001"
LOG = f"""\
2026-11-22T08:00:00+0700 INFO jobcentre_desktop.ui.notices told LIN-04
2026-11-22T08:01:00+0700 INFO jobcentre_desktop.storage.wrong_tries wrong password for {ID}, 3 in a row
2026-11-22T08:02:00+0700 ERROR jobcentre_desktop.bootstrap.start ValueError\\n  work.py:12 commit
2026-11-22T08:03:00+0700 INFO jobcentre_desktop.storage.wrong_tries right password for {ID}"""


def report_of(counter, log=LOG):
    desk = counter.desk
    report = ReportProblem(lambda: log, desk.vault.check, desk.bundle_files, desk.clock)
    return report.text("", MACHINE, report.look(counter.head.look_at_desk))


def errors_in(report):
    return report.split("The last errors:\n")[1].split("\n\n")[0].splitlines()


def test_a_report_tells_versions_health_and_the_last_errors(counter):
    told = report_of(counter)
    assert told.startswith(MACHINE)
    assert f"File at version {counter.head.check_file().health.revision}, well, " in told
    assert [line.split()[0] for line in errors_in(told)] == [
        "2026-11-22T08:00:00+0700",
        "2026-11-22T08:02:00+0700",
    ]


def test_a_report_tells_twenty_errors_at_most_and_the_newest(counter):
    log = "\n".join(f"2026-11-22T08:00:00+0700 ERROR here number {n}" for n in range(30))
    assert [int(line.split()[-1]) for line in errors_in(report_of(counter, log))] == list(range(10, 30))


def test_no_name_and_no_id_of_anybody_is_in_a_report(counter):
    counter.register()
    told = report_of(counter)
    for one in (ID, counter.head.me.name, str(counter.head.me.id), "012 345 678"):
        assert one not in told


def test_a_file_that_is_damaged_is_reported_as_such(counter):
    counter.register()
    file = next(counter.home.glob("data-*.db"))
    counter.head.check_file()  # moves what stands in SQLite's log into the file
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    assert "not well: pages_damaged" in report_of(counter)


def test_a_desk_that_cannot_be_asked_keeps_nobody_from_reporting(counter):
    counter.desk.vault.lock()
    told = report_of(counter)
    assert "Desk not read: " in told
    assert "File not checked: " in told
    assert "The last errors:\n2026" in told
