"""Which phrases are suggested for what buyers write, as people would judge it."""

from __future__ import annotations

import tomllib
from itertools import groupby, pairwise
from math import isfinite, log, sqrt
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.catalogue import searchable
from desktop_app.core.search import suggest
from desktop_app.core.search.matches import SEPARATOR, Document
from desktop_app.core.search.suggest import Suggester, Suggestion, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.core.search.spelling import Spelling

BOOK = Path(__file__).parents[3] / "phrases" / "zh-CN"

ASKED = """
亲，请问这个包邮吗 | bargain-free-shipping ship-fee
包油吗老板😊 | bargain-free-shipping ship-fee
到新疆要多少运费啊 | ship-fee ship-remote
什么时侯发货呀 | ship-today
今天拍今天能发货吗？ | ship-today
我昨天下的单怎么还没发货😡😡 | ship-hurry ship-late
都三天了还不发货，催一下 | ship-hurry ship-late
你们发什么快递的 | ship-courier
可以发顺丰吗 我着急要 | ship-choose-courier ship-urgent
发到杭州几天能到呢 | ship-time
大概啥时候能到货啊 | ship-time
物流信息三天没动了，是不是丢了 | ship-stuck ship-no-scan ship-lost
单号查不到物流怎么回事 | ship-no-scan
显示签收了但我没收到啊！ | ship-signed-not-received
快递是不是给我弄丢件了 | ship-lost
我要改一下收货地址，填错了 | payment-change-address
东西已经在路上了还能改地址吗 | ship-redirect payment-change-address
这双鞋42码有货吗 | enquiry-stock-size
黑色的还有现货吗亲 | enquiry-stock-checking enquiry-stock-size
没我的码了，什么时候补货啊 | enquiry-restock
我身高175体重140斤穿多大码 | enquiry-size-by-body enquiry-size-ask enquiry-size-advice
这个鞋子偏大还是偏小呀 | enquiry-size-advice enquiry-size-between
我平时穿42，这款要拍多大 | enquiry-size-by-usual enquiry-size-advice enquiry-size-ask
脚比较宽，要不要拍大一码 | enquiry-size-between
怎么量脚长呀 | enquiry-size-measure
请问是真皮的吗 | enquiry-material
这个是什么材质的啊 | enquiry-material
有色差吗，和图片一样不 | enquiry-colour-note
选哪个颜色好看呢，纠结 | enquiry-colour-choice
可以水洗吗 会不会掉色 | enquiry-care
你家是正品吗？不会是假货吧 | enquiry-genuine
质量咋样啊，穿几天会不会坏 | enquiry-quality
这两款有什么区别，哪个好 | enquiry-recommend-two
想送男朋友生日礼物，推荐一下 | enquiry-gift enquiry-ask-need
现在有什么活动吗 | enquiry-promotion greet-promotion
双十二会不会更便宜 | enquiry-price-later enquiry-promotion-soon
能开发票吗？公司报销用 | enquiry-invoice
能不能便宜点呀亲～诚心要的 | bargain-activity-price bargain-ask-target bargain-ask-lead
再便宜十块我就拍了 | bargain-fair bargain-ask-lead bargain-ultimatum-ask
太贵了吧，别家同款才99 | bargain-worth bargain-compare-value
人家店比你们便宜20呢 | bargain-compare-value
我是学生党，求求了便宜一点嘛🥺 | bargain-plea
有优惠卷吗 | bargain-coupon enquiry-promotion
送什么小礼物不 | bargain-gift-list bargain-gift
抹个零吧老板，凑个整 | bargain-round-down
最低多少能卖 | bargain-final bargain-ask-target
这个价就拍，不卖就算了 | bargain-ultimatum-ask
买两双能优惠点不 | bargain-several
我是老顾客了，买过好几次有优惠吗 | bargain-returning
我再考虑一下吧 | bargain-hesitate-ask farewell-thinking
怕买回来不合适怎么办 | bargain-hesitate-return
怎么付款啊 我不会弄 | payment-how
付款付不了，提示失败 | payment-failed
可以用花呗分期吗 | payment-instalments
我拍下了，改价吧 | payment-price-changed payment-seen bargain-lead-agreed
不小心拍错颜色了怎么改 | payment-wrong-item
两单一起发可以吗 | payment-merge-orders
已经付款了哦 | payment-seen
帮我备注一下发圆通 | payment-remark
我要退货，怎么退 | after-return-how
退货运费谁出啊？ | after-return-fee
收到鞋子开胶了，质量问题！ | after-return-defect
鞋子小了，能换大一码吗 | after-exchange
你们发错货了，我买的黑色发的白色 | after-wrong-item
少发了一双袜子 | after-missing-item
退款怎么还没到账，几天了 | after-refund-progress
不想要了，申请退款 | after-refund-before-dispatch
我刚买你就降价了，补差价 | after-price-drop
和图片颜色不一样啊 | after-colour-size
有个线头，还有胶水印 | after-small-flaw
什么破东西，我要投诉你们 | after-soothe after-own-it
超过七天还能退吗 | after-return-late
吊牌剪掉了还能退不 | after-return-condition
在吗在吗 | greet-are-you-there
有人嘛？？？ | greet-are-you-there
怎么半天不回我 | greet-busy greet-busy-sorry
你们几点下班 | greet-off-duty
国庆放假发货吗 | ship-holiday greet-holiday
帮我转人工客服 | greet-transfer
加个微信吧 私聊 | safe-stay-here
有人打电话说我订单异常要给我退款 | safe-refund-scam
西藏能送到吗 | ship-served ship-remote
我们村里快递到不了，能走邮政吗 | ship-post-office
外包装破损了要签收吗 | ship-check-parcel
我先再看看吧，不买了 | farewell-not-bought bargain-farewell
http://item.taobao.com/item.htm?id=6543210 这款还有吗 | enquiry-stock-size
【淘宝】https://m.tb.cn/h.gX1?tk=abc 这个怎么洗啊 | enquiry-care
你好在吗？请问什么时候能发货，急用🙏🙏🙏 | ship-urgent ship-today
能扫一下这个二维码吗 | safe-no-codes
余额不够了差几块钱 | bargain-balance
請問這個包郵嗎 | bargain-free-shipping ship-fee
送不送运费险 | after-return-fee
老板这个能不能包个邮啊 | bargain-free-shipping ship-fee
邮费太贵了吧，别人家都包邮 | bargain-free-shipping-gift ship-fee-why
内蒙古要几天到 | ship-time ship-remote
现在下单今天能寄出来吗 | ship-today
我的快递到哪里了，单号发一下 | ship-tracking
快递卡在中转站好几天了 | ship-stuck
下雪是不是会延误呀 | ship-delay
怎么只收到一件，还有一件呢 | ship-split after-missing-item
东西压坏了，盒子都破损了 | ship-check-parcel ship-wet
我想换个地址收货 | payment-change-address ship-redirect
地址写错啦！！帮我改下 | payment-change-address
38码还有没有货呀 | enquiry-stock-size enquiry-stock-checking
缺货吗？什么时候会有货 | enquiry-restock enquiry-sold-out
一米六五 110斤 选什么码合适 | enquiry-size-ask enquiry-size-by-body enquiry-size-advice
尺码标准吗，我怕买小了 | enquiry-size-advice after-exchange bargain-hesitate-return
脚背高能穿吗 | enquiry-size-between
这个重不重呀，走路累不累 | enquiry-weight
哪里生产的 | enquiry-origin
鞋面是什么面料 | enquiry-material
实物颜色跟图片差别大吗 | enquiry-colour-note
脏了怎么清洗 | enquiry-care
这个真的假的呀，有授权吗 | enquiry-genuine
会不会磨脚啊，舒服吗 | enquiry-effect
不知道买哪个好，给推荐推荐 | enquiry-ask-need enquiry-recommend-one
送爸妈的，包装好看吗 | enquiry-gift
满减还差多少，要凑单 | enquiry-top-up
打折吗现在 | enquiry-promotion bargain-activity-price
过几天会不会降价 | enquiry-price-later
发票抬头怎么写 | enquiry-invoice
这也太贵了，不值这个价 | bargain-worth
再少二十行不行 | bargain-final bargain-ask-lead bargain-fair
有没有便宜点的款式 | bargain-cheaper-item
有没有赠品送 | bargain-gift bargain-gift-list
再多送我一双袜子呗 | bargain-gift-more
第一次在你家买，有新人优惠吗 | bargain-new-coupon
我朋友也想买，介绍朋友有优惠不 | bargain-friend
花呗能用吗 | payment-instalments
支付失败了怎么办 | payment-failed
邮费改了吗，我好付款 | payment-fee-changed payment-price-changed
拍错码了，能改成43吗 | payment-wrong-item
这个怎么退啊 | after-return-how
退货寄到哪里 | after-return-how
穿过一次了还能退货吗 | after-return-condition after-return-how
运费险能赔多少 | after-return-fee
鞋底断了！才穿两天 | after-return-defect
大了一码想换小的 | after-exchange
换货的单号发我 | after-exchange-sent
颜色发错了吧 | after-wrong-item
我买的赠品没有收到 | after-missing-item
钱什么时候退给我 | after-refund-progress
取消订单吧我不要了 | after-refund-before-dispatch
昨天买的今天就便宜了50，退差价 | after-price-drop
怎么处理？给我赔偿 | after-three-ways
没人管是吧，我要给差评 | after-own-it review-bad-contact
有活人吗？ | greet-are-you-there
这么晚了还有客服呀 | greet-night greet-are-you-there
刚才那个客服呢，换人了？ | greet-taking-over greet-are-you-there
我再看看别家 | farewell-not-bought bargain-farewell bargain-hesitate-ask
转账给你行吗，直接打款便宜点 | safe-pay-here
我帮别人查一下订单 | safe-verify-buyer
直播间说的送袜子怎么没有呀 | enquiry-live-said after-missing-item
你们今晚几点开播啊 | enquiry-live-time
直播间里多少钱呀 | enquiry-live-price bargain-live-cheaper
这个预售要等多久才发 | enquiry-presale
尾款什么时候能付 | nudge-balance enquiry-deposit
定金不想要了能退不 | enquiry-deposit
保质期到什么时候 日期新鲜不 | enquiry-shelf-life
配料表发我看看，我花生过敏 | enquiry-ingredients
敏感肌可以用不 | enquiry-skin
孕妇可以用吗 | enquiry-pregnant
我手机是这个型号，兼容吗 | enquiry-compatible
保修几年啊 | enquiry-warranty
续航怎么样，充一次电用几天 | enquiry-battery
尺寸多大，长宽高发我 | enquiry-dimensions
需要自己安装吗 好不好装 | enquiry-assembly
没有电梯能送上楼吗 | ship-upstairs
闻着味道好大，甲醛会不会超标 | enquiry-smell after-smell
能帮我写个贺卡吗 | enquiry-gift-card
有礼盒包装吗，要送人 | enquiry-gift-wrap
直接寄给我朋友，别放小票哈 | enquiry-gift-direct
公司要采购一批做员工福利 | enquiry-company
发票抬头开错了能重开吗 | enquiry-invoice-redo
能开专票不 | enquiry-invoice-special
优惠券怎么用不了啊 | bargain-coupon-fails
满减和券能叠加一起用吗 | bargain-stacking
我要问问老公再说 | bargain-family
之前买的时候比现在便宜啊，涨价了？ | bargain-was-cheaper
我不小心付了两次款 | payment-paid-twice
能不能货到付款 | payment-on-delivery
优惠券忘记用了怎么办 | payment-forgot-coupon
想再加一件一起发行不行 | payment-add-item
为什么下不了单，一直提示失败 | payment-cannot-order payment-failed
取件码没有收到啊 | ship-pickup-code
快递员态度好差，还骂人 | ship-courier-rude
先别发货，我下周才在家 | ship-hold
周六周日你们发货吗 | ship-weekend
包裹被退回去了咋回事 | ship-returned
快递放门口就行，我不在家 | ship-leave-at-door
箱子都湿透了，包裹淋湿了 | ship-wet
饼干发霉了，能吃吗 | after-food-spoiled
用了你家面霜脸上起疹子了 | after-allergy
买来就开不了机 | after-device-fault
少了两颗螺丝装不上 | after-missing-part
洗了一次就掉色，还缩水 | after-wash enquiry-shrink
瓶子碎了，里面全漏了 | after-leak
鞋盒扔了还能退吗 | after-return-box
赠品要一起寄回去吗 | after-return-gift
买了三件只退一件可以吗 | after-refund-part
退货寄回去几天了你们收到没有 | after-return-received
换回来还是小，又不合适 | after-exchange-again
写好评有没有返现 | review-reward-asked bargain-review-trade
不解决我就找消协了 | after-consumer-line
不是我下的单，账号被盗了 | safe-account-stolen
孩子拿我手机乱买的 | safe-minor
"""
"""Messages as buyers type them, and the phrases of the shipped book that would do."""

