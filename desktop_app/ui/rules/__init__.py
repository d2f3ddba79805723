"""The window of the rule packs."""
