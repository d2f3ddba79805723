"""What the product knows: no Qt, no files, no clock, no environment."""
