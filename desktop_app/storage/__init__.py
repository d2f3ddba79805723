"""Values to files and back: reading is tolerant, writing is atomic and touches what changed."""
