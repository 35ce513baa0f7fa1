"""``diff``: two moments of a site compared by meaning, for whoever reviews a pull request."""