CHAT = """
好的谢谢
好的
嗯嗯
哈哈哈哈
ok
收到，谢谢亲
好滴好滴👌
😊😊😊
123456
https://detail.tmall.com/item.htm?id=62345678901&spm=a1z10.1
13800138000
def main():
SELECT name, price FROM products WHERE id = 42 ORDER BY price;
昨晚看了那场球赛，裁判真离谱
今天天气真不错，下午去爬山
妈妈让我晚上回家吃饭
北京市朝阳区建国路88号
周杰伦的新歌你听了没
宝宝会走路啦
中午吃火锅去不去
我家的猫生了三只小猫咪
The quick brown fox jumps over the lazy dog
你在干嘛呢，晚上一起打游戏吗
我觉得这部电影挺好看的，你推荐的不错
老师说明天要交作业，记得带课本
今天上班好累啊，想早点回家睡觉
刚才开会讨论了一下项目进度，下周再说
帮我带一份午饭，不要辣
手机快没电了，等会儿再打给你
孩子发烧了，带他去医院看看
我们家附近新开了一家超市，人特别多
路上堵车，可能晚到十分钟
你妈妈身体好点了吗？替我问候一下
这个周末有空吗？一起去看展览
你吃饭了吗
这题怎么做啊，求解答
领导让我周五之前把方案改完
好的好的，麻烦您了，谢谢
嗯好的我知道了
辛苦啦
没事没事
哈哈你真幽默
[图片]
？？？
。。。
1
新房装修完了，下个月搬家
我现在在开车，晚点说
明天记得带伞，预报有雨
公司楼下那家咖啡馆关门了
最近迷上了钓鱼，周末都在河边
儿子考了第一名，全家都高兴
健身房办卡多少钱一年？
这首诗写得真有意境
股票又跌了，心态崩了
帮忙投个票，谢谢大家
会议改到下午三点，大会议室
pip install numpy && python -m pytest -q
浙江省杭州市西湖区文三路123号 张三 13900000000
"""
"""What needs no phrase, one a line."""

