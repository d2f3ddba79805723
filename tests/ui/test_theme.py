"""Light and dark, fonts by language, and the dress of the application."""

from __future__ import annotations

from dataclasses import fields
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette

from desktop_app import resources
from desktop_app.storage.settings import Settings
from desktop_app.ui.dressing import dress, install_translations
from desktop_app.ui.shop_colours import COLOURS
from desktop_app.ui.theme import (
    DARK,
    LIGHT,
    TALLEST,
    Theme,
    font_for,
    line_height,
    palette_for,
    style_sheet,
    theme_for,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def system(scheme: Qt.ColorScheme) -> QGuiApplication:
    """An application on a system that is light or dark."""
    hints = SimpleNamespace(colorScheme=lambda: scheme)
    return cast("QGuiApplication", SimpleNamespace(styleHints=lambda: hints))


@pytest.mark.parametrize(
    ("setting", "scheme", "theme"),
    [
        ("system", Qt.ColorScheme.Light, LIGHT),
        ("system", Qt.ColorScheme.Dark, DARK),
        ("system", Qt.ColorScheme.Unknown, LIGHT),
        ("light", Qt.ColorScheme.Dark, LIGHT),
        ("dark", Qt.ColorScheme.Light, DARK),
    ],
)
def test_the_setting_or_else_the_system_decides_on_the_dark(
    setting: str, scheme: Qt.ColorScheme, theme: Theme
) -> None:
    assert theme_for(setting, system(scheme)) is theme


@BOTH
def test_every_colour_is_one(theme: Theme) -> None:
    colours = [getattr(theme, field.name) for field in fields(theme) if field.name != "dark"]

    assert all(QColor(colour).isValid() for colour in colours)


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2."""

    def light(colour: str) -> float:
        parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
        red, green, blue = (
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@BOTH
@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("text", "window"),
        ("text", "chosen"),
        ("text", "mark"),
        ("dim", "window"),
        ("dim", "panel"),
        ("dim", "chosen"),
        ("code_text", "code"),
        ("filled_text", "filled"),
        ("blank_text", "blank"),
        ("bubble_text", "bubble"),
        ("stage_text", "stage"),
        ("stage_text", "stage_back"),
        ("error_text", "error"),
        ("on_accent", "accent"),
        *((text, back) for text in ("faint", "accent") for back in ("window", "panel", "chosen")),
        *((text, "chosen") for text in ("warning", "in_time", "late")),
        ("warning", "sunken"),
        *((text, back) for text in ("in_time", "warning", "late") for back in ("window", "panel")),
    ],
)
def test_texts_can_be_read(theme: Theme, text: str, back: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, back)) >= 4.5


@BOTH
@pytest.mark.parametrize("colour", COLOURS)
def test_the_colour_of_a_shop_can_be_seen(theme: Theme, colour: str) -> None:
    assert contrast(colour, theme.window) >= 3


@BOTH
def test_the_palette_has_the_colours_of_the_theme(theme: Theme) -> None:
    palette = palette_for(theme)

    assert palette.color(QPalette.ColorRole.Window).name() == theme.window
    assert palette.color(QPalette.ColorRole.Text).name() == theme.text


@BOTH
def test_the_style_sheet_is_whole_and_holds_no_address(theme: Theme) -> None:
    sheet = style_sheet(theme, 16)

    assert sheet.count("{") == sheet.count("}")
    assert "url(" not in sheet


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("zh-CN", "Microsoft YaHei UI"),
        ("ko", "Malgun Gothic"),
        ("en-GB", "Segoe UI"),
        ("xx", "Segoe UI"),
        ("", "Segoe UI"),
    ],
)
def test_characters_come_in_the_shapes_of_the_language(language: str, first: str) -> None:
    families = font_for(language, 100).families()

    assert families[0] == first
    assert len(families) == len(set(families))
    assert "Noto Color Emoji" in families


@pytest.mark.parametrize(("percent", "points"), [(100, 10), (50, 5), (300, 30)])
def test_the_text_has_the_size_that_was_asked_for(percent: int, points: int) -> None:
    assert font_for("en", percent).pointSizeF() == points


@pytest.mark.usefixtures("qapp")
def test_a_line_is_high_enough_for_every_script() -> None:
    font = font_for("zh-CN", 100)

    assert line_height(font) >= QFontMetrics(font).tightBoundingRect(TALLEST).height()


def test_dressing_gives_the_application_everything(qapp: QApplication) -> None:
    theme = dress(qapp, "ko", Settings(theme="dark", text_size=150))

    assert theme is DARK
    assert qapp.font().pointSizeF() == 15
    assert qapp.font().families()[0] == "Malgun Gothic"
    assert DARK.accent in qapp.styleSheet()
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == DARK.window
    qapp.setStyleSheet("")
    qapp.setFont(QFont())
    qapp.setPalette(QPalette())


def test_a_language_without_translations_has_the_plurals_of_english(qapp: QApplication) -> None:
    found = install_translations(qapp, "tlh", resources.translations())

    assert [
        translator.language() for translator in found if "kuaihui" in translator.filePath()
    ] == ["en"]
    for translator in found:
        assert qapp.removeTranslator(translator)


def test_the_languages_of_qt_itself_are_installed(qapp: QApplication) -> None:
    found = install_translations(qapp, "ko", resources.translations())

    assert any(translator.language().startswith("ko") for translator in found)
    for translator in found:
        assert qapp.removeTranslator(translator)
