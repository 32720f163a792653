"""One rule a file, a folder an MQM dimension; `RULES` in `editorial.rules.registry` lists them all."""
