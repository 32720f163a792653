"""Rules on whether the translation says what the original says (MQM accuracy)."""
