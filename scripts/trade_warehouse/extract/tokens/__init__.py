"""The text in one spelling, its tokens and sentences, and the forms of the tables that stand there."""
