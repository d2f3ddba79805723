"""What a reply may not contain: rule packs → findings."""
