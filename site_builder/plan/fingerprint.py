"""Digests of what an output is made from: equal fingerprints, equal files."""

from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

import msgspec

from site_builder.model.views import Work

_ENCODER = msgspec.msgpack.Encoder(order="deterministic")


def fingerprint(*parts: Any) -> str:  # noqa: ANN401 - any value that msgspec can encode
    """The digest of plain values and dataclasses, the same on every machine."""
    return blake2b(_ENCODER.encode(parts), digest_size=16).hexdigest()


def digest_works(works: Iterable[Work]) -> str:
    """The digest of a list of works, from theirs."""
    joined = "".join([work.digest for work in works])
    return blake2b(joined.encode(), digest_size=16).hexdigest()
