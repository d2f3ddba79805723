"""The handbook as a PDF, laid out by Qt."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QEventLoop, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

MARGIN = 15.0
"""Millimetres around the text of a page."""

DPI = 600


def pdf(html: str, font: QFont) -> bytes:
    """A text of HTML on A4 pages; may be called in any thread."""
    loop = QEventLoop()  # a thread of Python's has no timers without one, and layouts start some
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDefaultFont(font)
    document.setHtml(html)
    document.setDocumentMargin(0)
    document.setPageSize(writer.pageLayout().paintRectPixels(DPI).size().toSizeF())
    document.print_(writer)
    del document, loop
    del writer  # the end of the file is written with it
    return bytes(buffer.data().data())
