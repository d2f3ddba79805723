from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.search.index import Document
from desktop_app.core.search.layout import BARRIER, PLACE_BITS, lay_out

if TYPE_CHECKING:
    from desktop_app.core.search.spelling import Spelling

DOCUMENTS = [Document(0, "c1", "주문 취소", "包邮", ""), Document(1, "", "a b", "", "退货")]


def test_every_field_lies_between_barriers(spelling: Spelling) -> None:
    layout = lay_out(DOCUMENTS, spelling)
    shown = "".join("|" if n == BARRIER else layout.letters[n] for n in layout.ids.tolist())
    assert shown == "|c1|주문취소|包邮|||a b||退货|"


def test_positions_lead_back_to_the_text(spelling: Spelling) -> None:
    layout = lay_out(DOCUMENTS, spelling)
    texts = [
        text for each in DOCUMENTS for text in (each.code, each.title, each.keywords, each.body)
    ]
    positions = (layout.ids > 2).nonzero()[0]
    fields = layout.fields(positions)
    places = layout.origin(positions) - layout.origins[fields]
    letters = [layout.letters[layout.ids[position]] for position in positions]
    pairs = zip(fields.tolist(), places.tolist(), strict=True)
    assert letters == [texts[field][place] for field, place in pairs]
    rows = (layout.homes[positions] >> PLACE_BITS).tolist()
    assert rows == [field // 4 for field in fields.tolist()]


def test_positions_are_in_order_of_pairs(spelling: Spelling) -> None:
    layout = lay_out(DOCUMENTS, spelling)
    following = [*layout.ids.tolist()[1:], 0]
    pairs = [(layout.ids[n], following[n], n) for n in layout.positions.tolist()]
    assert pairs == sorted(pairs)
    assert layout.bounds[layout.rows].tolist()[-1] == len(layout.ids)


def test_a_character_takes_about_ten_bytes(spelling: Spelling) -> None:
    long = [Document(key, "", "", "", "包邮退货运费发货" * 40) for key in range(200)]
    characters = sum(len(each.body) for each in long)
    assert 10 <= lay_out(long, spelling).nbytes / characters < 11
