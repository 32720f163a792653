"""TMX 1.4b (and 1.1 to 1.3 in reading): all that a file says is kept, and written again."""

from editorial.memory.tmx.exporting import export_tmx, write_tmx
from editorial.memory.tmx.importing import Imported, import_tmx

__all__ = ["Imported", "export_tmx", "import_tmx", "write_tmx"]
