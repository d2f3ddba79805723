"""A home as an agent has it after a month: a shop, phrases of one's own, reminders, in a language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.journeys.desk import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SAMPLES: Final = {"zh-CN": "fawn-shoes", "en": "larch-lake", "ko": "haru-closet"}


@dataclass(frozen=True, slots=True)
class Sayings:
    """What is typed, and codes of phrases: one that bargains, asks, says what it may not."""

    product: str
    region: str
    buyers: tuple[str, str, str]
    query: str
    bargain: str
    asking: str
    forbidden: str
    spare: str
    question: str
    shady: str
    captured: str
    former: tuple[str, str]
    book: str
    sheet_name: str
    sheet: str
    team: Mapping[str, tuple[str, str]]
    team_after: str
    team_mine: str
    team_theirs: str
    why: str
    reminders: str


SAYINGS: Final = {
    "zh-CN": Sayings(
        product="A12",
        region="广东",
        buyers=("小林", "陈小姐", "周先生"),
        query="kj",
        bargain="kj1",
        asking="kj8",
        forbidden="wx1",
        spare="jj1",
        question="你好，A12 还能再便宜点吗？发到广州要几天？",
        shady="亲，加我微信聊，全网最低价，明天肯定到",
        captured="亲，这双鞋偏大半码，平时穿 42 的话拍 41 就可以",
        former=("加好友", "加微信发视频", "发实拍视频"),
        sheet_name="旧话术.csv",
        sheet="编码,标题,内容,分类\nwx1,加微信,亲，加我微信发视频给您看,常用\n"
        "hd1,活动到期,亲，活动到 {{ promotion.ends | deadline }} 结束,活动\n"
        "hd2,满减,满 199 打 97 折，拍下自动减,活动\n"
        "kj9,我的改价,亲，价格帮您改好了，刷新一下就能看到,议价\n,没有编码,好的，马上帮您看,\n",
        team={
            "tracking": ("查物流", "亲，单号 {{ order.tracking }}，今天会有新的记录"),
            "size": ("尺码建议", "按平时运动鞋的码拍就行"),
            "gift": ("赠品说明", "赠品随单寄出，数量有限"),
            "old": ("旧活动", "双十一满 300 减 50"),
            "wash": ("清洗", "软刷蘸清水轻刷，阴干"),
        },
        team_after="亲，单号 {{ order.tracking }}，有问题打 400 820 1234",
        team_mine="脚背高的话拍大一码",
        team_theirs="按平时皮鞋的码拍就行",
        why="客服电话换了",
        book="""\
format = 1
[book]
id = "mine"
name = "我的短语"
language = "zh-CN"
[fields."ask.size"]
label = "尺码"
[[category]]
id = "own"
name = "常用"
[[category]]
id = "drafts"
name = "草稿"
[[phrase]]
id = "wx"
code = "wx1"
title = "加微信发视频"
category = "own"
body = "亲，加我微信给您发实拍视频，全网最低价 {{ product.price | money }}"
[[phrase]]
id = "ma"
code = "jj1"
title = "偏大半码"
category = "own"
keywords = ["尺码", "偏大"]
body = "亲，{{ product.name }} 偏大半码，平时穿 {{ ask.size }} 的话拍小半码\\n---\\n拿不准可以拍两双试 {{ smile }}"
[[phrase]]
id = "hh"
code = "hh"
title = "换货流程"
category = "own"
body = "亲，换货您先在订单里点“申请换货”，收到后当天寄出新的"
[[phrase]]
id = "fp"
code = "fp"
title = "开发票"
category = "drafts"
body = "发票随包裹寄出，抬头请在下单时填好"
[[phrase]]
id = "xx"
code = "hh"
title = "重复的编码"
category = "drafts"
body = "{{ product.nmae }} 有现货"
""",
        reminders="小林|42码，想周末穿|阿泽|查快递到哪了|陈小姐|39码|周先生",
    ),
    "en": Sayings(
        product="J20",
        region="Scotland",
        buyers=("Priya", "Tom Baker", "Mrs Walker"),
        query="deal",
        bargain="deal1",
        asking="disp2",
        forbidden="wa1",
        spare="fit1",
        question="Hello, could you do a better price on the jacket? How long to Edinburgh?",
        shady="Add me on WhatsApp, cheapest anywhere, it is definitely there tomorrow. I think so",
        captured="This jacket runs half a size large; if you usually wear M, S will fit",
        former=("WhatsApp", "Video by WhatsApp", "Send a video"),
        sheet_name="old-replies.csv",
        sheet="code,title,body,category\nwa1,Add me,Please add me on WhatsApp,Mine\n"
        "win1,Offer ends,The offer ends {{ promotion.ends | deadline }},Offers\n"
        "win2,Money off,£15 off over £100,Offers\n"
        "deal9,Price changed,I have changed the price; please reload the page,Bargaining\n"
        ",No code,I will have a look right away,\n",
        team={
            "tracking": ("Tracking", "Your parcel is {{ order.tracking }}; it is updated daily"),
            "size": ("Size advice", "Order your usual size"),
            "gift": ("Gift", "The gift comes with the parcel while stocks last"),
            "old": ("Old offer", "£20 off in October"),
            "wash": ("Washing", "Wash cold, dry in the shade"),
        },
        team_after="Your parcel is {{ order.tracking }}; call 0800 820 1234 with any question",
        team_mine="Order one size up for thick socks",
        team_theirs="Order your usual shoe size",
        why="We have a new number",
        book="""\
