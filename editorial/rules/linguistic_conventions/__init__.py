"""Rules on spelling, grammar and punctuation (MQM linguistic conventions)."""
