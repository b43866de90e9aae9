"""Who owns, sells or carries what is told, by the words beside a name."""
