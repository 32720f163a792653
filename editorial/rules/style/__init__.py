"""Rules on how a press release reads (MQM style)."""
