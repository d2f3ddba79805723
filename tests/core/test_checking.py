"""What is wrong with phrases whatever they are filled with."""

from __future__ import annotations

from desktop_app.core.checking import template_problems
from desktop_app.core.phrases import Phrase, Phrasebook, Variant

HIDDEN = "is for the shop's eyes only; no reply may name it"
WRONG = Variant("{% if %}", "en")
BOOK = Phrasebook(
    "b",
    "b",
    source="b.toml",
    phrases=(
        Phrase("good", "t", "{{ shop.name }}", variants=(Variant("{{ order.x | money }}"),)),
        Phrase("bad", "t", "{{ x | nope }}{{ product.floor_price }}", variants=(WRONG,)),
        Phrase("worse", "t", "{{ x"),
    ),
)


def test_each_wrong_template_is_told_with_its_place() -> None:
    told = [str(problem) for problem in template_problems(BOOK)]
    wrong = "The template of this phrase is wrong: "
    assert told == [
        f"b.toml: phrase bad body: product.floor_price {HIDDEN}",
        "b.toml: phrase bad body: There is no filter named nope",
        f"b.toml: phrase bad variant.body: {wrong}missing expression",
        f"b.toml: phrase worse body: {wrong}expected '}}}}', found end of file",
    ]
