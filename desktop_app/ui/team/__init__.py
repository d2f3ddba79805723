"""Windows for what is shared with others."""
