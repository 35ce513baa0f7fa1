"""Build, serve, watch, build again: the story of ``site-builder serve``."""

import threading
import time
from collections.abc import Callable, Iterable
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from site_builder.config import CACHE
from site_builder.devserver.edition import Board, Edition
from site_builder.devserver.ports import PortTaken, open_server
from site_builder.devserver.server import Server
from site_builder.devserver.watching import watch_sources
from site_builder.pipeline import BuildOptions, BuildReport, build_site
from site_builder.problems import Problem, error
from site_builder.publish import PublishError, open_publication

Say = Callable[[str], None]
Build = Callable[[], BuildReport]

INTERRUPTED = 130
"""What a program that Ctrl-C ended answers, by the custom of shells."""
