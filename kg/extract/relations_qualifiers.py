"""Find the benchmark, the metric and the hardware of a comparison in its sentence.

Imports `relations_view`.
"""

from kg.extract.relations_view import Sentence

_REACH = 40


def qualifiers(sentence: Sentence, at: int) -> dict[str, str]:
    """Return `benchmark`, `metric` and `hardware` of a comparison: local ids, "" where the sentence names none.

    What follows the loser's mention in the same clause comes before what precedes it: "beats B on C in D".

    Args:
        sentence: The sentence that holds the comparison.
        at: Item index of the loser's mention.
    """
    return {kind.lower(): _nearest(sentence, at, kind) for kind in ("Benchmark", "Metric", "Hardware")}


def _nearest(sentence: Sentence, at: int, kind: str) -> str:
    items = sentence.items
    forward = range(at + 1, min(len(items), at + _REACH))
    backward = range(at - 1, max(-1, at - _REACH), -1)
    for span in (forward, backward):
        for i in span:
            if items[i].word in (";", ":"):
                break
            for entity in items[i].entities:
                if entity.type == kind:
                    return entity.id
    return ""
