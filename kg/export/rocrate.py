"""An RO-Crate: the graph as N-Quads and a description of the whole dataset, to archive and to cite.

Source: RO-Crate 1.1, www.researchobject.org/ro-crate/1.1; the date of publication is that of the newest paper, since
the same input gives the same bytes.
"""

import hashlib
import json
from collections import Counter
from pathlib import Path

from kg.export.output import write_folder_atomically
from kg.export.rdf import write_nquads
from kg.export.texts import legal_date
from kg.graph import Graph
from kg.iri import ONTOLOGY

_FILE = "graph.nq"
_METADATA = "ro-crate-metadata.json"


def write_rocrate(graph: Graph, path: Path) -> int:
    """Write a folder with the graph as N-Quads and `ro-crate-metadata.json`.

    Args:
        graph: The graph; not changed.
        path: Folder to create or replace, atomically; one that holds other files is refused.

    Returns:
        The number of quads written.

    Raises:
        ExportError: The folder cannot be written.

    Keeps: everything.
    """
    with write_folder_atomically(path, "rocrate", (_FILE, _METADATA)) as folder:
        count = write_nquads(graph, folder / _FILE)
        crate = {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": _entities(graph, folder / _FILE)}
        text = json.dumps(crate, indent=1, ensure_ascii=False) + "\n"
        (folder / _METADATA).write_text(text, encoding="utf-8", newline="\n")
    return count


def _entities(graph: Graph, file: Path) -> list[dict[str, object]]:
    dates = sorted(filter(None, (legal_date(paper.paper.published) for paper in graph.papers)))
    described: dict[str, object] = {
        "@id": "./",
        "@type": "Dataset",
        "identifier": f"{graph.base}dataset",
        "name": "Paper knowledge graph",
        "description": _description(graph),
        "conformsTo": {"@id": ONTOLOGY.removesuffix("#")},
        "hasPart": [{"@id": _FILE}],
        "variableMeasured": [{"@id": f"#{name}"} for name, _ in _counts(graph)],
    }
    if dates:
        described |= {"datePublished": dates[-1], "temporalCoverage": f"{dates[0]}/{dates[-1]}"}
    metadata: dict[str, object] = {
        "@id": _METADATA,
        "@type": "CreativeWork",
        "about": {"@id": "./"},
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
    }
    part: dict[str, object] = {
        "@id": _FILE,
        "@type": "File",
        "name": "The graph as RDF 1.1 N-Quads, one named graph a paper",
        "encodingFormat": "application/n-quads",
        "contentSize": str(file.stat().st_size),
        "sha256": _sha256(file),
    }
    counts: list[dict[str, object]] = [
        {"@id": f"#{name}", "@type": "PropertyValue", "name": name, "value": n} for name, n in _counts(graph)
    ]
    ontology: dict[str, object] = {
        "@id": ONTOLOGY.removesuffix("#"),
        "@type": "CreativeWork",
        "name": "The ontology of the graph",
    }
    return [metadata, described, part, ontology, *counts]


def _sha256(file: Path) -> str:
    with file.open("rb") as read:
        return hashlib.file_digest(read, "sha256").hexdigest()


def _counts(graph: Graph) -> list[tuple[str, int]]:
    classes = Counter[str](entity.type for entity in graph.entities)
    predicates = Counter[str](statement.predicate for statement in graph.statements)
    return [
        ("Paper", len(graph.papers)),
        *sorted(classes.items()),
        *sorted(predicates.items()),
        ("Result", len(graph.results)),
    ]


def _description(graph: Graph) -> str:
    return (
        f"What {len(graph.papers)} papers say of {len(graph.entities)} methods, benchmarks, tasks, metrics, hardware"
        f" targets and organizations: {len(graph.statements)} statements, {len(graph.results)} results, each with the"
        " sentence that says so."
    )
