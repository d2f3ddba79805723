"""A seeded generator of phrases as shops have them, and of queries as agents type them."""

from __future__ import annotations

import random
from itertools import islice, product
from typing import TYPE_CHECKING

from desktop_app.core.search.index import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from desktop_app.core.search.spelling import Spelling

SEED = 20260101

_SLOTS = """
品|连衣裙 羽绒服 运动鞋 保温杯 蓝牙耳机 充电宝 电饭煲 空气炸锅 书包 行李箱 石英表
色|绿色 藏青 米白 酒红 黑色 雾霾蓝 奶茶色 粉色
码|S码 M码 L码 XL码 均码 36码 42码
递|顺丰 中通 圆通 韵达 申通 邮政EMS 京东快递 极兔
城|重庆 长沙 长春 成都 广州 乌鲁木齐 呼和浩特 厦门 行唐 朝阳
天|1天 2天 3天 5天 7天 15天 24小时 48小时 72小时
钱|5元 10元 15元 20元 29.9元 50元 99元 128元 199元
품|원피스 운동화 텀블러 이어폰 보조배터리 가습기 책가방 선크림 후드티 니트
색|검정 흰색 남색 베이지 연두 분홍
역|서울 부산 대구 제주 광주 강원도 울릉도
날|1일 2일 3일 5일 7일 14일
원|1,000원 2,500원 3,000원 5,000원 10,000원
item|dress jacket sneakers bottle headphones backpack suitcase kettle sweater lamp
tone|black white navy beige green burgundy
place|California Ontario Singapore Bangkok Manila Jakarta Hanoi Texas
days|1 2 3 5 7 10 14 30
sum|$5 $9.99 $15 $20 $35 $49.90
"""
SLOTS = {
    name: values.split()
    for name, values in (line.split("|") for line in _SLOTS.strip().splitlines())
}
"""What the templates are filled with, by the name in the braces."""

CHINESE = """
欢迎光临|你好 在吗|亲，您好，欢迎光临{品}专卖店😊 请问有什么可以帮到您的呢？
包邮说明|包邮 运费 邮费|亲，{品}全国包邮哦，新疆西藏补{钱}运费，默认发{递}。
{城}运费多少|邮费 首重|{城}首重{钱}，续重每公斤{钱}，满两件包邮的哦亲。
什么时候发货|发货 时间 催发货|亲，{品}付款后{天}内发货，{递}配送，还请您耐心等待哦~
{品}预售发货|预售 发货 时间|这款{品}是预售款，{天}内陆续发出，着急的话不建议下单哦。
今天能发货吗|当天 发货|每天下午4点前付款的{品}当天发出，4点后的次日发{递}。
几天能到{城}|到货 时效 多久|发{递}到{城}一般{天}左右，偏远地区要多等一两天哦亲。
物流不更新|物流 快递 卡住|亲别着急，{递}中转站爆仓了，已经帮您催促，{天}内会更新的。
快递丢件|丢件 补发|非常抱歉，{递}把您的{品}弄丢了，我们马上给您补发一件，您看可以吗？
修改地址|地址 改|还没发货可以改地址的，请把新的收件人、电话和{城}的详细地址发我哦。
指定快递|快递 指定|默认发{递}，要指定其他快递需要补{钱}差价的哦亲。
{品}尺码推荐|尺码 身高 体重|亲，按您的身高体重建议拍{码}，喜欢宽松可以拍大一码。
{品}偏大还是偏小|尺码 偏大|这款{品}是标准码，平时穿{码}就拍{码}，不偏大也不偏小。
{色}有货吗|库存 缺货|{色}{码}的{品}还有现货，喜欢的话可以直接拍下哦。
{色}断货了|缺货 补货|{色}的{品}暂时断货，预计{天}后补货，您也可以看看{色}的。
色差说明|色差 颜色|{品}都是实物拍摄，因光线和显示器不同，{色}可能有轻微色差，介意慎拍。
材质说明|材质 面料 成分|这款{品}采用环保材质，{色}款经过质检，放心使用。
优惠券领取|优惠 券 满减|店铺有满{钱}减{钱}的优惠券，下单前记得领取，和{品}活动可以叠加。
还能便宜吗|议价 便宜 优惠|亲，{品}已经是活动价了，诚心要的话帮您申请{钱}的优惠，您看行吗？
最低多少钱|议价 底价|真的没有利润了，{品}给您{钱}包邮，再送一份小礼品，可以的话我改价。
送赠品吗|赠品 礼物|拍{品}送小礼品一份，数量有限，随{色}随机发出。
七天无理由|退货 退换 无理由|{品}支持七天无理由退换货，不影响二次销售就可以退，运费{钱}自理。
退货地址|退货 地址|退货地址：{城}市高新区，收件人售后部，请写好订单号，勿发到付。
退款多久到账|退款 到账|收到{品}后{天}内给您退款，原路返回，银行到账还要{天}。
换货流程|换货 流程|先申请换货，把{品}寄回，我们收到后给您换{色}{码}，{天}内发出。
质量问题|质量 破损 坏了|抱歉给您带来不好的体验，请拍{品}照片或视频，核实后给您补偿{钱}或换新。
运费险|运费险 退货|这款{品}送运费险，退货后{天}内保险公司赔付{钱}左右。
发票怎么开|发票 抬头 税号|可以开电子发票的，请提供抬头和税号，确认收货{天}后发到邮箱。
{品}使用说明|说明书 使用|{品}的使用说明在包装盒内，首次使用请先清洗或充电，有疑问随时联系。
{品}保修多久|保修 售后|{品}全国联保一年，{天}内有问题只换不修，售后电话在保修卡上。
好评感谢|好评 感谢|感谢亲的支持，对{品}满意的话麻烦给个评价，祝您生活愉快🌹
差评解释|差评 道歉|看到您的评价非常抱歉，{递}的问题让您不愉快了，给您补偿{钱}可以吗？
催付款|催付 未付款|亲，您拍下的{色}{品}还没付款哦，现在付款今天就能发{递}。
{城}自提|自提 门店|{城}有门店可以自提{品}，营业时间早9点到晚9点。
批发价格|批发 团购 大量|{品}十件起批，每件优惠{钱}，量大请留联系方式，业务员{天}内回复。
双十一活动|活动 大促 双11|双十一当天{品}低至{钱}，提前加购物车，零点抢前100名半价。
下班自动回复|自动回复 下班|亲，客服已经下班，您的问题已记录，明早9点第一时间回复您。
稍等一下|等待 稍等|好的亲，正在为您查询{品}的库存，请稍等一分钟哦。
"""  # one phrase a line

