"""The Liquid of reply bodies: no loaders, within limits, and no blank goes unseen.

Every value is put between marks; whatever would leave a blank is marked with the name of what is
missing. ``templates`` reads the marks off again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from liquid import BoundTemplate, Environment, RenderContext
from liquid.builtin.output import Output, OutputNode
from liquid.builtin.tags.assign_tag import AssignNode, AssignTag
from liquid.builtin.tags.capture_tag import CaptureNode, CaptureTag
from liquid.builtin.tags.echo_tag import EchoTag
from liquid.builtin.tags.for_tag import ForNode, ForTag
from liquid.exceptions import FilterArgumentError, LiquidError, LoopIterationLimitError
from liquid.filter import with_context
from liquid.undefined import Undefined
from typing_extensions import override

from desktop_app.core.formats import Formats, PassedError, number
from desktop_app.core.marks import BLANK, BREAK, END, FILLED, MARKS, OUTPUT_LIMIT
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.variables import SECRET, TRUTHS, Facts, plain

if TYPE_CHECKING:
    from io import StringIO
    from typing import TextIO

FAILURES: Final = (
    LiquidError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What Liquid and its filters raise when an author gives them what they cannot use."""

TEXT_LIMIT: Final = 20_000
"""Characters of any value on its way through the filters."""
LOOP_LIMIT: Final = 1_000
DIGITS: Final = 15
"""Places of the largest number a reply may reckon with."""

_UNSENDABLE = re.compile(f"[{FILLED}-{BREAK}\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]")
_UNSEEN = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
"""White space, joiners and marks of direction: a value of nothing else is a blank."""

RECKONING = (
    "abs", "at_least", "at_most", "ceil", "divided_by", "floor", "minus", "modulo", "plus", "round",
    "times",
)  # fmt: skip
GONE = ("include", "render", "cycle", "tablerow")
"""Tags that reach other files, or write values past the marks."""


class Unknown(Undefined):
    """What stands for a name without a value; ``absent``: a card is known not to have it."""

    __slots__ = ("absent",)

    def __init__(self, name: str, *, absent: bool = False) -> None:
        super().__init__(name)
        self.absent = absent

    @override
    def __liquid__(self) -> object:
        """As a condition: the usual case until it is known, so that a preview shows that."""
        return True if self.name in TRUTHS else None


class Context(RenderContext):
    """A render context that remembers what was asked of it."""

    __slots__ = ("excused", "formats", "missing", "refusals", "statement", "used")

    def __init__(
        self, template: BoundTemplate, values: Mapping[str, object], formats: Formats
    ) -> None:
        super().__init__(template, globals=values)
        self.formats = formats
        self.missing: list[str] = []
        self.used: dict[str, None] = {}
        self.refusals: dict[str, Refusal] = {}
        self.begin()

    def begin(self) -> None:
        """A statement begins: what it misses may yet be excused by a ``default``."""
        self.statement = len(self.missing)
        self.excused = False

    @override
    def get(self, path: list[object], *, token: Any, default: object = None) -> object:
        name = ".".join(map(str, path))
        if SECRET.intersection(map(str, path)):
            self.refusals.setdefault(name, secret(name))
        value = super().get(path, token=token, default=None)
        if path[0] in self.locals:
            return Unknown(name, absent=True) if value is None else value
        self.used.setdefault(name)
        return self._unknown(path, name) if value is None else value

    def _unknown(self, path: list[object], name: str) -> Unknown:
        root = self.scope.get(str(path[0]))
        complete = isinstance(root, Facts) and root.complete
        absent = complete or (len(path) == 1 and path[0] in Facts.ROOTS)
        if not absent:
            self.missing.append(name)
        return Unknown(name, absent=absent)

    @override
    def get_item(self, obj: Any, key: Any) -> Any:
        # ``buyer.size`` is a fact; Liquid would answer how many facts there are.
        return obj[key] if isinstance(obj, Facts) else super().get_item(obj, key)


def secret(name: str) -> Refusal:
    """A template looks at what only the shop may know."""
    text = QT_TRANSLATE_NOOP("refusal", "{name} is for the shop's eyes only; no reply may name it")
    return Refusal(text, {"name": name})


def reason(error: BaseException) -> str:
    """Why Liquid failed, in one line."""
    if isinstance(error, RecursionError) or isinstance(error.__cause__, RecursionError):
        return "nested too deeply"
    return str(error).partition("\n")[0]


def _ours(context: RenderContext) -> Context:
    assert isinstance(context, Context)  # noqa: S101 - all contexts are made in ``templates``
    return context


class ValueNode(OutputNode):
    """``{{ … }}``: puts a value between marks, or names the blank it would leave."""

    @override
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        ours = _ours(context)
        ours.begin()
        try:
            value = self.expression.evaluate(ours)
            text = shown(value, ours.formats)
        except PassedError:
            return buffer.write(self._refused(ours, None))
        except FAILURES as error:
            return buffer.write(self._refused(ours, error))
        missing = ours.missing[ours.statement :]
        if not missing and _UNSEEN.sub("", text):
            return buffer.write(f"{FILLED}{text}{END}")
        if not missing and (ours.excused or (value == "" and self._is_local(ours))):
            return 0
        if not missing:
            missing = [value.name if isinstance(value, Unknown) else self._name()]
            ours.missing += missing
        return buffer.write(f"{BLANK}{missing[0]}{END}")

    def _name(self) -> str:
        return str(self.expression).partition("|")[0].strip()

    def _is_local(self, context: Context) -> bool:
        return self._name().partition(".")[0] in context.locals

    def _refused(self, context: Context, error: Exception | None) -> str:
        name = self._name()
        if error is None:
            refusal = Refusal(QT_TRANSLATE_NOOP("refusal", "{name} has passed"), {"name": name})
        else:
            text = QT_TRANSLATE_NOOP("refusal", "{name} cannot be filled in: {error}")
            refusal = Refusal(text, {"name": name, "error": reason(error)})
        context.refusals.setdefault(name, refusal)
        return f"{BLANK}{name}{END}"


