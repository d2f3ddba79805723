"""Finding phrases by whatever an agent can type of them: Chinese, pinyin, Hangul, Latin."""
