"""From a sentence to its facts, and from one sentence to the next."""
