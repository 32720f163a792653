"""The only importers of heavy third parties, each in a module of its own that loads on first use."""
