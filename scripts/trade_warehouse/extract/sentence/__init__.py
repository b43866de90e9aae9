"""What was found in a sentence, and what the document has said so far."""
