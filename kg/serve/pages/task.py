"""The page of a task."""

from kg.serve.pages.panels import Panel, said

PANELS = (
    said("addresses", "Who addresses it", "tasks"),
    Panel("all", "All that is said of it", "show", "name", query="evidence", at_once=False),
)
