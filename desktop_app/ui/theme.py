"""Every colour and font of the program, light and dark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

FAMILIES = {
    "zh": ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC"),
    "ko": ("Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", "Source Han Sans K"),
    "en": ("Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans"),
}
"""By language, or Han characters come in the wrong country's shapes."""

HAN = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Malgun Gothic", "Noto Sans CJK KR")
EMOJI = ("Segoe UI Emoji", "Apple Color Emoji", "Noto Color Emoji")
TALLEST = "Ágy快회😊"
"""Latin, Han, Hangul and emoji come from fonts of different height; a row must fit them all."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for, as #rrggbb."""

    dark: bool
    window: str
    panel: str
    sunken: str
    border: str
    rule: str
    text: str
    dim: str
    faint: str
    accent: str
    on_accent: str
    chosen: str
    button: str
    code: str
    code_text: str
    mark: str
    filled: str
    filled_text: str
    blank: str
    blank_text: str
    blank_edge: str
    bubble: str
    bubble_text: str
    stage: str
    stage_back: str
    stage_text: str
    warning: str
    in_time: str
    late: str
    error: str
    error_text: str


LIGHT = Theme(
    dark=False,
    window="#ffffff",
    panel="#f6f8fa",
    sunken="#fbfcfd",
    border="#c4ccd4",
    rule="#eaeef2",
    text="#1f2328",
    dim="#59636e",
    faint="#636c76",
    accent="#2563d9",
    on_accent="#ffffff",
    chosen="#ddf0ff",
    button="#f6f8fa",
    code="#eaeef2",
    code_text="#424a53",
    mark="#fff3b0",
    filled="#dafbe1",
    filled_text="#116329",
    blank="#fff8e6",
    blank_text="#7d4e00",
    blank_edge="#bf8700",
    bubble="#95ec69",
    bubble_text="#111111",
    stage="#ffffff",
    stage_back="#fff1e5",
    stage_text="#b04600",
    warning="#8f5f00",
    in_time="#177235",
    late="#cf222e",
    error="#ffebe9",
    error_text="#a40e26",
)

DARK = Theme(
    dark=True,
    window="#22252a",
    panel="#1c1f23",
    sunken="#1f2226",
    border="#4a515a",
    rule="#32373e",
    text="#e6e8ea",
    dim="#9aa4ae",
    faint="#939ca6",
    accent="#6c9cf7",
    on_accent="#14181d",
    chosen="#1d3350",
    button="#2d3138",
    code="#363c44",
    code_text="#c5ccd3",
    mark="#5c4b12",
    filled="#1d3d28",
    filled_text="#7ee2a0",
    blank="#3a2f16",
    blank_text="#f0c36d",
    blank_edge="#bf8700",
    bubble="#95ec69",
    bubble_text="#111111",
    stage="#22252a",
    stage_back="#402a17",
    stage_text="#ff9a57",
    warning="#e3b341",
    in_time="#3fb950",
    late="#ff7b72",
    error="#4a1f24",
    error_text="#ff9c95",
)


def theme_for(setting: str, app: QGuiApplication) -> Theme:
    """The theme that the setting (``system``, ``light``, ``dark``) asks for."""
    system = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if setting == "dark" or (setting != "light" and system) else LIGHT


def font_for(language: str, percent: int) -> QFont:
    """The interface's font for a language, at ``percent`` of its usual size."""
    tongue = language.partition("-")[0]
    font = QFont()
    families = FAMILIES.get(tongue, FAMILIES["en"])
    font.setFamilies([*families, *(one for one in HAN if one not in families), *EMOJI])
    font.setPointSizeF(10.0 * percent / 100)
    return font


def palette_for(theme: Theme) -> QPalette:
    """The theme for what Qt draws by itself."""
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, theme.window),
        (roles.WindowText, theme.text),
        (roles.Base, theme.window),
        (roles.AlternateBase, theme.panel),
        (roles.Text, theme.text),
        (roles.PlaceholderText, theme.faint),
        (roles.Button, theme.button),
        (roles.ButtonText, theme.text),
        (roles.ToolTipBase, theme.panel),
        (roles.ToolTipText, theme.text),
        (roles.Highlight, theme.accent),
        (roles.HighlightedText, theme.on_accent),
        (roles.Accent, theme.accent),
        (roles.Link, theme.accent),
    ):
        palette.setColor(role, QColor(colour))
    return palette


def line_height(font: QFont) -> int:
    """Pixels that a line needs whatever scripts and emoji are in it."""
    metrics = QFontMetrics(font)
    return max(metrics.height(), metrics.tightBoundingRect(TALLEST).height() + metrics.leading())


