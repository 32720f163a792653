"""House styles as data: one YAML file a profile, with `extends`, and what the settings change of it."""

from editorial.rules.profiles.profile import NAMES, Profile, profile

__all__ = ["NAMES", "Profile", "profile"]
