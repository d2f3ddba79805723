"""Cells of a spreadsheet put into a table of the shop editor."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.problems import Refusal
from desktop_app.core.shop_columns import USUAL_FACTS, Cell
from desktop_app.core.shop_editing import (
    Edit,
    columns_of,
    inserted,
    put,
    rows_of,
    settled,
    with_column,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HEADERS: Mapping[str, Mapping[str, str]] = {
    "fact": {
        "key": "name fact 名称 资料 项目 이름 항목",
        "value": "value text 内容 值 내용 값",
    },
    "promotion": {
        "name": "name promotion 名称 活动 活动名称 이름 행사 행사명",
        "starts": "starts start from 开始 开始时间 开始日期 시작 시작일",
        "ends": "ends end until 结束 结束时间 截止 结束日期 종료 종료일",
        "gifts": "gifts gift 赠品 礼品 사은품",
        "threshold": "threshold minimum 门槛 满额 기준금액",
        "discount": "discount 优惠 折扣 할인",
        "coupon": "coupon 优惠券 쿠폰",
    },
    "zone": {
        "name": "name zone 名称 区域 分区 이름 구역",
        "regions": "regions region provinces 地区 省份 지역",
        "first": "first from firstday mindays 最快 最早 起 첫날 최소 최소일",
        "last": "last to lastday maxdays 最慢 最晚 止 마지막날 최대 최대일",
        "fee": "fee shipping 运费 邮费 배송비",
        "served": "served delivered 配送 是否配送 发货 배송 배송가능",
    },
    "product": {
        "id": "id code sku item 编号 编码 货号 款号 商品编码 商品编号 상품코드 코드 품번",
        "name": "name title product 名称 品名 商品 商品名 商品名称 标题 상품명 이름 상품",
        "price": "price 价格 售价 单价 现价 가격 판매가",
        "list_price": "listprice rrp originalprice 原价 吊牌价 划线价 标价 정가",
        "floor_price": "floor floorprice lowestprice 底价 低价 成交底价 하한가 최저가",
        "stock": "stock quantity inventory 库存 数量 재고 수량",
        "link": "link url 链接 网址 商品链接 링크 주소",
        "material": "material 材质 面料 材料 소재 재질",
        "size_advice": "sizeadvice sizing 尺码建议 尺码 选码建议 사이즈추천 사이즈조언 사이즈",
        "matches": "matches matchingitems goeswith 搭配 搭配商品 关联商品 어울리는상품 함께구매",
        "selling_points": "sellingpoints highlights 卖点 亮点 特点 장점 특징",
        "weight": "weight 重量 무게",
        "origin": "origin 产地 원산지",
        "care": "care 保养 洗涤 관리",
        "colour_note": "colournote colornote 颜色说明 色差说明 색상안내",
    },
}
"""Words, by table and column, that a spreadsheet has in its first line for it."""

_LEAST = 2


@dataclass(frozen=True, slots=True)
class Pasted:
    """What became of a paste: the edit, and how many cells found no column."""

    edit: Edit
    left_over: int = 0


def pasted(edit: Edit, at: Cell, block: Sequence[Sequence[str]]) -> Pasted:
    """Put ``block`` into the table from a cell on; rows are added as needed.

    A first line that names columns says which column is which, and is itself no row. Columns of
    it that are not known become own facts, where the table has such.
    """
    heads = tuple(block[0]) if block and is_header(edit, at.table, block[0]) else ()
    if heads:
        keys: list[str] = []
        for head in heads:
            edit, key = _column(edit, at.table, head)
            keys.append(key)
        block = block[1:]
    else:
        columns = columns_of(edit, at.table)
        keys = list(columns[columns.index(at.key) :])
    edit = _lengthened(edit, at, len(block), names=bool({"name", "regions"} & set(keys)))
    left_over = 0
    for row, texts in enumerate(block, at.row):
        for number, text in enumerate(texts):
            if number < len(keys) and keys[number]:
                edit = put(edit, Cell(at.table, row, keys[number]), text)
            elif text:
                left_over += 1
    return Pasted(settled(edit), left_over)


def _lengthened(edit: Edit, at: Cell, count: int, *, names: bool) -> Edit:
    """With rows enough; the row for all other regions stays the last."""
    there = len(rows_of(edit, at.table)) - (at.table == "zone")
    missing = at.row + count - there
    if missing <= 0 or (at.table == "zone" and count == 1 and not names):
        return edit
    return inserted(edit, at.table, there, missing)


def is_header(edit: Edit, table: str, texts: Sequence[str]) -> bool:
    """Whether a line names columns: two of them, or nothing but one."""
    named = [text for text in texts if text.strip()]
    known = [text for text in named if _known(edit, table, text)]
    return len(known) >= _LEAST or (len(named) == 1 and len(known) == 1)


def _known(edit: Edit, table: str, text: str) -> str:
    """The key of the column that a word in a first line means; empty if it means none."""
    word = _word(text)
    words = HEADERS[table].items()
    found = next((key for key, names in words if word in names.split() or word == _word(key)), "")
    columns = columns_of(edit, table)
    return found or next((key for key in columns if _word(key) == word), "")


def _word(text: str) -> str:
    bare = re.sub(r"[(（\[].*?[)）\]]", "", unicodedata.normalize("NFKC", text))
    return re.sub(r"[\W_]+", "", bare).casefold()


def _column(edit: Edit, table: str, head: str) -> tuple[Edit, str]:
    """The column for a word in a first line, made if it is a new own fact."""
    if (known := _known(edit, table, head)) or table not in USUAL_FACTS or not head.strip():
        return edit, known
    name = re.sub(r"\W+", "_", unicodedata.normalize("NFKC", head)).strip("_").lower()
    wider = with_column(edit, table, name)
    return (edit, "") if isinstance(wider, Refusal) else (wider, name)
