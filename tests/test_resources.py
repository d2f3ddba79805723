"""What is shipped is found, in a checkout and in a wheel; and the trace."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from desktop_app import resources
from desktop_app.trace import Trace

if TYPE_CHECKING:
    from pathlib import Path


def test_a_checkout_has_everything_beside_the_package() -> None:
    assert (resources.phrases() / "zh-CN").is_dir()
    assert (resources.phrases() / "platforms" / "taobao.toml").is_file()
    assert (resources.icons() / "kuaihui.svg").is_file()
    assert resources.translations().parent.name == "ui"


@pytest.mark.parametrize("name", ["phrases", "icons"])
def test_a_wheel_has_everything_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "package" / name).mkdir(parents=True)
    (tmp_path / name).mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "package")

    assert getattr(resources, name)() == tmp_path / "package" / name


def test_the_readings_are_read_once_and_name_their_sources() -> None:
    table = resources.pinyin()

    assert table is resources.pinyin()
    assert table.startswith("#")


def test_a_trace_is_one_line_of_json_an_event(tmp_path: Path) -> None:
    file = tmp_path / "trace.jsonl"
    trace = Trace({"KUAIHUI_TRACE": str(file)})

    trace.note("started")
    trace.note("loaded", phrases=184)

    first, second = map(json.loads, file.read_text("utf-8").splitlines())
    assert first["event"] == "started"
    assert second == {"event": "loaded", "at": second["at"], "phrases": 184}
    assert first["at"] <= second["at"]


@pytest.mark.parametrize("environ", [{}, {"KUAIHUI_TRACE": ""}])
def test_without_a_file_there_is_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environ: dict[str, str]
) -> None:
    monkeypatch.chdir(tmp_path)

    Trace(environ).note("started")

    assert not list(tmp_path.iterdir())
