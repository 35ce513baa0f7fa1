"""Share images: what stands beside a link to a person or to the site, drawn with Pillow."""

from site_builder.render.share_images.picture import render_share_image

__all__ = ["render_share_image"]
