"""One file a format: bytes to a `Document` with exact offsets, and back.

`read` opens a file, `of_text` takes a text that an editor holds, `with_text` parses an edited text anew, `encode` gives
the bytes that `saving.save` writes.
"""

from editorial.formats.documents import encode, of_text, read, with_text
from editorial.formats.errors import FileTrouble, UnreadableFile, UnwritableFile

__all__ = ["FileTrouble", "UnreadableFile", "UnwritableFile", "encode", "of_text", "read", "with_text"]
