"""The page of a method."""

from kg.serve.pages.panels import Panel, said

PANELS = (
    Panel("lineage", "Lineage", "lineage", "method", query="lineage", grows_with=("kg:extends", "kg:variantOf")),
    said("outperforms", "Outperforms, and is outperformed by", "outperforms"),
    said("comparedWith", "Compared with"),
    Panel("results", "Reported numbers", "results", "name", grows_with=("kg:subject", "kg:baseline")),
    said("runsOn", "Runs on", "hardware"),
    said("evaluatedOn", "Evaluated on", "benchmarks"),
    said("trainedOn", "Trained on"),
    said("uses", "Uses, and is used by"),
    said("addresses", "Addresses"),
    said("introduces", "Introduced by"),
    Panel("all", "All that is said of it", "show", "name", query="evidence", at_once=False),
    Panel("similar", "Methods like it", "similar", "method", query="co-evaluated", at_once=False),
    Panel("contradictions", "Where papers disagree about it", "contradictions", "name", at_once=False),
)
