"""Print the accuracy on gold, precision and recall by `--min-confidence`, and how well confidence is calibrated.

Run: `python benchmarks/accuracy.py [GOLD]`, default `../shared/gold/dev.gold.jsonl` (or below `$KG_SHARED`).
"""

import dataclasses
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from kg.confidence import confident
from kg.evaluate import Tally, evaluate, format_table
from kg.extract import load_extractor
from kg.gold import GoldPaper, read_gold
from kg.model import Extraction

BINS = 10
GROUPS = ("entity", "relation", "result value")


def tallies(gold: Sequence[GoldPaper], found: Sequence[Extraction]) -> dict[str, Tally]:
    """Return the counts of each group."""
    all_tallies = evaluate(gold, found).tallies
    return {group: all_tallies.get((group, "all"), Tally()) for group in GROUPS}


def keep_entities(extraction: Extraction, least: float) -> Extraction:
    """Return the extraction with all entities that are certain enough; ends do not matter here."""
    kept = tuple(e for e in extraction.entities if e.confidence >= least)
    return dataclasses.replace(extraction, entities=kept, statements=(), results=())


def keep_statements(extraction: Extraction, least: float) -> Extraction:
    """Return the extraction with the statements that are certain enough, and all entities."""
    kept = tuple(s for s in extraction.statements if s.confidence >= least)
    return dataclasses.replace(extraction, statements=kept)


def keep_results(extraction: Extraction, least: float) -> Extraction:
    """Return the extraction with the results that are certain enough, and all entities."""
    kept = tuple(r for r in extraction.results if r.confidence >= least)
    return dataclasses.replace(extraction, results=kept)


KEEP: dict[str, Callable[[Extraction, float], Extraction]] = {
    "entity": keep_entities,
    "relation": keep_statements,
    "result value": keep_results,
}
CONFIDENCES: dict[str, Callable[[Extraction], list[float]]] = {
    "entity": lambda x: [e.confidence for e in x.entities],
    "relation": lambda x: [s.confidence for s in x.statements],
    "result value": lambda x: [r.confidence for r in x.results],
}


def reliability(gold: Sequence[GoldPaper], found: Sequence[Extraction], group: str) -> float:
    """Print how often each range of confidence is right, and return the expected calibration error, in [0, 1].

    Optional items are neither right nor wrong, so that they do not count. A range's counts are those above its lower
    end less those above its upper end.
    """
    edges = [n / BINS for n in range(BINS)] + [1.01]
    above = [tallies(gold, [KEEP[group](x, edge) for x in found])[group] for edge in edges]
    total, error = max(above[0].predicted, 1), 0.0
    print(f"\n{group}: confidence, how many, how often right")
    for low, high, more, less in zip(edges, edges[1:], above, above[1:], strict=False):
        count, right = more.predicted - less.predicted, more.right - less.right
        inside = [c for x in found for c in CONFIDENCES[group](x) if low <= c < high]
        if count > 0 and inside:
            mean, share = sum(inside) / len(inside), right / count
            error += count / total * abs(mean - share)
            print(f"  {mean:.2f}  {count:4}  {share:.2f}  {'█' * round(share * 40)}")
    print(f"  expected calibration error {error:.3f}")
    return error


def main() -> None:
    """Extract from the gold's texts and print the tables."""
    shared = Path(os.environ.get("KG_SHARED", "../shared"))
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else shared / "gold/dev.gold.jsonl"
    gold = list(read_gold(path, path.with_name(path.name.replace("gold", "texts"))))
    found = list(load_extractor().extract(g.extraction.paper for g in gold))
    print(format_table(evaluate(gold, found)))
    print("\n--min-confidence: precision, recall and F1 of entities and relations")
    for least in (0.0, 0.3, 0.5, 0.7, 0.9):
        kept = tallies(gold, [confident(x, least) for x in found])
        shown = (f"{t.precision:.2f} {t.recall:.2f} {t.f1:.2f}" for t in (kept["entity"], kept["relation"]))
        print(f"  {least:.1f}   {'   '.join(shown)}")
    for group in GROUPS:
        reliability(gold, found, group)


if __name__ == "__main__":
    main()
