"""The same small site as for the commands."""

from tests.cli.conftest import site

__all__ = ("site",)
