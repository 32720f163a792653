"""Machine translation by deep-translator's providers, one segment at a time.

Nothing here is used by a check: text leaves the machine only when the user names a provider.
"""

from editorial.engines.translation.patience import patient
from editorial.engines.translation.providers import PROVIDERS, Provider, Translate, open_provider

__all__ = ["PROVIDERS", "Provider", "Translate", "open_provider", "patient"]
