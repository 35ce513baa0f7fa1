"""Other people's formats become drafts of profiles; nothing is written here.

``site_builder.authoring.imports`` brings the drafts into a site.
"""
