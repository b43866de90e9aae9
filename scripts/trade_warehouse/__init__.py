"""A warehouse of what officials say about trade, held against what statistics offices count."""
