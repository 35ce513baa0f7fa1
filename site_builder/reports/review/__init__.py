"""``review``: what a program's managers need for the yearly reviews."""
