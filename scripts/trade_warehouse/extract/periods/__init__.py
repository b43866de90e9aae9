"""When: years, quarters, months, spans and what is compared with them."""
