"""Render planned outputs into the staging folder, in as many processes as are of use."""

from collections.abc import Sequence
from pathlib import Path

from site_builder.addresses import file_of
from site_builder.config import CACHE
from site_builder.model.views import Frame, Output
from site_builder.pipeline.bytecode import CompiledTemplates
from site_builder.pipeline.code import template_roots
from site_builder.pipeline.pictures import Pictures
from site_builder.pipeline.schemas import encode_schema
from site_builder.pipeline.workers import Crew
from site_builder.publish import Staging
from site_builder.render.environment import make_environment
from site_builder.render.renderer import Renderer


def make_renderer(root: Path, frame: Frame) -> Renderer:
    """The renderer of one site."""
    return Renderer(
        environment=make_environment(template_roots(root), frame, CompiledTemplates(root / CACHE)),
        frame=frame,
        describe=encode_schema,
        read=lambda path: (root / path).read_bytes(),
        keep=Pictures(root / CACHE).keep,
    )


def render_outputs(
    outputs: Sequence[Output], renderer: Renderer, staging: Staging, crew: Crew
) -> dict[str, bool]:
    """For each output's file whether its bytes are new."""

    def render(output: Output) -> bool:
        return staging.write(file_of(output.address), renderer.render(output.view))

    written = crew(outputs, render)
    files = (file_of(output.address) for output in outputs)
    return dict(zip(files, written, strict=True))