KOREAN = """
인사말|안녕 인사|안녕하세요 고객님, {품} 전문점입니다. 무엇을 도와드릴까요? 😊
배송 기간|배송 언제 도착|{품} 배송은 결제 후 {날} 이내 출고되며 {역} 지역은 {날} 정도 걸립니다.
당일 발송|오늘 발송 출고|오후 2시 이전 결제하신 {품} 상품은 당일 발송됩니다.
{역} 추가 배송비|배송비 추가 도서산간|{역} 지역은 추가 배송비 {원}이 발생합니다.
배송 조회|운송장 송장|송장 번호는 출고 후 문자로 보내드리며 {날} 이내 조회 가능합니다.
배송 지연 안내|지연 늦음|택배사 물량 증가로 {역} 배송이 {날} 정도 지연되고 있습니다. 죄송합니다.
주문 취소|취소 결제|출고 전이라면 {품} 주문 취소가 가능하며 환불은 {날} 이내 처리됩니다.
교환 신청|교환 사이즈|{품} 교환은 수령 후 {날} 이내 가능하며 왕복 배송비 {원}이 듭니다.
반품 주소|반품 주소 반송|반품 주소는 {역} 물류센터이며 {품} 상자에 주문번호를 적어 주세요.
환불 기간|환불 카드|반품 확인 후 {날} 이내 환불되며 카드사에 따라 {날} 더 걸릴 수 있습니다.
{품} 사이즈 문의|사이즈 추천|키와 몸무게를 알려주시면 {품} 사이즈를 추천해 드립니다.
{색} 재입고|재입고 품절|{색} {품} 상품은 {날} 후 재입고 예정입니다. 알림 신청해 주세요.
쿠폰 사용|쿠폰 할인|{원} 할인 쿠폰은 {품} 결제 시 자동 적용됩니다.
가격 흥정|할인 네고|죄송하지만 {품} 가격은 이미 최저가라 {원} 이상 할인은 어렵습니다.
불량 접수|불량 파손 하자|불량 사진을 보내주시면 {품} 새 상품으로 교환해 드리겠습니다.
세금계산서|영수증 계산서|사업자등록증을 보내주시면 {날} 이내 세금계산서를 발행해 드립니다.
선물 포장|선물 포장|{품} 선물 포장은 {원} 추가 시 가능합니다.
주소 변경|주소 변경|출고 전 {역} 주소 변경은 주문번호와 새 주소를 남겨 주세요.
합배송 문의|합배송 묶음|두 개 이상 {품} 주문 시 합배송되어 배송비 {원} 한 번만 냅니다.
감사 인사|감사 후기|구매해 주셔서 감사합니다. {품} 후기를 남겨 주시면 {원} 적립금을 드려요.
업무 시간|상담 시간|상담 시간은 평일 9시부터 6시까지이며 주말에는 {날} 내 답변드립니다.
값 비교|가격 비교|다른 곳보다 비싼 값이라면 알려주세요. {원}까지 맞춰 드립니다.
"""  # one phrase a line

