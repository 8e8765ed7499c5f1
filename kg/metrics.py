"""Metrics as they stand in results: which are one, and which are better when lower.

Imports `normalise` only. The vocabulary of metrics has no direction; the words below are the common ones of machine
learning whose direction no reader disputes. Of all others higher is taken to be better.
"""

import re

from kg.normalise import normal_form

_LOWER = re.compile(
    r"\b(?:latency|perplexity|ppl|error|errors|loss|losses|fid|fvd|kid|wer|cer|ter|eer|mae|mse|rmse|mape|mpjpe|nll|bpc|"
    r"bpb|lpips|ece|epe|ade|fde|rpe|ate|time|times|runtime|delay|cost|costs|memory|vram|footprint|flops?|macs?|"
    r"parameters?|params?|size|overhead|energy|power|consumption|distance|divergence|hallucinations?|toxicity|regret|"
    r"distortion|steps|bits|tokens|latencies|ttft|carbon|emissions)\b",
    re.IGNORECASE,
)
_RATE = re.compile(r"\b(?:per|throughput|speed|rate|efficiency|saving|savings|utilization)\b|/", re.IGNORECASE)
_LOWER_UNITS = frozenset(
    {"ms", "s", "sec", "seconds", "second", "minutes", "hours", "h", "days", "gb", "mb", "gib", "mib"}
)
_UNITS = {"percent": "%", "percentage points": "points", "pp": "points", "point": "points", "times": "x", "×": "x"}

_SAYS_NOTHING = re.compile(r"(?<=\w)[\s-]+(?:scores?|values?|metrics?|results?)$", re.IGNORECASE)
"""Words behind the name of a metric that change nothing: an F1 score is an F1."""

_PER_SECOND = re.compile(r"\s*/\s*s(?:ec(?:ond)?)?\b", re.IGNORECASE)


def lower_is_better(metric: str, unit: str, kind: str) -> bool:
    """Say whether a smaller number is the better one.

    Args:
        metric: The metric as written.
        unit: The unit as written.
        kind: Of the result; of gains, speedups and reductions the larger is better, whatever the metric.

    >>> lower_is_better("inference latency", "ms", "score"), lower_is_better("latency", "%", "reduction")
    (True, False)
    >>> lower_is_better("accuracy", "%", "score"), lower_is_better("tokens per second", "", "score")
    (False, False)
    """
    if kind != "score":
        return False
    if _RATE.search(metric) and not re.search(r"\berror", metric, re.IGNORECASE):
        return False
    return bool(_LOWER.search(metric)) or unit.lower() in _LOWER_UNITS


def one_metric(metric: str) -> str:
    """Return the form in which two spellings of a metric meet.

    >>> one_metric("Top-1 accuracies") == one_metric("top 1 accuracy")
    True
    >>> one_metric("F1-score") == one_metric("F1"), one_metric("Scores") == one_metric("score")
    (True, True)
    """
    return normal_form(_SAYS_NOTHING.sub("", _PER_SECOND.sub(" per second", metric.strip())))


def one_unit(unit: str) -> str:
    """Return the unit under its commonest name.

    >>> one_unit("percent"), one_unit("ms")
    ('%', 'ms')
    """
    return _UNITS.get(unit.lower(), unit)
