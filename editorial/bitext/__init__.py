"""Which file translates which, and which sentence which: pairing, segmentation, alignment, transliteration, lexicon."""