PASTED = [
    'def main():\n    for n in range(10):\n        print("hello world", n)',
    '#include <stdio.h>\nint main(void) { printf("hi\\n"); return 0; }',
    "const price = items.reduce((sum, item) => sum + item.price, 0);",
    "export const useStore = create((set) => ({ count: 0 }))",
    'Traceback (most recent call last):\n  File "a.py", line 3, in <module>\nValueError: invalid',
    '{"id": 12, "name": "test", "ok": true}',
    "C:\\Users\\Admin\\Desktop\\2024年销售报表.xlsx",
    (
        "红楼梦是中国古典四大名著之一，作者曹雪芹。小说以贾、史、王、薛四大家族的兴衰为背景，"
        "以贾府的家庭琐事、闺阁闲情为中心，以贾宝玉、林黛玉、薛宝钗的爱情婚姻悲剧为主线。"
        "小说共一百二十回，前八十回由曹雪芹所作，后四十回一般认为由高鹗续写。全书规模宏大，"
        "结构严谨，人物众多，语言优美，被誉为中国封建社会的百科全书，至今仍有许多学者研究它。"
    ),
    (
        "近日，国家统计局发布数据显示，今年前三季度国内生产总值同比增长百分之五，经济运行总体平稳。"
        "分产业看，第一产业增加值同比增长，第二产业保持稳定，第三产业增长较快。居民消费价格温和上涨，"
        "就业形势总体稳定。专家表示，随着各项政策措施落地见效，市场信心进一步增强，"
        "全年预期目标能够实现。同时也要看到，国内有效需求仍显不足，需要继续扩大内需，推动产业升级。"
    ),
    (
        "昨天我和几个朋友一起去爬香山，早上七点就出发了，路上有点堵车，到山脚下已经九点多。"
        "我们一边走一边拍照，中午在半山腰的小店吃了碗面，老板人很热情，还送了我们一盘小菜。"
        "下山的时候我的鞋子磨脚，脚后跟起了个大水泡，走得很慢，朋友们都在等我。"
        "晚上回到家累得不行，洗完澡倒头就睡。不过还是很值得，下次有机会想去更远一点的地方看看。"
    ),
    (
        "各位业主请注意：因小区供水管道维修，定于本周六上午九点至下午五点停水，请提前做好储水准备。"
        "停水期间请关好水龙头，避免恢复供水后造成损失。如有疑问请联系物业服务中心，"
        "给您带来的不便敬请谅解。另外，近期天气转冷，请大家注意用电安全，不要在楼道内堆放杂物，"
        "电动车请到指定地点充电，严禁飞线充电。感谢各位业主的理解与配合。"
    ),
]

