"""The two themes of the house. Contrast is WCAG AA for text; severity never rests on colour alone (see `marks`)."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="editorial-dark",
    dark=True,
    primary="#7aa2f7",
    secondary="#9ece6a",
    accent="#e0af68",
    warning="#e0af68",
    error="#f7768e",
    success="#9ece6a",
    foreground="#d5d9e8",
    background="#16181f",
    surface="#1c1f29",
    panel="#262a37",
    variables={
        "muted": "#8f96ad",
        "original": "#b3bad0",
        "evidence": "#2c3d63",
        "found": "#2d4a2f",
        "whole": "#4a3d22",
        "footer-key-foreground": "#e0af68",
        "block-cursor-text-style": "none",
        "border": "#3b4154",
        "border-blurred": "#2c3140",
        "input-selection-background": "#7aa2f7 35%",
    },
)

LIGHT = Theme(
    name="editorial-light",
    dark=False,
    primary="#2b5fb8",
    secondary="#3f7a1f",
    accent="#8a5a00",
    warning="#8a5a00",
    error="#b3203c",
    success="#3f7a1f",
    foreground="#22252e",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#e6e3db",
    variables={
        "muted": "#66635b",
        "original": "#4a4b52",
        "evidence": "#cfe0fb",
        "found": "#d3ebc2",
        "whole": "#f6e3b8",
        "footer-key-foreground": "#8a5a00",
        "block-cursor-text-style": "none",
        "border": "#b9b4a8",
        "border-blurred": "#d6d2c8",
        "input-selection-background": "#2b5fb8 25%",
    },
)

THEMES = (DARK, LIGHT)
