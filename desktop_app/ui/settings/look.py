"""The style sheet of the settings window, in the colours of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme


def settings_sheet(theme: Theme, em: int) -> str:
    """The look of the window; ``em`` is the height of a line of text in pixels."""
    pad = em // 3
    return f"""
    #pages {{ background: {theme.panel}; border: 1px solid {theme.panel};
              border-right: 1px solid {theme.rule};
              padding: {pad * 2}px {pad}px; outline: 0; }}
    #pages:focus {{ border: 1px solid {theme.accent}; }}
    #pages::item {{ padding: {pad}px {pad * 2}px; border-radius: {pad}px; color: {theme.text}; }}
    #pages::item:selected {{ background: {theme.chosen}; color: {theme.text}; }}
    QListView {{ background: {theme.window}; border: 1px solid {theme.border}; outline: 0; }}
    QListView:focus {{ border-color: {theme.accent}; }}
    QListView::item {{ padding: {pad // 2}px {pad}px; }}
    #page, #page > QWidget > QWidget {{ background: {theme.window}; border: 0; }}
    #hint {{ color: {theme.dim}; }}
    #fault {{ color: {theme.error_text}; }}
    #works {{ color: {theme.filled_text}; }}
    #notice {{ background: {theme.blank}; border-bottom: 1px solid {theme.blank_edge}; }}
    #notice QLabel {{ color: {theme.blank_text}; }}
    QPushButton#key {{ font-weight: bold; padding: {pad // 2 + 1}px {pad * 2}px; }}
    QPushButton#key:checked {{ background: {theme.blank}; color: {theme.blank_text};
                               border-color: {theme.blank_edge}; }}
    QSpinBox {{ min-width: {em * 5}px; }}
    QComboBox QAbstractItemView {{ background: {theme.window}; color: {theme.text};
        selection-background-color: {theme.chosen}; selection-color: {theme.text}; }}
    QComboBox::drop-down {{ border: 0; width: {em}px; }}
    """