KOREAN = [
    ("인사말", "안녕하세요 반갑습니다", "안녕하세요 고객님, 무엇을 도와드릴까요?"),
    ("배송 기간", "배송 언제 도착", "결제하신 상품은 보통 이틀에서 사흘 안에 도착해요 고객님."),
    ("주문 취소", "주문취소 취소", "출고 전이라면 주문을 취소해 드릴 수 있어요 고객님."),
    ("교환 신청", "교환 사이즈", "사이즈 교환은 수령 후 7일 이내에 신청하실 수 있어요 고객님."),
    ("환불 기간", "환불 카드", "반품을 확인한 뒤 사흘 안에 환불해 드려요 고객님."),
    ("할인 문의", "할인 쿠폰 깎아", "지금은 쿠폰으로 할인을 받으실 수 있어요 고객님."),
]
ENGLISH = [
    ("Greeting", "hello hi", "Hi there! How can we help you today?"),
    ("Shipping time", "shipping delivery arrive", "Your order ships within two days."),
    ("Return policy", "return unused", "You can return it unused within thirty days."),
    ("Refund status", "refund money", "Your refund is on its way and takes a few days."),
    ("Size guide", "size fit measure", "Our shoes run true to size; here is the guide."),
    ("Price", "discount cheaper coupon", "This is our best price, but there is a coupon."),
]


