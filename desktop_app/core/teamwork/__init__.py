"""One phrasebook, many hands: edits, what they add up to, and what people must look at."""
