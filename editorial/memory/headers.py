"""What the header of an imported TMX file said, kept in the memory for the next file that is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, insert, select

from editorial.memory.tables import ABOUT

_NAME = "tmx-header"


def keep(connection: Connection, header: Mapping[str, Any]) -> None:
    """Keep a header in place of the one before."""
    connection.execute(delete(ABOUT).where(ABOUT.c.name == _NAME))
    connection.execute(insert(ABOUT).values(name=_NAME, value=msgspec.json.encode(header).decode()))


def kept(connection: Connection) -> Mapping[str, Any]:
    """The header that is kept, or nothing."""
    value = connection.execute(select(ABOUT.c.value).where(ABOUT.c.name == _NAME)).scalar_one_or_none()
    return msgspec.json.decode(value, type=dict[str, Any]) if value else {}
