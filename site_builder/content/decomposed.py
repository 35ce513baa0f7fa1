"""Names whose accents are signs of their own, as file names of a Mac often have them (NFD)."""

import unicodedata


def composed(name: str) -> str:
    """The name with each letter and its accent as one sign, where there is one."""
    return unicodedata.normalize("NFC", name)


def accents_hint(name: str) -> str:
    """What to do about a name that is refused for this alone, and looks right to everyone."""
    letters = unicodedata.normalize("NFD", name)
    plain = "".join(sign for sign in letters if unicodedata.category(sign) != "Mn")
    return (
        "It looks right, but each accent is a sign of its own, as a Mac may write it. Name the "
        f"file without accents, as in {plain}, or type its name anew on GitHub and wherever it is "
        "used."
    )
