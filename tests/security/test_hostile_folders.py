"""What lies in a shared folder or on a stick and is no file stops, fills and holds up nobody."""

import pytest

from jobcentre_desktop.documents.scans import ScannedFiles
from jobcentre_desktop.documents.spreadsheets.sheets import SpreadsheetFiles
from jobcentre_desktop.domain.bundle import SUFFIX
from jobcentre_desktop.domain.errors import FileNotReadable, NotABundle
from jobcentre_desktop.storage.bundle_files import DiskBundleFiles

DEVICE = "/dev/null"
"""The kind one: /dev/zero never ends, a pipe has a reader wait for ever."""


def test_a_link_in_the_shared_folder_leaves_the_bundles_of_others_to_be_read(tmp_path):
    files = DiskBundleFiles(most=100)
    good = tmp_path / f"good{SUFFIX}"
    good.write_bytes(b"a bundle")
    (tmp_path / f"gone{SUFFIX}").symlink_to(tmp_path / "nowhere")
    (tmp_path / f"round{SUFFIX}").symlink_to(f"round{SUFFIX}")
    (tmp_path / f"device{SUFFIX}").symlink_to(DEVICE)
    (tmp_path / f"folder{SUFFIX}").mkdir()
    assert [*files.list(tmp_path)] == [good]


def test_a_device_is_no_bundle_no_scan_and_no_sheet(tmp_path):
    link = tmp_path / "link"
    link.symlink_to(DEVICE)
    with pytest.raises(NotABundle):
        DiskBundleFiles(most=100).read(link)
    with pytest.raises(FileNotReadable):
        ScannedFiles().read(link)
    with pytest.raises(FileNotReadable):
        SpreadsheetFiles().read(link)
