"""Reminders: setting one, the list of them, and the card that says one is due."""
