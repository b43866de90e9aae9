"""Who is named: countries, blocs, capitals and groups, and the part that each plays in its sentence."""
