"""The window in which phrasebooks are edited."""
