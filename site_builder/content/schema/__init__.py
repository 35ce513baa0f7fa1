"""The forms that front matter and site.yaml are held against, by pydantic; slow to import."""
