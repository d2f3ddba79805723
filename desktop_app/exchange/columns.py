"""Which column of a table is what: by the words in its header, by its content, by the user."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.exchange.tables import Row

OURS: Final = (
    "id",
    "category",
    "subcategory",
    "code",
    "title",
    "body",
    "keywords",
    "buyers",
    "platforms",
    "note",
)
"""The columns of a table that we wrote, in order."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "code": _words("""
        快捷短语编码 快捷编码 短语编码 话术编码 编码 编号 快捷码 代码 缩写 触发词 快捷键 快捷词
        簡碼 代碼 編碼 code shortcode shortcut abbreviation abbr trigger hotkey keyword 단축어
        단축키 코드 약어 상용구코드
    """),
    "title": _words("""
        标题 名称 问题 问句 主题 话术标题 话术名称 標題 名稱 問題 title name subject question
        label 제목 이름 질문
    """),
    "body": _words("""
        快捷短语 短语 内容 话术 话术内容 回复 回复内容 答案 回答 正文 消息 文本 短语内容
        快捷回复 快捷語 內容 話術 回覆 body text content reply answer message snippet phrase
        response cannedresponse review 내용 본문 답변 문구 답장 메시지 상용구
    """),
    "category": _words("""
        快捷短语分组 分组 分组名称 分类 一级分类 一级分组 一级 类型 类别 大类 组别 文件夹 目录
        阶段 分組 分類 類別 category cat group folder type section stage 분류 그룹 카테고리 폴더
        유형 대분류 1차분류
    """),
    "subcategory": _words("""
        二级分类 二级分组 二级 子分类 小类 子分组 次分類 subcategory subgroup subfolder 하위분류
        소분류 중분류 2차분류
    """),
    "keywords": _words("""
        标签 关键词 关键字 搜索词 別名 别名 標籤 關鍵字 keywords tags tag searchterms aliases
        태그 키워드 검색어
    """),
    "note": _words("""
        备注 说明 适用场景 使用场景 場景 场景 備註 note notes comment description remark
        whentouse 비고 메모 설명
    """),
    "buyers": _words("""
        买家类型 buyers
    """),
    "platforms": _words("""
        平台 渠道 platforms 플랫폼
    """),
    "id": (),
}  # fmt: skip
"""What headers call each column, without spaces and in small letters."""

_EXACT: Final = {word: role for role, words in WORDS.items() for word in words}
_CONTAINED: Final = sorted((word for word in _EXACT if not word.isascii()), key=len, reverse=True)
_DECORATION = re.compile(r"[(（\[【].*?[)）\]】]|[\s*_＊:：/／.\-\ufeff\"'“”]+")
_SHORT = 12
LONGEST = 60
"""Characters of a name of a column."""
_HEADER_ROWS = 5


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is read.

    Attributes:
        header: The number of the row with the names of the columns; 0: there is none.
        names: The names of the columns, else their letters.
        columns: The column, from 0, of each role in ``WORDS``.
        is_ours: Whether we wrote the table ourselves.
    """

    header: int
    names: tuple[str, ...]
    columns: Mapping[str, int]
    is_ours: bool = False

    @property
    def unused(self) -> tuple[str, ...]:
        """The names of the columns that are nothing we know."""
        used = set(self.columns.values())
        return tuple(
            name for n, name in enumerate(self.names) if n not in used and name and self.header
        )


def layout(head: Sequence[Row], options: Mapping[str, str]) -> Layout:
    """How to read a table that begins with the rows ``head``.

    Args:
        head: Its first rows.
        options: ``header`` (``no`` or a row's number); for each role a column's name, letter or
            number, or ``-`` for none.
    """
    header, cells = _header(head, options.get("header", ""))
    width = max((len(row) for _, row in head), default=0)
    names = tuple(clean(cell) for cell in cells) if header else tuple(map(letter, range(width)))
    if names[: len(OURS)] == OURS:
        return Layout(header, names, {role: n for n, role in enumerate(OURS)}, is_ours=True)
    chosen = {role: options[role] for role in WORDS if role in options}
    taken = {role: place(names, wanted) for role, wanted in chosen.items()}
    columns = {role: column for role, column in taken.items() if column is not None}
    free = [n for n in range(len(names)) if n not in columns.values()]
    guessed = by_words(names, free) if header else _by_content(head, free)
    if "body" not in guessed and header and "body" not in taken:
        left = [n for n in free if n not in guessed.values()]
        below = [row for row in head if row[0] > header]
        guessed |= {role: n for role, n in _by_content(below, left).items() if role == "body"}
    columns |= {role: n for role, n in guessed.items() if role not in taken}
    return Layout(header, names, columns)


def clean(name: str) -> str:
    """The name of a column without what surrounds it."""
    return name.strip(" \t\r\n\ufeff")


def letter(column: int) -> str:
    """A column's letter in a spreadsheet: 0 → A, 26 → AA."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def place(names: Sequence[str], wanted: str) -> int | None:
    """The column that a user means, by its name, letter or number; None if there is none."""
    for n, name in enumerate(names):
        if name and name == wanted.strip():
            return n
    if wanted.strip().isdecimal() and 1 <= int(wanted[:6]) <= len(names):
        return int(wanted[:6]) - 1
    letters = {letter(n): n for n in range(len(names))}
    return letters.get(wanted.strip().upper())


def role_of(name: str) -> str:
    """The role whose word a header is; empty if it is none."""
    return _EXACT.get(_bare(name), "")


def _bare(name: str) -> str:
    """A header without what decorates it; a long text is none."""
    return _DECORATION.sub("", name).lower() if len(name) <= LONGEST else ""


def by_words(names: Sequence[str], free: Sequence[int]) -> dict[str, int]:
    """The roles of columns by their names: the whole name first, then a word in it."""
    found: dict[str, int] = {}
    for n in free:
        role = role_of(names[n])
        if role:
            found.setdefault(role, n)
    for n in free:
        if n not in found.values():
            bare = _bare(names[n])
            word = next((word for word in _CONTAINED if word in bare), "")
            if word:
                found.setdefault(_EXACT[word], n)
    return found


def _header(head: Sequence[Row], wanted: str) -> tuple[int, list[str]]:
    """The row with the names of the columns: of the first few, the one with most known words."""
    if wanted == "no" or not head:
        return 0, []
    if wanted.isdecimal():
        return next(
            ((number, cells) for number, cells in head if number == int(wanted[:6])), head[0]
        )
    known = [
        (len({role_of(cell) for cell in cells} - {""}), -number, cells)
        for number, cells in head[:_HEADER_ROWS]
    ]
    best, number, cells = max(known, key=lambda one: one[:2])
    if best > 1 or (best == 1 and sum(map(bool, cells)) <= 2) or wanted == "yes":  # noqa: PLR2004 - a code and a text
        return -number, cells
    return 0, []


def _by_content(head: Sequence[Row], free: Sequence[int]) -> dict[str, int]:
    """In a table without names the longest texts are the replies; short words are codes."""
    texts = {n: [row[n] for _, row in head if n < len(row)] for n in free}
    lengths = {n: sum(map(len, cells)) / max(1, len(cells)) for n, cells in texts.items()}
    if not any(lengths.values()):
        return {}
    found = {"body": max(free, key=lambda n: lengths[n])}
    rest = [n for n in free if n != found["body"] and lengths[n]]
    codes = [n for n in rest if all(len(c) <= _SHORT and not re.search(r"\s", c) for c in texts[n])]
    if codes:
        found["code"] = codes[0]
    titles = [n for n in rest if n not in found.values()]
    if titles:
        found["title"] = titles[0]
    return found
