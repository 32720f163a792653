"""Maven repositories: the user's own mirrors first, then those that jgo is set up with, then jgo's default.

A mirror is named in `EDITORIAL_MAVEN` (an address, for machines without the open network and for tests), in Maven's
`~/.m2/settings.xml` (a `mirror` of `*` or of `central`), or under `[repositories]` in jgo's settings file.
"""

from __future__ import annotations

import os
from pathlib import Path
from xml.etree import ElementTree

ENVIRONMENT = "EDITORIAL_MAVEN"


def repositories() -> tuple[str, ...]:
    """Addresses to ask, in order, without a slash at the end."""
    from jgo.config import GlobalSettings
    from jgo.constants import MAVEN_CENTRAL_URL

    named = os.environ.get(ENVIRONMENT)
    if named:
        return (named.rstrip("/"),)
    own = GlobalSettings.load().repositories.values()
    addresses = (*mirrors(Path.home() / ".m2" / "settings.xml"), *own, MAVEN_CENTRAL_URL)
    return tuple(dict.fromkeys(str(address).rstrip("/") for address in addresses))


def mirrors(settings: Path) -> tuple[str, ...]:
    """Addresses of the mirrors of Central in a Maven settings file; none when it is missing or broken."""
    try:
        root = ElementTree.parse(settings).getroot()
    except (OSError, ElementTree.ParseError):
        return ()
    found = []
    for mirror in root.iterfind(".//{*}mirrors/{*}mirror"):
        of = (mirror.findtext("{*}mirrorOf") or "").replace(" ", "").split(",")
        url = (mirror.findtext("{*}url") or "").strip()
        if url and {"*", "central", "external:*"} & set(of) and "!central" not in of:
            found.append(url)
    return tuple(found)


def local_repository() -> Path:
    """Where Maven keeps what it fetched before on this machine."""
    from jgo.config import GlobalSettings

    return Path(GlobalSettings.load().repo_cache)
