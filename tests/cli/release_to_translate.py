"""A Russian release in the current folder, and the command that has it translated by a stand-in server."""

from __future__ import annotations

from editorial.cli.main import main

DRAFT = "Завод открылся в мае.\n\nОн выпускает вакцины. Инвестор доволен.\n"


def translate(url: str, *more: str) -> int:
    """Run `editorial translate` on it without the review; the exit code."""
    words = ["translate", "release.ru.txt", "-o", "release.en.txt", "--provider", "libretranslate", "--no-review"]
    return main([*words, "--url", url, *more])
