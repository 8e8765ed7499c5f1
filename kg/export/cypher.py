"""A Cypher script for Neo4j 5 that may be run again and again: constraints, then MERGE on `iri`.

Source: Neo4j Cypher Manual 5, "Values and types". Statements end with `;` and a line end, as cypher-shell reads them.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.export.labelled import LabelledNode, Relationship, iter_nodes, iter_relationships
from kg.export.output import write_atomically
from kg.export.property_graph import PropertyGraph, Value
from kg.graph import Graph

_ROWS = 200  # rows a statement; larger ones take the server's parser longer than its writer


def write_cypher(graph: Graph, path: Path) -> int:
    """Write the graph as one Cypher script.

    Args:
        graph: The graph; not changed.
        path: File to create or replace, atomically.

    Returns:
        The number of relationships written: statements, mentions and the ends of results.

    Raises:
        ExportError: The file cannot be written, or a number is not finite.

    Keeps: label, class, aliases, dates, quote, confidence, qualifiers, results as nodes, mentions. Loses: control
    characters.
    """
    flat = PropertyGraph(graph, "cypher", path)
    with write_atomically(path, "cypher") as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(script_lines(flat))
    return sum(1 for _ in iter_relationships(flat))


def script_lines(flat: PropertyGraph) -> Iterator[str]:
    """Yield the script, a statement at a time."""
    yield "// Load into a running server with: cypher-shell --file load.cypher. Running it again changes nothing.\n"
    nodes: dict[str, list[LabelledNode]] = {}
    for node in iter_nodes(flat):
        nodes.setdefault(node.label, []).append(node)
    for label in sorted(nodes):
        name = f"kg_{label.lower()}_iri"
        yield f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.iri IS UNIQUE;\n"
    labels = {node.iri: label for label, members in nodes.items() for node in members}
    for label in sorted(nodes):
        rows = [f"{{iri: {literal(n.iri)}, set: {_map(n.properties)}}}" for n in nodes[label]]
        yield from _statements(rows, f"MERGE (n:{label} {{iri: row.iri}}) SET n += row.set")
    groups: dict[tuple[str, str, str], list[Relationship]] = {}
    for link in iter_relationships(flat):
        groups.setdefault((link.type, labels[link.start], labels[link.end]), []).append(link)
    for (name, start, end), members in sorted(groups.items()):
        match = f"MATCH (a:{start} {{iri: row.a}}) MATCH (b:{end} {{iri: row.b}})"
        yield from _statements([_link(m) for m in members], f"{match} {_merge(name, members[0])}")


def literal(value: Value) -> str:
    r"""Return a value as Cypher writes it.

    >>> literal("it's \\"), literal(("a", "b")), literal(1.5)
    ("'it\\'s \\\\'", "['a', 'b']", '1.5')
    """
    if isinstance(value, str):
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
    if isinstance(value, tuple):
        return f"[{', '.join(map(literal, value))}]"
    return repr(value)


def _statements(rows: Sequence[str], clause: str) -> Iterator[str]:
    for start in range(0, len(rows), _ROWS):
        listed = ",\n".join(rows[start : start + _ROWS])
        yield f"UNWIND [\n{listed}\n] AS row\n{clause};\n"


def _map(properties: dict[str, Value]) -> str:
    inside = (
        f"{name}: date({literal(value)})" if name == "date" else f"{name}: {literal(value)}"
        for name, value in properties.items()
    )
    return f"{{{', '.join(inside)}}}"


def _link(link: Relationship) -> str:
    ends = f"a: {literal(link.start)}, b: {literal(link.end)}"
    if not link.properties:
        return f"{{{ends}}}"
    rest = {name: value for name, value in link.properties.items() if name != "iri"}
    return f"{{{ends}, iri: {literal(link.properties['iri'])}, set: {_map(rest)}}}"


def _merge(name: str, example: Relationship) -> str:
    if not example.properties:
        return f"MERGE (a)-[:{name}]->(b)"
    return f"MERGE (a)-[r:{name} {{iri: row.iri}}]->(b) SET r += row.set"
