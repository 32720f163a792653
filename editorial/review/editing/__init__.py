"""Editing a pair under review: changes that can be undone, the history of them, and the journal that survives a crash.

Nothing here knows a user interface.
"""
