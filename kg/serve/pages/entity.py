"""The page of an entity of a class without a page of its own, and of a statement or result."""

from kg.serve.pages.panels import Panel

PANELS = (
    Panel("all", "All that is said of it", "show", "name", query="evidence", needed=True),
    Panel("contradictions", "Where papers disagree about it", "contradictions", "name", at_once=False),
)

SAID = (Panel("said", "Why this is believed", "explain", "statement", needed=True),)