def documents(texts: Sequence[tuple[str, str, str]]) -> list[Document]:
    """Title, keywords with a space between them, and body of each."""
    return [
        Document(key, "", title, words.replace(" ", SEPARATOR), body)
        for key, (title, words, body) in enumerate(texts)
    ]


def phrases() -> list[dict[str, object]]:
    tables = (tomllib.loads(path.read_text("utf-8")) for path in sorted(BOOK.glob("*.toml")))
    return [phrase for table in tables for phrase in table.get("phrase", [])]


@pytest.fixture(scope="module")
def ids() -> list[str]:
    return [str(phrase["id"]) for phrase in phrases()]


@pytest.fixture(scope="module")
def shipped(spelling: Spelling) -> Suggester:
    def text(phrase: Mapping[str, object]) -> tuple[str, str, str]:
        keywords = phrase.get("keywords", [])
        assert isinstance(keywords, list)
        return str(phrase["title"]), " ".join(keywords), searchable(str(phrase.get("body", "")))

    return Suggester.build(documents([text(phrase) for phrase in phrases()]), spelling)


@pytest.fixture(scope="module")
def korean(spelling: Spelling) -> Suggester:
    return Suggester.build(documents(KOREAN), spelling)


@pytest.fixture(scope="module")
def english(spelling: Spelling) -> Suggester:
    return Suggester.build(documents(ENGLISH), spelling)


