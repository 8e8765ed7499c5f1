"""The page of an organization."""

from kg.serve.pages.panels import Panel

PANELS = (
    Panel("papers", "Papers", "org", "organization", needed=True),
    Panel("all", "All that is said of it", "show", "name", query="evidence", at_once=False),
)
