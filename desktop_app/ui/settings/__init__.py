"""The settings window and what a beginner is asked."""
