"""Digests of what was read: equal digests, equal bytes."""

from hashlib import blake2b


def digest_of(*parts: bytes) -> str:
    """A digest of the parts in their order, as 32 hexadecimal digits."""
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(part)
    return digest.hexdigest()
