"""How the proofreading model is made: text in, planted errors, a fine-tuned encoder, a calibrated join."""