def test_what_buyers_ask_is_answered_among_the_first_three(
    shipped: Suggester, ids: Sequence[str]
) -> None:
    table = [line.split(" | ") for line in ASKED.strip().splitlines()]
    assert {name for _, wanted in table for name in wanted.split()} <= {*ids}
    first, among = [], []
    for message, wanted in table:
        names = [ids[one.key] for one in shipped.suggest(message, limit=3)]
        first.append(any(name in wanted.split() for name in names[:1]))
        among.append(any(name in wanted.split() for name in names))
        if not among[-1]:
            print(f"missed: {message} → {names}")
    right, near = sum(first) / len(first), sum(among) / len(among)
    print(f"{len(table)} messages: precision@1 {right:.3f}, precision@3 {near:.3f}")
    assert right >= 0.88
    assert near >= 0.9


@pytest.mark.parametrize("message", [*CHAT.strip().splitlines(), *PASTED])
def test_where_nothing_fits_it_keeps_silent(shipped: Suggester, message: str) -> None:
    assert shipped.suggest(message) == ()


@pytest.mark.xfail(reason="打个电话 is two thirds of the keyword 留个电话; a threshold can't tell")
def test_half_a_keyword_in_a_chat_is_not_enough(shipped: Suggester) -> None:
    assert shipped.suggest("给我妈打个电话问问她几点回来") == ()


@pytest.mark.parametrize(
    ("message", "title"),
    [
        ("안녕하세요", "인사말"),
        ("안녕하세요 배송 얼마나 걸려요?", "배송 기간"),
        ("언제쯤 도착하나요ㅠㅠ", "배송 기간"),
        ("주문 취소하고 싶어요", "주문 취소"),
        ("사이즈가 작아서 교환하려고요", "교환 신청"),
        ("환불은 언제 되나요??", "환불 기간"),
        ("조금만 깎아주세요~", "할인 문의"),
        ("네 감사합니다", ""),
        ("오늘 날씨가 참 좋네요", ""),
        ("넵 알겠습니다", ""),
    ],
)
def test_korean_is_answered(korean: Suggester, message: str, title: str) -> None:
    assert [KOREAN[one.key][0] for one in korean.suggest(message, limit=1)] == [title] * bool(title)


@pytest.mark.parametrize(
    ("message", "title"),
    [
        ("Hello", "Greeting"),
        ("Hi, how long does shipping take please?", "Shipping time"),
        ("when will it ARRIVE, order 12345", "Shipping time"),
        ("I'd like to return these shoes", "Return policy"),
        ("where's my refund???", "Refund status"),
        ("https://example.com/shipping?item=3 which size should I take", "Size guide"),
        ("any discount if I buy two?", "Price"),
        ("ok thanks!", ""),
        ("my brother plays guitar every Sunday", ""),
        ("https://example.com/refund/return-policy", ""),
        ("while (queue.size) { queue.pop(); }", ""),
    ],
)
def test_english_is_answered(english: Suggester, message: str, title: str) -> None:
    found = english.suggest(message, limit=1)
    assert [ENGLISH[one.key][0] for one in found] == [title] * bool(title)


@pytest.mark.parametrize(
    ("message", "better", "other"),
    [
        # each as title|keywords|body
        ("退货运费谁出", "|退货运费|", "退货运费||"),
        ("退货运费谁出", "退货运费||", "||退货运费"),
        ("退货运费谁出", "|退货运费|", "|退货|"),
        ("退货怎么弄", "|退货|", "|退货地址|"),
        ("退货运费谁出", "|退货 运费|", "|退货|"),
        ("便宜一点", "|便宜点|", "|便宜啊|"),
        ("包油", "|包邮|", "|包装|"),
        ("refund please", "|refund|", "|please|"),
    ],
)
def test_the_better_phrase_comes_first(
    message: str, better: str, other: str, spelling: Spelling
) -> None:
    filler = [(f"请您放心{number}", "please", "please 亲") for number in range(5)]
    texts = [other.split("|"), better.split("|")]
    suggester = Suggester.build(
        documents([*((one, two, three) for one, two, three in texts), *filler]), spelling
    )
    assert [one.key for one in suggester.suggest(message, limit=1)] == [1]


def test_a_single_character_is_not_enough(spelling: Spelling) -> None:
    suggester = Suggester.build(documents([("贵", "贵 忙 L", "贵"), ("b", "码", "")]), spelling)
    assert suggester.suggest("贵不贵啊 忙 L b 42码") == ()


