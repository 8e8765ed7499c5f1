"""Leave out what is less certain: from one extraction, or from the whole graph."""

import dataclasses

from kg.graph import Graph, GraphResult, GraphStatement
from kg.model import Extraction, Result, Statement


def confident(extraction: Extraction, least: float) -> Extraction:
    """Return the extraction without the entities, statements and results that are less certain than `least`.

    What hangs on an entity that goes, goes with it.
    """
    if least <= 0.0:
        return extraction
    gone = {e.id for e in extraction.entities if e.confidence < least}

    def stays(item: Statement | Result, *ends: str) -> bool:
        """Say whether an item is sure enough and all its ends stay."""
        return item.confidence >= least and not gone & set(ends)

    return dataclasses.replace(
        extraction,
        entities=tuple(e for e in extraction.entities if e.id not in gone),
        statements=tuple(
            s for s in extraction.statements if stays(s, s.subject, s.object, s.benchmark, s.metric, s.hardware)
        ),
        results=tuple(r for r in extraction.results if stays(r, r.subject, r.benchmark, r.baseline, r.hardware)),
    )


def confident_graph(graph: Graph, least: float) -> Graph:
    """Return the graph without the statements and results below `least`, in [0, 1]; entities and papers stay."""
    if least <= 0.0:
        return graph

    def stays(said: GraphStatement | GraphResult) -> bool:
        """Say whether an item is sure enough."""
        return said.confidence >= least

    statements, results = tuple(filter(stays, graph.statements)), tuple(filter(stays, graph.results))
    return dataclasses.replace(graph, statements=statements, results=results)
