"""What to do next while a reply goes into a window: tables of what is seen, and when."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.pasting import (
    ASK_AFTER,
    FOCUS,
    HOLD,
    SETTLE,
    SLOWNESS,
    TAKE,
    Delivery,
    Fate,
    Phase,
    Seen,
    Step,
    Stroke,
    Typed,
    Way,
    paste_keys,
    ways,
)

FOCUSED, ELSEWHERE, GONE = Seen(focused=True), Seen(), Seen(there=False)
ENTER_DOWN = Seen(focused=True, enter=True)
CTRL_DOWN = Seen(focused=True, modifier=True)


class Course:
    """A delivery that is led through looks at given times."""

    def __init__(self, messages: int = 1, *, sends: bool = False) -> None:
        self.delivery = Delivery(messages, sends, 0.0)
        self.fetched: float | None = None
        self.heard: float | None = None

    def see(self, seen: Seen, at: float) -> Step:
        self.delivery, step = self.delivery.next(seen, at, self.fetched, self.heard)
        return step

    def take(self, at: float) -> None:
        self.fetched = at

    @property
    def fate(self) -> Fate | None:
        return self.delivery.fate


def left(messages: int = 1, *, sends: bool = False) -> Course:
    """The picker has just gone."""
    course = Course(messages, sends=sends)
    assert course.see(ELSEWHERE, 0.0) is Step.LEAVE
    return course


def pasted(messages: int = 1, *, sends: bool = False) -> Course:
    """The paste keys have just been pressed."""
    course = left(messages, sends=sends)
    assert course.see(FOCUSED, 0.02) is Step.PASTE
    return course


def test_the_usual_way() -> None:
    course = Course()

    assert course.see(ELSEWHERE, 0.0) is Step.LEAVE
    assert course.see(ELSEWHERE, 0.01) is Step.WAIT
    assert course.see(FOCUSED, 0.02) is Step.PASTE
    assert course.see(FOCUSED, 0.03) is Step.WAIT
    course.take(0.04)
    assert course.see(FOCUSED, 0.04) is Step.END
    assert course.fate is Fate.PASTED
    assert course.see(FOCUSED, 0.05) is Step.END, "and it stays over"


def test_a_return_that_is_held_keeps_the_picker_in_front() -> None:
    course = Course()

    assert course.see(ENTER_DOWN, 0.0) is Step.WAIT
    assert course.see(ENTER_DOWN, HOLD) is Step.WAIT
    assert course.see(ENTER_DOWN, HOLD + 0.1) is Step.END
    assert course.fate is Fate.HELD


def test_a_ctrl_that_is_held_does_not_keep_it_there() -> None:
    assert Course().see(CTRL_DOWN, 0.0) is Step.LEAVE


@pytest.mark.parametrize("held", [ENTER_DOWN, CTRL_DOWN])
def test_nothing_is_pressed_while_a_key_is_down(held: Seen) -> None:
    course = left()

    assert course.see(held, 0.1) is Step.WAIT
    assert course.see(held, FOCUS + 0.5) is Step.WAIT
    assert course.see(FOCUSED, FOCUS + 0.6) is Step.PASTE


@pytest.mark.parametrize("held", [ENTER_DOWN, CTRL_DOWN])
def test_a_key_that_is_down_for_good_ends_it(held: Seen) -> None:
    course = left()

    assert course.see(held, HOLD + 0.1) is Step.END
    assert course.fate is Fate.HELD


def test_the_focus_is_asked_for_once_and_not_waited_for_for_ever() -> None:
    course = left()

    assert course.see(ELSEWHERE, ASK_AFTER) is Step.ASK
    assert course.see(ELSEWHERE, ASK_AFTER + 0.01) is Step.WAIT
    assert course.see(ELSEWHERE, FOCUS + 0.01) is Step.END
    assert course.fate is Fate.NO_FOCUS


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_window_that_is_closed_ends_it_at_any_time(at: int) -> None:
    course = (Course, left, pasted)[at]()

    assert course.see(GONE, 0.03) is Step.END
    assert course.fate is Fate.GONE


def test_a_program_that_does_not_take_the_text_ends_it() -> None:
    course = pasted()

    assert course.see(FOCUSED, 0.02 + TAKE) is Step.WAIT
    assert course.see(FOCUSED, 0.03 + TAKE) is Step.END
    assert course.fate is Fate.NOT_TAKEN


@pytest.mark.parametrize(
    ("typed", "fate"), [(Typed.GRABBED, Fate.GRABBED), (Typed.ELSEWHERE, Fate.NO_FOCUS)]
)
def test_a_miss_at_the_last_moment_is_tried_again_while_there_is_time(
    typed: Typed, fate: Fate
) -> None:
    course = pasted()
    course.delivery = course.delivery.missed(typed)
    assert course.see(FOCUSED, 0.03) is Step.PASTE
    course.delivery = course.delivery.missed(typed)

    assert course.see(FOCUSED, FOCUS + 0.1) is Step.END
    assert course.fate is fate


def test_messages_in_a_row_have_a_return_between_them() -> None:
    course = pasted(2)
    course.take(0.03)

    assert course.see(FOCUSED, 0.04) is Step.WAIT, "some fetch twice, and insert after that"
    assert course.see(FOCUSED, 0.3) is Step.ENTER
    assert course.see(FOCUSED, 0.31) is Step.WAIT, "or a last fetch would find the next message"
    course.take(0.5)
    assert course.see(FOCUSED, 0.6) is Step.WAIT
    assert course.see(FOCUSED, 0.5 + SLOWNESS * 0.48 + 0.01) is Step.NEXT
    course.fetched = None
    assert course.see(FOCUSED, 4.0) is Step.PASTE
    course.take(4.1)
    assert course.see(FOCUSED, 4.1) is Step.END
    assert course.fate is Fate.PASTED
    assert course.delivery.at == 1


def test_a_clipboard_manager_that_asks_first_lets_no_return_through() -> None:
    course = pasted(2)
    course.heard = 0.03
    assert course.see(FOCUSED, 0.03 + SETTLE + 0.1) is Step.WAIT
    course.take(0.52)

    assert course.see(FOCUSED, 0.52 + SETTLE) is Step.WAIT, "that was slow"
    assert course.see(FOCUSED, 0.52 + SLOWNESS * 0.5 + 0.01) is Step.ENTER


def test_where_only_others_ask_it_counts_after_a_while() -> None:
    course = pasted()
    course.heard = 0.03

    assert course.see(FOCUSED, 0.02 + TAKE) is Step.WAIT
    assert course.see(FOCUSED, 0.03 + TAKE) is Step.END
    assert course.fate is Fate.PASTED


def test_a_slow_program_gets_more_time_before_the_return() -> None:
    course = pasted(2)
    course.take(0.52)

    assert course.see(FOCUSED, 0.52 + SETTLE) is Step.WAIT
    assert course.see(FOCUSED, 0.52 + SLOWNESS * 0.5 + 0.01) is Step.ENTER


def test_sending_presses_return_after_the_last_one() -> None:
    course = pasted(sends=True)
    course.take(0.03)

    assert course.see(FOCUSED, 0.3) is Step.ENTER
    assert course.see(FOCUSED, 0.31) is Step.END
    assert course.fate is Fate.PASTED


@pytest.mark.parametrize("seen", [ELSEWHERE, ENTER_DOWN, CTRL_DOWN])
def test_return_waits_for_focus_and_free_keys_and_is_left_out_otherwise(seen: Seen) -> None:
    course = pasted(sends=True)
    course.take(0.06)

    assert course.see(seen, 0.5) is Step.WAIT
    assert course.see(seen, 0.5 + HOLD) is Step.END
    assert course.fate is Fate.NOT_SENT


def test_a_missed_return_is_pressed_again() -> None:
    course = pasted(sends=True)
    course.take(0.06)
    assert course.see(FOCUSED, 0.4) is Step.ENTER
    course.delivery = course.delivery.missed(Typed.GRABBED)

    assert course.see(FOCUSED, 0.5) is Step.ENTER
    course.delivery = course.delivery.missed(Typed.GRABBED)
    assert course.see(FOCUSED, 0.5 + HOLD) is Step.END
    assert course.fate is Fate.NOT_SENT


def test_a_program_that_never_stops_fetching_puts_nothing_off_for_ever() -> None:
    course = pasted(2)
    steps = []
    for tenths in range(1, 43):
        course.take(tenths / 10)
        steps.append(course.see(FOCUSED, tenths / 10))

    assert [one for one in steps if one is not Step.WAIT] == [Step.ENTER, Step.NEXT, Step.PASTE]


LOOKS = st.builds(Seen, st.just(value=True), st.booleans(), st.booleans(), st.booleans())


@given(
    st.lists(st.tuples(LOOKS, st.floats(0.001, 0.5), st.booleans(), st.booleans()), max_size=80),
    st.integers(1, 4),
    st.booleans(),
)
def test_keys_are_only_pressed_in_a_focused_window_with_no_key_down(
    looks: list[tuple[Seen, float, bool, bool]],
    messages: int,
    sends: bool,  # noqa: FBT001 - hypothesis passes it so
) -> None:
    course, now, presses = Course(messages, sends=sends), 0.0, 0
    for seen, wait, taken, missed in looks:
        now += wait
        step = course.see(seen, now)
        if step in (Step.PASTE, Step.ENTER):
            assert seen.focused
            assert not seen.enter
            assert not seen.modifier
            if missed:
                course.delivery = course.delivery.missed(Typed.ELSEWHERE)
                continue
            presses += 1
        course.fetched = now if taken and course.delivery.phase is Phase.TAKING else course.fetched
        course.fetched = None if step is Step.NEXT else course.fetched
    assert presses <= messages * 2
    assert (course.fate is None) == (course.delivery.phase is not Phase.ENDED)


@given(st.lists(LOOKS, min_size=1, max_size=5), st.integers(1, 3), st.booleans())
def test_it_always_comes_to_an_end(looks: list[Seen], messages: int, sends: bool) -> None:  # noqa: FBT001 - hypothesis passes it so
    course = Course(messages, sends=sends)
    for number in range(400):
        step = course.see(looks[number % len(looks)], number * 0.1)
        if step in (Step.PASTE, Step.ENTER):
            course.delivery = course.delivery.missed(Typed.GRABBED)
    assert course.fate


@pytest.mark.parametrize(
    ("app", "stroke"),
    [
        ("Mousepad", Stroke.CTRL_V),
        ("Chromium", Stroke.CTRL_V),
        ("AliWorkbench.exe", Stroke.CTRL_V),
        ("", Stroke.CTRL_V),
        ("XTerm", Stroke.SHIFT_INSERT),
        ("UXTerm", Stroke.SHIFT_INSERT),
        ("URxvt", Stroke.SHIFT_INSERT),
        ("putty.exe", Stroke.SHIFT_INSERT),
        ("Gnome-terminal", Stroke.CTRL_SHIFT_V),
        ("org.gnome.Terminal", Stroke.CTRL_SHIFT_V),
        ("konsole", Stroke.CTRL_SHIFT_V),
        ("qterminal", Stroke.CTRL_SHIFT_V),
        ("kitty", Stroke.CTRL_SHIFT_V),
        ("st-256color", Stroke.CTRL_SHIFT_V),
        ("Alacritty", Stroke.CTRL_SHIFT_V),
        ("WindowsTerminal.exe", Stroke.CTRL_V),
        ("Steam", Stroke.CTRL_V),
        ("footnotes", Stroke.CTRL_V),
    ],
)
def test_terminals_paste_by_keys_of_their_own(app: str, stroke: Stroke) -> None:
    assert paste_keys(app) is stroke


@pytest.mark.parametrize(
    ("on_enter", "expected"),
    [
        ("copy", (Way.COPY, Way.PASTE)),
        ("paste", (Way.PASTE, Way.COPY)),
        ("send", (Way.SEND, Way.PASTE)),
        ("nonsense", (Way.COPY, Way.PASTE)),
    ],
)
def test_ctrl_enter_does_what_enter_does_not(on_enter: str, expected: tuple[Way, Way]) -> None:
    assert ways(on_enter) == expected
