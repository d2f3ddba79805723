"""The wheel, its dependencies and their licences."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from tests.journeys.desk import ROOT
from tests.packaging.release import bill_of_this, cut, is_good, needed, refused, sums

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ("desktop_app", "phrases", "icons")
FILES = ("pyproject.toml", "README.md", "LICENSE")


@pytest.mark.parametrize(
    ("licence", "good"),
    [
        ("MIT", True),
        ("0BSD", True),
        ("Apache-2.0", True),
        ("License :: OSI Approved :: BSD License", True),
        (
            "License :: OSI Approved :: GNU Lesser General Public License v2 or later (LGPLv2+)",
            True,
        ),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0", True),
        ("GPL-3.0-only", False),
        ("AGPL-3.0-or-later", False),
        ("MIT AND GPL-2.0-only", False),
        ("License :: OSI Approved :: GNU General Public License v3 (GPLv3)", False),
        ("License :: Other/Proprietary License", False),
        ("LIMITED", False),
    ],
)
def test_what_may_be_shipped_is_permissive_or_lgpl(licence: str, *, good: bool) -> None:
    assert is_good(licence) is good


def _component(name: str, *licences: str) -> dict[str, Any]:
    told = [{"license": {"name": one}} for one in licences]
    return {"name": name, "bom-ref": name, **({"licenses": told} if told else {})}


def test_a_package_without_a_licence_is_refused() -> None:
    shipped = (
        _component("good", "MIT"),
        _component("silent"),
        _component("mixed", "MIT", "GPL-3.0"),
    )
    assert list(refused(shipped)) == ["silent: no licence", "mixed: MIT, GPL-3.0"]


def test_what_is_there_for_other_reasons_is_cut_off() -> None:
    bill = {
        "metadata": {"component": {"bom-ref": "root"}},
        "components": [_component("Used_One", "MIT"), _component("tool", "GPL-3.0")],
        "dependencies": [{"ref": "root", "dependsOn": ["Used_One", "tool"]}, {"ref": "tool"}],
    }
    left = cut(bill, frozenset({"used-one"}))
    assert [one["name"] for one in left["components"]] == ["Used_One"]
    assert left["dependencies"] == [{"ref": "root", "dependsOn": ["Used_One"]}]


def test_requirements_bring_along_theirs_but_no_extras_and_no_other_systems() -> None:
    found = needed(["markdown-it-py>=3", "nowhere; sys_platform == 'plan9'"])
    assert found == {"markdown-it-py", "mdurl"}


def test_every_dependency_is_listed_with_a_licence_that_allows_it() -> None:
    components = bill_of_this()["components"]
    names = {one["name"].lower() for one in components}
    assert {"numpy", "pyside6_essentials", "shiboken6", "python-liquid"} <= names
    assert not {"pytest", "hypothesis", "pip"} & names
    assert list(refused(components)) == []


def test_checksums_are_those_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"two")
    (tmp_path / "a").write_bytes(b"one")
    (tmp_path / "SHA256SUMS").write_text("old", encoding="utf-8")
    one, two = (hashlib.sha256(text).hexdigest() for text in (b"one", b"two"))
    assert sums(tmp_path) == f"{one}  a\n{two}  b\n"


def _wheel(source: Path, target: Path) -> Path:
    """The wheel of a copy of this checkout, whose files are all new."""
    for name in PARTS:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, source / name, copy_function=shutil.copyfile, ignore=ignored)
    for name in FILES:
        shutil.copyfile(ROOT / name, source / name)
    command = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target))
    subprocess.run(command, cwd=source, capture_output=True, check=True)
    return next(target.glob("*.whl"))


def test_two_builds_of_the_wheel_are_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    one, other = (_wheel(tmp_path / name, tmp_path / f"{name}-out") for name in ("one", "other"))
    assert one.read_bytes() == other.read_bytes()
    with zipfile.ZipFile(one) as wheel:
        names = set(wheel.namelist())
    assert "desktop_app/phrases/zh-CN" in {name.rsplit("/", 1)[0] for name in names}
    assert {"desktop_app/core/search/pinyin.txt", "desktop_app/icons/kuaihui.svg"} <= names
    assert not [name for name in names if name.startswith("tests")]
