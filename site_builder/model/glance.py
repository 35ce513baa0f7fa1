"""What was seen of files a moment ago, so that the disk need not be asked twice."""

import os
from collections.abc import Mapping
from typing import NamedTuple


class Glance(NamedTuple):
    """``began_ns`` is the time before the first look; paths are relative to the site's root."""

    began_ns: int
    found: Mapping[str, os.stat_result]
