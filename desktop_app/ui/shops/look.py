"""The style sheet of the shop editor, in the colours of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme


def shop_sheet(theme: Theme, em: int) -> str:
    """The look of the window; ``em`` is the height of a line of text in pixels."""
    pad = em // 3
    return f"""
    #bar, #status {{ background: {theme.panel}; }}
    #bar {{ border-bottom: 1px solid {theme.rule}; }}
    #status {{ border-top: 1px solid {theme.rule}; }}
    #status QLabel, #hint, #said {{ color: {theme.dim}; }}
    #status QLabel[fault="wrong"], #said[fault="wrong"] {{ color: {theme.error_text}; }}
    #status QLabel[fault="warn"], #said[fault="warn"] {{ color: {theme.warning}; }}
    #shops {{ background: {theme.panel}; border: 1px solid {theme.panel};
              border-right: 1px solid {theme.rule};
              padding: {pad}px; outline: 0; }}
    #shops:focus {{ border: 1px solid {theme.accent}; }}
    #shops::item {{ padding: {pad}px; border-radius: {pad}px; color: {theme.text}; }}
    #shops::item:selected {{ background: {theme.chosen}; color: {theme.text}; }}
    #notice {{ background: {theme.blank}; border-bottom: 1px solid {theme.blank_edge}; }}
    #notice QLabel {{ color: {theme.blank_text}; }}
    QTabWidget::pane {{ background: {theme.window}; border: 0;
                        border-top: 1px solid {theme.rule}; }}
    QTabBar {{ background: {theme.window}; }}
    QTabBar::tab {{ background: transparent; color: {theme.dim}; border: 0;
                    padding: {pad}px {pad * 3}px; border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {theme.text}; border-bottom: 2px solid {theme.accent}; }}
    QTabBar::tab:focus {{ color: {theme.accent}; }}
    QTableView {{ background: {theme.window}; color: {theme.text}; gridline-color: {theme.rule};
                  border: 1px solid {theme.rule}; selection-background-color: {theme.chosen};
                  selection-color: {theme.text}; }}
    QTableView:focus {{ border-color: {theme.accent}; }}
    QTableView QLineEdit {{ border: 2px solid {theme.accent}; border-radius: 0; padding: 0 2px; }}
    QHeaderView {{ background: {theme.panel}; border: 0; }}
    QHeaderView::section {{ background: {theme.panel}; color: {theme.dim}; border: 0;
        border-right: 1px solid {theme.rule}; border-bottom: 1px solid {theme.rule};
        padding: {pad // 2}px {pad}px; }}
    QTableCornerButton::section {{ background: {theme.panel}; border: 0; }}
    QLineEdit[fault="wrong"], QPlainTextEdit[fault="wrong"], QComboBox[fault="wrong"] {{
        background: {theme.error}; color: {theme.error_text}; border-color: {theme.error_text}; }}
    QLineEdit[fault="warn"], QPlainTextEdit[fault="warn"], QComboBox[fault="warn"] {{
        background: {theme.blank}; color: {theme.blank_text}; border-color: {theme.blank_edge}; }}
    QComboBox QAbstractItemView {{ background: {theme.window}; color: {theme.text};
        selection-background-color: {theme.chosen}; selection-color: {theme.text}; }}
    QComboBox::drop-down {{ border: 0; width: {em}px; }}
    QComboBox QLineEdit {{ border: 0; padding: 0; background: transparent; }}
    QScrollBar:horizontal {{ background: transparent; height: {em // 2}px; }}
    QScrollBar::handle:horizontal {{ background: {theme.border}; border-radius: {em // 4}px;
                                     min-width: {em}px; }}
    #page, #page > QWidget > QWidget {{ background: {theme.window}; border: 0; }}
    """
