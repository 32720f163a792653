"""Rules on what is not prose: links, markup, residue (MQM design and markup)."""
