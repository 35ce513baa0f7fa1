"""What the program talks about, as frozen values."""
