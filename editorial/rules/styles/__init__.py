"""Rules of a house without code, in the manner of Vale: YAML files that the settings name under `styles`."""

from editorial.rules.styles.style_file import Style, styles

__all__ = ["Style", "styles"]
