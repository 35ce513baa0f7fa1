"""Render planned outputs into the staging folder, in as many processes as are of use."""

from collections.abc import Callable, Sequence
from pathlib import Path

from site_builder.addresses import file_of
from site_builder.config import CACHE
from site_builder.model.views import Frame, Output
from site_builder.pipeline.code import template_roots
from site_builder.pipeline.pictures import Pictures
from site_builder.pipeline.schemas import encode_schema
from site_builder.pipeline.workers import do_all, useful_jobs
from site_builder.publish import Staging
from site_builder.render.environment import make_environment
from site_builder.render.renderer import Renderer

_STEP = 50
"""Progress is told once in so many files."""


def make_renderer(root: Path, frame: Frame) -> Renderer:
    """The renderer of one site."""
    return Renderer(
        environment=make_environment(template_roots(root), frame),
        frame=frame,
        describe=encode_schema,
        read=lambda path: (root / path).read_bytes(),
        keep=Pictures(root / CACHE).keep,
    )


def render_outputs(
    outputs: Sequence[Output],
    renderer: Renderer,
    staging: Staging,
    *,
    jobs: int,
    progress: Callable[[str, int, int], None],
) -> dict[str, bool]:
    """For each output's file whether its bytes are new."""

    def render(output: Output) -> bool:
        return staging.write(file_of(output.address), renderer.render(output.view))

    def tick(done: int) -> None:
        if done % _STEP == 0:
            progress("Rendering", min(done, len(outputs)), len(outputs))

    written = do_all(outputs, render, jobs=useful_jobs(len(outputs), jobs), tick=tick)
    files = (file_of(output.address) for output in outputs)
    return dict(zip(files, written, strict=True))
