"""The picker: the small window that the hotkey opens."""
