"""How much: numbers, their units and how sure they are."""
