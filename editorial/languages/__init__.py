"""What is particular to a language, one place a language, found by its BCP 47 tag."""
