"""What a figure states: a level, a growth, a share or an aim, how sure, and when."""
