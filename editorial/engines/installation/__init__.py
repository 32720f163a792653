"""What `editorial setup` fetches, and the ways it takes: LanguageTool from Maven repositories, the dictionary from npm.

Only this package goes out to the network, and only when `editorial setup` runs.
"""
