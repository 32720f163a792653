"""What every test has: messages in English, and hypothesis without deadlines (the machine may be busy)."""

from __future__ import annotations

import os

from hypothesis import settings

os.environ["LC_ALL"] = "C.UTF-8"

settings.register_profile("project", deadline=None)
settings.load_profile("project")
