"""Profiles written and edited in place, surgically: what is not touched keeps every byte."""
