"""The language server: the review of `editorial check` while a draft is written in an editor.

`server` speaks the protocol (LSP 3.17, by pygls), `drafts` holds what is open, `queue` decides what is reviewed next in
a thread of its own, `desk` reviews. Offsets are code points everywhere; `positions` alone knows how an editor counts.
"""
