"""Templates as they were compiled before: compiling them costs a small build half of its time.

What is kept is code. It is no way in that templates themselves are not, since those are the site's
own and run as they are; and a file that this builder did not put into this very folder is no use:
each carries a sum that is bound to the folder's device and inode.
"""

import contextlib
import os
from hashlib import blake2b
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from site_builder.config import COMPILED

_SUM_BYTES = 16


class CompiledTemplates(BytecodeCache):
    """Compiled templates in a folder of caches, which may be deleted at any time."""

    def __init__(self, cache: Path) -> None:
        self._folder = cache / COMPILED

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill ``bucket``, if its template is here; Jinja holds the source against it."""
        try:
            content = (self._folder / bucket.key).read_bytes()
            code = content[_SUM_BYTES:]
            is_ours = content[:_SUM_BYTES] == self._sum(bucket.key, code)
        except OSError:
            return
        if is_ours:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what ``bucket`` holds, in one step; where that fails it is compiled again."""
        partial = self._folder / f"{bucket.key}.{os.getpid()}"
        code = bucket.bytecode_to_string()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            partial.write_bytes(self._sum(bucket.key, code) + code)
            partial.replace(self._folder / bucket.key)
        except OSError:
            with contextlib.suppress(OSError):
                partial.unlink()

    def _sum(self, key: str, code: bytes) -> bytes:
        """Raises OSError."""
        found = self._folder.lstat()
        place = f"{found.st_dev} {found.st_ino} {key} ".encode()
        return blake2b(place + code, digest_size=_SUM_BYTES).digest()