ENGLISH = """
Greeting|hello welcome|Hi there! Welcome to our store, how can I help you with the {item} today?
Shipping time|delivery how long|Your {item} ships within {days} business days and arrives in {days} days in {place}.
Free shipping|postage delivery fee|We offer free shipping to {place} on orders over {sum}.
Tracking number|track parcel|Your tracking number will be emailed within {days} days after dispatch to {place}.
Delayed parcel|late delay|We are sorry, the parcel to {place} is delayed by {days} days due to customs.
Lost package|missing lost|We apologise for the lost {item}; a replacement leaves our warehouse within {days} days.
Return policy|return refund|You can return the {item} unused within {days} days for a full refund.
Return address|return address|Please send the {item} to our {place} returns centre and quote the order number.
Refund status|refund money|Your refund of {sum} was issued and reaches your card within {days} days.
Exchange size|exchange size|We gladly exchange the {item} for another size; shipping of {sum} applies.
Size guide for {item}|size fit measure|Please check the size guide; the {tone} {item} runs true to size.
{tone} out of stock|stock available|The {tone} {item} is currently out of stock and returns in {days} days.
Discount code|coupon voucher|Use code SAVE at checkout to save {sum} on any {item}.
Price negotiation|bargain cheaper|This is our best price for the {item}, but I can add a {sum} voucher.
Damaged item|broken damaged|Sorry about the damaged {item}! Please send a photo and we replace it within {days} days.
Invoice request|invoice receipt|We can issue an invoice; please share company name and address in {place}.
Change address|address change|We can change the address to {place} before the {item} is dispatched.
Cancel order|cancel|Your order of the {tone} {item} has been cancelled; {sum} will be refunded.
Warranty|warranty repair|The {item} comes with a {days} month warranty covering manufacturing defects.
Gift wrapping|gift present|Gift wrapping for the {item} is available for {sum}.
Wholesale|bulk quantity|Wholesale starts at {days} units of the {tone} {item}; ask for our price list.
Review request|review feedback|Thank you for buying the {item}! A review would help our small team a lot.
Customs duty|customs tax import|Customs duty for {place} is paid by the buyer, usually about {sum}.
Payment methods|payment card|We accept cards and bank transfer; payment for the {item} is due within {days} days.
Payment reminder|unpaid reminder|Your {tone} {item} is reserved for {days} days; please complete the payment.
Business hours|hours open|Our team in {place} answers within {days} hours on working days.
Product material|material fabric|The {tone} {item} is made of certified recycled material.
Washing instructions|wash care|Wash the {item} cold and do not tumble dry; {tone} may fade slightly.
Thank you|thanks|Thank you for shopping with us, enjoy your new {tone} {item}!
Closing|goodbye|Is there anything else I can do for you? Have a great day in {place}!
"""  # noqa: E501  # one phrase a line

TRADITIONAL = ("發貨", "運費", "訂單", "優惠", "換貨")
TYPED = {
    "readings": "chongqing|changsha|changchun|zhangsha|xingli|hangtang|cq|cs|haimeifahuo|lvse|luse",
    "full-width": "ＸＬ|Ｌ码|３天|４８小时|ｓｈｉｐ",
    "skipped space": "주문취소|배송조회|당일발송|교환신청|반품주소|환불기간|선물포장",
    "code": "c00|f03|d1511|c06|f09|k2|e8",
    "other way round": "refund card|size 운동화|부산 배송|terms shipping",
    "one letter": "b|s|f|a|1|ㅂ|ㅅ|包",
    "emoji": "😊|🌹",
    "nothing": "zzzz|龘龘|qwertyuiop|뷁뷁",
}
"""Queries by kind, separated by bars."""


