"""The editor of shops."""
