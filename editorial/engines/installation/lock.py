"""Makes the lock of a LanguageTool release: `python -m editorial.engines.installation.lock 6.8 > languagetool.json`.

A maintainer runs this once a release, and its answer is reviewed and committed: from then on `editorial setup` fetches
exactly these files and no other. jgo resolves the release from its POMs; `language-all` and with it the thirty other
languages are left out, except the three that LanguageTool's language detector demands.
"""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import replace

LANGUAGES = ("en", "ru", "es", "ca", "pt")


def lock(version: str) -> dict[str, object]:
    """The release's files: Maven coordinates, size in bytes and SHA-256 of each."""
    from jgo.config import GlobalSettings
    from jgo.maven import MavenContext
    from jgo.parse import Coordinate

    context = MavenContext(repo_cache=GlobalSettings.load().repo_cache, timeout=60)
    everything = [context.project("org.languagetool", "language-all")]
    names = ("languagetool-server", *(f"language-{tag}" for tag in LANGUAGES))
    coordinates = [replace(Coordinate.parse(f"org.languagetool:{name}:{version}"), scope="compile") for name in names]
    wanted = [context.create_dependency(coordinate, everything) for coordinate in coordinates]
    inputs, transitive = context.resolver.resolve(wanted)
    artifacts = [d.artifact for d in inputs] + [d.artifact for d in transitive if d.scope in ("compile", "runtime")]
    files = []
    for artifact in sorted(artifacts, key=lambda a: (a.groupId, a.artifactId)):
        data = artifact.resolve().read_bytes()
        files.append(
            {
                "group": artifact.groupId,
                "artifact": artifact.artifactId,
                "version": artifact.version,
                "classifier": artifact.classifier,
                "size": len(data),
                "sha256": hashlib.sha256(data).hexdigest(),
            }
        )
    return {"version": version, "files": files}


if __name__ == "__main__":
    json.dump(lock(sys.argv[1]), sys.stdout, indent=1)
    sys.stdout.write("\n")
