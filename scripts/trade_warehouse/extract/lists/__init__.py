"""Lists and rankings of partners: their headings, items and owners."""
