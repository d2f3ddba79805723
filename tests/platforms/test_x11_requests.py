"""Events of the X server as Qt shows them, made by hand."""

from __future__ import annotations

import ctypes
from types import SimpleNamespace

import pytest

from desktop_app.platforms.x11_paster import X11Paster
from desktop_app.platforms.x11_requests import Request, Requests

MASK = 0x1FFFFF
XCB = b"xcb_generic_event_t"


def show(requests: Requests, kind: int, requestor: int, event_type: bytes = XCB) -> None:
    event = Request(kind=kind, requestor=requestor)
    assert requests.nativeEventFilter(event_type, ctypes.addressof(event)) == (False, 0)


@pytest.mark.parametrize(
    ("kind", "event_type", "asking"),
    [(30, XCB, 7), (30 | 0x80, XCB, 7), (31, XCB, 0), (30, b"windows_generic_MSG", 0)],
)
def test_only_requests_for_the_clipboard_count(kind: int, event_type: bytes, asking: int) -> None:
    requests = Requests()

    show(requests, kind, 7, event_type)

    assert requests.asking == asking


@pytest.mark.parametrize(
    ("requestor", "expected"),
    [(0x1400009, True), (0x1400000, True), (0x1600009, False), (0x0400009, False), (0, None)],
)
def test_windows_of_one_client_are_numbered_together(
    requestor: int,
    expected: bool | None,  # noqa: FBT001 - a column of the table
) -> None:
    display = SimpleNamespace(
        display=SimpleNamespace(info=SimpleNamespace(resource_id_mask=MASK)),
        pending_events=lambda: 0,
        has_extension=lambda _name: True,
    )
    requests = Requests()
    paster = X11Paster(lambda: display, requests)
    assert paster.is_asking(0x1400001) is None
    assert paster.hindrance() is None

    show(requests, 30, requestor)

    assert paster.is_asking(0x1400001) is expected


def test_it_listens_once_and_until_the_end(qapp: object) -> None:
    assert qapp
    requests = Requests()
    requests.listen()
    requests.listen()

    requests._on_about_to_quit()  # noqa: SLF001 - what the application's last signal calls
