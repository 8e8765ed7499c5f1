"""The page of a hardware target."""

from kg.serve.pages.panels import Panel

PANELS = (
    Panel(
        "hardware",
        "What runs on it, and the numbers measured there",
        "hardware",
        "hardware",
        query="methods-on-hardware",
        needed=True,
    ),
    Panel("all", "All that is said of it", "show", "name", query="evidence", at_once=False),
)
