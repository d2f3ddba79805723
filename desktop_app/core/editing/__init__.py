"""Phrasebooks while they are edited: every edit makes a new value, so undo is keeping the old."""
