"""A body and the values it may see → the messages, exactly as they will be copied.

Bodies are Liquid without loaders and within limits. A value is put in as it is and never read as a
template. Whatever is unknown, or would leave a blank, is reported instead of being left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Final, Literal

from liquid import BoundTemplate, Environment, RenderContext
from liquid.builtin.output import Output, OutputNode
from liquid.builtin.tags.capture_tag import CaptureNode, CaptureTag
from liquid.builtin.tags.echo_tag import EchoTag
from liquid.exceptions import FilterArgumentError, LiquidError
from liquid.filter import with_context
from liquid.undefined import Undefined
from typing_extensions import override

from desktop_app.core.formats import Formats, PassedError
from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.core.variables import SECRET, TRUTHS, Facts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from io import StringIO
    from typing import TextIO

OUTPUT_LIMIT: Final = 40_000
"""Bytes of a whole reply; no chat takes more."""
TEXT_LIMIT: Final = 20_000
"""Characters of any value on its way through the filters."""
DIGITS: Final = 15
"""Places of the largest number a reply may reckon with."""

# Private-use characters that mark, within the rendered text, where values begin and end. They are
# taken out of bodies and values first, so nothing that anybody wrote can be mistaken for a mark.
FILLED, BLANK, END, BREAK = "\uf8f0", "\uf8f1", "\uf8f2", "\uf8f3"
_MARKS = re.compile(f"[{FILLED}-{BREAK}]")
_BREAK_LINE = re.compile(r"^---$\n?", re.MULTILINE)
_PART = re.compile(
    f"{FILLED}(?P<filled>[^{END}]*){END}|{BLANK}(?P<blank>[^{END}]*){END}|[^{FILLED}-{END}]+"
)

Kind = Literal["plain", "filled", "blank"]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a message: the author's words, a value, or a blank named after its variable."""

    text: str
    kind: Kind = "plain"


