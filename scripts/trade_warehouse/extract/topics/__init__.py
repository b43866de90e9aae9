"""What a figure is of: trade, freight, visits, investment, or something else."""