class ValueTag(Output):
    """The output statement."""

    node_class = ValueNode


class EchoValueTag(EchoTag):
    """``{% echo … %}`` is the output statement by another name."""

    node_class = ValueNode  # type: ignore[assignment] # EchoNode differs only in how it prints itself


class StatementNode(AssignNode):
    """``{% assign %}``: a statement of its own for ``default``."""

    @override
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        _ours(context).begin()
        return super().render_to_output(context, buffer)


class StatementTag(AssignTag):
    """The assign tag."""

    node_class = StatementNode


class PlainCaptureNode(CaptureNode):
    """``{% capture %}``: a captured text is a value like any other, without marks inside."""

    @override
    def _assign(self, context: RenderContext, buf: StringIO) -> None:
        context.assign(self.name, MARKS.sub("", buf.getvalue()))


class PlainCaptureTag(CaptureTag):
    """The capture tag."""

    node_class = PlainCaptureNode


class ShortForNode(ForNode):
    """``{% for %}``: a range is measured before Liquid makes a list of it."""

    @override
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        looped = self.expression.iterable.evaluate(context)
        if isinstance(looped, range) and looped.stop - looped.start > LOOP_LIMIT:
            msg = "the loop is too long"
            raise LoopIterationLimitError(msg, token=None)
        return super().render_to_output(context, buffer)


class ShortForTag(ForTag):
    """The for tag."""

    node_class = ShortForNode


def shown(value: object, formats: Formats) -> str:
    """A value as a reply shows it; empty for what is not there.

    Raises:
        FilterArgumentError: It is a whole card, not one fact.
    """
    if value is None or isinstance(value, Undefined):
        return ""
    if isinstance(value, (Mapping, range)):
        msg = "it is more than one fact; name one of them"
        raise FilterArgumentError(msg, token=None)
    if isinstance(value, (list, tuple)):
        return formats.comma.join(shown(item, formats) for item in value)
    if isinstance(value, bool):
        return str(value).lower()
    return _UNSENDABLE.sub("", formats.show(value))


def _default(
    value: object, fallback: object = "", *, allow_false: bool = False, context: Context
) -> object:
    """Liquid's ``default``; what it stands in for is not asked, nor an unneeded fallback."""
    unknown = fallback.name if isinstance(fallback, Unknown) and not fallback.absent else ""
    empty = value in (None, "", [], {}) or (value is False and not allow_false)
    if not empty and not isinstance(value, Undefined):
        now = context.missing[context.statement :]
        context.missing[context.statement :] = [name for name in now if name != unknown]
        return value
    del context.missing[context.statement :]
    context.missing += [unknown] if unknown else []
    context.excused = not unknown
    return fallback


def _written(name: str) -> Callable[..., object]:
    """One of our own filters: a way to write a value in the reply's language."""

    def written(value: object, *args: object, context: Context) -> object:
        if value is None or isinstance(value, Undefined):
            return value
        return getattr(context.formats, name)(value, *map(str, args))

    return with_context(written)


def _bounded(name: str, original: Callable[..., object]) -> Callable[..., object]:
    """A filter that refuses to make huge things of small ones."""

    def bounded(*args: object, **kwargs: object) -> object:
        _check_size(args)
        _check_size((range(_length(name, *map(str, args))),))
        result = original(*args, **kwargs)
        _check_size((result,))
        return result

    bounded.__dict__.update(original.__dict__)
    return bounded


def _length(name: str, text: str = "", first: str = "", second: str = "") -> int:
    """Characters of what ``replace`` and ``join`` would make, the two that multiply."""
    if name == "replace":
        return len(text) + (text.count(first) if first else len(text) + 1) * len(second)
    return len(text) * (1 + len(first)) if name == "join" else 0


def _reckoning(original: Callable[..., object]) -> Callable[..., object]:
    """A filter that reckons with numbers only: Liquid takes any other word for zero."""

    def reckoning(*args: object) -> object:
        return original(*(one if isinstance(one, Undefined) else _exact(one) for one in args))

    return reckoning


def _exact(value: object) -> object:
    return value if isinstance(value, (int, float)) else plain(number(value))


def _check_size(values: tuple[object, ...]) -> None:
    for value in values:
        if isinstance(value, (str, list, tuple, range)):
            large = len(value) > TEXT_LIMIT
        else:
            large = isinstance(value, (int, float)) and abs(value) >= 10**DIGITS
        if large:
            msg = "the value is too large"
            raise FilterArgumentError(msg, token=None)


class Bodies(Environment):
    """The tags and filters of reply bodies."""

    loop_iteration_limit = LOOP_LIMIT
    local_namespace_limit = 100_000
    output_stream_limit = OUTPUT_LIMIT

    def __init__(self) -> None:
        super().__init__()
        for tag in (ValueTag, EchoValueTag, StatementTag, PlainCaptureTag, ShortForTag):
            self.add_tag(tag)
        for gone in GONE:
            del self.tags[gone]
        for name in RECKONING:
            self.filters[name] = _reckoning(self.filters[name])
        self.filters = {name: _bounded(name, one) for name, one in self.filters.items()}
        self.filters["default"] = with_context(_default)
        for name in ("money", "date", "time", "deadline", "left", "range", "shift"):
            self.filters[name] = _written(name)
