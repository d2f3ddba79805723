"""Regions found in addresses, and not found in what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import resources
from desktop_app.core.addresses import LONGEST_TEXT, region_in
from desktop_app.core.gazetteer import Country, Gazetteer, Named, Place, gazetteer
from desktop_app.storage.region_file import read_gazetteer

KNOWN, PROBLEMS = read_gazetteer(Path(resources.phrases()) / "regions")

CERTAIN = """
张三 13800000000 浙江省杭州市西湖区文三路1号 > 浙江杭州西湖区
张三，13800000000，浙江杭州西湖区文三路1号 > 浙江杭州西湖区
收货人:李四 电话:139-0000-0000 广东省 深圳市 南山区 科技路2号 > 广东深圳南山区
13800000000 广东省深圳市 王五 > 广东深圳
杭州西湖区文三路1号 > 浙江杭州西湖区
杭州市文三路1号3幢502室 > 浙江杭州
杭州文三路1号 > 浙江杭州
浙江省 > 浙江
浙江 > 浙江
杭州 > 浙江杭州
 杭州市 > 浙江杭州
浙江省杭州市 > 浙江杭州
中国 浙江 > 浙江
臺灣台北市大安區信義路3號 > 台湾台北大安区
廣東省深圳市 > 广东深圳
廣東 > 广东
浙江省杭州市西湖区文三路１号 > 浙江杭州西湖区
hangzhou > 浙江杭州
Guangdong > 广东
zhe jiang > 浙江
nei meng gu > 内蒙古
Inner Mongolia > 内蒙古
Xi'an > 陕西西安
xi an shi > 陕西西安
taizhou, jiangsu > 江苏泰州
taizhou zhejiang > 浙江台州
shaanxi > 陕西
Hong Kong > 香港
Guangdong Province > 广东
Unit 5, 12 Rd, Shenzhen, Guangdong > 广东深圳
Room 502, No. 8 Keyuan Road, Shenzhen City, Guangdong Province 518000, China > 广东深圳
江苏南京上海路12号 > 江苏南京
上海市南京东路100号 > 上海
上海南京西路100号 > 上海
北京朝阳区建国路1号 > 北京朝阳区
吉林省长春市朝阳区建国路1号 > 吉林长春朝阳区
辽宁省朝阳市双塔区1号 > 辽宁朝阳双塔区
浦东新区世纪大道1号 > 上海浦东新区
山东省济南市市中区经四路1号 > 山东济南市中区
湖南永州道县 > 湖南永州道县
昆山市花桥镇1号 > 江苏苏州昆山市
浙江义乌 > 浙江金华义乌市
海南 > 海南
青海海南 > 青海海南
桥西区 > 河北
河北省石家庄市桥西区中山西路1号 > 河北石家庄桥西区
安徽省安庆市 > 安徽安庆
西藏自治区拉萨市城关区北京中路1号 > 西藏拉萨城关区
新疆维吾尔自治区石河子市北四路1号 > 新疆石河子
海南省东方市 > 海南东方
香港九龙旺角弥敦道1号 > 香港九龙
西安南大街1号 > 陕西西安
浙江省杭州市西湖区文三路1号，浙江省杭州市 > 浙江杭州西湖区
서울특별시 강남구 테헤란로 12 > 서울 강남구
서울시강남구 역삼동 1 > 서울 강남구
서울 > 서울
경기 성남시 분당구 판교로 10 > 경기 성남 분당구
경기도 광주시 오포읍 1 > 경기 광주
광주 북구 > 광주 북구
광주광역시 > 광주
강원도 고성군 > 강원 고성
경남 고성 > 경남 고성
전라북도 전주시 > 전북 전주
제주도 > 제주
seoul > 서울
Suwon, Gyeonggi-do > 경기 수원
"""

GUESSED = """
你们在广州发货吗 > 广东广州
广州发货 > 广东广州
我在新疆 > 新疆
寄到新疆要几天？ > 新疆
北京烤鸭和深圳 > 广东深圳
北京市场部 > 北京
江苏省份 > 江苏
重庆市民 > 重庆
到浙江省杭州市几天 > 浙江杭州
发浙江省杭州市西湖区文三路1号要多久 > 浙江杭州西湖区
退货地址：浙江省温州市鹿城区示例路88号 > 浙江温州鹿城区
你们仓库在浙江省杭州市余杭区文一西路1号 > 浙江杭州余杭区
浙江省杭州市西湖区文三路1号 / 广东省深圳市南山区科技路2号 > 浙江杭州西湖区
Do you ship to Shenzhen, Guangdong > 广东深圳
서울에서 보내나요 > 서울
부산으로 보내 주세요 > 부산
"""

NONE = """
你好，在吗
这双42码还有吗
最低多少钱
什么时候发货
东方红了
来宾您好
永安堂
中区
鼓楼区
鼓楼区中山路1号
朝阳区建国路1号
上海路
上海路12号
北京西路3号
山东大厦
中山东路
兰州拉面
从上海发到新疆吗
广州深圳
上海、新疆
江浙沪包邮
西湖龙井
taizhou
shanxi
hello
my size is 42
부산로 12
중구
안녕하세요 사이즈 있나요
https://example.com/item?id=1
13800000000
"""


def lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line]


@pytest.mark.parametrize("line", lines(CERTAIN))
def test_an_address_or_a_bare_name_tells_the_region(line: str) -> None:
    text, _, name = line.rpartition(" > ")
    found = region_in(text, KNOWN)
    assert found is not None
    assert (found.place.name, found.certain) == (name, True)


@pytest.mark.parametrize("line", lines(GUESSED))
def test_a_chat_sentence_gives_no_more_than_a_guess(line: str) -> None:
    text, _, name = line.rpartition(" > ")
    found = region_in(text, KNOWN)
    assert found is not None
    assert (found.place.name, found.certain) == (name, False)


@pytest.mark.parametrize("text", ["", *lines(NONE)])
def test_what_names_no_one_place_tells_nothing(text: str) -> None:
    assert region_in(text, KNOWN) is None


def test_the_tables_of_cases_are_long_enough() -> None:
    assert len(lines(CERTAIN) + lines(GUESSED) + lines(NONE)) >= 60


def test_the_shipped_tables_have_no_problem_and_every_province() -> None:
    assert PROBLEMS == ()
    provinces = {
        country.code: len({named.place.province for named in country.places})
        for country in KNOWN.countries
    }
    assert provinces == {"CN": 34, "KR": 17}


def test_every_place_is_found_by_the_name_it_is_shown_by() -> None:
    places = [named.place for country in KNOWN.countries for named in country.places]
    lost = [
        place.name
        for place in places
        if (found := region_in(place.name, KNOWN)) is None or found.place != place
    ]
    assert lost == ["吉林吉林"]  # the city of that name, in the province of that name


def test_nothing_is_known_without_a_table() -> None:
    assert region_in("浙江省杭州市", Gazetteer()) is None


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    assert region_in("　" * LONGEST_TEXT + "浙江", KNOWN) is None


@given(
    st.text(alphabet="浙江省杭州市西湖区北京路上海南号东中1 ,吗서울시강남구 hangzhou'", max_size=40)
)
def test_any_text_is_read_without_an_error(text: str) -> None:
    found = region_in(text, KNOWN)
    assert found is None or found.place.province


def test_places_meet_only_where_they_agree() -> None:
    hangzhou, west = Place("CN", "浙江", "杭州"), Place("CN", "浙江", "杭州", "西湖区")
    assert hangzhou.joined(west) == west
    assert hangzhou.joined(Place("CN", "浙江", "宁波")) is None
    assert hangzhou.shared(Place("CN", "浙江", "宁波")) == Place("CN", "浙江")
    assert hangzhou.shared(Place("CN", "江苏", "南京")) is None
    assert west.shared(west) == west
    assert [hangzhou.rank, west.rank, Place("CN", "浙江").rank] == [2, 3, 1]


def test_a_place_without_a_rank_has_one_name() -> None:
    named = Named(Place("XX", "Utopia"), ("utopia",), "utopia")
    known = gazetteer([Country("XX", (named,))])
    assert [sense.is_whole for sense in known.senses["utopia"]] == [True]