@dataclass(frozen=True, slots=True)
class Message:
    """One chat message."""

    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The message as it is copied; blanks show the name of what is missing."""
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a reply cannot be copied: a sentence in English with ``{names}`` for ``values``."""

    text: str
    values: Mapping[str, object]

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.text.format(**self.values)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A body filled as far as the values go.

    Attributes:
        messages: In order; none where the template itself is wrong.
        missing: Dotted names that are unknown, in order of appearance.
        used: Every dotted name the template looked at, in order.
        refusals: What else keeps it from being copied.
    """

    messages: tuple[Message, ...]
    missing: tuple[str, ...]
    used: tuple[str, ...]
    refusals: tuple[Refusal, ...]


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

    __slots__ = ("excused", "formats", "missing", "refusals", "used")

    def __init__(
        self, template: BoundTemplate, values: Mapping[str, object], formats: Formats
    ) -> None:
        super().__init__(template, globals=values)
        self.formats = formats
        self.missing: list[str] = []
        self.used: dict[str, None] = {}
        self.refusals: dict[str, Refusal] = {}
        self.excused = False

    @override
    def get(self, path: list[object], *, token: Any, default: object = None) -> object:
        name = ".".join(map(str, path))
        self.used.setdefault(name)
        if SECRET.intersection(map(str, path)):
            self.refusals.setdefault(name, _secret(name))
        value = super().get(path, token=token, default=None)
        if value is None or isinstance(value, Unknown):
            return self._unknown(path, name)
        return value

    def _unknown(self, path: list[object], name: str) -> Unknown:
        root = self.scope.get(str(path[0]))
        absent = (isinstance(root, Facts) and root.complete) or (
            len(path) == 1 and path[0] in Facts.ROOTS
        )
        if not absent:
            self.missing.append(name)
        return Unknown(name, absent=absent)

    @override
    def resolve(self, name: str, *, token: Any = None, default: object = None) -> Any:
        return self.get([name], token=token)


class ValueNode(OutputNode):
    """``{{ … }}``: puts a value between marks, or names the blank it would leave."""

    @override
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        assert isinstance(context, Context)  # noqa: S101 - we make all contexts ourselves
        known_missing = len(context.missing)
        context.excused = False
        try:
            value = self.expression.evaluate(context)
            text = "" if isinstance(value, Undefined) else _shown(value, context.formats)
        except (PassedError, LiquidError, ValueError, ArithmeticError) as error:
            return buffer.write(self._refused(context, error))
        missing = context.missing[known_missing:]
        if not missing and text.strip():
            return buffer.write(f"{FILLED}{text}{END}")
        if not missing and context.excused:
            return 0
        if not missing:
            missing = [value.name if isinstance(value, Unknown) else self._name()]
            context.missing += missing
        return buffer.write(f"{BLANK}{missing[0]}{END}")

    def _name(self) -> str:
        return str(self.expression).partition("|")[0].strip()

    def _refused(self, context: Context, error: Exception) -> str:
        name = self._name()
        if isinstance(error, PassedError):
            text = QT_TRANSLATE_NOOP("refusal", "{name} has passed")
        else:
            text = QT_TRANSLATE_NOOP("refusal", "{name} cannot be filled in: {error}")
        context.refusals.setdefault(name, Refusal(text, {"name": name, "error": _reason(error)}))
        return f"{BLANK}{name}{END}"


class ValueTag(Output):
    """The output statement."""

    node_class = ValueNode


class EchoValueTag(EchoTag):
    """``{% echo … %}`` is the output statement by another name."""

    node_class = ValueNode  # type: ignore[assignment] # EchoNode differs only in how it prints itself


class PlainCaptureNode(CaptureNode):
    """``{% capture %}``: a captured text is a value like any other, without marks inside."""

    @override
    def _assign(self, context: RenderContext, buf: StringIO) -> None:
        context.assign(self.name, _MARKS.sub("", buf.getvalue()))


class PlainCaptureTag(CaptureTag):
    """The capture tag."""

    node_class = PlainCaptureNode


def _shown(value: object, formats: Formats) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return formats.comma.join(_shown(item, formats) for item in value)
    if isinstance(value, bool):
        return str(value).lower()
    return _MARKS.sub("", formats.show(value))


def _default(
    value: object, fallback: object = "", *, allow_false: bool = False, context: Context
) -> object:
    """Liquid's ``default``; what it stands in for is not asked."""
    if isinstance(value, Unknown):
        context.excused = True
        if not value.absent:
            last = len(context.missing) - 1 - context.missing[::-1].index(value.name)
            del context.missing[last]
        return fallback
    empty = value in (None, "", [], {}) or (value is False and not allow_false)
    context.excused = context.excused or empty
    return fallback if empty else value


def _ours(name: str) -> Callable[..., object]:
    def written(value: object, *args: object, context: Context) -> object:
        return (
            value if isinstance(value, Undefined) else getattr(context.formats, name)(value, *args)
        )

    return with_context(written)


def _bounded(original: Callable[..., object]) -> Callable[..., object]:
    """A filter that refuses to make huge things of small ones."""

    def bounded(*args: object, **kwargs: object) -> object:
        _check_size(args)
        result = original(*args, **kwargs)
        _check_size((result,))
        return result

    bounded.__dict__.update(original.__dict__)
    return bounded


def _check_size(values: tuple[object, ...]) -> None:
    for value in values:
        long = isinstance(value, (str, list, tuple, range)) and len(value) > TEXT_LIMIT
        if long or (isinstance(value, (int, float, Decimal)) and abs(float(value)) >= 10.0**DIGITS):
            msg = "the value is too large"
            raise FilterArgumentError(msg, token=None)


def _replace(
    original: Callable[..., object], text: object, old: object, new: object = ""
) -> object:
    count = str(text).count(str(old)) if str(old) else len(str(text)) + 1
    if len(str(text)) + count * len(str(new)) > TEXT_LIMIT:
        msg = "the value is too large"
        raise FilterArgumentError(msg, token=None)
    return original(text, old, new)