@pytest.mark.parametrize(
    "message",
    [
        "包邮吗",
        "包邮吗😊😊",
        "66 包邮吗 2024",
        "https://item.example.com/i.htm?id=1&a=b包邮吗",
        "ＨＴＴＰＳ：／／a.cn 包邮吗",
        "請問包郵嗎",
        "亲，包邮吗。谢谢",
        "你好，在吗？包邮吗",
    ],
)
def test_numbers_links_emoji_and_courtesy_do_not_disturb(
    shipped: Suggester, spelling: Spelling, message: str
) -> None:
    assert shipped.suggest(message) == shipped.suggest("包邮吗")
    assert tokens(message, spelling) == tokens("包邮吗", spelling)


def test_tokens_are_the_same_in_every_run(spelling: Spelling) -> None:
    assert tokens("包邮 Shipping, a 7", spelling) == {3341987585, 756815652}
    assert tokens("배송", spelling) == tokens("배송", spelling) == {crc32("배송".encode())}
    assert tokens("好的谢谢", spelling) == tokens("", spelling) == frozenset()


QUESTION = "这双冬天穿冷不冷"


def remembered(message: str, spelling: Spelling, weight: float) -> dict[int, float]:
    return dict.fromkeys(tokens(message, spelling), weight)


def test_what_was_picked_before_is_suggested_again(
    shipped: Suggester, spelling: Spelling, ids: Sequence[str]
) -> None:
    material = ids.index("enquiry-material")
    assert material not in {one.key for one in shipped.suggest(QUESTION)}
    learned = {material: remembered(QUESTION, spelling, 3.0), 999_999: {1: 1.0}}
    assert shipped.suggest(QUESTION, learned=learned)[0].key == material
    assert shipped.suggest("包邮吗", learned=learned) == shipped.suggest("包邮吗")
    assert shipped.suggest("好的谢谢", learned=learned) == ()


@pytest.mark.parametrize("weight", [0.5, 3.0, 1e9])
def test_what_was_picked_before_lifts_and_does_not_dominate(
    shipped: Suggester, spelling: Spelling, ids: Sequence[str], weight: float
) -> None:
    plain = shipped.suggest("包邮吗")
    far, second = ids.index("enquiry-material"), plain[1].key
    known = remembered("包邮吗", spelling, weight)
    lifted = shipped.suggest("包邮吗", learned={far: known, second: known})
    scores = {one.key: one.score for one in lifted}
    assert plain[1].score < scores[second] <= plain[1].score + suggest.LEARNED
    assert scores[plain[0].key] > scores.get(far, 0.0)


def said(text: str) -> list[str]:
    """The shingles of a text, one after the other."""
    runs = ["".join(run) for _, run in groupby(text, lambda char: (char > "z", char.isalpha()))]
    cut = (
        ["".join(pair) for pair in pairwise(run)] if run > "z" else [run] * (len(run) > 1)
        for run in runs
        if run.isalpha()
    )
    return [shingle for each in cut for shingle in each]


def alike(pair: str, other: str, spelling: Spelling) -> bool:
    """Whether a pair may be heard as another one that is written."""
    heard = (
        spelling.readings(other_char)[:1] and spelling.readings(other_char)[0] in readings
        for other_char, readings in zip(other, map(spelling.readings, pair), strict=False)
    )
    return len(pair) == len(other) == 2 and all(heard)


def strength(shingle: str, message: str, known: set[str], spelling: Spelling) -> float:
    """How well a message says a shingle."""
    shingles = said(message)
    if shingle in shingles:
        return 1.0
    if any(one not in known and alike(one, shingle, spelling) for one in shingles):
        return suggest.SOUNDS_ALIKE
    run = pairwise([*pairwise(message)])
    skipped = {one[0] + other[1] for one, other in run if min(*one, *other) > "z"}
    return suggest.SKIPPED * (shingle in skipped)