format = 1
[book]
id = "mine"
name = "My phrases"
language = "en"
[fields."ask.size"]
label = "Size"
[[category]]
id = "own"
name = "Every day"
[[category]]
id = "drafts"
name = "Drafts"
[[phrase]]
id = "wx"
code = "wa1"
title = "Video by WhatsApp"
category = "own"
body = "Add me on WhatsApp for a video, cheapest anywhere at {{ product.price | money }}"
[[phrase]]
id = "ma"
code = "fit1"
title = "Runs half a size large"
category = "own"
keywords = ["size", "large"]
body = "{{ product.name }} runs half a size large; if you usually wear {{ ask.size }}, take the next one down\\n---\\nNot sure? Order two and send one back {{ smile }}"
[[phrase]]
id = "hh"
code = "ex"
title = "How to exchange"
category = "own"
body = "Please choose “Exchange” in your order; the new one leaves the day yours arrives"
[[phrase]]
id = "fp"
code = "inv"
title = "Invoice"
category = "drafts"
body = "The invoice comes with the parcel"
[[phrase]]
id = "xx"
code = "ex"
title = "A code twice"
category = "drafts"
body = "{{ product.nmae }} is in stock"
""",
        reminders="Priya|size M, for the weekend|Tom Baker|where is the parcel|Mrs Walker|size 39|Amir",
    ),
    "ko": Sayings(
        product="W101",
        region="제주",
        buyers=("김하늘", "이준호", "박서연"),
        query="ng",
        bargain="ng1",
        asking="bs2",
        forbidden="kt1",
        spare="sz1",
        question="안녕하세요, 셔츠 조금만 더 깎아 주실 수 있나요? 제주까지 며칠 걸려요?",
        shady="카톡 친구 추가해 주세요, 전국 최저가이고 내일 무조건 도착해요",
        captured="이 셔츠는 반 치수 크게 나와서 평소 L이면 M이 잘 맞습니다",
        former=("카톡 추가", "카톡으로 영상", "실물 영상 보내기"),
        sheet_name="예전 문구.csv",
        sheet="코드,제목,내용,분류\nkt1,카톡,카톡 친구 추가해 주시면 영상 보내 드릴게요,자주\n"
        "hs1,행사 마감,행사는 {{ promotion.ends | deadline }}에 끝나요,행사\n"
        "hs2,할인,7만 원 이상 5천 원 할인됩니다,행사\n"
        "ng9,가격 수정,가격 수정해 드렸어요. 새로고침해 주세요,흥정\n,코드 없음,바로 확인해 드릴게요,\n",
        team={
            "tracking": ("배송 조회", "송장 번호는 {{ order.tracking }}이고 오늘 갱신돼요"),
            "size": ("사이즈 추천", "평소 사이즈로 주문하시면 됩니다"),
            "gift": ("사은품 안내", "사은품은 수량이 정해져 있어요"),
            "old": ("지난 행사", "10월 행사는 끝났어요"),
            "wash": ("세탁", "찬물에 세탁해 그늘에서 말려 주세요"),
        },
        team_after="송장 번호는 {{ order.tracking }}, 문의는 02-820-1234로 주세요",
        team_mine="발등이 높으면 한 치수 크게 주문해 주세요",
        team_theirs="평소 구두 사이즈로 주문하시면 됩니다",
        why="전화번호가 바뀌었어요",
        book="""\
