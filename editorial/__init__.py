"""editorial: the last editor before a press release is published, for Russian and English."""

__version__ = "0.1.0"