def documents(count: int) -> list[Document]:
    """So many phrases, the same ones every time."""
    chance = random.Random(SEED)  # noqa: S311  # repeatable, not secret
    templates = [
        line.split("|") for part in (CHINESE, KOREAN, ENGLISH) for line in part.strip().splitlines()
    ]
    return [_document(key, templates[key % len(templates)], chance) for key in range(count)]


def _document(key: int, template: Sequence[str], chance: random.Random) -> Document:
    title, keywords, body = (_filled(text, chance) for text in template)
    number = key // 90
    code = f"{'ckedfg'[key % 6]}{key % 90:02}{number or ''}" if key % 3 == 0 else ""
    return Document(key, code, title, keywords, body)


def _filled(text: str, chance: random.Random) -> str:
    """The text with each slot filled by chance."""
    parts = text.split("{")
    filled = (part.split("}") for part in parts[1:])
    return parts[0] + "".join(chance.choice(SLOTS[name]) + rest for name, rest in filled)


def queries(spelling: Spelling) -> list[tuple[str, str]]:
    """(kind, query) pairs: about ten of each kind, as typed into the search field."""
    words, korean, english = _words(CHINESE), _words(KOREAN), _long(_words(ENGLISH))
    kinds: dict[str, Iterable[str]] = {
        "chinese": words,
        "pinyin": (_spelled(word, spelling, str) for word in words),
        "half-typed": (_spelled(word, spelling, str)[:-1] for word in words),
        "initials": (_spelled(word, spelling, _first) for word in words),
        "two initials": (_spelled(word[:2], spelling, _first) for word in words[5:]),
        "mixed": (_spelled(word[:1], spelling, str) + word[1:] for word in words),
        "traditional": TRADITIONAL,
        "hangul": korean,
        "consonants": ("".join(spelling.spellings(char)[-1] for char in word) for word in korean),
        "composing": (_composing(word) for word in korean if len(word) > 1),
        "english": english,
        "english, cut": (word[:4] for word in english),
        "two terms": (f"{one} {other}" for one, other in product(words[:4], ("lyq", "绿色", "退"))),
        "slip": (wrong for wrong, _ in slips(english[:3])),
        **{kind: typed.split("|") for kind, typed in TYPED.items()},
    }
    return [(kind, query) for kind, found in kinds.items() for query in islice(found, 12)]


def mistyped(spelling: Spelling) -> list[tuple[str, str]]:
    """(mistyped, word) pairs of English words and of Chinese ones in pinyin."""
    pinyin = [_spelled(word, spelling, str) for word in _words(CHINESE) if not word.isascii()]
    return list(slips([*_long(_words(ENGLISH)), *_long(pinyin)]))


def slips(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(mistyped, word) pairs: one letter left out, doubled, wrong, or two swapped."""
    chance = random.Random(SEED)  # noqa: S311  # repeatable, not secret
    for word in words:
        at = chance.randrange(1, len(word) - 1)
        yield word[:at] + word[at + 1 :], word
        yield word[:at] + chance.choice("aeionrst") + word[at:], word
        yield word[:at] + chance.choice("aeionrst") + word[at + 1 :], word
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :], word


def _words(part: str) -> list[str]:
    """The distinct keywords of the templates."""
    lines = (line.split("|")[1].split() for line in part.strip().splitlines())
    return [
        word for word in dict.fromkeys(word for line in lines for word in line) if len(word) > 1
    ]


def _long(words: Sequence[str]) -> list[str]:
    """The Latin words long enough to be corrected, in lower case."""
    return [word.lower() for word in words if word.isascii() and word.isalpha() and len(word) > 5]


def _spelled(word: str, spelling: Spelling, part: Callable[[str], str]) -> str:
    return "".join(part((*spelling.readings(char), char)[0]) for char in word)


def _first(reading: str) -> str:
    return reading[0]


def _composing(word: str) -> str:
    """A word whose last syllable still lacks its final consonant: 배송 → 배소."""
    final = (ord(word[-1]) - ord("가")) % 28
    return word[:-1] + chr(ord(word[-1]) - final)
