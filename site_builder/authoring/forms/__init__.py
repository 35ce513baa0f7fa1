"""GitHub's issue forms: what someone filled in becomes a change to their own profile."""
