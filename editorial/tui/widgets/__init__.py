"""The regions of the screen, one widget each."""