class Bodies(Environment):
    """The Liquid of reply bodies."""

    loop_iteration_limit = 1_000
    local_namespace_limit = 100_000
    output_stream_limit = OUTPUT_LIMIT

    def __init__(self) -> None:
        super().__init__()
        for tag in (ValueTag, EchoValueTag, PlainCaptureTag):
            self.add_tag(tag)
        for gone in ("include", "render"):
            del self.tags[gone]
        self.filters["replace"] = partial(_replace, self.filters["replace"])
        self.filters = {name: _bounded(filter_) for name, filter_ in self.filters.items()}
        self.filters["default"] = with_context(_default)
        for name in ("money", "date", "time", "deadline", "left", "range"):
            self.filters[name] = _ours(name)


@lru_cache(maxsize=1)
def _environment() -> Bodies:
    return Bodies()


@lru_cache(maxsize=2048)
def _template(body: str) -> BoundTemplate:
    source = _BREAK_LINE.sub(BREAK, _MARKS.sub("", body.replace("\r\n", "\n")))
    return _environment().from_string(source)


def mistakes(body: str) -> tuple[Refusal, ...]:
    """What is wrong with a template whatever it is filled with."""
    try:
        used = _template(body).analyze()
    except (LiquidError, RecursionError) as error:
        return (_broken(error),)
    names = {
        ".".join(map(str, one.segments)): one.segments
        for many in used.variables.values()
        for one in many
    }
    secrets = [_secret(name) for name, path in names.items() if SECRET.intersection(map(str, path))]
    unknown = [name for name in used.filters if name not in _environment().filters]
    return (*secrets, *(_no_filter(name) for name in unknown))


def _secret(name: str) -> Refusal:
    text = QT_TRANSLATE_NOOP("refusal", "{name} is for the shop's eyes only; no reply may name it")
    return Refusal(text, {"name": name})


def _no_filter(name: str) -> Refusal:
    return Refusal(QT_TRANSLATE_NOOP("refusal", "There is no filter named {name}"), {"name": name})


def _broken(error: Exception) -> Refusal:
    text = QT_TRANSLATE_NOOP("refusal", "The template of this phrase is wrong: {error}")
    return Refusal(text, {"error": _reason(error)})


def _reason(error: BaseException) -> str:
    if isinstance(error, RecursionError):
        return "nested too deeply"
    return str(error.__cause__ or error).partition("\n")[0]


def render(body: str, values: Mapping[str, object], formats: Formats) -> Rendered:
    """Fill a body.

    Args:
        body: Liquid; lines that are exactly ``---`` part the messages.
        values: What templates may see, by root name (see ``variables``).
        formats: How values are written.
    """
    try:
        template = _template(body)
        context = Context(template, values, formats)
        buffer = context.get_buffer()
        template.render_with_context(context, buffer)
    except (LiquidError, ValueError, ArithmeticError, RecursionError, TypeError) as error:
        return Rendered((), (), (), (_broken(error),))
    return Rendered(
        _messages(buffer.getvalue()),
        tuple(name for name in dict.fromkeys(context.missing) if name not in context.refusals),
        tuple(context.used),
        tuple(context.refusals.values()),
    )


def _messages(text: str) -> tuple[Message, ...]:
    found = (_trimmed(_parts(piece)) for piece in text.split(BREAK))
    return tuple(Message(parts) for parts in found if any(part.text.strip() for part in parts))


def _parts(text: str) -> list[Part]:
    parts = []
    for match in _PART.finditer(text):
        kind: Kind = match.lastgroup or "plain"  # type: ignore[assignment] # the groups are the kinds
        parts.append(Part(match[match.lastgroup] if match.lastgroup else match[0], kind))
    return parts


def _trimmed(parts: list[Part]) -> tuple[Part, ...]:
    """Without blank lines at the ends: a chat client sends at a trailing line break."""
    while parts and not parts[0].text.strip("\n "):
        del parts[0]
    while parts and not parts[-1].text.strip("\n "):
        del parts[-1]
    if parts:
        parts[0] = Part(parts[0].text.lstrip("\n"), parts[0].kind)
        parts[-1] = Part(parts[-1].text.rstrip("\n "), parts[-1].kind)
    return tuple(parts)
