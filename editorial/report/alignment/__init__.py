"""One emitter a format for the units of a bitext."""
