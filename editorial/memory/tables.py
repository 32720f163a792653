"""The tables of a memory, the same in every database; the word index of each kind is in `backends`."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, MetaData, Table, Text

SCHEMA = 2
"""The version of the tables and of `keys`; a memory of another version is not touched."""

METADATA = MetaData()

ABOUT = Table(
    "about",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
"""What the memory says of itself: the version of its schema."""

UNIT = Table(
    "unit",
    METADATA,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("source_key", BigInteger, nullable=False),
    Column("identity", BigInteger, nullable=False),
    Column("shape", BigInteger, nullable=False),
    Column("source_language", Text, nullable=False),
    Column("target_language", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("standing", Integer, nullable=False),
    Column("origin", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("release", Text, nullable=False),
    Column("date", Text, nullable=False),
    Column("extra", Text, nullable=False),
    Index("unit_source", "source_key", "identity", unique=True),
    Index("unit_shape", "shape"),
)
"""`source_key` and `shape` are those of `keys`; `identity` is a hash of all that makes two units of one source two.
`standing` is the place of its name in `unit.Standing`."""

PAIR = Table(
    "language_pair",
    METADATA,
    Column("source_language", Text, primary_key=True),
    Column("target_language", Text, primary_key=True),
)
"""The languages that units are in, so that a look-up knows in which directions there may be an answer."""

STORED = tuple(column.name for column in UNIT.columns)

RENEWED = ("standing", "origin", "author", "release", "date")
"""What a unit that is there already takes from one that comes in again, more trusted or newer."""
