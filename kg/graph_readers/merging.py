"""Merge graphs, and put them into a store: what a second graph says of a paper takes the place of the first's."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from kg.errors import OntologyError, ReadError, StoreError
from kg.graph import Graph, GraphEntity
from kg.graph_readers import read_graph_file
from kg.progress import Progress
from kg.quads import quads
from kg.store import MARKER, Store
from kg.store.database import load_quads
from kg.store.folder import new_data
from kg.store.lock import hold_lock
from kg.validate import check_graph


def merge_graphs(old: Graph, new: Graph) -> Graph:
    """Return a graph with all that two graphs hold.

    A paper of both is that of `new`, with all that it says. An entity of both has the papers and the names of both;
    its label is the one under which more papers mention it.

    Args:
        old: A graph.
        new: Another one with the same base.

    Raises:
        ValueError: The bases differ.

    Cost: linear, but for the sorting.

    >>> merge_graphs(Graph(), Graph()) == Graph()
    True
    """
    if old.base != new.base:
        raise ValueError(f"its IRIs begin with {new.base}, those of the others with {old.base}")
    replaced = {paper.iri for paper in new.papers}
    return Graph(
        tuple(sorted((*(p for p in old.papers if p.iri not in replaced), *new.papers), key=lambda p: p.iri)),
        _merge_entities(old, new, replaced),
        tuple(sorted((*(s for s in old.statements if s.paper not in replaced), *new.statements), key=lambda s: s.iri)),
        tuple(sorted((*(r for r in old.results if r.paper not in replaced), *new.results), key=lambda r: r.iri)),
        base=old.base,
    )


def import_graphs(
    paths: Sequence[Path], store: Path, *, format_name: str = "", wait_s: float = 0.0, progress: Progress
) -> Graph:
    """Merge graphs from files into a store, which is made where it is missing; all of them or none.

    Args:
        paths: What exporters wrote; of two that hold one paper, the later counts.
        store: The folder of the store.
        format_name: Format of all of them, or "" to tell it from each path.
        wait_s: Seconds to wait for another process that writes the store.
        progress: Told after each file.

    Returns:
        What the store then holds.

    Raises:
        ReadError: A file cannot be read, or its base is another one.
        OntologyError: What came together breaks the ontology, or a quote is not in its text.
        StoreError: The store cannot be written.

    Cost: the store is written anew: linear in all that it then holds, all of it in memory.
    """
    graphs: list[Graph] = []
    for number, path in enumerate(paths, 1):
        graphs.append(read_graph_file(path, format_name))
        progress("read", number, len(paths))
    _make_folder(store.parent)
    with hold_lock(store, wait_s=wait_s):
        merged = _stored(store) or Graph(base=graphs[0].base)
        for path, graph in zip(paths, graphs, strict=True):
            try:
                merged = merge_graphs(merged, graph)
            except ValueError as error:
                raise ReadError(str(path), str(error)) from error
        violations = check_graph(merged)
        if violations:
            raise OntologyError(violations)
        with new_data(store, base=merged.base) as folder:
            load_quads(folder, quads(merged))
    return merged


def _stored(path: Path) -> Graph | None:
    if not (path / MARKER).is_file():
        return None
    with Store(path) as store:
        return store.graph()


def _merge_entities(old: Graph, new: Graph, replaced: set[str]) -> tuple[GraphEntity, ...]:
    kept = (replace(e, papers=tuple(iri for iri in e.papers if iri not in replaced)) for e in old.entities)
    both = sorted((*(e for e in kept if e.papers), *new.entities), key=lambda e: e.iri)
    merged = [_merge_entity(list(parts)) for _, parts in groupby(both, key=lambda e: e.iri)]
    there = {entity.iri for entity in merged}
    return tuple(
        replace(e, family=e.family if e.family in there else "", parent=e.parent if e.parent in there else "")
        for e in merged
    )


def _merge_entity(parts: Sequence[GraphEntity]) -> GraphEntity:
    if len(parts) == 1:
        return parts[0]
    label = min(parts, key=lambda e: (-len(e.papers), e.label)).label
    return GraphEntity(
        parts[0].iri,
        parts[0].type,
        label,
        tuple(sorted({name for e in parts for name in (e.label, *e.aliases)} - {label})),
        tuple(sorted({paper for e in parts for paper in e.papers})),
        max(e.exact_match for e in parts),
        max(e.family for e in parts),
        parent=max(e.parent for e in parts),
        former=tuple(sorted({iri for e in parts for iri in e.former})),
    )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(str(folder), f"cannot be made: {error.strerror}") from error
