"""How far a price may give way, and the prices on the way there: exact, and never by a guess.

``start`` is the product's price, ``stop`` the highest of what binds: the floor price, the shop's
part of the price and the agent's own. With *n* conceding steps the *k*-th is reckoned as
``start − room × (1 − d^k)/(1 − d^n)``. Fractions are used on the way, so nothing is rounded but the
price itself, once, upwards. The rule for each edge:

* *No price of the product*: nothing is reckoned. *No bound at all*: no room; nobody has said how
  far the shop goes, so it does not go.
* *A bound of 0 or less* does not bind. *A floor above the price, a limit above 1*: no room; what
  anybody may pay is never too little, so ``stop`` is never above ``start``.
* *Rounding of 0 or less* is 1, as it is where the file says nothing. Prices are whole hundredths
  at least: no reply shows more, and what it shows must not be rounded below ``stop``. A currency
  without hundredths is served by whole prices and whole rounding; none is told apart here.
* *Rounding larger than the room*: a price that it lifts to the one before, or above, is passed
  over; so prices fall with every step that states one, and none is above ``start``.
* *Decay of 1*: equal steps. *Of 0*: everything at the first. Outside of 0 … 1: the nearer end.
* *One step*: it states ``stop``, rounded up.
* *The buyer's own price* at or above a step's is stated by it, to the hundredth and not rounded to
  the shop's taste: it is what the buyer will pay. Later steps would repeat it and are passed over.
  At or above ``start`` there is nothing to concede at all; of 0 or less it is no price.
* *More than* ``MOST`` *conceding steps*: the rest concede nothing.
* *Numbers of more than 15 places* before the point, or none at all (NaN), count as left out; behind
  the point the 15th is rounded up.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, Context, Decimal
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from desktop_app.core.formats import MOST_DIGITS

if TYPE_CHECKING:
    from desktop_app.core.shops import Bargaining, Product

MOST = 60
"""Conceding steps of a ladder; nobody climbs further, and the powers stay small."""

_EXACT = Context(prec=100, rounding=ROUND_CEILING)
"""Holds any product of two numbers that count."""

_LAST_PLACE = Decimal(1).scaleb(-MOST_DIGITS)


@dataclass(frozen=True, slots=True)
class Offer:
    """What a reply may state: the ``price``, and how much it is ``off`` the product's own."""

    price: Decimal
    off: Decimal


@dataclass(frozen=True, slots=True)
class Limits:
    """Where the price of a product begins and ends; ``stop`` is None where nothing binds."""

    start: Decimal
    stop: Decimal | None

    @property
    def room(self) -> Decimal:
        """All the money that may be given away; for the agent's eyes only."""
        return Decimal(0) if self.stop is None else self.left(self.start)

    def left(self, price: Decimal) -> Decimal:
        """What may still be given away once ``price`` was stated."""
        return Decimal(0) if self.stop is None else _EXACT.subtract(price, self.stop)

    def offer(self, price: Decimal) -> Offer:
        """What a reply says of ``price``."""
        return Offer(price, _EXACT.subtract(self.start, price))


def limits(
    product: Product | None, bargaining: Bargaining, role_limit: Decimal | None = None
) -> Limits | None:
    """From where to where the price may go; None where it is not known.

    Args:
        product: The product talked about.
        bargaining: The shop's rules.
        role_limit: The part of the price below which this agent may not go; the higher one holds.
    """
    start = _counting(product.price) if product else None
    if product is None or start is None:
        return None
    parts = [_counting(part) for part in (bargaining.discount_limit, role_limit)]
    bounds = [_EXACT.multiply(start, part) for part in parts if part is not None]
    floor = _counting(product.floor_price)
    bounds += [] if floor is None else [floor]
    return Limits(start, min(start, max(bounds)) if bounds else None)


def stated(
    within: Limits, bargaining: Bargaining, count: int, buyer_offer: Decimal | None = None
) -> tuple[Decimal | None, ...]:
    """The prices of ``count`` conceding steps; None for a step that is passed over.

    Args:
        within: Where the price begins and ends.
        bargaining: How prices are rounded, and how fast concessions shrink.
        count: The number of steps that concede.
        buyer_offer: The price that the buyer named.
    """
    before = Fraction(within.start)
    named = _counting(buyer_offer)
    asked = _cents(Fraction(named)) if named else Fraction(0)
    found: list[Decimal | None] = [None] * count
    for n, reckoned in enumerate(_reckoned(within, bargaining, min(count, MOST))):
        price = max(reckoned, asked)
        if price < before:
            found[n] = _decimal(price)
            before = price
    return tuple(found)


def _reckoned(within: Limits, bargaining: Bargaining, count: int) -> list[Fraction]:
    """The rule of the ladder, rounded up; the caller passes over what repeats."""
    start, room = Fraction(within.start), Fraction(within.room)
    unit = Fraction(_counting(bargaining.rounding) or Decimal(1))
    shares = _shares(_decay(bargaining.decay), count)
    return [_cents(ceil((start - room * share) / unit) * unit) for share in shares]


def _shares(decay: Fraction, count: int) -> list[Fraction]:
    """Which part of the room is given away after each step."""
    if decay == 1:
        return [Fraction(k, count) for k in range(1, count + 1)]
    return [(1 - decay**k) / (1 - decay**count) for k in range(1, count + 1)]


def _decay(value: Decimal) -> Fraction:
    return Fraction(_counting(value.max(Decimal(0)).min(Decimal(1))) or 0)


def _cents(price: Fraction) -> Fraction:
    return Fraction(ceil(price * 100), 100)


def _decimal(cents: Fraction) -> Decimal:
    return _EXACT.divide(Decimal(int(cents * 100)), Decimal(100))


def _counting(value: Decimal | None) -> Decimal | None:
    """An amount above 0 that can be reckoned with, else None."""
    if value is None or not value.is_finite() or value <= 0 or value.adjusted() > MOST_DIGITS:
        return None
    return value.quantize(_LAST_PLACE, context=_EXACT).normalize(_EXACT)