def score(
    document: Document, message: str, library: Sequence[Document], spelling: Spelling
) -> float:
    """The formula, word for word."""
    texts = [{*said(" ".join((one.title, *one.keywords.split(), one.body)))} for one in library]
    known = {shingle for text in texts for shingle in text}

    def rarity(shingle: str) -> float:
        having = max(1, sum(shingle in text for text in texts))
        return log(1 + len(texts) / having) / log(1 + len(texts))

    units = [(suggest.TITLE, document.title), (suggest.BODY, document.body)]
    units += [(suggest.KEYWORD, word) for word in document.keywords.split()]
    total = 0.0
    for weight, text in units:
        part = {*said(text)}
        heard = sum(rarity(one) * strength(one, message, known, spelling) for one in part)
        total += weight * heard**2 / (sum(map(rarity, part)) or 1)
    return total / sqrt(sum(map(rarity, {*said(message)})) or 1)


texts = st.text("包邮油游配송 ,ab", max_size=12)


@settings(max_examples=300, deadline=None)
@given(fields=st.lists(st.tuples(texts, texts, texts), max_size=5), message=texts)
def test_the_score_is_that_of_the_formula(
    fields: list[tuple[str, str, str]], message: str, spelling: Spelling
) -> None:
    library = documents(fields)
    found = Suggester.build(library, spelling).suggest(message, limit=9)
    scores = {one.key: one.score for one in found}
    for document in library:
        expected = score(document, message, library, spelling)
        if abs(expected - suggest.ENOUGH) > 1e-9:
            enough = expected > suggest.ENOUGH
            assert scores.get(document.key, 0.0) == pytest.approx(expected if enough else 0.0)


anything = st.text(st.characters(exclude_categories=[]), max_size=30)


@settings(max_examples=200, deadline=None)
@given(
    fields=st.lists(st.tuples(anything, anything, anything), max_size=4),
    message=anything,
    at=st.integers(0, 40),
    limit=st.integers(-1, 3),
)
def test_no_text_is_any_trouble(
    fields: list[tuple[str, str, str]], message: str, at: int, limit: int, spelling: Spelling
) -> None:
    suggester = Suggester.build(documents(fields), spelling)
    some = "".join("".join(each) for each in fields)[at : at + 9]
    for text in (message, some, f"{some} {message}"):
        learned = {0: remembered(text, spelling, 1.0)}
        found = suggester.suggest(text, limit=limit, learned=learned)
        assert len(found) <= max(0, limit)
        assert all(one.key in range(len(fields)) for one in found)
        assert all(isfinite(one.score) and one.score >= suggest.ENOUGH for one in found)
        assert all(one.score >= other.score for one, other in pairwise(found))
        assert all(0 <= token < 1 << 32 for token in tokens(text, spelling))


@pytest.mark.parametrize(
    "message", ["a" * 100_000, "谢" * 399 + "包", "=" * 999, "\0\ud800\uffff", "退货" * 9_999]
)
def test_a_pasted_text_is_no_trouble(shipped: Suggester, message: str) -> None:
    assert len(shipped.suggest(message)) <= 5


def test_only_the_beginning_of_a_message_counts(shipped: Suggester) -> None:
    assert shipped.suggest("包邮吗" + " " * 400 + "怎么退货") == shipped.suggest("包邮吗")


def test_what_is_typed_in_letters_taken_apart_is_the_same(korean: Suggester) -> None:
    apart = "\u1107\u1162\u1109\u1169\u11bc"
    assert korean.suggest(apart) == korean.suggest("배송") != ()


def test_an_empty_library_suggests_nothing(spelling: Spelling) -> None:
    assert Suggester.build([], spelling).suggest("包邮吗", learned={0: {1: 1.0}}) == ()
    assert Suggester.build(documents([("", "", "")]), spelling).suggest("包邮吗") == ()


def test_a_keyword_of_several_words_is_one(spelling: Spelling) -> None:
    filler = [Document(n, "", f"t{'abcdefgh'[n]}x", "", "") for n in range(8)]
    mine = Document(8, "", "", SEPARATOR.join(("where's my order", "tracking")), "")
    suggester = Suggester.build([*filler, mine], spelling)
    assert [one.key for one in suggester.suggest("where's my order")] == [8]
    assert suggester.suggest("my mother is here for the weekend") == ()


def test_keys_are_those_of_the_documents(spelling: Spelling) -> None:
    suggester = Suggester.build([Document(7, "", "", "包邮", "")], spelling)
    assert suggester.suggest("包邮") == (Suggestion(7, 1.0),)
