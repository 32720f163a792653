"""One file a format: bytes to a Document with exact offsets, and back."""
