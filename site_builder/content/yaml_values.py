"""What YAML is read as: texts, lists and maps, and few constants."""

Tree = str | bool | None | list["Tree"] | dict[str, "Tree"]

CONSTANTS: dict[str, bool | None] = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
}
"""What these stand for where they are written plainly, without quotes."""