def style_sheet(theme: Theme, em: int) -> str:
    """The look of the widgets; ``em`` is the height of a line of text in pixels."""
    radius, pad = em // 2, em // 3
    return f"""
    #frame {{ background: {theme.window}; border: 1px solid {theme.border}; }}
    #search {{ background: {theme.window}; border: 2px solid {theme.accent};
               border-radius: {radius}px; }}
    #search QLineEdit {{ border: 0; background: transparent; padding: {pad}px 0; }}
    #dim, #count {{ color: {theme.dim}; }}
    #footer {{ background: {theme.panel}; border-top: 1px solid {theme.rule}; }}
    #footer QLabel {{ color: {theme.dim}; }}
    #footer #hint {{ background: transparent; border: 0; color: {theme.dim};
                     padding: 0 {pad * 2}px 0 0; }}
    #footer #hint:hover {{ color: {theme.accent}; }}
    #footer #key {{ background: {theme.window}; color: {theme.code_text};
                    border: 1px solid {theme.border}; border-radius: 4px; padding: 0 4px; }}
    #notice {{ background: {theme.blank}; border-bottom: 1px solid {theme.blank_edge}; }}
    #notice QLabel {{ color: {theme.blank_text}; }}
    #middle {{ border-top: 1px solid {theme.rule}; }}
    #asks {{ background: {theme.panel}; color: {theme.stage_text};
             border-bottom: 1px solid {theme.rule}; padding: {pad}px {pad * 2}px; }}
    #rail {{ background: {theme.panel}; border: 0; }}
    #results {{ background: {theme.window}; border: 0; }}
    #preview, #preview > QWidget > QWidget {{ background: {theme.sunken}; border: 0; }}
    #previewBox {{ background: {theme.sunken}; border-top: 1px solid {theme.rule}; }}
    #form, #form > QWidget > QWidget {{ background: {theme.window}; border: 0; }}
    #chooser {{ background: {theme.window}; border: 1px solid {theme.border};
                border-radius: {radius // 2}px; }}
    #chooser QListView {{ border: 0; background: {theme.window}; outline: 0; }}
    #chooser QListView::item {{ padding: {pad // 2}px {pad}px; }}
    #toast {{ background: {theme.panel}; border: 1px solid {theme.border}; }}
    #card {{ background: {theme.blank}; border: 1px solid {theme.blank_edge}; }}
    #card QLabel {{ color: {theme.blank_text}; }}
    #reminders {{ background: {theme.window}; border: 1px solid {theme.rule}; outline: 0;
                  selection-background-color: {theme.chosen}; selection-color: {theme.text}; }}
    #reminders::item {{ padding: 0 {pad // 2}px; border: 0; }}
    #reminders::item:selected {{ background: {theme.chosen}; color: {theme.text}; }}
    QHeaderView::section {{ background: {theme.panel}; color: {theme.dim}; border: 0;
        border-bottom: 1px solid {theme.rule}; padding: {pad // 2}px {pad}px; }}
    QLineEdit, QPlainTextEdit, QComboBox {{ background: {theme.window}; color: {theme.text};
        border: 1px solid {theme.border}; border-radius: 4px; padding: {pad // 2}px {pad}px; }}
    QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border-color: {theme.accent}; }}
    QListView, QTableView, QTreeView {{ selection-background-color: {theme.chosen};
        selection-color: {theme.text}; }}
    QTableView::indicator {{ width: {em * 4 // 5}px; height: {em * 4 // 5}px; border: 0;
        background: transparent; }}
    QCheckBox, QRadioButton {{ color: {theme.text}; spacing: {pad}px; padding: 1px; }}
    QCheckBox:focus, QRadioButton:focus {{ color: {theme.accent}; }}
    QCheckBox:disabled, QRadioButton:disabled {{ color: {theme.faint}; }}
    QCheckBox::indicator, QRadioButton::indicator {{ width: {em}px; height: {em}px; }}
    QSpinBox {{ background: {theme.window}; color: {theme.text}; border: 1px solid {theme.border};
                border-radius: 4px; padding: {pad // 2}px 0; }}
    QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: 0; }}
    QSpinBox:focus {{ border-color: {theme.accent}; }}
    QToolButton, QPushButton {{ background: {theme.button}; color: {theme.text};
        border: 1px solid {theme.border}; border-radius: {radius}px; padding: 2px {pad * 2}px; }}
    QToolButton:hover, QPushButton:hover {{ border-color: {theme.accent}; }}
    QToolButton:focus, QPushButton:focus {{ border-color: {theme.accent}; }}
    QToolButton:checked {{ background: {theme.chosen}; border-color: {theme.accent}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {theme.faint}; }}
    #primary {{ background: {theme.accent}; color: {theme.on_accent};
        border-color: {theme.accent}; }}
    #primary:hover, #primary:focus {{ border-color: {theme.text}; }}
    #primary:disabled {{ background: {theme.button}; color: {theme.faint};
        border-color: {theme.border}; }}
    QPushButton#many {{ background: {theme.window}; border-radius: 4px; text-align: left;
        padding: {pad // 2}px {em * 3 // 2}px {pad // 2}px {pad}px; }}
    QToolButton#flat {{ background: transparent; border-color: transparent; padding: 3px; }}
    QToolButton#flat:hover, QToolButton#flat:focus {{ border-color: {theme.border}; }}
    QToolButton#flat:checked {{ background: {theme.chosen}; border-color: {theme.accent}; }}
    #step, #chat {{ padding: 1px {pad}px; border-radius: {radius // 2}px; }}
    #step:checked {{ background: {theme.stage_back}; color: {theme.stage_text};
                     border-color: {theme.stage_text}; }}
    #chat:checked {{ background: {theme.chosen}; border-color: {theme.accent}; }}
    #ladder QLabel {{ color: {theme.dim}; }}
    #ladder #room {{ color: {theme.stage_text}; }}
    QToolTip {{ background: {theme.panel}; color: {theme.text};
                border: 1px solid {theme.border}; padding: 3px; }}
    QScrollBar:vertical {{ background: transparent; width: {em // 2}px; }}
    QScrollBar::handle:vertical {{ background: {theme.border}; border-radius: {em // 4}px;
                                   min-height: {em}px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    """
