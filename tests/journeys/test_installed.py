"""The program as it was installed: with ``KUAIHUI_PROGRAM``, from a wheel and away from here."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.journeys.kuaihui import Kuaihui
from tests.journeys.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.journeys.desk import Desk


pytestmark = pytest.mark.usefixtures("editor")


@pytest.fixture
def fresh(desk: Desk) -> Iterator[Kuaihui]:
    """The program of somebody who has never used it."""
    program = Kuaihui(desk, desk.folder / "fresh")
    yield program
    program.quit()


def test_it_says_its_version(fresh: Kuaihui) -> None:
    done = fresh.run("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("kuaihui ")


def test_it_finds_the_shipped_phrases(fresh: Kuaihui) -> None:
    done = fresh.run("find", "kj", "--json")
    assert done.returncode == 0, done.stderr
    codes = [row["code"] for row in json.loads(done.stdout)]
    assert "kj1" in codes[:3]


def test_it_fills_a_reply_of_the_sample_shop(fresh: Kuaihui) -> None:
    done = fresh.run("copy", "kj2", "--shop", "fawn-shoes", "--product", "A12", "--print")
    assert done.returncode == 0, done.stderr
    assert "头层牛皮拼接网布鞋面" in done.stdout
    assert done.stdout.count("\n---\n") == 2


def test_it_names_what_is_missing(fresh: Kuaihui) -> None:
    done = fresh.run("copy", "kj2", "--shop", "fawn-shoes", "--print")
    assert done.returncode == 3
    assert done.stdout == ""
    assert "product" in done.stderr


def test_its_own_files_have_no_problems(fresh: Kuaihui) -> None:
    done = fresh.run("check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_window_opens_and_shows_phrases(fresh: Kuaihui, desk: Desk) -> None:
    fresh.start()
    desk.wait_for_focus(fresh.window)
    desk.press("Escape")  # the first start's questions
    wait_until(lambda: not fresh.shown, "their end")
    assert fresh.run("--toggle").returncode == 0
    fresh.wait_for("painted")
    loaded = next(one for one in fresh.events() if one["event"] == "loaded")
    assert loaded["phrases"] >= 120
    desk.wait_for_focus(fresh.window)
    assert fresh.search("kj") >= 7
    assert "Traceback" not in fresh.errors, fresh.errors
