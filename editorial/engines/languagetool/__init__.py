"""LanguageTool: a Java server on the loopback address, asked through language-tool-python."""
