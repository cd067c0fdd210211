"""Whoever is given the installer is given the licence of everything in it."""

import importlib.metadata

import pytest

from installer.contents import runtime_packages
from installer.ground import PACKAGE
from installer.licences import copy_licences


@pytest.fixture(scope="module")
def licences(tmp_path_factory):
    folder = tmp_path_factory.mktemp("built")
    copy_licences(folder)
    return {file.stem: file.read_text(encoding="utf-8") for file in (folder / "licences").iterdir()}


def test_every_package_brings_the_text_of_its_licence(licences):
    packages = runtime_packages()
    here = {name for name in packages if any(importlib.metadata.distributions(name=name))}
    assert here | {"python", PACKAGE} == licences.keys()
    short = {name: len(text) for name, text in licences.items() if len(text) < 600}
    assert not short, short


@pytest.mark.parametrize("name", ["pyside6-essentials", "shiboken6"])
def test_qt_brings_both_texts_that_the_lesser_licence_is_made_of(licences, name):
    assert "GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 3" in licences[name]
    assert "GNU GENERAL PUBLIC LICENSE\n                       Version 3" in licences[name]


def test_what_is_built_into_a_wheel_is_named_too(licences):
    assert "ZETETIC" in licences["sqlcipher3"]
    assert "PDFium" in licences["pypdfium2"]
