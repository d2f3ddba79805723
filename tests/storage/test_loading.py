"""Everything that is read at the start."""

from __future__ import annotations

from pathlib import Path

from desktop_app.core.phrases import Layer
from desktop_app.storage.loading import load, stamp
from desktop_app.storage.places import Places, places


def write_file(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def phrase(ident: str, body: str) -> str:
    return f'format = 1\n[[phrase]]\nid = "{ident}"\ntitle = "t"\nbody = "{body}"\n'


def test_the_home_of_the_files_can_be_chosen() -> None:
    mine = places({"KUAIHUI_HOME": "/data/kuaihui"})
    assert mine == Places(Path("/data/kuaihui"))
    assert mine.phrases == Path("/data/kuaihui/phrases")
    assert places({}).data.name == "kuaihui"
    files = (mine.shops, mine.settings, mine.usage, mine.history, mine.log)
    assert {path.parent for path in files} == {mine.data}
    assert mine.platforms.parent == mine.phrases
    assert mine.rules.parent == mine.data


def test_own_files_lie_over_the_shipped_ones(tmp_path: Path) -> None:
    mine, shipped = Places(tmp_path / "data"), tmp_path / "shipped"
    write_file(mine.phrases / "mine.toml", phrase("a", "mine"))
    write_file(mine.platforms / "taobao.toml", 'format = 1\nname = "mine"\n')
    write_file(mine.shops / "s.toml", 'format = 1\nid = "s"\n')
    write_file(shipped / "zh.toml", phrase("a", "shipped"))
    write_file(shipped / "platforms" / "taobao.toml", 'format = 1\nname = "shipped"\n')
    write_file(shipped / "platforms" / "jd.toml", 'format = 1\nname = "JD"\n')
    write_file(shipped / "shops" / "s.toml", 'format = 1\nid = "s"\n')
    write_file(shipped / "shops" / "sample.toml", 'format = 1\nid = "sample"\n')
    loaded = load(mine, shipped)
    assert [book.layer for book in loaded.library.books] == [Layer.PERSONAL, Layer.SHIPPED]
    assert [entry.phrase.body for entry in loaded.library.entries] == ["mine"]
    assert [(shop.id, shop.sample) for shop in loaded.shops] == [("s", False), ("sample", True)]
    assert {platform.name for platform in loaded.platforms} == {"mine", "JD"}
    assert loaded.problems == ()
    assert len(loaded.files) == 2


def test_own_packs_take_the_place_of_shipped_ones_or_count_everywhere(tmp_path: Path) -> None:
    mine, shipped = Places(tmp_path / "data"), tmp_path / "shipped"
    rule = '[[rule]]\nid = "r"\nwords = ["w"]\n'
    write_file(mine.rules / "zh-tone.toml", f'format = 1\nname = "mine"\n{rule}')
    write_file(mine.rules / "team.toml", f"format = 1\n{rule}odd = 1\n")
    write_file(shipped / "rules" / "zh-tone.toml", f'format = 1\nname = "shipped"\n{rule}')
    write_file(shipped / "rules" / "jd.toml", f"format = 1\n{rule}")
    loaded = load(mine, shipped)
    assert {pack.id: (pack.name, pack.everywhere) for pack in loaded.packs} == {
        "zh-tone": ("mine", False),
        "jd": ("jd", False),
        "team": ("team", True),
    }
    assert [(Path(one.source).name, one.key) for one in loaded.problems] == [("team.toml", "odd")]


def test_the_stamp_changes_with_any_file(tmp_path: Path) -> None:
    mine = Places(tmp_path)
    seen = {stamp(mine)}
    for step, name in enumerate(
        (
            "phrases/a.toml",
            "phrases/b/c.toml",
            "phrases/platforms/d.toml",
            "shops/e.toml",
            "rules/f.toml",
            "touches.toml",
        )
    ):
        write_file(tmp_path / name, "x" * step)
        seen.add(stamp(mine))
        assert stamp(mine) in seen
    (tmp_path / "shops" / "loop.toml").symlink_to(tmp_path / "shops" / "loop.toml")
    seen.add(stamp(mine))
    (tmp_path / "phrases" / "a.toml").write_text("longer")
    seen.add(stamp(mine))
    assert len(seen) == 9
    assert stamp(mine) in seen
