"""What goes into an installer, and that its bytes follow from what is in it alone."""

import os
import tarfile
import zipfile

import pytest

from installer.contents import QT_LIBRARIES, TEST, check_qt
from installer.ground import BuildFailed, moment_of_source
from installer.packing import pack, zip_up
from installer.sameness import check_same, sha256_of
from installer.windows import lay_out


@pytest.fixture
def built(tmp_path):
    """A folder as a build leaves it, made twice: at other times, in another order, with other rights."""

    def build(place, names, *, mask):
        folder = tmp_path / place / "program"
        for name in names:
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(name, encoding="utf-8")
            file.chmod((0o755 if name == "jobcentre" else 0o644) & ~mask)
        (folder / "link").symlink_to("jobcentre")
        return folder

    names = ["jobcentre", "_internal/a.so", "_internal/resources/ពាក្យ.txt"]
    one, two = build("one", names, mask=0), build("two", names[::-1], mask=0o077)
    os.utime(two / "jobcentre", (1, 1))
    return one, two


@pytest.mark.parametrize("how", [pack, lambda folder, out: zip_up(folder, out / "program.zip")])
def test_the_same_content_is_packed_to_the_same_bytes(built, how):
    one, two = built
    first = how(one, one.parent)
    second = how(two, two.parent)
    assert sha256_of(first) == sha256_of(second)


def test_an_archive_names_nobody_and_has_one_date(built):
    archive = pack(built[0], built[0].parent)
    with tarfile.open(archive) as packed:
        entries = packed.getmembers()
    assert [one.name for one in entries] == sorted(one.name for one in entries)
    assert {(one.uid, one.gid, one.uname, one.mtime) for one in entries} == {
        (0, 0, "root", moment_of_source())
    }
    assert {one.mode for one in entries if one.name.endswith("jobcentre")} == {0o755}


def test_two_builds_that_differ_are_refused(built):
    one, two = built
    check_same(one, two)
    (two / "_internal" / "a.so").write_text("another", encoding="utf-8")
    with pytest.raises(BuildFailed, match=r"_internal/a\.so"):
        check_same(one, two)


def test_a_file_too_many_is_a_difference(built):
    (built[1] / "surplus").touch()
    with pytest.raises(BuildFailed, match="surplus"):
        check_same(*built)


@pytest.mark.parametrize(
    "name", ["libQt6Quick.so.6", "libQt6Network.so.6", "Qt6Qml.dll", "libQt6EglFSDeviceIntegration.so.6"]
)
def test_a_part_of_qt_that_nobody_named_is_refused(tmp_path, name):
    (tmp_path / name).touch()
    with pytest.raises(BuildFailed, match="parts of Qt"):
        check_qt(tmp_path)


def test_the_parts_of_qt_that_a_window_needs_go_along():
    for name in ("libQt6Core.so.6", "libQt6XcbQpa.so.6", "Qt6Widgets.dll"):
        assert QT_LIBRARIES.match(name)


def test_tests_are_known_by_their_names():
    assert all(map(TEST.search, ("tests.conftest", "PIL.tests", "sqlalchemy.test.x")))
    assert not any(map(TEST.search, ("jobcentre_desktop.ui", "contest", "attestation.paper")))


def test_another_python_than_the_one_told_is_refused(tmp_path):
    python = tmp_path / "python.zip"
    with zipfile.ZipFile(python, "w") as packed:
        packed.writestr("python313.dll", b"")
    with pytest.raises(BuildFailed, match="SHA-256"):
        lay_out(tmp_path, python, "0" * 64)


def test_a_zip_without_our_python_is_refused(tmp_path):
    python = tmp_path / "python.zip"
    with zipfile.ZipFile(python, "w") as packed:
        packed.writestr("python312.dll", b"")
    with pytest.raises(BuildFailed, match="no embeddable Python"):
        lay_out(tmp_path, python, sha256_of(python))
