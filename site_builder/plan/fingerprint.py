"""Digests of what an output is made from: equal fingerprints, equal files."""

from hashlib import blake2b
from typing import Any

import msgspec

_ENCODER = msgspec.msgpack.Encoder(order="deterministic")


def fingerprint(*parts: Any) -> str:  # noqa: ANN401 - any value that msgspec can encode
    """The digest of plain values and dataclasses, the same on every machine."""
    return blake2b(_ENCODER.encode(parts), digest_size=16).hexdigest()
