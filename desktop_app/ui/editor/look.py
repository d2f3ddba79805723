"""The style sheet of the phrase editor, on top of that of the shop editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.ui.shops.look import shop_sheet

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme


def editor_sheet(theme: Theme, em: int, points: float) -> str:
    """The look of the window; ``em`` is the height of a line of text in pixels.

    A font that is set for the window does not reach its parts where there is a style sheet, so
    ``points`` stands in it.
    """
    pad = em // 3
    return f"""
    QWidget {{ font-size: {points:g}pt; }}
    {shop_sheet(theme, em)}
    #tree {{ background: {theme.panel}; border: 1px solid {theme.panel}; outline: 0;
             padding: {pad // 2}px; }}
    #tree:focus, #phrases:focus, #flaws:focus {{ border: 1px solid {theme.accent}; }}
    #tree::item:selected {{ background: {theme.chosen}; }}
    #phrases {{ border: 1px solid {theme.window}; border-right-color: {theme.rule}; outline: 0;
                alternate-background-color: {theme.sunken}; }}
    #phrases::item {{ border: 0; border-bottom: 1px solid {theme.rule}; padding: 0 {pad}px; }}
    #phrases::item:selected {{ background: {theme.chosen}; }}
    #phrases QLineEdit {{ padding: 0 {pad - 1}px; }}
    #pane {{ background: {theme.window}; }}
    #body {{ border-radius: 4px; padding: {pad // 2}px; }}
    #rehearsal {{ background: {theme.sunken}; border: 1px solid {theme.rule};
                  border-radius: {pad}px; }}
    #rehearsal QScrollArea, #rehearsal QScrollArea > QWidget > QWidget {{
        background: {theme.sunken}; border: 0; }}
    #variable {{ background: {theme.filled}; color: {theme.filled_text};
        border: 1px solid {theme.filled_text}; border-radius: {em * 2 // 3}px;
        padding: 1px {pad * 3 // 2}px; }}
    #variable:hover, #variable:focus {{ border-color: {theme.accent}; }}
    #variable:disabled {{ background: {theme.button}; color: {theme.faint};
        border-color: {theme.border}; }}
    #pictures {{ background: {theme.sunken}; border: 1px dashed {theme.border};
                 border-radius: {pad}px; }}
    #pictures::item:selected {{ background: {theme.chosen}; border: 1px solid {theme.accent}; }}
    #offers {{ background: {theme.window}; border: 1px solid {theme.border}; }}
    #flaws {{ background: {theme.window}; border: 1px solid {theme.window};
              border-top-color: {theme.rule}; }}
    #flaws::item {{ padding: {pad // 2}px {pad}px; }}
    #flaws::item:selected {{ background: {theme.chosen}; color: {theme.text}; }}
    #bodyNote {{ color: {theme.dim}; }}
    #bodyNote[fault="wrong"] {{ color: {theme.error_text}; }}
    #fix {{ background: {theme.button}; color: {theme.text}; border: 1px solid {theme.border};
        border-radius: {pad}px; padding: 1px {pad}px; }}
    #fix:hover, #fix:focus {{ border-color: {theme.accent}; }}
    QSplitter::handle {{ background: {theme.rule}; }}
    QPlainTextEdit:disabled, QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit[readOnly="true"]
        {{ background: {theme.sunken}; color: {theme.dim}; }}
    QToolButton::menu-indicator {{ image: none; width: 0; }}
    QMenu {{ background: {theme.window}; color: {theme.text}; border: 1px solid {theme.border}; }}
    QMenu::item {{ padding: {pad // 2}px {pad * 4}px {pad // 2}px {pad * 3}px; }}
    QMenu::item:selected {{ background: {theme.chosen}; color: {theme.text}; }}
    QMenu::item:disabled {{ color: {theme.faint}; }}
    QMenu::separator {{ background: {theme.rule}; height: 1px; margin: {pad // 2}px 0; }}
    QListView, QTreeView {{ background: {theme.window}; color: {theme.text};
        border: 1px solid {theme.border}; outline: 0; }}
    QListView:focus, QTreeView:focus {{ border-color: {theme.accent}; }}
    QListView::item {{ padding: {pad // 2}px {pad}px; }}
    QListView::item:selected {{ background: {theme.chosen}; color: {theme.text}; }}
    """
