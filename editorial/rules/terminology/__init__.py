"""Rules on the house's words (MQM terminology)."""
