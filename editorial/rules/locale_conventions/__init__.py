"""Rules on what a locale writes its own way (MQM locale conventions)."""
