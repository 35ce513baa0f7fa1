"""Digests: equal digests, equal values, on every machine."""

from hashlib import blake2b
from typing import Any

import msgspec

_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_BYTES = 16
_EMPTY = blake2b(digest_size=_BYTES)
"""To copy one takes half the time of making one."""


def digest_of(*parts: bytes) -> str:
    """A digest of the parts joined, as 32 hexadecimal digits."""
    digest = blake2b(digest_size=_BYTES)
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def fingerprint(*parts: Any) -> str:  # noqa: ANN401 - any value that msgspec can encode
    """The digest of plain values and structs."""
    digest = _EMPTY.copy()
    digest.update(_ENCODER.encode(parts))
    return digest.hexdigest()


def seal(*texts: str) -> str:
    """The digest of texts that hold no line breaks, digests mostly: many in little time."""
    digest = _EMPTY.copy()
    digest.update("\n".join(texts).encode())
    return digest.hexdigest()