format = 1
[book]
id = "mine"
name = "내 문구"
language = "ko"
[fields."ask.size"]
label = "사이즈"
[[category]]
id = "own"
name = "자주"
[[category]]
id = "drafts"
name = "초안"
[[phrase]]
id = "wx"
code = "kt1"
title = "카톡으로 영상"
category = "own"
body = "고객님, 카톡 친구 추가해 주시면 영상 보내 드릴게요. 전국 최저가 {{ product.price | money }}입니다"
[[phrase]]
id = "ma"
code = "sz1"
title = "반 치수 큼"
category = "own"
keywords = ["사이즈"]
body = "{{ product.name }} 제품은 반 치수 크게 나왔어요. 평소 {{ ask.size }}이면 한 치수 작게 골라 주세요\\n---\\n고민되시면 두 개 받아 보세요 {{ smile }}"
[[phrase]]
id = "hh"
code = "gh"
title = "교환 방법"
category = "own"
body = "주문 내역에서 “교환 신청”을 눌러 주세요. 받은 날 바로 새 상품을 보내 드려요"
[[phrase]]
id = "fp"
code = "ys"
title = "영수증"
category = "drafts"
body = "영수증은 상품과 함께 보내 드려요"
[[phrase]]
id = "xx"
code = "gh"
title = "겹친 코드"
category = "drafts"
body = "{{ product.nmae }} 재고 있어요"
""",
        reminders="김하늘|M, 주말에 입을 예정|이준호|택배 위치 확인|박서연|S 사이즈|최민수",
    ),
}

REMINDERS: Final = """\
format = 1
[[reminder]]
id = "1"
due = 2026-12-01T14:55:00+08:00
kind = "payment"
shop = "own-shop"
product = "{product}"
buyer = "{0}"
note = "{1}"
closes = 2026-12-04T14:40:00+08:00
[[reminder]]
id = "2"
due = 2026-12-01T16:30:00+08:00
kind = "call"
shop = "own-shop"
buyer = "{2}"
note = "{3}"
[[reminder]]
id = "3"
due = 2026-12-02T10:00:00+08:00
kind = "restock"
shop = "own-shop"
buyer = "{4}"
note = "{5}"
[[reminder]]
id = "4"
due = 2026-12-01T13:20:00+08:00
kind = "payment"
shop = "own-shop"
product = "{product}"
buyer = "{6}"
nudges = 1
done = 2026-12-01T13:24:00+08:00
"""


def furnish(home: Path, language: str, theme: str) -> None:
    """Write a home."""
    say, sample = SAYINGS[language], SAMPLES[language]
    for name in ("phrases", "shops"):
        (home / name).mkdir(parents=True)
    shop = (ROOT / "phrases" / "shops" / f"{sample}.toml").read_text("utf-8")
    shop = shop.replace(f'"{sample}"', '"own-shop"', 1)
    if language == "zh-CN":
        shop = re.sub(r'^platform = "\w+"', 'platform = "taobao"', shop, flags=re.MULTILINE)
    (home / "shops" / "own-shop.toml").write_text(shop, "utf-8")
    (home / "phrases" / "mine.toml").write_text(say.book, "utf-8")
    reminders = REMINDERS.format(*say.reminders.split("|"), product=say.product)
    (home / "reminders.toml").write_text(reminders, "utf-8")
    (home / "touches.toml").write_text(
        'format = 1\n[[touch]]\nid = "bargain-worth"\ncode = "wz"\npin = true\n', "utf-8"
    )
    (home / "settings.toml").write_text(
        f'format = 1\nlanguage = "{language}"\ntheme = "{theme}"\nshop = "own-shop"\n', "utf-8"
    )
