"""The windows that take phrases in and write them out."""
