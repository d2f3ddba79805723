"""``[订单号]`` and ``[补发/退款]``: what script collections leave for the agent to fill in.

Brackets are many things (emoticons, links, headings), so they are only made questions on request.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.core.phrases import Field
from desktop_app.exchange.wording import SAID, escaped, filled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.exchange.wording import Asking

OPTION = "brackets"
"""The option; ``ask`` makes questions of brackets."""

LONGEST = 40
"""Characters of the longest text in brackets that may be a question."""

_BRACKETS = re.compile(r"\[([^\[\]\n]{1,40})\](?!\()")
_OURS = re.compile(
    r"(?:shop|agent|promotion|shipping|product|buyer|order|offer|ask)\.\w+"
    r"|now|today|greeting|clipboard|smile|sorry|thanks|wink|rose"
)

_EMOTICONS = frozenset(
    """
    微笑 撇嘴 色 发呆 得意 流泪 害羞 闭嘴 睡 大哭 尴尬 发怒 调皮 呲牙 惊讶 难过 囧 抓狂 吐 偷笑
    愉快 白眼 傲慢 困 惊恐 憨笑 悠闲 咒骂 疑问 嘘 晕 衰 骷髅 敲打 再见 擦汗 抠鼻 鼓掌 坏笑
    右哼哼 鄙视 委屈 快哭了 阴险 亲亲 可怜 笑脸 生病 脸红 破涕为笑 恐惧 失望 无语 嘿哈 捂脸 奸笑
    机智 皱眉 耶 吃瓜 加油 汗 天啊 旺柴 好的 打脸 哇 翻白眼 666 让我看看 叹气 苦涩 裂开 嘴唇
    爱心 心碎 拥抱 强 弱 握手 胜利 抱拳 勾引 拳头 ok 合十 啤酒 咖啡 蛋糕 玫瑰 凋谢 菜刀 炸弹
    便便 月亮 太阳 庆祝 礼物 红包 發 福 烟花 爆竹 猪头 跳跳 发抖 转圈
    """.split()  # noqa: SIM905 - a list of a hundred quotation marks reads worse
)


def with_questions(
    text: str, asking: Asking, options: Mapping[str, str]
) -> tuple[str, tuple[Field, ...]]:
    """A text as a body, and the fields of its questions: none where brackets are only brackets."""
    if options.get(OPTION) != "ask" or "[" not in text:
        return escaped(text), ()
    pieces: list[str] = []
    fields: dict[str, Field] = {}
    here = 0
    for found in _BRACKETS.finditer(text):
        field = question(found[1], asking)
        if field is None:
            continue
        pieces += [escaped(text[here : found.start()]), filled(field.name)]
        if field.label:
            fields[field.name] = field
        here = found.end()
    return "".join((*pieces, escaped(text[here:]))), tuple(fields.values())


def question(inside: str, asking: Asking) -> Field | None:
    """What a text in brackets asks for; None for an emoticon. Our own variables have no label."""
    label = inside.strip()
    if not label or label.lower() in _EMOTICONS:
        return None
    if _OURS.fullmatch(label):
        return Field(label)
    choices = tuple(each.strip() for each in re.split("[/／]", label))
    if len(choices) > 1 and all(choices):
        return asking.field(label, "choice", choices)
    return asking.field(label)


def label_of(name: str, fields: Mapping[str, Field]) -> str:
    """What to write between brackets for a variable, so that it is read back as the same."""
    label = fields[name].label if name in fields else ""
    if label and SAID.get(label.strip().lower()) == name:
        return label
    if not name.startswith("ask."):
        return name
    return label if label and len(label) <= LONGEST and not set(label) & set("[]\n") else name
