"""A first draft: what people translated from the memory, the rest from a service, words of the house protected."""
