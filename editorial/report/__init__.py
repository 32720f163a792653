"""One emitter a format."""
